/// Says why a work calendar cannot be made, or cannot answer.
public enum WorkCalendarError: Error, Hashable, Sendable, CustomStringConvertible {
    /// No rule set opens the office on any day.
    case noWindows
    /// Every rule set that opens the office has a last date, so that the calendar is only a list of dates.
    case onlyListedDates
    /// A rule set's last date lies before its first.
    case ruleSetEndsBeforeItStarts(String)
    /// A window of a rule set, or of the make-up day with that name, ends before, or when, it starts.
    case windowEndsBeforeItStarts(TimeWindow, Weekday, ruleSet: String)
    /// A window starts before midnight or ends after the next one.
    case windowLeavesTheDay(TimeWindow, Weekday, ruleSet: String)
    /// Two windows of one day have time in common.
    case windowsOverlap(TimeWindow, TimeWindow, Weekday, ruleSet: String)
    /// A make-up day has no time window.
    case makeUpDayWithoutHours(CalendarDate, name: String)
    /// Two make-up days have the same date.
    case makeUpDayTwice(CalendarDate)
    /// The question needs the holidays of a year that are not known.
    case yearNotPublished(Int)
    /// No rule set says what the hours of a date are.
    case noHours(CalendarDate)
    /// The office does not open after a date, or has not opened before it, however far one looks.
    case noWorkingDay(near: CalendarDate)
    /// The answer lies beyond the dates and moments that there are.
    case beyondCalendar

    /// What is wrong, with which thing, and what to do.
    public var description: String {
        switch self {
        case .noWindows:
            "The hours never open the office. Give at least one day a time window."
        case .onlyListedDates:
            "The hours open the office on listed dates only. Give weekly hours without a last date."
        case .ruleSetEndsBeforeItStarts(let name):
            "“\(name)” ends before it starts. Correct its dates."
        case .windowEndsBeforeItStarts(let window, let weekday, let name):
            "“\(name)”, \(weekday.nameEn): \(window) ends before it starts. Correct the times."
        case .windowLeavesTheDay(let window, let weekday, let name):
            "“\(name)”, \(weekday.nameEn): \(window) leaves the day. Use times from 00.00 to 24.00."
        case .windowsOverlap(let first, let second, let weekday, let name):
            "“\(name)”, \(weekday.nameEn): \(first) and \(second) overlap. Join them or correct the times."
        case .makeUpDayWithoutHours(let date, let name):
            "The make-up day “\(name)” on \(date) has no hours. Give it a time window, or remove it."
        case .makeUpDayTwice(let date):
            "\(date) is listed twice as a make-up day. Keep one of them."
        case .yearNotPublished(let year):
            "Holidays for \(year) are not published. Add them to the work calendar, then try again."
        case .noHours(let date):
            "The office's hours do not cover \(date). Add hours for this date, or hours without dates."
        case .noWorkingDay(let date):
            "The office has no working day beyond \(date). Correct its hours and closures."
        case .beyondCalendar:
            "The period leaves the years 1 to 9999. Correct the date or the length of the period."
        }
    }
}
