import WorkingTime

/// An office laid out minute by minute, and counted day by day: slow, obvious, and sharing no code with the calendar.
///
/// Moments are seconds since the midnight that begins the plan.
struct SlowOffice {
    /// Counting came to a year whose holidays are not published.
    struct NotPublished: Error {
        let year: Int
    }

    let plan: OfficePlan
    let dates: [(year: Int, month: Int, day: Int)]
    /// Every minute in which the office is open, one after the other.
    private(set) var openMinutes: [Int] = []
    /// How many of them lie before each minute of the plan.
    private(set) var openBefore: [Int] = []
    private(set) var isOpen: [Bool] = []
    /// The minute at which each day closes; `nil` where the office does not open.
    private(set) var closings: [Int?] = []

    init(_ plan: OfficePlan) {
        self.plan = plan
        dates = plan.dates
        isOpen = Array(repeating: false, count: OfficePlan.length * 1440)
        openBefore.reserveCapacity(isOpen.count + 1)
        for day in 0..<OfficePlan.length {
            for window in windows(day) {
                for minute in window.from..<window.to { isOpen[day * 1440 + minute] = true }
            }
            var closing: Int?
            for minute in day * 1440..<(day + 1) * 1440 {
                openBefore.append(openMinutes.count)
                if isOpen[minute] {
                    openMinutes.append(minute)
                    closing = minute + 1
                }
            }
            closings.append(closing)
        }
        openBefore.append(openMinutes.count)
    }

    /// The hours of a day, read from the plan.
    func windows(_ day: Int) -> [OfficePlan.Window] {
        if let makeUp = plan.makeUps.first(where: { $0.day == day }) {
            return plan.isAtCounter ? makeUp.counterWindows ?? makeUp.windows : makeUp.windows
        }
        if plan.closures.contains(where: { $0.day == day }) { return [] }
        var windows: [OfficePlan.Window] = []
        for hours in plan.hours + (plan.isAtCounter ? plan.counterHours : [])
        where (hours.from ?? 0) <= day && day <= (hours.to ?? day) {
            windows = hours.week[(plan.month.weekday + day) % 7]
        }
        return windows
    }

    // MARK: Minutes

    func isOpen(at second: Int) -> Bool { isOpen[second / 60] }

    /// Open seconds before a moment.
    func openSeconds(before second: Int) -> Int {
        openBefore[second / 60] * 60 + (isOpen[second / 60] ? second % 60 : 0)
    }

    func openSeconds(_ start: Int, _ end: Int) throws(NotPublished) -> Int {
        guard start < end else { return 0 }
        try visit(start / 86_400, through: (end - 1) / 86_400)
        return openSeconds(before: end) - openSeconds(before: start)
    }

    /// The next open second from a moment on.
    func nextOpening(_ second: Int) throws(NotPublished) -> Int {
        let opening = isOpen(at: second) ? second : openMinutes[openBefore[second / 60]] * 60
        try visit(second / 86_400, through: opening / 86_400)
        return opening
    }

    /// The end of the last of some open seconds after a moment; of the last one before it when there is none.
    func end(ofOpenSeconds count: Int, from start: Int) throws(NotPublished) -> Int {
        let last = openSeconds(before: start) + count - 1
        let second = openMinutes[last / 60] * 60 + last % 60
        try visit(start / 86_400, through: second / 86_400)
        return second + 1
    }

    // MARK: Days

    func works(_ day: Int) throws(NotPublished) -> Bool {
        if let year = plan.unknownYear, dates[day].year == year { throw NotPublished(year: year) }
        return closings[day] != nil
    }

    /// Goes from one day to another.
    func visit(_ first: Int, through last: Int) throws(NotPublished) {
        guard plan.unknownYear != nil else { return }
        for day in stride(from: first, through: last, by: first <= last ? 1 : -1) { _ = try works(day) }
    }

    /// The second at which the office closes on a day on which it works.
    func closing(_ day: Int) throws(NotPublished) -> Int {
        var day = day
        while try !works(day) { day += 1 }
        return (closings[day] ?? 0) * 60
    }

    func dayOfReceipt(_ second: Int, _ counting: Counting) throws(NotPublished) -> Int {
        var day = second / 86_400
        // The midnight at which the office closes is the end of a day, not the beginning of the next.
        if closings[day - 1] == day * 1440, second == day * 86_400, isKnown(day - 1) { return day - 1 }
        if try works(day) {
            if counting.afterClosing == .sameDay { return day }
            if try second <= closing(day) { return day }
        }
        repeat { day += 1 } while try !works(day)
        return day
    }

    private func isKnown(_ day: Int) -> Bool { dates[day].year != plan.unknownYear }

    func workingDays(after first: Int, through last: Int) throws(NotPublished) -> Int {
        var count = 0
        for day in stride(from: first + 1, through: last, by: 1) where try works(day) { count += 1 }
        return count
    }

    // MARK: People

    /// The moment as the calendar has it.
    func instant(_ second: Int) throws -> Instant {
        try Instant(CalendarDate(OfficePlan.text(dates[0])), in: plan.zone).adding(seconds: Int64(second))
    }

    /// A moment for people: `2026-01-05 07:30`.
    func told(_ second: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = second % 86_400
        let clock = "\(two(time / 3600)):\(two(time / 60 % 60))" + (time % 60 == 0 ? "" : ":\(two(time % 60))")
        return "\(OfficePlan.text(dates[second / 86_400])) \(clock)"
    }
}
