/// Says why written opening hours cannot be read.
public enum HoursError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is not a pair of times.
    case notAWindow(String)
    /// The text is not a weekday or a range of weekdays.
    case notAWeekday(String)
    /// Two entries speak of the same weekday.
    case weekdayTwice(Weekday)

    /// What is wrong, with which text, and what to do.
    public var description: String {
        switch self {
        case .notAWindow(let text):
            "“\(text)” is not a time window. Write two times as in 07.30-12.00."
        case .notAWeekday(let text):
            "“\(text)” is not a weekday. Write a day or a range as in jumat or senin-kamis."
        case .weekdayTwice(let weekday):
            "The hours name \(weekday.nameEn) (\(weekday.name)) twice. Keep one entry for each day."
        }
    }
}
