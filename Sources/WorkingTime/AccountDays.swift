/// Writes days into an account: those that count with their hours, those that do not with the reason.
struct AccountDays {
    /// What is added up.
    enum Measure {
        /// Working days.
        case workingDays
        /// Open seconds between two instants.
        case openSeconds(from: Instant, to: Instant)
    }

    private let calendar: WorkCalendar

    /// The lines written so far, in the order of time.
    private(set) var lines: [AccountLine] = []

    /// What has been counted so far, as ``AccountLine`` counts it.
    var total = 0

    /// Name of the rule set of the lines above; `nil` while there is none.
    var hoursName: String?

    /// The longest stretch that is told week by week, in days; the weeks of a longer one are drawn together.
    private static let longestByWeek = 31

    /// Begins without lines.
    init(calendar: WorkCalendar) {
        self.calendar = calendar
    }

    /// Adds a line as it is.
    mutating func append(_ line: AccountLine) {
        lines.append(line)
    }

    /// Writes days of the calendar that count whether the office works or not; nothing when there is none.
    mutating func write(calendarDaysFrom first: CalendarDate, to last: CalendarDate) {
        guard first <= last else { return }
        let amount = first.days(until: last) + 1
        total += amount
        append(.calendarDays(from: first, to: last, amount: amount, total: total))
    }

    /// Writes days of which the working days count; nothing when there is none.
    mutating func write(workingDaysFrom first: CalendarDate, to last: CalendarDate) {
        write(first, to: last, as: .workingDays)
    }

    /// Writes the days of which the open seconds between two instants count, from a first day on.
    mutating func write(openFrom start: Instant, to end: Instant, on first: CalendarDate) {
        // A day that begins at the end has no part in it.
        let last = max(start, end.adding(seconds: -1)).date(in: calendar.zone)
        write(first, to: last, as: .openSeconds(from: start, to: end))
    }

    // MARK: Stretches

    /// What the days of a stretch have in common.
    private enum Kind: Equatable {
        /// The week of a rule set decides, also where a closure is on a day that the week closes.
        case week(HoursRuleSet)
        case closed
        case makeUp(MakeUpDay)
    }

    private mutating func write(_ first: CalendarDate, to last: CalendarDate, as measure: Measure) {
        let isLong = first.days(until: last) >= Self.longestByWeek
        for (kind, from, to) in Self.stretches(first, to: last, alikeBy: kind(of:)) {
            switch kind {
            case .closed:
                let closures = Self.dates(from, to: to).flatMap(calendar.closures(on:))
                append(.closed(from: from, to: to, reason: .closures(closures)))
            case .makeUp(let day):
                append(.makeUpDay(day))
                guard !day.windows.isEmpty else { continue }
                count(from, to: to, hours: WeeklyHours([from.weekday: day.windows]), name: day.name, as: measure)
            case .week(let set):
                if let hoursName, hoursName != set.name { append(.hoursChange(on: from, ruleSet: set.name)) }
                hoursName = set.name
                for part in parts(from, to: to, of: set, isLong: isLong, as: measure) {
                    if part.isOpen {
                        count(part.from, to: part.to, hours: set.week, name: set.name, as: measure)
                    } else {
                        append(.closed(from: part.from, to: part.to, reason: .week))
                    }
                }
            }
        }
    }

    private func kind(of date: CalendarDate) -> Kind {
        if let day = calendar.makeUpDays.first(where: { $0.date == date }) { return .makeUp(day) }
        guard let set = calendar.ruleSet(on: date) else { return .closed }
        let isClosed = !set.week.windows(on: date.weekday).isEmpty && !calendar.closures(on: date).isEmpty
        return isClosed ? .closed : .week(set)
    }

    /// The days of a rule set in parts that are open or closed.
    ///
    /// Where opening time counts, each day is a part of its own; in a long stretch all days are one part, but for the
    /// first and the last day of opening time, of which only some may count.
    private func parts(
        _ first: CalendarDate,
        to last: CalendarDate,
        of set: HoursRuleSet,
        isLong: Bool,
        as measure: Measure
    ) -> [(isOpen: Bool, from: CalendarDate, to: CalendarDate)] {
        func isOpen(_ date: CalendarDate) -> Bool { !set.week.windows(on: date.weekday).isEmpty }
        let parts = Self.stretches(first, to: last) { date in
            let ownDay = isOpen(date) && standsAlone(date, isLong: isLong, as: measure) ? date : nil
            return PartKey(ownDay: ownDay, isOpen: isLong && ownDay == nil ? nil : isOpen(date))
        }
        return parts.map { key, from, to in
            (key.isOpen ?? Self.dates(from, to: to).contains(where: isOpen), from, to)
        }
    }

    private func standsAlone(_ date: CalendarDate, isLong: Bool, as measure: Measure) -> Bool {
        switch measure {
        case .workingDays: false
        case .openSeconds(let start, let end):
            !isLong || [start, end].contains { $0.date(in: calendar.zone) == date }
        }
    }

    /// What days have in common that are told of together; `nil` where it does not matter.
    private struct PartKey: Equatable {
        let ownDay: CalendarDate?
        let isOpen: Bool?
    }

    private mutating func count(
        _ first: CalendarDate,
        to last: CalendarDate,
        hours: WeeklyHours,
        name: String,
        as measure: Measure
    ) {
        let amount = amount(first, to: last, as: measure)
        total += amount
        append(
            .counted(
                CountedDays(from: first, to: last, hours: hours, hoursName: name, amount: amount, total: total)))
    }

    private func amount(_ first: CalendarDate, to last: CalendarDate, as measure: Measure) -> Int {
        let days = calendar.days
        switch measure {
        case .workingDays:
            return days.workingDays(before: last.dayNumber + 1) - days.workingDays(before: first.dayNumber)
        case .openSeconds(let start, let end):
            let opening = max(start, Instant(first, in: calendar.zone))
            let closing = max(opening, min(end, Instant(last, minuteOfDay: 1440, in: calendar.zone)))
            return days.openSeconds(before: closing.localSeconds(in: calendar.zone))
                - days.openSeconds(before: opening.localSeconds(in: calendar.zone))
        }
    }

    // MARK: Dates

    /// Dates from a first to a last one, none when the last one is earlier.
    private static func dates(_ first: CalendarDate, to last: CalendarDate) -> [CalendarDate] {
        guard first <= last else { return [] }
        return (first.dayNumber...last.dayNumber).map(CalendarDate.init(clampingDayNumber:))
    }

    /// Dates in stretches of neighbours that are alike.
    private static func stretches<Key: Equatable>(
        _ first: CalendarDate,
        to last: CalendarDate,
        alikeBy key: (CalendarDate) -> Key
    ) -> [(key: Key, from: CalendarDate, to: CalendarDate)] {
        dates(first, to: last).reduce(into: []) { stretches, date in
            let found = key(date)
            if let open = stretches.last, open.key == found {
                stretches[stretches.count - 1].to = date
            } else {
                stretches.append((found, date, date))
            }
        }
    }
}
