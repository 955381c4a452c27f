/// A stretch of a day during which an office is open, such as 07.30-12.00.
///
/// The window holds its first minute and not its last: at 12.00 the office is closed. It is a pair of times as somebody
/// wrote them; ``WorkCalendar`` refuses a window that makes no sense, and says where it stands.
public struct TimeWindow: Hashable, Codable, Sendable {
    /// When it opens, in minutes since local midnight.
    public let from: Int

    /// When it closes, in minutes since local midnight; 1440 is the end of the day.
    public let to: Int

    /// Makes a window from two times.
    ///
    /// - Parameters:
    ///   - from: When it opens, in minutes since local midnight.
    ///   - to: When it closes, in minutes since local midnight.
    public init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    /// Reads a window such as `07.30-12.00`.
    ///
    /// A colon may stand for the dot and a long dash for the hyphen; spaces do not matter.
    ///
    /// - Throws: ``HoursError/notAWindow(_:)`` for other text.
    public init(parsing text: String) throws(HoursError) {
        let dashes: Set<Character> = ["-", "–", "—"]
        let times = text.split(omittingEmptySubsequences: false, whereSeparator: dashes.contains)
        guard
            times.count == 2,
            let from = Self.minuteOfDay(times[0]),
            let to = Self.minuteOfDay(times[1])
        else { throw .notAWindow(text) }
        self.init(from: from, to: to)
    }

    /// Length in minutes; 0 for a window that ends before it starts.
    public var minutes: Int { max(0, to - from) }

    /// Windows in the order of their opening times.
    static func inOrder(_ windows: [TimeWindow]) -> [TimeWindow] {
        windows.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }

    private static func minuteOfDay(_ text: Substring) -> Int? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard let word = words.first, words.count == 1 else { return nil }
        var reader = TextReader(String(word))
        let minute = reader.clockTime(hours: 0...24, separators: [".", ":"])
        guard let minute, minute <= 1440, reader.isAtEnd else { return nil }
        return minute
    }
}

extension TimeWindow: CustomStringConvertible {
    /// The window as Indonesian offices write it: `07.30-12.00`.
    public var description: String {
        text(joinedBy: "-")
    }

    /// The window with another mark between its times: `07.30–12.00`.
    public func text(joinedBy mark: String) -> String { Self.clock(from) + mark + Self.clock(to) }

    private static func clock(_ minute: Int) -> String {
        let sign = minute < 0 ? "-" : ""
        return sign + padded(abs(minute / 60), to: 2) + "." + padded(abs(minute % 60), to: 2)
    }
}
