/// A number of staff that is not the number of people named.
///
/// Either somebody is missing from the list or somebody is on it who does not count. Members that we added are not
/// counted.
struct HeadcountUnequal: Rule {
    let name = "headcount-unequal"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let roster = standard.management.staff else { return [] }
        let named = roster.members.filter { !$0.provenance.isOurAddition }
        let sum = named.reduce(0) { $0 + $1.count }
        guard !named.isEmpty, sum != roster.count else { return [] }
        return [
            finding(
                standard.id, at: "\(ItemPath.staff).count",
                "Jumlah pelaksana \(roster.count) orang, tetapi yang disebut \(sum) orang.",
                "The number of staff is \(roster.count), but \(sum) are named.",
                quote: ([roster.printed] + named.map(\.post.indonesian)).joined(separator: "; "))
        ]
    }
}
