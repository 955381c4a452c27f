/// A service in the decree's list without a standard behind it.
///
/// The decree sets a standard for it and then does not give one: applicants can ask for the service and nobody knows on
/// what terms.
struct AnnouncedWithoutStandard: AgencyRule {
    let name = "announced-without-standard"
    let severity = Severity.error

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        let known = Set(standards.map(\.id))
        return agency.decree.services.enumerated().compactMap { index, entry in
            guard entry.service.map({ !known.contains($0) }) ?? true else { return nil }
            return finding(
                nil, at: ItemPath.item("decree.services", index),
                "Keputusan mendaftar “\(entry.name.indonesian)”, tetapi lampirannya tidak memuat standarnya.",
                "The decree lists “\(entry.name(.english))”, but its annex has no standard for it.",
                quote: entry.name.indonesian)
        }
    }
}
