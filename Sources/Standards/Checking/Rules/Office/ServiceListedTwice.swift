/// A service that the decree's list names twice.
struct ServiceListedTwice: AgencyRule {
    let name = "service-listed-twice"
    let severity = Severity.warning

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        var names: Set<PlainWords> = []
        var services: Set<ServiceStandard.ID> = []
        return agency.decree.services.enumerated().compactMap { index, entry in
            let isNewName = names.insert(PlainWords(entry.name.indonesian)).inserted
            let isNewService = entry.service.map { services.insert($0).inserted } ?? true
            guard !isNewName || !isNewService else { return nil }
            return finding(
                nil, at: ItemPath.item("decree.services", index),
                "“\(entry.name.indonesian)” sudah tercantum sebelumnya dalam daftar layanan.",
                "“\(entry.name(.english))” already stands further up in the list of services.",
                quote: entry.name.indonesian)
        }
    }
}
