/// Opening hours with the dates on which they apply, such as the shorter hours of Ramadan.
///
/// A calendar holds several; on a date the last one that applies wins, so that exceptions stand below the rule.
public struct HoursRuleSet: Hashable, Codable, Sendable {
    /// Name for people: `Jam kerja normal`.
    public let name: String

    /// First date on which the hours apply; `nil` for no beginning.
    public let from: CalendarDate?

    /// Last date on which the hours apply; `nil` for no end.
    public let to: CalendarDate?

    /// The hours.
    public let week: WeeklyHours

    /// Makes a set of hours.
    ///
    /// - Parameters:
    ///   - name: Name for people.
    ///   - from: First date on which the hours apply; `nil` for no beginning.
    ///   - to: Last date on which the hours apply; `nil` for no end.
    ///   - week: The hours.
    public init(name: String, from: CalendarDate? = nil, to: CalendarDate? = nil, week: WeeklyHours) {
        self.name = name
        self.from = from
        self.to = to
        self.week = week
    }

    /// Whether the hours apply on a date.
    public func applies(on date: CalendarDate) -> Bool {
        if let from, date < from { return false }
        if let to, date > to { return false }
        return true
    }
}
