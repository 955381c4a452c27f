/// Reads the journal's JSON from its bytes.
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
            let key = try text()
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
        let isThere = word.withUTF8Buffer { index + length <= bytes.count && bytes[index..<index + length].elementsEqual($0) }
        guard isThere else { throw .unexpected(at: index) }
        index += length
    }

    private mutating func number() throws(JournalFormatError) -> Int64 {
        let start = index
        if current == UInt8(ascii: "-") { index += 1 }
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        guard let value = Int64(String(decoding: bytes[start..<index], as: UTF8.self)) else {
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
        case UInt8(ascii: "u"):
            guard index + 4 <= bytes.count,
                let code = UInt8(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16), code < 0x20
            else { throw .unexpected(at: index) }
            index += 4
            return code
        default: throw .unexpected(at: index - 1)
        }
    }
}
