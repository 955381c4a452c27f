/// A body outside the office that is counted among its staff.
///
/// The office cannot direct that body's people and cannot answer for their number.
struct OutsideBodyInRoster: Rule {
    let name = "outside-body-in-roster"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let roster = standard.management.staff else { return [] }
        return roster.members.enumerated().compactMap { index, member in
            guard let id = member.role, agency.role(id)?.kind == .external else { return nil }
            return finding(
                standard.id, at: ItemPath.member(index),
                "“\(member.post.indonesian)” adalah pihak luar, tetapi dihitung sebagai pelaksana kantor ini.",
                "“\(member.post(.english))” is outside the office but is counted among its staff.",
                quote: "\(roster.printed): \(member.post.indonesian)")
        }
    }
}
