/// A law whose number and year do not belong to its title.
///
/// The rule knows the laws behind the titles that standards cite most (``LawSubject``) and speaks only when the title
/// is theirs word for word and the number is not.
struct DoubtfulLawNumber: Rule, AgencyRule {
    let name = "doubtful-law-number"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        findings(among: standard.citedLaws, service: standard.id)
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(among: agency.decree.citedLaws, service: nil)
    }

    private func findings(among laws: [CitedLaw], service: ServiceStandard.ID?) -> [Finding] {
        laws.compactMap { cited in
            guard let key = LawIdentity(cited.law) else { return nil }
            let title = LawSubject.words(of: cited.law.title)
            guard
                let subject = LawSubject.known.first(where: {
                    $0.kind == key.kind && LawSubject.words(of: $0.title) == title
                }),
                !subject.laws.contains(where: { String($0.number) == key.number && $0.year == key.year })
            else { return nil }
            let known = subject.laws.map { "\(subject.kind.rawValue) \($0.number)/\($0.year)" }
            return finding(
                service, at: "\(cited.keyPath).number",
                "\(cited.law.shortCitation) tidak dikenal; peraturan dengan judul itu adalah "
                    + "\(known.joined(separator: ", ")).",
                "\(cited.law.shortCitation) is not known; the law with that title is \(known.joined(separator: ", ")).",
                quote: cited.law.citation)
        }
    }
}
