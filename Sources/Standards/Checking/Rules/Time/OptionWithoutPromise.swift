/// A choice for which no time is promised, while the other choices have one.
///
/// When every promise holds for some answers only, whoever gives another answer is promised nothing.
struct OptionWithoutPromise: Rule {
    let name = "option-without-promise"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let conditions = standard.promises.compactMap(\.condition)
        guard !conditions.isEmpty, conditions.count == standard.promises.count,
            let id = conditions.first?.field, conditions.allSatisfy({ $0.field == id }),
            let field = standard.field(id), case .choice(let options) = field.type
        else { return [] }
        let promised = Set(conditions.flatMap(\.options))
        let forgotten = options.filter { !promised.contains($0.id) }.map(\.name)
        guard !forgotten.isEmpty else { return [] }
        return [
            finding(
                standard.id, at: ItemPath.time,
                "Tidak ada waktu yang dijanjikan bagi pilihan “\(forgotten.listed(.indonesian))” pada "
                    + "“\(field.name.indonesian)”.",
                "No time is promised for the answer “\(forgotten.listed(.english))” to “\(field.name(.english))”.")
        ]
    }
}
