/// A revoked law cited beside the very law that revoked it.
///
/// The list contradicts itself: whoever applies it does not know which of the two rules decides. What is known stands
/// in ``LawHistory``.
struct RevokedLawBesideSuccessor: Rule, AgencyRule {
    let name = "revoked-law-beside-successor"
    let severity = Severity.error
    let history: LawHistory

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        findings(among: standard.citedLaws, service: standard.id)
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(among: agency.decree.citedLaws, service: nil)
    }

    private func findings(among laws: [CitedLaw], service: ServiceStandard.ID?) -> [Finding] {
        laws.compactMap { cited in
            let changes = history.successors(of: cited.law)
            guard changes.first?.effect == .revoked else { return nil }
            for change in changes {
                guard let key = LawIdentity(change.successor),
                    let successor = laws.first(where: { LawIdentity($0.law) == key })
                else { continue }
                return finding(
                    service, at: cited.keyPath,
                    "\(cited.law.shortCitation) dikutip berdampingan dengan \(successor.law.shortCitation), yang "
                        + "mencabutnya: tidak jelas mana yang dipakai." + change.reminder(.indonesian),
                    "\(cited.law.shortCitation) is cited beside \(successor.law.shortCitation), which revoked it: it "
                        + "is not clear which of them is applied."
                        + change.reminder(.english),
                    quote: cited.law.citation)
            }
            return nil
        }
    }
}
