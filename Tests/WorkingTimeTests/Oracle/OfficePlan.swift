import WorkingTime

/// An office as plain facts: what a random case is made of, made smaller, and told from.
///
/// Days are counted from the first day of a month on.
struct OfficePlan {
    typealias Window = (from: Int, to: Int)

    struct Hours {
        var name: String
        /// First and last day on which the hours apply; `nil` for no beginning and no end.
        var from: Int?
        var to: Int?
        /// One list a weekday, from Monday on.
        var week: [[Window]]
    }

    struct MakeUp {
        var day: Int
        var windows: [Window]
        var counterWindows: [Window]?
    }

    static let length = 260

    var zone = Zone.wib
    /// The month of the first day, and its weekday (0 is Monday).
    var month: (year: Int, month: Int, weekday: Int)
    var hours: [Hours]
    var counterHours: [Hours] = []
    var closures: [(day: Int, kind: Closure.Kind)] = []
    var makeUps: [MakeUp] = []
    /// The year whose holidays are not published, in a calendar that does not assume anything.
    var unknownYear: Int?
    /// Whether everything is asked in the hours of the counter.
    var isAtCounter = false

    /// The dates of the plan.
    var dates: [(year: Int, month: Int, day: Int)] {
        var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var (year, month, day) = (month.year, month.month, 1)
        var dates: [(Int, Int, Int)] = []
        while dates.count < Self.length {
            lengths[1] = year == 2024 || year == 2028 ? 29 : 28
            dates.append((year, month, day))
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        return dates
    }

    static func text(_ date: (year: Int, month: Int, day: Int)) -> String {
        "\(date.year)-\(date.month < 10 ? "0" : "")\(date.month)-\(date.day < 10 ? "0" : "")\(date.day)"
    }

    /// The same office as a calendar.
    func calendar() throws -> WorkCalendar {
        let dates = try dates.map { try CalendarDate(Self.text($0)) }
        func windows(_ windows: [Window]) -> [TimeWindow] { windows.map { TimeWindow(from: $0.from, to: $0.to) } }
        func sets(_ hours: [Hours]) -> [HoursRuleSet] {
            hours.map { hours in
                HoursRuleSet(
                    name: hours.name, from: hours.from.map { dates[$0] }, to: hours.to.map { dates[$0] },
                    week: WeeklyHours(Dictionary(uniqueKeysWithValues: zip(Weekday.allCases, hours.week.map(windows)))))
            }
        }
        let calendar = try WorkCalendar(
            zone: zone,
            ruleSets: sets(hours),
            closures: closures.map { Closure(date: dates[$0.day], name: "tutup \($0.day)", kind: $0.kind) },
            publishedYears: Set([2023, 2024, 2025, 2026, 2027, 2028].filter { $0 != unknownYear }),
            counterHours: sets(counterHours),
            makeUpDays: makeUps.map { day in
                MakeUpDay(
                    date: dates[day.day], name: "pengganti \(day.day)", windows: windows(day.windows),
                    counterWindows: day.counterWindows.map(windows))
            })
        return isAtCounter ? calendar.atCounter : calendar
    }
}

extension OfficePlan: CustomStringConvertible {
    /// The office in sentences.
    var description: String {
        let dates = dates.map(Self.text)
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        func told(_ windows: [Window]) -> String {
            windows.map { "\(TimeWindow(from: $0.from, to: $0.to))" }.joined(separator: ", ")
        }
        func told(_ hours: Hours) -> String {
            let week = zip(names, hours.week).filter { !$0.1.isEmpty }.map { "\($0) \(told($1))" }
            let span = "\(hours.from.map { " from \(dates[$0])" } ?? "")\(hours.to.map { " to \(dates[$0])" } ?? "")"
            return "\(hours.name)\(span) opens \(week.joined(separator: "; "))."
        }
        var sentences = hours.map(told)
        sentences += counterHours.map { "At the counter, \(told($0))" }
        sentences += closures.map { "Closed on \(dates[$0.day]) (\($0.kind))." }
        sentences += makeUps.map { day in
            "Made up on \(dates[day.day]) \(told(day.windows))"
                + (day.counterWindows.map { ", at the counter \(told($0))." } ?? ".")
        }
        if let unknownYear { sentences.append("Holidays of \(unknownYear) are not published.") }
        return (isAtCounter ? "The counter" : "The office") + " in \(zone.rawValue): "
            + sentences.joined(separator: " ")
    }
}

extension OfficePlan {
    /// A random office of five or six days, with Ramadan hours, closures, make-up days and a counter now and then.
    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
        // Over New Year into a leap year, over two leap days, through Ramadan, into a common year, over its New Year.
        let months = [(2023, 10, 6), (2024, 1, 0), (2026, 1, 3), (2027, 1, 4), (2025, 9, 0), (2027, 9, 2)]
        self.init(month: months[Int.random(in: 0..<months.count, using: &random)], hours: [])
        zone = Zone.allCases[Int.random(in: 0..<3, using: &random)]
        let isSixDays = chance(2)
        let isAroundTheClock = chance(12)
        hours.append(
            Hours(name: "Normal", week: Self.week(isSixDays: isSixDays, toMidnight: isAroundTheClock, using: &random)))
        for name in ["Ramadan", "Audit"] where !chance(3) {
            let from = Int.random(in: 30..<140, using: &random)
            let to = from + Int.random(in: 0...40, using: &random)
            hours.append(Hours(name: name, from: from, to: to, week: Self.week(isSixDays: chance(2), using: &random)))
        }
        if chance(6) {
            let from = Int.random(in: 20..<160, using: &random)
            hours.append(Hours(name: "Baru", from: from, week: Self.week(isSixDays: chance(2), using: &random)))
        }
        for day in 0..<Self.length where chance(14) {
            closures.append((day, Closure.Kind.allCases[Int.random(in: 0..<3, using: &random)]))
        }
        for day in 0..<Self.length where chance(60) {
            makeUps.append(
                MakeUp(
                    day: day, windows: Self.windows(using: &random),
                    counterWindows: chance(2) ? nil : chance(3) ? [] : Self.windows(using: &random)))
        }
        if chance(3) {
            counterHours.append(Hours(name: "Loket", week: Self.week(isSixDays: chance(2), using: &random)))
            counterHours.append(
                Hours(name: "Loket Ramadan", from: 60, to: 89, week: Self.week(isSixDays: false, using: &random)))
            isAtCounter = chance(2)
        }
        if chance(6) { unknownYear = month.year + (chance(2) ? 0 : 1) }
    }

    private static func week(
        isSixDays: Bool, toMidnight: Bool = false, using random: inout SeededGenerator
    ) -> [[Window]] {
        (0..<7).map { weekday in
            // Now and then a weekday is closed, and now and then a Sunday is open.
            let isUsuallyOpen = weekday < (isSixDays ? 6 : 5)
            guard Int.random(in: 0..<20, using: &random) == 0 ? !isUsuallyOpen : isUsuallyOpen else { return [] }
            return toMidnight ? [(0, 1440)] : windows(using: &random)
        }
    }

    /// One to three windows, now and then without a break between them.
    private static func windows(using random: inout SeededGenerator) -> [Window] {
        var opening = Int.random(in: 360...540, using: &random)
        return (0..<Int.random(in: 1...3, using: &random)).map { _ in
            let closing = opening + Int.random(in: 1...240, using: &random)
            defer { opening = closing + max(0, Int.random(in: -20...90, using: &random)) }
            return (opening, closing)
        }
    }
}
