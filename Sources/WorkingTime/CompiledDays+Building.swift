extension CompiledDays {
    /// Cuts the days of a calendar into stretches and sums them up.
    ///
    /// - Parameters:
    ///   - ruleSets: Hours with their dates; on a date the last set that applies wins.
    ///   - closedDays: Day numbers on which the office is closed.
    ///   - makeUpDays: Days whose hours win over closures and rule sets, at most one for a date.
    ///   - publishedYears: Years that the calendar may tell of; `nil` when it tells of all of them.
    convenience init(
        ruleSets: [HoursRuleSet],
        closedDays: some Sequence<Int>,
        makeUpDays: [MakeUpDay],
        publishedYears: Set<Int>?
    ) {
        let closedDays = Set(closedDays)
        let makeUpDays = Dictionary(makeUpDays.map { ($0.date.dayNumber, $0) }) { first, _ in first }
        let weeks = ruleSets.map { Content(week: WeekSums($0.week), name: $0.name) }
        let closed = Content(week: WeekSums(WeeklyHours([:])), name: "")
        func content(of date: CalendarDate) -> Content {
            var unknown = closed
            if let publishedYears, !publishedYears.contains(date.year) {
                unknown.fault = .notPublished
                return unknown
            }
            if let makeUp = makeUpDays[date.dayNumber] {
                return Content(week: WeekSums(WeeklyHours([date.weekday: makeUp.windows])), name: makeUp.name)
            }
            if closedDays.contains(date.dayNumber) { return closed }
            if let index = ruleSets.lastIndex(where: { $0.applies(on: date) }) { return weeks[index] }
            unknown.fault = .noHours
            return unknown
        }
        let singleDays = closedDays.union(makeUpDays.keys)
        var borders: Set<Int> = [CalendarDate.earliest.dayNumber]
        borders.formUnion(singleDays)
        borders.formUnion(singleDays.map { $0 + 1 })
        borders.formUnion(ruleSets.compactMap { $0.from?.dayNumber })
        borders.formUnion(ruleSets.compactMap { $0.to.map { $0.dayNumber + 1 } })
        for year in publishedYears ?? [] {
            borders.formUnion([year, year + 1].compactMap(Self.firstDay(ofYear:)))
        }
        borders.remove(CalendarDate.latest.dayNumber + 1)
        self.init(
            borders.sorted().map { (firstDay: $0, content: content(of: CalendarDate(clampingDayNumber: $0))) })
    }

    /// The first day of a year; `nil` for a year that has no dates.
    private static func firstDay(ofYear year: Int) -> Int? {
        do { return try CalendarDate(year: year, month: 1, day: 1).dayNumber } catch { return nil }
    }
}
