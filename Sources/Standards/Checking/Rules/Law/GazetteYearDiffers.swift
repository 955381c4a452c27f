/// A law whose printed gazette is of another year.
///
/// A law is published in the gazette of its own year, now and then of the next; a citation in which the two differ is
/// worth a look.
struct GazetteYearDiffers: Rule, AgencyRule {
    let name = "gazette-year-differs"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        findings(among: standard.citedLaws, service: standard.id)
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(among: agency.decree.citedLaws, service: nil)
    }

    private func findings(among laws: [CitedLaw], service: ServiceStandard.ID?) -> [Finding] {
        laws.compactMap { cited in
            guard let year = cited.law.year, let gazette = cited.law.gazette, let printed = Self.year(in: gazette),
                printed != year
            else { return nil }
            return finding(
                service, at: "\(cited.keyPath).gazette",
                "\(cited.law.shortCitation) dikutip dengan lembaran tahun \(printed); tahun peraturan dan lembarannya "
                    + "lazimnya sama.",
                "\(cited.law.shortCitation) is cited with a gazette of \(printed); a law and its gazette are usually "
                    + "of the same year.",
                quote: gazette)
        }
    }

    /// The first year after "tahun".
    private static func year(in gazette: String) -> Int? {
        let words = PlainWords(gazette).words
        return zip(words, words.dropFirst()).lazy.compactMap { $0 == "tahun" ? Int($1) : nil }.first
    }
}
