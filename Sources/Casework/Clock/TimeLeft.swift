import WorkingTime

/// How much working time lies between now and a due instant, as an officer says it: "2 days 3 hours left".
public struct TimeLeft: Hashable, Sendable {
    /// True once the due instant has passed.
    public let isOver: Bool
    /// Whole working days: from one time of day to the same time on a later working day.
    public let days: Int
    /// Open minutes beyond the whole days; what is left of a minute is dropped.
    public let minutes: Int

    /// Measures from now to the due instant, or from the due instant to now when it has passed.
    ///
    /// Time in which the office is closed counts for nothing: on Saturday, what is due on Monday at closing has one working
    /// day's hours left.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public init(until due: Instant, at now: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) {
        isOver = due < now
        let end = isOver ? now : due
        var mark = try calendar.nextOpening(atOrAfter: isOver ? due : now)
        let timeOfDay = mark.minuteOfDay(in: calendar.zone)
        let last = end.date(in: calendar.zone)
        var date = mark.date(in: calendar.zone)
        var days = 0
        while date < last {
            date = date.adding(days: 1)
            guard try calendar.isWorkingDay(date) else { continue }
            let moved = Instant(date, minuteOfDay: timeOfDay, in: calendar.zone)
            guard moved <= end else { break }
            days += 1
            mark = moved
        }
        self.days = days
        minutes = try calendar.workingMinutes(from: mark, to: end)
    }

    /// True while no whole working day is left.
    public var isSoon: Bool { !isOver && days == 0 }
}
