import WorkingTime

extension ClockLedger {
    /// What is used up to an instant, in the measure of `WorkCalendar.budget(of:from:)`: open minutes, working days or calendar days.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func consumed(at instant: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) -> Int {
        guard let runningSince else { return consumed }
        return consumed + (try calendar.consumed(of: term, from: runningSince, to: instant))
    }

    /// When the term ends if nothing stops it; `nil` while it stands still.
    ///
    /// - Throws: ``WorkCalendarError`` when the term reaches a year that the calendar does not know.
    public func due(in calendar: WorkCalendar) throws(WorkCalendarError) -> Instant? {
        guard let runningSince else { return nil }
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
