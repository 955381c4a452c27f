/// The number of a case, as it stands on the receipt: office code, year, serial, for example `3514-2026-000042`.
///
/// Serials start at 1 each year in each office and have at least six digits, so numbers of a year sort as text up to a
/// million cases.
public struct CaseNumber: Hashable, Sendable, Comparable, CustomStringConvertible, Codable {
    /// The number in its printed form.
    public let text: String

    /// Builds a number from its parts.
    public init(officeCode: String, year: Int, serial: Int) {
        let digits = String(serial)
        text = "\(officeCode)-\(year)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// Reads a number that somebody typed: spaces are dropped and letters raised; `nil` when it is no case number.
    public init?(_ typed: String) {
        // Most come from where this program wrote them, with nothing to mend.
        let cleaned = Self.isNumber(typed) ? typed : typed.filter { !$0.isWhitespace }.uppercased()
        guard Self.isNumber(cleaned) else { return nil }
        text = cleaned
    }

    /// How long office code, year and serial are.
    private static let lengths = [1...12, 4...4, 6...12]

    /// True for 1 to 12 digits or capitals, the four digits of a year, and a serial of 6 to 12 digits, hyphens between.
    private static func isNumber(_ text: String) -> Bool {
        var part = 0
        var length = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): length += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where part == 0: length += 1
            case UInt8(ascii: "-") where part < 2 && lengths[part].contains(length): (part, length) = (part + 1, 0)
            default: return false
            }
        }
        return part == 2 && lengths[part].contains(length)
    }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension CaseNumber {
    /// The year and the serial of the number.
    public var yearAndSerial: (year: Int, serial: Int)? {
        let parts = text.split(separator: "-")
        guard parts.count == 3, let year = Int(parts[1]), let serial = Int(parts[2]) else { return nil }
        return (year, serial)
    }
}
