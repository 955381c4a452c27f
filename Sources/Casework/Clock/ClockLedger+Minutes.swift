import Standards
import WorkingTime

extension ClockLedger {
    /// For how many opening minutes it ran, from its start to its stop or to an instant; pauses are left out.
    ///
    /// They are the office's opening minutes whatever the term is counted in, so that cases can be compared.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func openMinutes(until instant: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) -> Int {
        var sum = 0
        for run in runs(until: instant) { sum += try calendar.workingMinutes(from: run.from, to: run.to) }
        return sum
    }
}
