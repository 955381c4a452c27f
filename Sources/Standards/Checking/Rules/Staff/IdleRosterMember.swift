/// Posts in the roster that do nothing in the procedure.
///
/// Either a step is missing from the procedure (a signature, an approval), or a post stands in the roster for form's
/// sake. One finding names them all.
struct IdleRosterMember: Rule {
    let name = "idle-roster-member"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let roster = standard.management.staff else { return [] }
        let active = Set(
            standard.steps.flatMap { $0.performers + $0.outcomes.flatMap(\.performers) + [$0.heldBy].compactMap { $0 } }
        )
        let idle = roster.members.enumerated().filter { _, member in
            guard !member.provenance.isOurAddition else { return false }
            guard let id = member.role else { return true }
            return !active.contains(id) && agency.role(id)?.kind == .staff
        }
        guard let first = idle.first else { return [] }
        let posts = idle.map(\.element.post)
        return [
            finding(
                standard.id, at: ItemPath.member(first.offset),
                "Ada dalam daftar pelaksana tetapi tidak mengerjakan langkah apa pun: \(posts.listed(.indonesian)).",
                "In the list of staff but without any step: \(posts.listed(.english)).",
                quote: posts.map(\.indonesian).joined(separator: "; "))
        ]
    }
}
