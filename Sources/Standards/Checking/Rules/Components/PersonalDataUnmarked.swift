/// A field for a resident number or a family card number that is not marked as personal data.
///
/// Such numbers identify one person (UU 27/2022 ps. 4). Only marked fields are masked in lists and logged when they are
/// shown.
struct PersonalDataUnmarked: Rule {
    let name = "personal-data-unmarked"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let form = standard.form.enumerated().flatMap { index, page in
            unmarked(page.fields, at: "\(ItemPath.item("form", index)).fields", in: standard)
        }
        let records = standard.steps.enumerated().flatMap { index, step in
            unmarked(step.records, at: ItemPath.step(index, "records"), in: standard)
        }
        return form + records
    }

    private func unmarked(_ fields: [Field], at list: String, in standard: ServiceStandard) -> [Finding] {
        fields.enumerated().flatMap { index, field -> [Finding] in
            guard !field.isPersonal else { return [] }
            let path = ItemPath.item(list, index)
            switch field.type {
            case .nik, .familyCard:
                return [
                    finding(
                        standard.id, at: path,
                        "Isian “\(field.name.indonesian)” memuat nomor kependudukan, tetapi tidak ditandai sebagai "
                            + "data pribadi.",
                        "The field “\(field.name(.english))” holds a resident or family number but is not marked as "
                            + "personal data.")
                ]
            case .rows(let columns, _, _): return unmarked(columns, at: "\(path).columns", in: standard)
            default: return []
            }
        }
    }
}
