/// An applicant who is counted among the staff.
///
/// The component counts those who serve; with the applicant among them the office seems to have more people than it
/// has.
struct ApplicantInRoster: Rule {
    let name = "applicant-in-roster"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let roster = standard.management.staff else { return [] }
        return roster.members.enumerated().compactMap { index, member in
            guard let id = member.role, agency.role(id)?.kind == .applicant else { return nil }
            return finding(
                standard.id, at: ItemPath.member(index),
                "“\(member.post.indonesian)” adalah pemohon, tetapi dihitung sebagai pelaksana.",
                "“\(member.post(.english))” is the applicant but is counted among the staff.",
                quote: "\(roster.printed): \(member.post.indonesian)")
        }
    }
}
