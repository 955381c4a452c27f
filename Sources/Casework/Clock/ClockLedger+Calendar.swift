import WorkingTime

extension ClockLedger {
    /// What is used up to an instant, in the measure of `WorkCalendar.budget(of:from:)`: open minutes, working days or calendar days.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func consumed(at instant: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) -> Int {
        guard let runningSince else { return consumed }
        let used = consumed + (try calendar.consumed(of: term, from: runningSince, to: instant))
        // A term that ends on a closed day runs on to the next working day; what is in time has not used more than all.
        let budget = calendar.budget(of: term, from: startedAt)
        guard used > budget, let due = try due(in: calendar), instant <= due else { return used }
        return budget
    }

    /// Whether a clock that has stopped did so in time; `nil` while it has not stopped.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func isKept(in calendar: WorkCalendar) throws(WorkCalendarError) -> Bool? {
        guard let stoppedAt else { return nil }
        let budget = calendar.budget(of: term, from: startedAt)
        guard let lastRun else { return consumed <= budget }
        return try stoppedAt
            <= calendar.due(
                remaining: budget - lastRun.consumedBefore, of: term, from: lastRun.from)
    }

    /// When the term ends if nothing stops it; `nil` while it stands still.
    ///
    /// - Throws: ``WorkCalendarError`` when the term reaches a year that the calendar does not know.
    public func due(in calendar: WorkCalendar) throws(WorkCalendarError) -> Instant? {
        guard let runningSince else { return nil }
        if runningSince == startedAt { return try calendar.add(term, to: startedAt) }
        return try calendar.due(
            remaining: calendar.budget(of: term, from: startedAt) - consumed, of: term, from: runningSince)
    }

    /// When the term would end if the clock went on at `instant`; the due instant itself while it runs.
    ///
    /// - Throws: ``WorkCalendarError`` when the term reaches a year that the calendar does not know.
    public func due(ifResumedAt instant: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) -> Instant? {
        guard stoppedAt == nil else { return nil }
        return try calendar.due(
            remaining: calendar.budget(of: term, from: startedAt) - consumed, of: term, from: runningSince ?? instant)
    }
}
