/// A number of staff without the posts behind it.
///
/// Nobody can tell whether those who act in the procedure are among them.
struct RosterWithoutNames: Rule {
    let name = "roster-without-names"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let roster = standard.management.staff, roster.members.isEmpty else { return [] }
        return [
            finding(
                standard.id, at: ItemPath.staff,
                "Jumlah pelaksana disebut tanpa jabatan, sehingga tidak dapat dicocokkan dengan pelaksana langkah.",
                "The number of staff is given without posts, so it cannot be compared with those who do the steps.",
                quote: roster.printed)
        ]
    }
}
