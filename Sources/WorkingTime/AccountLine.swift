/// One line of the account of a due time.
///
/// Amounts and totals are working days for a term in working days, calendar days for one in days, weeks or months, and
/// seconds of opening time for one in minutes or hours. Totals run on over pauses; at a pause the seconds of a broken
/// minute are dropped. The day that an event counts on is its day of receipt for a term in working days (see
/// ``WorkCalendar/dayOfReceipt(of:counting:)``) and its local date for any other.
public enum AccountLine: Hashable, Sendable {
    /// The term started.
    case received(at: Instant, countsOn: CalendarDate)
    /// The clock stopped, with what was used until then: open minutes, working days or calendar days.
    case paused(at: Instant, countsOn: CalendarDate, used: Int)
    /// The clock went on.
    case resumed(at: Instant, countsOn: CalendarDate)

    /// Something arrived after the office had closed; `hours` are those of the day.
    case afterClosing(on: CalendarDate, hours: [TimeWindow])
    /// From a date on, other hours apply than in the lines above: those of Ramadan, or the usual ones again.
    case hoursChange(on: CalendarDate, ruleSet: String)
    /// A date has hours of its own although its week or a closure says no; without any it is closed.
    case makeUpDay(MakeUpDay)

    /// Days that count.
    case counted(CountedDays)
    /// Days of the calendar that count whether the office works or not.
    case calendarDays(from: CalendarDate, to: CalendarDate, amount: Int, total: Int)
    /// Days that do not count.
    case closed(from: CalendarDate, to: CalendarDate, reason: ClosedReason)

    /// Nothing was left when the clock went on: the last day, or minute, of the term lies before it.
    ///
    /// The lines that follow lead from that day up to the resumption; their totals begin anew and end with `by`, in
    /// working days, calendar days or open minutes.
    case overrun(by: Int)
    /// A term in calendar days, weeks or months ends on a closed day, and so with the next working day.
    case endsOnClosedDay(CalendarDate)
    /// The last day of a term in days, weeks or months; its hours end with the due time.
    case lastDay(CalendarDate, hours: [TimeWindow])
    /// The last instant that is in time.
    case due(Instant)
}

/// A stretch of days that count, all with the hours of one week.
public struct CountedDays: Hashable, Sendable {
    /// First day of the stretch.
    public let from: CalendarDate

    /// Last day of the stretch.
    public let to: CalendarDate

    /// The hours of its weekdays; one without hours is closed and does not count.
    public let hours: WeeklyHours

    /// Name of the rule set, or of the make-up day, that the hours are from.
    public let hoursName: String

    /// What the stretch adds: working days, or seconds of opening time while the clock runs.
    public let amount: Int

    /// What has been counted so far, this stretch included.
    public let total: Int
}

/// Why the days of a stretch do not count.
public enum ClosedReason: Hashable, Sendable {
    /// The weekly hours have none for these weekdays; mostly a weekend.
    case week
    /// Holidays, collective leave or closures of this office: every one of these days, by date.
    case closures([Closure])
}
