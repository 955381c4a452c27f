/// The opening hours of a week, day by day.
public struct WeeklyHours: Hashable, Codable, Sendable {
    /// One list a weekday from Monday on, each in the order of the opening times.
    private let days: [[TimeWindow]]

    /// Makes the hours of a week.
    ///
    /// - Parameter windows: The windows of each weekday in any order; a day that is missing is closed.
    public init(_ windows: [Weekday: [TimeWindow]]) {
        days = Weekday.allCases.map { TimeWindow.inOrder(windows[$0, default: []]) }
    }

    /// Reads the hours of a week as an office's file writes them: `senin-kamis` with `07.30-12.00` and `13.00-16.00`,
    /// `jumat` with others.
    ///
    /// - Parameter text: Windows by Indonesian weekday or range of weekdays; a day that is missing is closed.
    /// - Throws: ``HoursError`` for a day or window that cannot be read, or a day named twice.
    public init(parsing text: [String: [String]]) throws(HoursError) {
        var windows: [Weekday: [TimeWindow]] = [:]
        // In the order of the text, so that of several faults always the same one is named.
        for (days, times) in text.sorted(by: { $0.key < $1.key }) {
            var parsed: [TimeWindow] = []
            for time in times {
                parsed.append(try TimeWindow(parsing: time))
            }
            for weekday in try Self.weekdays(parsing: days) {
                guard windows.updateValue(parsed, forKey: weekday) == nil else { throw .weekdayTwice(weekday) }
            }
        }
        self.init(windows)
    }

    /// The windows of a weekday, from morning to evening; empty when the office is closed.
    public func windows(on weekday: Weekday) -> [TimeWindow] {
        days[weekday.rawValue - 1]
    }

    /// Opening time of a whole week, in minutes.
    ///
    /// A five-day office works 2250 minutes (37 h 30 min) without breaks, 1950 in Ramadan (Perpres 21/2023 ps. 4).
    public var minutesPerWeek: Int {
        days.joined().reduce(0) { $0 + $1.minutes }
    }

    private static func weekdays(parsing text: String) throws(HoursError) -> [Weekday] {
        let names = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
            part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        guard let first = names.first.flatMap(Weekday.init(named:)) else { throw .notAWeekday(text) }
        guard names.count > 1 else { return [first] }
        guard names.count == 2, let last = Weekday(named: names[1]), first < last else { throw .notAWeekday(text) }
        return Weekday.allCases.filter { (first...last).contains($0) }
    }
}
