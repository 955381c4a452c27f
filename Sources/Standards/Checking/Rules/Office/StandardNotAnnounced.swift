/// A standard that the decree's list of services does not name.
///
/// The annex holds it, the dictum does not set it: whether it is in force can be disputed. Offices whose decree prints
/// no list are left alone.
struct StandardNotAnnounced: AgencyRule {
    let name = "standard-not-announced"
    let severity = Severity.error

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        guard !agency.decree.services.isEmpty else { return [] }
        let listed = Set(agency.decree.services.compactMap(\.service))
        return standards.filter { !listed.contains($0.id) }.map { standard in
            finding(
                standard.id, at: "name",
                "Lampiran memuat “\(standard.name.indonesian)”, tetapi daftar layanan dalam diktum tidak: "
                    + "keberlakuannya dapat dipersoalkan.",
                "The annex holds “\(standard.name(.english))”, but the list of services in the dictum does not: "
                    + "whether it is in force can be disputed.",
                quote: standard.name.indonesian)
        }
    }
}
