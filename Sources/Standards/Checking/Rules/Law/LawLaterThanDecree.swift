/// A law that is younger than the decree that cites it.
///
/// It cannot have been the basis of that decree: the number, the year or the decree's own date is wrong.
struct LawLaterThanDecree: Rule, AgencyRule {
    let name = "law-later-than-decree"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        findings(among: standard.citedLaws, service: standard.id, decree: DecreeTime(standard, of: agency))
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(among: agency.decree.citedLaws, service: nil, decree: DecreeTime(agency.decree))
    }

    private func findings(among laws: [CitedLaw], service: ServiceStandard.ID?, decree: DecreeTime?) -> [Finding] {
        guard let decree else { return [] }
        return laws.compactMap { cited in
            guard let year = cited.law.year, year > decree.year else { return nil }
            return finding(
                service, at: cited.keyPath,
                "\(cited.law.shortCitation) lebih muda daripada keputusan tahun \(decree.year) yang mengutipnya.",
                "\(cited.law.shortCitation) is younger than the decree of \(decree.year) that cites it.",
                quote: cited.law.citation)
        }
    }
}
