// A term runs in one of three ways, by its unit:
//
// - minute, hour: open minutes of the office. Due the moment the last one has passed.
// - working day: the day of receipt is day 0; due when the office closes on the last day.
// - calendar day, week, month: the local date is day 0; due when the office closes on the last day or, if it does not
//   open then, on the next working day.
//
// A clock that can be paused keeps three numbers in the term's own measure (minutes, working days, calendar days):
// `budget` when it starts, `consumed` when it pauses, and what remains when it resumes.

extension WorkCalendar {
    /// When a term that starts at an instant is due.
    ///
    /// A term of 0 minutes or hours is due at once, any other term of 0 when the office closes on the day of receipt.
    ///
    /// - Parameters:
    ///   - term: The length of the promise.
    ///   - start: When the application, or whatever else starts the term, arrived.
    /// - Returns: The last instant that is in time.
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)`` when counting reaches an unpublished year, and other cases
    ///   of ``WorkCalendarError`` when the calendar cannot tell.
    public func add(_ term: Term, to start: Instant) throws(WorkCalendarError) -> Instant {
        guard term.amount > 0 else {
            // Nothing is due before it arrives, also what arrives after closing.
            return term.unit.measure == .openMinutes ? start : try closingTime(of: dayOfReceipt(of: start))
        }
        return try due(remaining: budget(of: term, from: start), of: term, from: start)
    }

    /// The length of a term in its own measure, as ``consumed(of:from:to:)`` and ``due(remaining:of:from:)`` count it.
    ///
    /// - Returns: Open minutes for a term in minutes or hours; working days for one in working days; calendar days for
    ///   one in calendar days, weeks or months. The length of a month depends on the start.
    public func budget(of term: Term, from start: Instant) -> Int {
        switch term.unit {
        case .minute, .workingDay, .calendarDay: return term.amount
        case .hour: return term.amount * 60
        case .week: return term.amount * 7
        case .month:
            let date = start.date(in: zone)
            return date.days(until: date.adding(months: term.amount))
        }
    }

    /// How much of a term passes while its clock runs from one instant to another, in the measure of
    /// ``budget(of:from:)``.
    ///
    /// The day on which the clock starts is not counted, the day on which it stops is, and the rest counts on from the
    /// day on which it resumes; so stretches add up exactly. For working days these are the days of receipt
    /// (``dayOfReceipt(of:)``), for calendar days the local dates:
    ///
    /// - A pause that begins and ends on one such day changes nothing; what happens after closing belongs to the next
    ///   working day, at both ends of a pause as at receipt.
    /// - Each further day on which the office waits moves the due day by one.
    ///
    /// Minutes are full open minutes. The minute that a pause breaks off is not charged: a pause moves the due instant
    /// by its own open time and less than one minute more, and never makes it earlier.
    ///
    /// - Parameters:
    ///   - term: The term; only its unit matters.
    ///   - start: When the clock started or resumed.
    ///   - end: When it paused, or now.
    /// - Returns: 0 or more; 0 when `end` is not later than `start`.
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func consumed(of term: Term, from start: Instant, to end: Instant) throws(WorkCalendarError) -> Int {
        guard start < end else { return 0 }
        switch term.unit.measure {
        case .openMinutes:
            return try workingMinutes(from: start, to: end)
        case .workingDays:
            return try workingDays(after: dayOfReceipt(of: start), through: dayOfReceipt(of: end))
        case .calendarDays:
            return start.date(in: zone).days(until: end.date(in: zone))
        }
    }

    /// When the rest of a term is due whose clock resumes at an instant.
    ///
    /// - Parameters:
    ///   - remaining: The budget less everything consumed, in the measure of ``budget(of:from:)``. It is negative when
    ///     the term was overrun before the pause; the due instant then lies before the resumption, so that a late case
    ///     does not become punctual by pausing.
    ///   - term: The term; only its unit matters.
    ///   - resumption: When the clock started or resumed.
    /// - Returns: The last instant that is in time.
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)`` when counting reaches an unpublished year, and other cases
    ///   of ``WorkCalendarError`` when the calendar cannot tell.
    public func due(
        remaining: Int,
        of term: Term,
        from resumption: Instant
    ) throws(WorkCalendarError) -> Instant {
        guard remaining.magnitude <= TermUnit.minute.maximumAmount.magnitude else { throw .beyondCalendar }
        switch term.unit.measure {
        case .openMinutes:
            return remaining > 0
                ? try instant(openSeconds: Int64(remaining) * 60, after: resumption)
                : try instant(openSeconds: Int64(-remaining) * 60, before: resumption)
        case .workingDays:
            return try closingTime(of: workingDay(remaining, from: dayOfReceipt(of: resumption)))
        case .calendarDays:
            let last = resumption.date(in: zone).adding(days: remaining)
            // Dates stop at the ends of the calendar: the end itself may stand for a date that there is not.
            guard last > .earliest, last < .latest else { throw .beyondCalendar }
            return try closingTime(of: workingDay(onOrAfter: last))
        }
    }

    private func closingTime(of workingDay: CalendarDate) throws(WorkCalendarError) -> Instant {
        guard let closing = try closing(on: workingDay) else { throw .noWorkingDay(near: workingDay) }
        return closing
    }
}

extension TermUnit {
    /// The three things that can be counted while a term runs.
    enum Measure {
        case openMinutes
        case workingDays
        case calendarDays
    }

    var measure: Measure {
        switch self {
        case .minute, .hour: .openMinutes
        case .workingDay: .workingDays
        case .calendarDay, .week, .month: .calendarDays
        }
    }
}
