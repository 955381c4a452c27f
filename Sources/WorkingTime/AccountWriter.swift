/// Writes the lines of an account, run by run of the clock.
struct AccountWriter {
    private let calendar: WorkCalendar
    private let term: Term
    private let counting: Counting
    private var days: AccountDays

    /// Begins an account without lines.
    init(calendar: WorkCalendar, term: Term, counting: Counting) {
        self.calendar = calendar
        self.term = term
        self.counting = counting
        days = AccountDays(calendar: calendar)
    }

    /// The lines written so far, in the order of time.
    var lines: [AccountLine] { days.lines }

    /// Writes the receipt.
    mutating func start(at instant: Instant) throws(WorkCalendarError) {
        let day = try day(of: instant)
        days.append(.received(at: instant, countsOn: day))
        days.hoursName = calendar.ruleSet(on: day)?.name
        try writeWait(from: instant, until: day)
    }

    /// Writes a run of the clock and the pause that ends it.
    ///
    /// - Parameters:
    ///   - instant: When the clock stopped.
    ///   - running: When the run began.
    ///   - used: What has been used in all runs so far, in the measure of the budget.
    mutating func pause(at instant: Instant, after running: Instant, used: Int) throws(WorkCalendarError) {
        let day = try day(of: instant)
        if running < instant {
            switch term.unit.measure {
            case .openMinutes: try days.write(openFrom: running, to: instant, on: self.day(of: running))
            case .workingDays, .calendarDays: try writeDays(self.day(of: running), to: day, isLastCounted: false)
            }
        }
        days.append(.paused(at: instant, countsOn: day, used: used))
        try writeWait(from: instant, until: day)
        // The seconds of a broken minute are not charged.
        if term.unit.measure == .openMinutes { days.total = used * 60 }
    }

    /// Writes that the clock goes on.
    mutating func resume(at instant: Instant) throws(WorkCalendarError) {
        let day = try day(of: instant)
        days.append(.resumed(at: instant, countsOn: day))
        try writeWait(from: instant, until: day)
    }

    /// Writes the last run, up to the due instant.
    ///
    /// - Parameters:
    ///   - remaining: What was left when it began, in the measure of the budget.
    ///   - running: When it began.
    ///   - start: When the term started.
    ///   - due: When the term is due.
    mutating func finish(
        remaining: Int,
        from running: Instant,
        startedAt start: Instant,
        due: Instant
    ) throws(WorkCalendarError) {
        switch term.unit.measure {
        case .openMinutes:
            // A term of no minutes ends with its receipt.
            if remaining > 0 {
                try days.write(openFrom: running, to: due, on: day(of: running))
            } else if due > start {
                writeOverrun(by: -remaining)
                // An office that closes at midnight does so on the day before.
                days.write(openFrom: due, to: running, on: due.adding(seconds: -1).date(in: calendar.zone))
            }
        case .workingDays, .calendarDays:
            try finishDays(remaining: remaining - counting.daysOfReceipt, from: day(of: running), start: start)
        }
        days.append(.due(due))
    }

    private mutating func finishDays(
        remaining: Int,
        from first: CalendarDate,
        start: Instant
    ) throws(WorkCalendarError) {
        let end: CalendarDate
        switch term.unit.measure {
        case .workingDays: end = try calendar.workingDay(remaining, from: first)
        case .openMinutes, .calendarDays: end = first.adding(days: remaining)
        }
        if remaining >= 0 {
            writeDays(first, to: end, isLastCounted: true)
        } else {
            writeOverrun(by: -remaining)
            // From the last day of the term on, up to the day before the clock went on.
            write(from: end, to: first.adding(days: -1))
        }
        var last = try calendar.workingDay(onOrAfter: end)
        if last != end {
            days.append(.endsOnClosedDay(end))
            days.write(workingDaysFrom: end, to: last.adding(days: -1))
        }
        if let closing = try calendar.closing(on: last), closing < start {
            let next = try calendar.dayOfReceipt(of: start)
            days.append(.afterClosing(on: last, hours: try calendar.hours(on: last)))
            days.write(workingDaysFrom: last.adding(days: 1), to: next.adding(days: -1))
            last = next
        }
        days.append(.lastDay(last, hours: try calendar.hours(on: last)))
    }

    private mutating func writeOverrun(by amount: Int) {
        days.append(.overrun(by: amount))
        days.total = 0
    }

    /// Writes the days of a run, which counts its first or its last day by the way of counting.
    ///
    /// - Parameter isLastCounted: Whether the last day counts even where the first one does, as at the end of a term.
    private mutating func writeDays(_ first: CalendarDate, to last: CalendarDate, isLastCounted: Bool) {
        switch counting.receiptDay {
        case .dayZero: write(from: first.adding(days: 1), to: last)
        case .dayOne: write(from: first, to: isLastCounted ? last : last.adding(days: -1))
        }
    }

    private mutating func write(from first: CalendarDate, to last: CalendarDate) {
        if term.unit.measure == .calendarDays {
            days.write(calendarDaysFrom: first, to: last)
        } else {
            days.write(workingDaysFrom: first, to: last)
        }
    }

    /// Writes why something counts on a later day than the one on which it happened.
    private mutating func writeWait(from instant: Instant, until day: CalendarDate) throws(WorkCalendarError) {
        var date = instant.date(in: calendar.zone)
        guard date < day else { return }
        let hours = try calendar.hours(on: date)
        if !hours.isEmpty {
            days.append(.afterClosing(on: date, hours: hours))
            date = date.adding(days: 1)
        }
        days.write(workingDaysFrom: date, to: day.adding(days: -1))
    }

    /// The day that an event counts on.
    private func day(of instant: Instant) throws(WorkCalendarError) -> CalendarDate {
        switch term.unit.measure {
        case .workingDays: try calendar.dayOfReceipt(of: instant, counting: counting)
        case .openMinutes, .calendarDays: instant.date(in: calendar.zone)
        }
    }
}
