/// A mandatory requirement whose fields in the form may all be left empty.
///
/// The standard demands it and the form does not, so applicants hand in incomplete papers without knowing.
struct SkippableRequirement: Rule {
    let name = "skippable-requirement"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.requirements.enumerated().compactMap { index, requirement in
            guard case .form(let ids) = requirement.means, !requirement.isOptional else { return nil }
            let fields = ids.compactMap(standard.field)
            guard !fields.isEmpty, fields.allSatisfy(\.isOptional) else { return nil }
            return finding(
                standard.id, at: ItemPath.requirement(index, "fields"),
                "Persyaratan ini wajib, tetapi semua isian formulirnya boleh kosong: pemohon dapat melewatinya tanpa "
                    + "tahu.",
                "This requirement is mandatory, but all its fields in the form may be left empty: applicants can skip "
                    + "it unknowingly.",
                quote: requirement.name.indonesian)
        }
    }
}
