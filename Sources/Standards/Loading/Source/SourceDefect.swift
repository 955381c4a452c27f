/// Why a file has no text.
public enum SourceDefect: Hashable, Sendable {
    /// There is nothing at the path.
    case absent
    /// A folder stands where a file should.
    case folder
    /// The system does not let the file be read; its own words, if it gave any.
    case unreadable(String?)
    /// The bytes are not text in UTF-8.
    case notUTF8(UndecodableText)

    /// Where the file stops being readable.
    var position: SourcePosition {
        switch self {
        case .notUTF8(let text): SourcePosition(line: text.line, column: text.column)
        case .absent, .folder, .unreadable: .start
        }
    }
}

/// Bytes that are not UTF-8: what they seem to be, and where they stop being text.
public struct UndecodableText: Hashable, Sendable {
    /// What the bytes seem to be.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// Two bytes a character, as some editors save "Unicode".
        case utf16
        /// Text of an older code, such as Latin-1 or Windows-1252.
        case singleByte
        /// No text at all, such as a picture or an archive.
        case binary
    }

    /// What the bytes seem to be.
    public let kind: Kind
    /// The first byte that is not UTF-8.
    public let byte: UInt8
    /// Its distance from the beginning of the file, counted from 0.
    public let offset: Int
    /// Its line, counted from 1.
    public let line: Int
    /// Its place in the line, counted from 1, in Unicode scalars.
    public let column: Int

    /// Looks at bytes that are known not to be UTF-8.
    init(_ bytes: [UInt8]) {
        let offset = Self.lengthOfText(in: bytes)
        self.offset = offset
        byte = bytes.indices.contains(offset) ? bytes[offset] : 0
        let before = bytes[..<offset]
        line = 1 + before.count { $0 == UInt8(ascii: "\n") }
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        // Every scalar has one byte that is no continuation byte.
        column = 1 + before[start...].count { $0 & 0b1100_0000 != 0b1000_0000 }
        kind = Self.kind(of: bytes)
    }

    private static func kind(of bytes: [UInt8]) -> Kind {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        let sample = bytes.prefix(4096)
        let zeros = sample.indices.filter { sample[$0] == 0 }
        // Latin letters in two bytes each have a zero in every pair, always on the same side.
        let odd = zeros.count { !$0.isMultiple(of: 2) }
        if !zeros.isEmpty {
            return zeros.count * 3 >= sample.count && (odd == 0 || odd == zeros.count) ? .utf16 : .binary
        }
        let controls = sample.count { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
        return controls * 20 > sample.count ? .binary : .singleByte
    }

    /// How many bytes at the beginning are UTF-8.
    private static func lengthOfText(in bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var length = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            length += UTF8.width(scalar)
        }
        return length
    }
}
