import WorkingTime

extension ClockLedger {
    /// The whole length, an extension included: open minutes, working days or calendar days.
    public func budget(in calendar: WorkCalendar) -> Int {
        calendar.budget(of: term, from: startedAt, counting: counting)
            // The day of receipt is counted once, in the term itself.
            + (`extension`.map { calendar.budget(of: $0, from: startedAt) } ?? 0)
    }

    /// What is used up to an instant, in the measure of ``budget(in:)``.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func consumed(at instant: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) -> Int {
        guard let runningSince else { return consumed }
        let used =
            consumed + (try calendar.consumed(of: term, from: runningSince, to: instant, counting: counting))
        // A term that ends on a closed day runs on to the next working day; what is in time has not used more than all.
        let budget = budget(in: calendar)
        guard used > budget, let due = try due(in: calendar), instant <= due else { return used }
        return budget
    }

    /// Whether a clock that has stopped did so in time; `nil` while it has not stopped.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func isKept(in calendar: WorkCalendar) throws(WorkCalendarError) -> Bool? {
        guard let stoppedAt else { return nil }
        guard try overrun(in: calendar) == nil else { return false }
        guard let lastRun else { return true }
        return try stoppedAt <= due(after: lastRun.consumedBefore, from: lastRun.from, in: calendar)
    }

    /// When the term ends if nothing stops it; `nil` while it stands still.
    ///
    /// - Throws: ``WorkCalendarError`` when the term reaches a year that the calendar does not know.
    public func due(in calendar: WorkCalendar) throws(WorkCalendarError) -> Instant? {
        guard let runningSince else { return nil }
        if let overrun = try overrun(in: calendar) { return overrun }
        return try due(after: consumed, from: runningSince, in: calendar)
    }

    /// When the term would end if the clock went on at `instant`; the due instant itself while it runs.
    ///
    /// - Throws: ``WorkCalendarError`` when the term reaches a year that the calendar does not know.
    public func due(ifResumedAt instant: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) -> Instant? {
        guard stoppedAt == nil else { return nil }
        if let overrun = try overrun(in: calendar) { return overrun }
        return try due(after: consumed, from: runningSince ?? instant, in: calendar)
    }

    /// When the term ran out before it was paused; `nil` when it did not.
    ///
    /// A pause that comes afterwards moves nothing: a promise that was broken stays broken at that instant.
    private func overrun(in calendar: WorkCalendar) throws(WorkCalendarError) -> Instant? {
        for run in finishedRuns {
            let due = try due(after: run.consumedBefore, from: run.from, in: calendar)
            if due < run.to { return due }
        }
        return nil
    }

    private func due(
        after used: Int, from running: Instant, in calendar: WorkCalendar
    ) throws(WorkCalendarError) -> Instant {
        if running == startedAt, `extension` == nil { return try calendar.add(term, to: startedAt, counting: counting) }
        return try calendar.due(
            remaining: budget(in: calendar) - used, of: term, from: running, startedAt: startedAt, counting: counting)
    }

    /// How its due time comes about, line by line.
    ///
    /// The length is that of the term with its extension. Pauses after the term ran out move nothing and are left out.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func account(in calendar: WorkCalendar) throws(WorkCalendarError) -> TermAccount {
        // A suspension that ended with the clock itself has no run after it.
        let end = try overrun(in: calendar)
        let counted = suspensions.filter { suspension in
            suspension.from != stoppedAt && end.map { suspension.from < $0 } ?? true
        }
        let pauses = counted.map { suspension in
            TermPause(from: suspension.from, to: suspension.to == stoppedAt && lastRun == nil ? nil : suspension.to)
        }
        return try calendar.account(
            of: wholeTerm(in: calendar), from: startedAt, pauses: pauses, counting: counting)
    }

    /// The term with its extension, as one length.
    private func wholeTerm(in calendar: WorkCalendar) throws(WorkCalendarError) -> Term {
        guard let more = `extension` else { return term }
        do {
            if more.unit == term.unit { return try Term(term.amount + more.amount, term.unit) }
            // Hours and minutes meet in minutes; weeks, months and days in calendar days.
            let unit: TermUnit = term.unit.isCounted(like: .minute) ? .minute : .calendarDay
            return try Term(
                calendar.budget(of: term, from: startedAt) + calendar.budget(of: more, from: startedAt), unit)
        } catch {
            throw .beyondCalendar
        }
    }
}
