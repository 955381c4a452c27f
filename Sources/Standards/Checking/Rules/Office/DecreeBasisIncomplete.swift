/// A decree on service standards that does not recall the rules on service standards.
///
/// Its authority comes from UU 25/2009 on public service, and its form from PermenPANRB 15/2014. A decree that prints
/// no basis at all (a summary) is left alone.
struct DecreeBasisIncomplete: AgencyRule {
    let name = "decree-basis-incomplete"
    let severity = Severity.warning

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        let cited = Set(agency.decree.citedLaws.compactMap { LawIdentity($0.law) })
        guard !agency.decree.basis.isEmpty else { return [] }
        let missing = Self.needed.filter { !cited.contains($0.key) }.map(\.citation)
        guard !missing.isEmpty else { return [] }
        return [
            finding(
                nil, at: AgencyDecree.basisPath,
                "Bagian “mengingat” tidak memuat \(missing.joined(separator: " dan ")).",
                "The laws recalled do not include \(missing.joined(separator: " and ")).")
        ]
    }

    private static let needed = [
        (key: LawIdentity(.act, 25, 2009), citation: "UU 25/2009"),
        (
            key: LawIdentity(.ministerialRegulation, issuer: LawIdentity.administrativeReform, 15, 2014),
            citation: "PermenPANRB 15/2014"
        ),
    ]
}
