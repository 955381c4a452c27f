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
        let cleaned = typed.filter { !$0.isWhitespace }.uppercased()
        let parts = cleaned.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, (1...12).contains(parts[0].count), parts[1].count == 4,
            (6...12).contains(parts[2].count),
            cleaned.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || $0 == 45 }),
            parts[1].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), parts[2].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
        else { return nil }
        text = cleaned
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
