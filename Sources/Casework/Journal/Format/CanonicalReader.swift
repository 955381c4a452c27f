/// Reads the journal's JSON from its bytes, in the one form in which ``CanonicalWriter`` writes it.
///
/// What it reads is canonical: writing the value again gives the same bytes. Keys out of order, keys that come twice,
/// leading zeros and other ways to escape are refused.
///
/// Written for speed: a page that shows a case reads its whole journal.
struct CanonicalReader {
    /// Deeper than any entry goes; hostile text must not exhaust the stack.
    static let mostLevels = 16

    private let bytes: [UInt8]
    private(set) var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { index == bytes.count }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func value(level: Int) throws(JournalFormatError) -> CanonicalValue {
        guard level < Self.mostLevels else { throw .unexpected(at: index) }
        switch current {
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "{"): return .object(try members(level: level))
        case UInt8(ascii: "["): return .list(try elements(level: level))
        case UInt8(ascii: "t"):
            try skip("true")
            return .flag(true)
        case UInt8(ascii: "f"):
            try skip("false")
            return .flag(false)
        default: return .number(try number())
        }
    }

    private mutating func members(level: Int) throws(JournalFormatError) -> [CanonicalValue.Member] {
        index += 1
        var members: [CanonicalValue.Member] = []
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            let start = index
            let key = try text()
            if let last = members.last, !last.key.utf8.lexicographicallyPrecedes(key.utf8) {
                throw .unexpected(at: start)
            }
            guard take(UInt8(ascii: ":")) else { throw .unexpected(at: index) }
            members.append(CanonicalValue.Member(key: key, value: try value(level: level + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw .unexpected(at: index) }
        return members
    }

    private mutating func elements(level: Int) throws(JournalFormatError) -> [CanonicalValue] {
        index += 1
        var elements: [CanonicalValue] = []
        if take(UInt8(ascii: "]")) { return elements }
        repeat { elements.append(try value(level: level + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw .unexpected(at: index) }
        return elements
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    private mutating func skip(_ word: StaticString) throws(JournalFormatError) {
        let length = word.utf8CodeUnitCount
        let isThere = word.withUTF8Buffer {
            index + length <= bytes.count && bytes[index..<index + length].elementsEqual($0)
        }
        guard isThere else { throw .unexpected(at: index) }
        index += length
    }

    private mutating func number() throws(JournalFormatError) -> Int64 {
        let start = index
        if current == UInt8(ascii: "-") { index += 1 }
        let firstDigit = index
        // No integer of the format is longer; a number of a hundred megabytes is not copied to find that out.
        while index - firstDigit < 20, let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            index += 1
        }
        let digits = bytes[firstDigit..<index]
        let hasLeadingZero = digits.first == UInt8(ascii: "0") && (digits.count > 1 || firstDigit > start)
        guard !hasLeadingZero, let value = Int64(String(decoding: bytes[start..<index], as: UTF8.self)) else {
            throw .unexpected(at: start)
        }
        return value
    }

    private mutating func text() throws(JournalFormatError) -> String {
        guard take(UInt8(ascii: "\"")) else { throw .unexpected(at: index) }
        let start = index
        while let byte = current {
            if byte == UInt8(ascii: "\"") {
                let text = String(decoding: bytes[start..<index], as: UTF8.self)
                index += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedText(from: start) }
            guard byte >= 0x20 else { throw .unexpected(at: index) }
            index += 1
        }
        throw .unexpected(at: index)
    }

    private mutating func escapedText(from start: Int) throws(JournalFormatError) -> String {
        var unescaped = Array(bytes[start..<index])
        while let byte = current {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: unescaped, as: UTF8.self)
            case UInt8(ascii: "\\"): unescaped.append(try escape())
            case 0..<0x20: throw .unexpected(at: index - 1)
            default: unescaped.append(byte)
            }
        }
        throw .unexpected(at: index)
    }

    private mutating func escape() throws(JournalFormatError) -> UInt8 {
        guard let kind = current else { throw .unexpected(at: index) }
        index += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return kind
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "u"): return try controlCharacter()
        default: throw .unexpected(at: index - 1)
        }
    }

    /// Reads the digits of `\u00xx`, which stands only for control characters that have no short form.
    private mutating func controlCharacter() throws(JournalFormatError) -> UInt8 {
        let digits = bytes[index..<min(index + 4, bytes.count)]
        guard let code = Hexadecimal.decode(String(decoding: digits, as: UTF8.self)), code.count == 2, code[0] == 0,
            code[1] < 0x20, ![0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(code[1])
        else { throw .unexpected(at: index) }
        index += 4
        return code[1]
    }
}
