/// A step done by a post that the roster does not name.
///
/// The component "Jumlah Pelaksana" tells who serves. Where somebody else acts, either the roster is wrong or an
/// unnamed person decides. The rule looks at rosters that name posts, at steps that stand in the decree, and at staff;
/// where we read the performer into a silent decree, the finding is a note.
struct PerformerMissingFromRoster: Rule {
    let name = "performer-missing-from-roster"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let roster = standard.management.staff, !roster.members.isEmpty else { return [] }
        let named = Set(roster.members.compactMap(\.role))
        var reported: Set<Role.ID> = []
        return standard.steps.enumerated().flatMap { index, step -> [Finding] in
            guard !step.provenance.isOurAddition else { return [] }
            return step.performers.compactMap { id in
                guard !named.contains(id), let role = agency.role(id), role.kind == .staff, reported.insert(id).inserted
                else { return nil }
                return finding(
                    standard.id, at: ItemPath.step(index, "by"),
                    severity: step.provenance.isInDecree ? .warning : .note,
                    "“\(role.name.indonesian)” mengerjakan langkah “\(step.label.indonesian)”, tetapi tidak ada dalam "
                        + "daftar pelaksana.",
                    "“\(role.name(.english))” does step “\(step.label(.english))” but is not in the list of staff.",
                    quote: roster.printed)
            }
        }
    }
}
