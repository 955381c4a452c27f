/// A date on which an office works although its week or a closure says no (hari kerja pengganti).
///
/// It has hours of its own, and wins over closures and rule sets.
public struct MakeUpDay: Hashable, Codable, Sendable {
    /// The date.
    public let date: CalendarDate

    /// Name for people, in Indonesian: `Pengganti libur 2 Januari`.
    public let name: String

    /// When the office is open, from morning to evening.
    public let windows: [TimeWindow]

    /// When the counter is open; the same as the office unless it is said otherwise.
    public let counterWindows: [TimeWindow]

    /// Makes a make-up day.
    ///
    /// - Parameters:
    ///   - date: The date.
    ///   - name: Name for people, in Indonesian.
    ///   - windows: When the office is open, in any order.
    ///   - counterWindows: When the counter is open, in any order; `nil` for the hours of the office, empty when it
    ///     stays closed.
    public init(date: CalendarDate, name: String, windows: [TimeWindow], counterWindows: [TimeWindow]? = nil) {
        self.date = date
        self.name = name
        self.windows = TimeWindow.inOrder(windows)
        self.counterWindows = TimeWindow.inOrder(counterWindows ?? windows)
    }
}
