/// A law cited without the law that changed it.
///
/// "Sebagaimana telah diubah dengan" tells readers which wording holds. A change that stands elsewhere in the same list
/// is enough, and so is an earlier form of the same change (UU 11/2020 and Perppu 2/2022 for UU 6/2023). What is known
/// stands in ``LawHistory``.
struct AmendmentNotCited: Rule, AgencyRule {
    let name = "amendment-not-cited"
    let severity = Severity.note
    let history: LawHistory

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        findings(among: standard.citedLaws, service: standard.id)
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(among: agency.decree.citedLaws, service: nil)
    }

    private func findings(among laws: [CitedLaw], service: ServiceStandard.ID?) -> [Finding] {
        // What a cited law became counts as cited: who names the Perppu names the act that enacted it.
        let cited = Set(
            laws.flatMap { [LawIdentity($0.law)] + history.successors(of: $0.law).map { LawIdentity($0.successor) } }
                .compactMap { $0 })
        return laws.compactMap { law in
            // The last change is the one that must be named; "terakhir dengan" covers those before it.
            guard let change = history.amendments(of: law.law).last, let key = LawIdentity(change.successor),
                !cited.contains(key)
            else { return nil }
            return finding(
                service, at: law.keyPath,
                "\(law.law.shortCitation) telah diubah dengan \(change.successor.shortCitation) "
                    + "(\(change.since.text(.indonesian))), tetapi perubahannya tidak "
                    + "disebut." + change.reminder(.indonesian),
                "\(law.law.shortCitation) was changed by \(change.successor.shortCitation) "
                    + "(\(change.since.text(.english))), but the change is not cited."
                    + change.reminder(.english),
                quote: law.law.citation)
        }
    }
}
