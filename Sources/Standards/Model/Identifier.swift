/// A short name that stands for one thing of one kind: lower-case words joined by hyphens, as in `kantor-cabang-ksp`.
///
/// The tag keeps identifiers of different kinds apart: a step's identifier is never taken for a requirement's.
public struct Identifier<Tag>: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The text as it stands in the file, in the database and in addresses.
    public let rawValue: String

    /// Takes the text as it is; use ``isWellFormed(_:)`` where it comes from outside.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Takes the text as it is.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// Tells whether the text is made of 1 to 64 lower-case letters, digits and inner hyphens.
    public static func isWellFormed(_ text: String) -> Bool {
        guard (1...64).contains(text.utf8.count), !text.hasPrefix("-"), !text.hasSuffix("-") else { return false }
        return text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

/// Lets dictionaries by identifier be written as JSON objects.
extension Identifier: CodingKeyRepresentable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public var codingKey: any CodingKey { Key(stringValue: rawValue) }

    public init?<T: CodingKey>(codingKey: T) { self.init(codingKey.stringValue) }
}

extension Identifier: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
