import WorkingTime

/// An office described by hand and walked minute by minute: slow, obvious, and sharing no code with the calendar.
///
/// It spans some months from the first day of a month on; minutes are counted from the midnight that begins it.
struct SlowOffice {
    struct Day {
        var date: String
        /// 0 is Monday.
        var weekday: Int
        var windows: [(from: Int, to: Int)]
    }

    private(set) var days: [Day] = []
    private(set) var isOpen: [Bool] = []
    private(set) var closures: [String] = []
    private(set) var ruleSets: [(from: String?, to: String?, week: [[(from: Int, to: Int)]])] = []

    /// A random office: two windows a day, other sets of hours for some weeks, and some closures.
    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        // The first days of these months were a Thursday, a Monday, a Sunday, a Friday and a Saturday.
        let months = [("2026", 1, 3), ("2024", 1, 0), ("2026", 3, 6), ("2027", 1, 4), ("2025", 11, 5)]
        let (year, month, weekday) = months[Int.random(in: 0..<months.count, using: &generator)]
        var dates = Self.dates(year: Int(year) ?? 0, month: month, count: 130)[...]
        closures = dates.filter { _ in Int.random(in: 0..<12, using: &generator) == 0 }
        ruleSets = [
            (nil, nil, Self.week(using: &generator)),
            (dates[30], dates[55], Self.week(using: &generator)),
            (dates[50], dates[60], Self.week(using: &generator)),
        ]
        var nextWeekday = weekday
        while let date = dates.popFirst() {
            var windows: [(from: Int, to: Int)] = []
            if !closures.contains(date) {
                for set in ruleSets where (set.from ?? date) <= date && date <= (set.to ?? date) {
                    windows = set.week[nextWeekday]
                }
            }
            days.append(Day(date: date, weekday: nextWeekday, windows: windows))
            let midnight = isOpen.count
            isOpen += Array(repeating: false, count: 1440)
            for window in windows {
                for minute in window.from..<window.to { isOpen[midnight + minute] = true }
            }
            nextWeekday = (nextWeekday + 1) % 7
        }
    }

    /// The same office as a calendar.
    func calendar() throws -> WorkCalendar {
        let sets = try ruleSets.enumerated().map { index, set in
            var week: [Weekday: [TimeWindow]] = [:]
            for (windows, weekday) in zip(set.week, Weekday.allCases) {
                week[weekday] = windows.map { TimeWindow(from: $0.from, to: $0.to) }
            }
            return HoursRuleSet(
                name: "set \(index)",
                from: try set.from.map { try CalendarDate($0) },
                to: try set.to.map { try CalendarDate($0) },
                week: WeeklyHours(week)
            )
        }
        return try WorkCalendar(
            zone: .wita,
            ruleSets: sets,
            closures: closures.map { Closure(date: try CalendarDate($0), name: "tutup", kind: .officeClosure) },
            publishedYears: [2024, 2025, 2026, 2027]
        )
    }

    /// The instant of a minute.
    func instant(_ minute: Int) throws -> Instant {
        try Instant(iso8601: "\(days[0].date)T00:00:00+08:00").adding(seconds: Int64(minute) * 60)
    }

    /// A minute for people: `2026-01-05 07:30`.
    func told(_ minute: Int) -> String {
        let time = minute % 1440
        return "\(days[minute / 1440].date) \(time / 60):\(time % 60 < 10 ? "0" : "")\(time % 60)"
    }

    // MARK: Walking

    func openMinutes(_ start: Int, _ end: Int) -> Int {
        var count = 0
        var minute = start
        while minute < end {
            if isOpen[minute] { count += 1 }
            minute += 1
        }
        return count
    }

    /// The end of the last of some open minutes, walking over a pause as if the office were closed.
    func end(ofOpenMinutes count: Int, from start: Int, pause: Range<Int>? = nil) -> Int {
        var left = count
        var minute = start
        while left > 0 {
            if isOpen[minute], pause?.contains(minute) != true { left -= 1 }
            minute += 1
        }
        return minute
    }

    func worksOn(_ day: Int) -> Bool {
        isOpen[day * 1440..<(day + 1) * 1440].contains(true)
    }

    /// The minute at which the office closes on a day on which it works.
    func closing(_ day: Int) -> Int {
        var minute = (day + 1) * 1440
        while !isOpen[minute - 1] { minute -= 1 }
        return minute
    }

    func dayOfReceipt(_ minute: Int) -> Int {
        var day = minute / 1440
        if worksOn(day), minute <= closing(day) { return day }
        repeat { day += 1 } while !worksOn(day)
        return day
    }

    func workingDays(after first: Int, through last: Int) -> Int {
        var count = 0
        var day = first + 1
        while day <= last {
            if worksOn(day) { count += 1 }
            day += 1
        }
        return count
    }

    func closing(ofWorkingDay count: Int, after first: Int) -> Int {
        var day = first
        for _ in 0..<count {
            repeat { day += 1 } while !worksOn(day)
        }
        return closing(day)
    }

    func closing(ofCalendarDay count: Int, after first: Int) -> Int {
        var day = first + count
        while !worksOn(day) { day += 1 }
        return closing(day)
    }

    // MARK: Making

    private static func dates(year: Int, month: Int, count: Int) -> [String] {
        var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var (year, month, day) = (year, month, 1)
        var dates: [String] = []
        while dates.count < count {
            lengths[1] = year == 2024 ? 29 : 28
            dates.append("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        return dates
    }

    private static func week(using generator: inout SeededGenerator) -> [[(from: Int, to: Int)]] {
        (0..<7).map { weekday in
            // Sundays are closed and Saturdays mostly; now and then a weekday is closed too.
            if weekday == 6 || Int.random(in: 0..<10, using: &generator) < (weekday == 5 ? 7 : 1) { return [] }
            let opening = Int.random(in: 360...540, using: &generator)
            let pause = opening + Int.random(in: 1...240, using: &generator)
            // Now and then there is no break: the two windows touch.
            let back = pause + max(0, Int.random(in: -20...90, using: &generator))
            return [(opening, pause), (back, back + Int.random(in: 1...240, using: &generator))]
        }
    }
}
