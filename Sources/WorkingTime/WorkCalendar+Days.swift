extension WorkCalendar {
    /// The opening hours of a date, from morning to evening; empty when the office is closed.
    ///
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)``, ``WorkCalendarError/noHours(_:)``.
    public func hours(on date: CalendarDate) throws(WorkCalendarError) -> [TimeWindow] {
        try checkKnown(from: date.dayNumber, through: date.dayNumber)
        return days.windows(ofDay: date.dayNumber)
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
        guard event < last else { return 0 }
        try checkKnown(from: event.dayNumber + 1, through: last.dayNumber)
        return days.workingDays(before: last.dayNumber + 1) - days.workingDays(before: event.dayNumber + 1)
    }

    /// The day on which something that arrives at an instant counts as received, from which a term in working days is
    /// counted.
    ///
    /// It is the local date when the office works on it and has not closed yet, the instant of closing included. What
    /// arrives on a closed day counts as received on the next working day, and so does what arrives later, unless
    /// `counting` has it count on the same day. Arriving before opening or in the break changes nothing. The midnight
    /// at which an office closes belongs to the day that it ends.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func dayOfReceipt(
        of instant: Instant,
        counting: Counting = .standard
    ) throws(WorkCalendarError) -> CalendarDate {
        let date = instant.date(in: zone)
        if instant.secondOfDay(in: zone) == 0, days.windows(ofDay: date.dayNumber - 1).last?.to == 1440 {
            return date.adding(days: -1)
        }
        if let closing = try closing(on: date) {
            switch counting.afterClosing {
            case .sameDay: return date
            case .nextWorkingDay: if instant <= closing { return date }
            }
        }
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
        guard count != 0 else { return date }
        let direction = count.signum()
        let first = date.dayNumber + direction
        let before = days.workingDays(before: count > 0 ? first : date.dayNumber)
        let number = count > 0 ? before + count - 1 : before + count
        guard let found = days.day(ofWorkingDay: number) else { throw unreachable(from: date, direction: direction) }
        try checkKnown(from: first, through: found)
        return CalendarDate(clampingDayNumber: found)
    }

    /// The rule set that applies on a date; `nil` when none does.
    func ruleSet(on date: CalendarDate) -> HoursRuleSet? {
        ruleSets.last { $0.applies(on: date) }
    }

    /// The windows that the week alone gives a date, whatever is closed or made up on it.
    func weeklyWindows(on date: CalendarDate) -> [TimeWindow] {
        ruleSet(on: date)?.week.windows(on: date.weekday) ?? []
    }

    /// Makes sure that the calendar knows the hours of all days, going from one to another.
    ///
    /// - Throws: What keeps it from knowing those of the first day that it does not know.
    func checkKnown(from start: Int, through end: Int) throws(WorkCalendarError) {
        guard let (day, fault) = days.fault(from: start, through: end) else { return }
        let date = CalendarDate(clampingDayNumber: day)
        switch fault {
        case .notPublished: throw .yearNotPublished(date.year)
        case .noHours: throw .noHours(date)
        }
    }

    /// Says why there are not enough working days from a date on.
    ///
    /// - Parameter direction: 1 for later days, -1 for earlier ones.
    func unreachable(from date: CalendarDate, direction: Int) -> WorkCalendarError {
        let end = direction > 0 ? CalendarDate.latest : .earliest
        do { try checkKnown(from: date.dayNumber, through: end.dayNumber) } catch { return error }
        let outermost = days.day(ofWorkingDay: direction > 0 ? days.allWorkingDays - 1 : 0) ?? date.dayNumber
        let last = direction > 0 ? max(date.dayNumber, outermost) : min(date.dayNumber, outermost)
        // An office that works up to the ends of the calendar is not at fault, the question is.
        return abs(end.dayNumber - last) > 3653
            ? .noWorkingDay(near: CalendarDate(clampingDayNumber: last)) : .beyondCalendar
    }
}
