/// All days of a calendar, cut into stretches of which each follows one week, with the sums before each of them.
///
/// A closure is a stretch of one day, Ramadan one of a month, and the years without anything special are a single one.
/// So a few hundred stretches tell of all years from 1 to 9999, and a question about a day costs one binary search
/// through them, wherever the day lies and however long the term is.
///
/// Days are day numbers as in ``CalendarDate/dayNumber``; moments are seconds of local time since day 0.
final class CompiledDays: Sendable {
    /// What the days of a stretch have in common.
    struct Content: Sendable {
        /// The hours, or ``Fault`` where the calendar cannot tell.
        let week: WeekSums
        /// Name of the rule set, or of the make-up day, that the hours are from; empty for a closed day.
        let name: String
        /// Why the calendar cannot tell; `nil` where it can.
        var fault: Fault?
    }

    /// Why a calendar cannot tell the hours of a day.
    enum Fault: Sendable {
        /// The holidays of its year are not published.
        case notPublished
        /// No rule set applies.
        case noHours
    }

    /// First day of each stretch, in ascending order; the first stretch begins with the earliest date.
    private let firstDays: [Int]

    /// What the days of each stretch have in common.
    private let contents: [Content]

    /// Open minutes before each stretch, and at the end of all of them.
    private let minutesBefore: [Int]

    /// Working days before each stretch, and at the end of all of them.
    private let workingDaysBefore: [Int]

    /// The nearest stretch, from each on, of which the calendar cannot tell the hours; the count of all for none.
    private let nextFault: [Int]

    /// The nearest stretch, back from each, of which the calendar cannot tell the hours; -1 for none.
    private let lastFault: [Int]

    /// Sums up stretches that follow one another without a gap.
    ///
    /// - Parameter stretches: First day and content of each, in ascending order; the first begins with the earliest
    ///   date, the last one ends with the latest.
    init(_ stretches: [(firstDay: Int, content: Content)]) {
        var minutes = [0]
        var workingDays = [0]
        for (index, stretch) in stretches.enumerated() {
            let end = index + 1 < stretches.count ? stretches[index + 1].firstDay : CalendarDate.latest.dayNumber + 1
            let weekday = Self.weekday(ofDay: stretch.firstDay)
            let count = end - stretch.firstDay
            minutes.append(minutes[index] + stretch.content.week.minutes(ofDays: count, from: weekday))
            workingDays.append(workingDays[index] + stretch.content.week.workingDays(ofDays: count, from: weekday))
        }
        firstDays = stretches.map(\.firstDay)
        contents = stretches.map(\.content)
        minutesBefore = minutes
        workingDaysBefore = workingDays
        var last = -1
        lastFault = contents.indices.map { [contents] index in
            if contents[index].fault != nil { last = index }
            return last
        }
        var next = contents.count
        nextFault = contents.indices.reversed().map { [contents] index in
            if contents[index].fault != nil { next = index }
            return next
        }.reversed()
    }

    /// Working days of all dates there are.
    var allWorkingDays: Int { workingDaysBefore[contents.count] }

    /// What a day has in common with its neighbours.
    func content(ofDay day: Int) -> Content {
        contents[stretch(ofDay: day)]
    }

    /// The windows of a day, from morning to evening; none where the office is closed or the calendar cannot tell.
    func windows(ofDay day: Int) -> [TimeWindow] {
        Self.windows(of: content(ofDay: day).week, on: day)
    }

    // MARK: Sums

    /// Working days before a day.
    func workingDays(before day: Int) -> Int {
        let index = stretch(ofDay: day)
        let first = firstDays[index]
        return workingDaysBefore[index]
            + contents[index].week.workingDays(ofDays: day - first, from: Self.weekday(ofDay: first))
    }

    /// The day with a working day's number; `nil` when there are no more.
    ///
    /// - Parameter number: How many working days lie before it.
    func day(ofWorkingDay number: Int) -> Int? {
        guard number >= 0, number < allWorkingDays else { return nil }
        let index = Self.lastIndex(in: workingDaysBefore) { $0 <= number }
        let first = firstDays[index]
        return first
            + contents[index].week.day(
                ofWorkingDay: number - workingDaysBefore[index], from: Self.weekday(ofDay: first))
    }

    /// Open seconds before a moment.
    func openSeconds(before second: Int) -> Int {
        let (day, secondOfDay) = Self.split(second)
        let index = stretch(ofDay: day)
        let first = firstDays[index]
        let week = contents[index].week
        var sum = (minutesBefore[index] + week.minutes(ofDays: day - first, from: Self.weekday(ofDay: first))) * 60
        for window in Self.windows(of: week, on: day) where window.from * 60 < secondOfDay {
            sum += min(secondOfDay, window.to * 60) - window.from * 60
        }
        return sum
    }

    /// The moment at which an open second begins; `nil` when there are no more.
    ///
    /// - Parameter number: How many open seconds lie before it.
    func moment(ofOpenSecond number: Int) -> Int? {
        guard number >= 0, number < minutesBefore[contents.count] * 60 else { return nil }
        let index = Self.lastIndex(in: minutesBefore) { $0 <= number / 60 }
        let first = firstDays[index]
        let week = contents[index].week
        let found = week.day(ofMinute: number / 60 - minutesBefore[index], from: Self.weekday(ofDay: first))
        let day = first + found.days
        var rest = number - (minutesBefore[index] + found.minutes) * 60
        for window in Self.windows(of: week, on: day) {
            if rest < window.minutes * 60 { return day * 86_400 + window.from * 60 + rest }
            rest -= window.minutes * 60
        }
        return nil
    }

    // MARK: Days that the calendar cannot tell

    /// The first day, going from one day to another, of which the calendar cannot tell the hours.
    func fault(from start: Int, through end: Int) -> (day: Int, fault: Fault)? {
        let (first, last) = (stretch(ofDay: start), stretch(ofDay: end))
        if start <= end {
            let found = nextFault[first]
            guard found <= last, let fault = contents[found].fault else { return nil }
            return (max(start, firstDays[found]), fault)
        }
        let found = lastFault[first]
        guard found >= last, let fault = contents[found].fault else { return nil }
        return (found == first ? start : firstDays[found + 1] - 1, fault)
    }

    // MARK: Searching

    private func stretch(ofDay day: Int) -> Int {
        Self.lastIndex(in: firstDays) { $0 <= day }
    }

    /// The last index whose number meets a condition that the first numbers meet and the others do not; 0 for none.
    private static func lastIndex(in numbers: [Int], where isMet: (Int) -> Bool) -> Int {
        var low = 0
        var high = numbers.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if isMet(numbers[middle]) { low = middle } else { high = middle }
        }
        return low
    }

    private static func windows(of week: WeekSums, on day: Int) -> [TimeWindow] {
        week.hours.windows(on: CalendarDate(clampingDayNumber: day).weekday)
    }

    /// Day of the week, 0 for Monday.
    private static func weekday(ofDay day: Int) -> Int {
        CalendarDate(clampingDayNumber: day).weekday.rawValue - 1
    }

    /// The day of a moment, and the seconds since its midnight.
    private static func split(_ second: Int) -> (day: Int, secondOfDay: Int) {
        let day = second >= 0 ? second / 86_400 : (second - 86_399) / 86_400
        return (day, second - day * 86_400)
    }
}
