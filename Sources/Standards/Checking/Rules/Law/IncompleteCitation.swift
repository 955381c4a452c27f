/// A law cited without its year or its subject.
///
/// There are several laws of the same number; without year and subject nobody can look it up.
struct IncompleteCitation: Rule, AgencyRule {
    let name = "incomplete-citation"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        findings(among: standard.citedLaws, service: standard.id)
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(among: agency.decree.citedLaws, service: nil)
    }

    private func findings(among laws: [CitedLaw], service: ServiceStandard.ID?) -> [Finding] {
        laws.compactMap { cited in
            // There is one constitution, and nobody looks it up by year or subject.
            guard cited.law.kind != .constitution else { return nil }
            let hasNoTitle = PlainWords(cited.law.title).isEmpty
            guard cited.law.year == nil || hasNoTitle else { return nil }
            return finding(
                service, at: cited.keyPath,
                "\(cited.law.shortCitation) dikutip tanpa \(hasNoTitle ? "judul" : "tahun"), sehingga tidak dapat "
                    + "dicari dengan pasti.",
                "\(cited.law.shortCitation) is cited without its \(hasNoTitle ? "subject" : "year"), so it cannot be "
                    + "looked up for certain.",
                quote: cited.law.citation)
        }
    }
}
