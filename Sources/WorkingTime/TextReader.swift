/// Reads fixed parts of short ASCII text, from left to right.
///
/// A method that does not find its part gives `nil` or `false`; the caller then refuses the whole text.
struct TextReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Steps over one character if it is the next one.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    /// Reads exactly this many digits.
    mutating func digits(_ count: Int) -> Int? {
        let taken = rest.prefix(count)
        guard taken.count == count, taken.allSatisfy(Self.isDigit) else { return nil }
        rest.removeFirst(count)
        return taken.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// Reads `2026-03-13`.
    mutating func date() throws(CalendarDateError) -> CalendarDate? {
        guard let year = digits(4), take("-"), let month = digits(2), take("-"), let day = digits(2) else { return nil }
        return try CalendarDate(year: year, month: month, day: day)
    }

    /// Reads `10:20`, as minutes since midnight.
    mutating func clockTime(hours: ClosedRange<Int>, separators: [Unicode.Scalar] = [":"]) -> Int? {
        guard
            let hour = digits(2), hours.contains(hour),
            separators.contains(where: { take($0) }),
            let minute = digits(2), minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    /// Reads `:30` or `:30.250`, without the fraction; nothing there is second 0.
    mutating func secondOfMinute() -> Int? {
        guard take(":") else { return 0 }
        guard let second = digits(2), second < 60 else { return nil }
        guard take(".") || take(",") else { return second }
        let fraction = rest.prefix(while: Self.isDigit)
        guard !fraction.isEmpty else { return nil }
        rest.removeFirst(fraction.count)
        return second
    }

    /// Reads `Z` or `+07:00`, as seconds ahead of UTC.
    mutating func utcOffsetSeconds() -> Int? {
        if take("Z") { return 0 }
        let sign: Int
        if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
        guard let minutes = clockTime(hours: 0...23) else { return nil }
        return sign * minutes * 60
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// A number that is not negative, with zeros in front up to a width.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    let missing = width - digits.utf8.count
    // Dates and times stand on every line of every list, and most of their numbers need one zero or none.
    switch missing {
    case ...0: return digits
    case 1: return "0" + digits
    default: return String(repeating: "0", count: missing) + digits
    }
}
