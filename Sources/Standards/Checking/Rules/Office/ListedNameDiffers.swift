/// A service that the decree's list and its annex call by different names.
struct ListedNameDiffers: AgencyRule {
    let name = "listed-name-differs"
    let severity = Severity.note

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        agency.decree.services.enumerated().compactMap { index, entry in
            guard let id = entry.service, let standard = standards.first(where: { $0.id == id }),
                PlainWords(standard.name.indonesian) != PlainWords(entry.name.indonesian)
            else { return nil }
            return finding(
                nil, at: ItemPath.item("decree.services", index, "name"),
                "Daftar menyebut “\(entry.name.indonesian)”, lampiran menyebut “\(standard.name.indonesian)”.",
                "The list says “\(entry.name.indonesian)”, the annex says “\(standard.name.indonesian)”.",
                quote: entry.name.indonesian)
        }
    }
}
