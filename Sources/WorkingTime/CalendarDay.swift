/// One day of a calendar as people see it: open or closed, and why.
public struct CalendarDay: Hashable, Sendable {
    /// What a day is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A working day with the usual hours.
        case open
        /// A working day with other hours for some time, such as those of Ramadan.
        case otherHours
        /// A day on which the office works although its week or a closure says no.
        case makeUpDay
        /// A day that the week closes, mostly a weekend.
        case weekend
        /// A national public holiday.
        case nationalHoliday
        /// A day of collective leave.
        case collectiveLeave
        /// A day on which this office or its region is closed.
        case officeClosure
    }

    /// The date.
    public let date: CalendarDate

    /// What it is.
    public let kind: Kind

    /// What people call it; `nil` for a usual working day and for a weekend.
    public let name: String?

    /// When the office is open; empty when it is closed.
    public let windows: [TimeWindow]
}

extension WorkCalendar {
    /// Every day of a year, in order; none for a year that has no dates.
    ///
    /// A day that no published year holds is told from the weekly hours and the closures that are known.
    public func days(ofYear year: Int) -> [CalendarDay] {
        let ends: (first: CalendarDate, last: CalendarDate)
        do {
            ends = (
                try CalendarDate(year: year, month: 1, day: 1), try CalendarDate(year: year, month: 12, day: 31)
            )
        } catch {
            return []
        }
        return (ends.first.dayNumber...ends.last.dayNumber).map { day(on: CalendarDate(clampingDayNumber: $0)) }
    }

    /// What a date is.
    public func day(on date: CalendarDate) -> CalendarDay {
        if let makeUp = makeUpDays.first(where: { $0.date == date }) {
            return CalendarDay(date: date, kind: .makeUpDay, name: makeUp.name, windows: makeUp.windows)
        }
        let closures = closures(on: date)
        for (cause, kind) in [
            (Closure.Kind.nationalHoliday, CalendarDay.Kind.nationalHoliday), (.collectiveLeave, .collectiveLeave),
            (.officeClosure, .officeClosure),
        ] where closures.contains(where: { $0.kind == cause }) {
            return CalendarDay(date: date, kind: kind, name: closureName(on: date), windows: [])
        }
        let set = ruleSet(on: date)
        let windows = weeklyWindows(on: date)
        if windows.isEmpty { return CalendarDay(date: date, kind: .weekend, name: nil, windows: []) }
        guard let set, set.from != nil || set.to != nil else {
            return CalendarDay(date: date, kind: .open, name: nil, windows: windows)
        }
        return CalendarDay(date: date, kind: .otherHours, name: set.name, windows: windows)
    }
}
