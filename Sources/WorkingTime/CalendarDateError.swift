/// Says why something is not a date.
public enum CalendarDateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is not a date as in ISO 8601.
    case notADate(String)
    /// The calendar does not have this date.
    case noSuchDate(year: Int, month: Int, day: Int)

    /// What is wrong, with which date, and what to do.
    public var description: String {
        switch self {
        case .notADate(let text):
            "“\(text)” is not a date. Write year, month and day as in 2026-03-13."
        case .noSuchDate(let year, let month, let day):
            "The calendar has no day \(day) in month \(month) of the year \(year). Correct the date."
        }
    }
}
