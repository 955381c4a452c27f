// A term runs in one of three ways, by its unit:
//
// - minute, hour: open minutes of the office. Due the moment the last one has passed.
// - working day: the day of receipt is day 0; due when the office closes on the last day.
// - calendar day, week, month: the local date is day 0; due when the office closes on the last day or, if it does not
//   open then, on the next working day.
//
// A clock that can be paused keeps three numbers in the term's own measure (minutes, working days, calendar days):
// `budget` when it starts, `consumed` when it pauses, and what remains when it resumes.
//
// Where the day of receipt counts as day 1 (``Counting``), a stretch counts its first day and not its last, so that its
// length is the same, and the day on which the clock resumes is the first of the days that remain.

extension WorkCalendar {
    /// When a term that starts at an instant is due.
    ///
    /// A term of 0 minutes or hours is due at once, any other term of 0 when the office closes on the day of receipt.
    /// Nothing is due before it arrives: where a term would end with a day on which the office had already closed, it
    /// ends with the next working day.
    ///
    /// - Parameters:
    ///   - term: The length of the promise.
    ///   - start: When the application, or whatever else starts the term, arrived.
    ///   - counting: How its days are counted.
    /// - Returns: The last instant that is in time. A later start or a longer term is never due earlier.
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)`` when counting reaches an unpublished year, and other cases
    ///   of ``WorkCalendarError`` when the calendar cannot tell.
    public func add(
        _ term: Term,
        to start: Instant,
        counting: Counting = .standard
    ) throws(WorkCalendarError) -> Instant {
        if term.amount == 0, term.unit.measure == .openMinutes { return start }
        return try due(
            remaining: budget(of: term, from: start, counting: counting), of: term, from: start, startedAt: start,
            counting: counting)
    }

    /// The length of a term in its own measure, as ``consumed(of:from:to:counting:)`` and
    /// ``due(remaining:of:from:startedAt:counting:)`` count it.
    ///
    /// - Returns: Open minutes for a term in minutes or hours; working days for one in working days; calendar days for
    ///   one in calendar days, weeks or months. The length of a month depends on the start. Where the day of receipt
    ///   counts as day 1, a term of that day alone ("hari itu juga") is 1 day long.
    public func budget(of term: Term, from start: Instant, counting: Counting = .standard) -> Int {
        let length: Int
        switch term.unit {
        case .minute: return term.amount
        case .hour: return term.amount * 60
        case .workingDay, .calendarDay: length = term.amount
        case .week: length = term.amount * 7
        case .month:
            let date = start.date(in: zone)
            length = date.days(until: date.adding(months: term.amount))
        }
        return switch counting.receiptDay {
        case .dayZero: length
        case .dayOne: max(1, length)
        }
    }

    /// How much of a term passes while its clock runs from one instant to another, in the measure of
    /// ``budget(of:from:counting:)``.
    ///
    /// The day on which the clock starts is not counted, the day on which it stops is, and the rest counts on from the
    /// day on which it resumes; so stretches add up exactly. For working days these are the days of receipt
    /// (``dayOfReceipt(of:counting:)``), for calendar days the local dates:
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
    ///   - counting: How its days are counted.
    /// - Returns: 0 or more; 0 when `end` is not later than `start`.
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func consumed(
        of term: Term,
        from start: Instant,
        to end: Instant,
        counting: Counting = .standard
    ) throws(WorkCalendarError) -> Int {
        guard start < end else { return 0 }
        switch term.unit.measure {
        case .openMinutes:
            return try workingMinutes(from: start, to: end)
        case .workingDays:
            return try workingDays(
                after: dayOfReceipt(of: start, counting: counting), through: dayOfReceipt(of: end, counting: counting))
        case .calendarDays:
            return start.date(in: zone).days(until: end.date(in: zone))
        }
    }

    /// How much of a term is left at an instant before it is due, or by how much it is overrun at one after.
    ///
    /// - Parameters:
    ///   - term: The term; only its unit matters.
    ///   - due: When it is due.
    ///   - now: The instant asked about.
    /// - Returns: Full open minutes, working days or calendar days, as ``consumed(of:from:to:counting:)`` counts them;
    ///   negative once the due instant has passed, and 0 on the due day itself.
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func remaining(of term: Term, until due: Instant, at now: Instant) throws(WorkCalendarError) -> Int {
        now <= due ? try consumed(of: term, from: now, to: due) : try -consumed(of: term, from: due, to: now)
    }

    /// When the rest of a term is due whose clock resumes at an instant.
    ///
    /// - Parameters:
    ///   - remaining: The budget less everything consumed, in the measure of ``budget(of:from:counting:)``. It is
    ///     negative when the term was overrun before the pause; the due instant then lies before the resumption, so
    ///     that a late case does not become punctual by pausing.
    ///   - term: The term; only its unit matters.
    ///   - resumption: When the clock started or resumed.
    ///   - startedAt: When the term started, so that it is not due before it began; `nil` when that cannot happen. It
    ///     can with a `counting` other than the standard one, and with a term of 0.
    ///   - counting: How its days are counted.
    /// - Returns: The last instant that is in time.
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)`` when counting reaches an unpublished year, and other cases
    ///   of ``WorkCalendarError`` when the calendar cannot tell.
    public func due(
        remaining: Int,
        of term: Term,
        from resumption: Instant,
        startedAt: Instant? = nil,
        counting: Counting = .standard
    ) throws(WorkCalendarError) -> Instant {
        guard remaining.magnitude <= TermUnit.minute.maximumAmount.magnitude else { throw .beyondCalendar }
        let due: Instant
        switch term.unit.measure {
        case .openMinutes:
            due = try instant(openSeconds: remaining * 60, after: resumption)
        case .workingDays:
            due = try closingTime(
                of: workingDay(
                    remaining - counting.daysOfReceipt, from: dayOfReceipt(of: resumption, counting: counting)))
        case .calendarDays:
            let last = resumption.date(in: zone).adding(days: remaining - counting.daysOfReceipt)
            // Dates stop at the ends of the calendar: the end itself may stand for a date that there is not.
            guard last > .earliest, last < .latest else { throw .beyondCalendar }
            due = try closingTime(of: workingDay(onOrAfter: last))
        }
        guard let startedAt, due < startedAt else { return due }
        return term.unit.measure == .openMinutes ? startedAt : try closingTime(of: dayOfReceipt(of: startedAt))
    }

    private func closingTime(of workingDay: CalendarDate) throws(WorkCalendarError) -> Instant {
        guard let closing = try closing(on: workingDay) else { throw .noWorkingDay(near: workingDay) }
        return closing
    }
}

extension Counting {
    /// How many of the days of a term are over when the day of receipt is.
    var daysOfReceipt: Int {
        switch receiptDay {
        case .dayZero: 0
        case .dayOne: 1
        }
    }
}

extension TermUnit {
    /// Whether terms in both units are counted in the same thing: open minutes, working days, or calendar days.
    public func isCounted(like other: TermUnit) -> Bool { measure == other.measure }

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
