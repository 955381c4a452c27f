import WorkingTime

/// A law in the legal basis that another has since revoked, or that holds on under another number.
///
/// A standard on a revoked basis can be attacked, and its requirements may no longer hold. The message says since when,
/// whether the law had already fallen when the decree was signed, and what to cite today. An interim act that was
/// enacted (Perppu to UU) is a note. What is known stands in ``LawHistory``; a revoked law beside its own successor is
/// left to `revoked-law-beside-successor`.
struct ReplacedLaw: Rule, AgencyRule {
    let name = "replaced-law"
    let severity = Severity.warning
    let history: LawHistory

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let laws = standard.citedLaws
        return laws.compactMap {
            finding(for: $0, among: laws, service: standard.id, decree: DecreeTime(standard, of: agency))
        }
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        let laws = agency.decree.citedLaws
        return laws.compactMap { finding(for: $0, among: laws, service: nil, decree: DecreeTime(agency.decree)) }
    }

    private func finding(
        for cited: CitedLaw, among laws: [CitedLaw], service: ServiceStandard.ID?, decree: DecreeTime?
    ) -> Finding? {
        let successors = history.successors(of: cited.law)
        guard let change = successors.first, let last = successors.last else { return nil }
        if change.effect == .enacted { return enacted(cited, change, among: laws, service: service) }
        let keys = Set(laws.compactMap { LawIdentity($0.law) })
        guard successors.allSatisfy({ LawIdentity($0.successor).map { !keys.contains($0) } ?? true }) else {
            return nil
        }
        return revoked(cited, change, today: last.successor, service: service, decree: decree)
    }

    private func revoked(
        _ cited: CitedLaw, _ change: LawChange, today: Law, service: ServiceStandard.ID?, decree: DecreeTime?
    ) -> Finding {
        let wasRevokedThen = decree?.isCertainlyAfter(change.since) ?? false
        let isLast = today == change.successor
        return finding(
            service, at: cited.keyPath,
            "\(cited.law.shortCitation) dicabut dengan \(change.successor.citation) sejak "
                + "\(change.since.text(.indonesian))"
                + (wasRevokedThen ? ", sebelum keputusan ini ditetapkan." : ".")
                + (isLast ? "" : " Kini berlaku \(today.citation).")
                + " Periksa apakah standar ini masih sesuai." + change.reminder(.indonesian),
            "\(cited.law.shortCitation) was revoked by \(change.successor.citation) (\(change.since.text(.english)))"
                + (wasRevokedThen ? ", before this decree was signed." : ".")
                + (isLast ? "" : " In force today: \(today.citation).")
                + " Check whether this standard still fits." + change.reminder(.english),
            quote: cited.law.citation)
    }

    private func enacted(
        _ cited: CitedLaw, _ change: LawChange, among laws: [CitedLaw], service: ServiceStandard.ID?
    ) -> Finding? {
        guard !laws.contains(where: { LawIdentity($0.law) == LawIdentity(change.successor) }) else { return nil }
        return finding(
            service, at: cited.keyPath, severity: .note,
            "\(cited.law.shortCitation) telah ditetapkan menjadi \(change.successor.shortCitation) sejak "
                + "\(change.since.text(.indonesian)); rujuk undang-undangnya." + change.reminder(.indonesian),
            "\(cited.law.shortCitation) was enacted as \(change.successor.shortCitation) "
                + "(\(change.since.text(.english))); cite the act."
                + change.reminder(.english),
            quote: cited.law.citation)
    }
}
