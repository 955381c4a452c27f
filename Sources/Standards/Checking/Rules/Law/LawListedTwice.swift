/// The same law twice in one list.
struct LawListedTwice: Rule, AgencyRule {
    let name = "law-listed-twice"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        findings(among: standard.citedLaws, service: standard.id)
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(among: agency.decree.citedLaws, service: nil)
    }

    private func findings(among laws: [CitedLaw], service: ServiceStandard.ID?) -> [Finding] {
        var seen: Set<LawIdentity> = []
        return laws.compactMap { cited in
            guard let key = LawIdentity(cited.law), !seen.insert(key).inserted else { return nil }
            return finding(
                service, at: cited.keyPath,
                "\(cited.law.shortCitation) sudah tercantum sebelumnya dalam daftar yang sama.",
                "\(cited.law.shortCitation) already stands further up in the same list.",
                quote: cited.law.citation)
        }
    }
}
