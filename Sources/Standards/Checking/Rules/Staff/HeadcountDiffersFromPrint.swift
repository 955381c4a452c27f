/// A number of staff that is not the one printed beside it.
///
/// The first number of the printed words is compared; words without one are left alone.
struct HeadcountDiffersFromPrint: Rule {
    let name = "headcount-differs-from-print"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let roster = standard.management.staff,
            let printed = PlainWords(roster.printed).words.lazy.compactMap({ Int($0) }).first, printed != roster.count
        else { return [] }
        return [
            finding(
                standard.id, at: "\(ItemPath.staff).count",
                "Jumlah pelaksana \(roster.count) tidak sama dengan yang tercetak.",
                "The number of staff, \(roster.count), is not the one that is printed.",
                quote: roster.printed)
        ]
    }
}
