/// Says why something is not a moment.
public enum InstantError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is not a date and time with an offset, as in ISO 8601.
    case notAnInstant(String)
    /// The text names a date that the calendar does not have.
    case noSuchDate(CalendarDateError)

    /// What is wrong, with which text, and what to do.
    public var description: String {
        switch self {
        case .notAnInstant(let text):
            "“\(text)” is not a moment. Write date, time and offset from UTC as in 2026-03-13T10:20:00+07:00."
        case .noSuchDate(let error):
            error.description
        }
    }
}
