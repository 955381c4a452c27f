/// What the calendar of one office is made of: its hours, its own closures and make-up days, and the national holidays.
///
/// It is what the files of an installation say, as a value that can be kept, compared and read again.
public struct CalendarRules: Hashable, Codable, Sendable {
    /// The zone of all local dates and times.
    public let zone: Zone

    /// Office hours; on a date the last set that applies wins.
    public let hours: [HoursRuleSet]

    /// Hours of the counter (loket) where they differ from the office's; the last set that applies wins.
    public let counterHours: [HoursRuleSet]

    /// Days on which the office itself is closed.
    public let closures: [Closure]

    /// Days on which the office works although its week or a closure says no.
    public let makeUpDays: [MakeUpDay]

    /// National holidays and collective leave.
    public let holidays: HolidayTable

    /// Makes rules.
    ///
    /// - Parameters:
    ///   - zone: The zone of all local dates and times.
    ///   - hours: Office hours; on a date the last set that applies wins.
    ///   - counterHours: Hours of the counter where they differ from the office's.
    ///   - closures: Days on which the office itself is closed.
    ///   - makeUpDays: Days on which the office works although its week or a closure says no.
    ///   - holidays: National holidays and collective leave.
    public init(
        zone: Zone, hours: [HoursRuleSet], counterHours: [HoursRuleSet] = [], closures: [Closure] = [],
        makeUpDays: [MakeUpDay] = [], holidays: HolidayTable
    ) {
        self.zone = zone
        self.hours = hours
        self.counterHours = counterHours
        self.closures = closures
        self.makeUpDays = makeUpDays
        self.holidays = holidays
    }
}

extension WorkCalendar {
    /// The calendar of an office by its rules.
    ///
    /// Years whose holidays are not published count weekends only; whoever shows a due time in such a year says so.
    ///
    /// - Throws: ``WorkCalendarError`` when the rules make no calendar.
    public convenience init(_ rules: CalendarRules) throws(WorkCalendarError) {
        try self.init(
            zone: rules.zone, ruleSets: rules.hours, holidays: rules.holidays, officeClosures: rules.closures,
            assumingUnpublishedYears: true, counterHours: rules.counterHours, makeUpDays: rules.makeUpDays)
    }
}
