extension WorkCalendar {
    /// The opening hours of a date, from morning to evening; empty when the office is closed.
    ///
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)``, ``WorkCalendarError/noHours(_:)``.
    public func hours(on date: CalendarDate) throws(WorkCalendarError) -> [TimeWindow] {
        if !assumesUnpublishedYears {
            let year = date.year
            guard publishedYears.contains(year) else { throw .yearNotPublished(year) }
        }
        guard closures(on: date).isEmpty else { return [] }
        guard let set = ruleSets.last(where: { $0.applies(on: date) }) else { throw .noHours(date) }
        return set.week.windows(on: date.weekday)
    }

    /// Whether the office opens on a date.
    ///
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)``, ``WorkCalendarError/noHours(_:)``.
    public func isWorkingDay(_ date: CalendarDate) throws(WorkCalendarError) -> Bool {
        try !hours(on: date).isEmpty
    }

    /// How many working days follow the day of an event, up to and including a last day.
    ///
    /// The day of the event is day 0 and is not counted; the last day is. The result is 0 when it is not later than the
    /// event. All of 2026 is `workingDays(after: 2025-12-31, through: 2026-12-31)`.
    ///
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)``, ``WorkCalendarError/noHours(_:)``.
    public func workingDays(after event: CalendarDate, through last: CalendarDate) throws(WorkCalendarError) -> Int {
        var count = 0
        var date = event
        while date < last {
            date = date.adding(days: 1)
            if try isWorkingDay(date) { count += 1 }
        }
        return count
    }

    /// The day on which something that arrives at an instant counts as received: day 0 of every term in working days.
    ///
    /// It is the local date when the office works on it and has not closed yet, the instant of closing included. What
    /// arrives later, or on a closed day, counts as received on the next working day. Arriving before opening or in the
    /// break changes nothing.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func dayOfReceipt(of instant: Instant) throws(WorkCalendarError) -> CalendarDate {
        let date = instant.date(in: zone)
        if let closing = try closing(on: date), instant <= closing { return date }
        return try workingDay(1, from: date)
    }

    /// The date itself when the office works on it, or the next working day.
    func workingDay(onOrAfter date: CalendarDate) throws(WorkCalendarError) -> CalendarDate {
        try isWorkingDay(date) ? date : workingDay(1, from: date)
    }

    /// The working day that lies a number of working days after a date, or before it when the number is negative.
    ///
    /// 0 gives the date itself.
    func workingDay(_ count: Int, from date: CalendarDate) throws(WorkCalendarError) -> CalendarDate {
        var found = date
        for _ in 0..<count.magnitude {
            found = try neighbouringWorkingDay(of: found, step: count.signum())
        }
        return found
    }

    private func neighbouringWorkingDay(of date: CalendarDate, step: Int) throws(WorkCalendarError) -> CalendarDate {
        var candidate = date
        // An office that is closed for ten years is an error in its hours; the limit keeps the search finite.
        for _ in 0..<3653 {
            guard candidate > .earliest, candidate < .latest else { throw .beyondCalendar }
            candidate = candidate.adding(days: step)
            if try isWorkingDay(candidate) { return candidate }
        }
        throw .noWorkingDay(near: date)
    }
}
