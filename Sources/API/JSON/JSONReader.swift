/// Reads JSON as RFC 8259 has it, with what strangers may send: a key that stands twice is refused, nesting and the
/// number of values are limited, and every fault has its place.
struct JSONReader {
    /// The deepest nesting: a file in a list in an answer in a body is five levels deep.
    static let deepest = 32
    /// The most values of one text: far more than the largest form has, and little enough to keep in memory.
    static let mostValues = 200_000

    private let bytes: [UInt8]
    /// The whole text is UTF-8, as nearly every text is; else each string is looked at by itself, to name the one at fault.
    private let isUTF8: Bool
    private var place = 0
    private var count = 0

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        do {
            _ = try UTF8Span(validating: bytes.span)
            isUTF8 = true
        } catch {
            isUTF8 = false
        }
    }

    /// Members of an object that are looked through for a name; more of them are kept by name.
    private static let few = 16

    /// Reads one value that fills the whole text.
    ///
    /// - Throws: ``JSONFault``.
    static func read(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        var reader = JSONReader(bytes)
        // A byte order mark is not JSON, but some programs cannot help writing it.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
        reader.skipBlanks()
        guard reader.place < bytes.count else { throw reader.fault(.empty) }
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        guard reader.place == bytes.count else { throw reader.fault(.textAfterEnd) }
        return value
    }

    // MARK: Values

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth <= Self.deepest else { throw fault(.tooDeep(limit: Self.deepest)) }
        count += 1
        guard count <= Self.mostValues else { throw fault(.tooManyValues(limit: Self.mostValues)) }
        guard let byte = next else { throw fault(.unexpectedEnd) }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw fault(.expected("a JSON value"))
        }
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        place += 1
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipBlanks()
            guard let byte = next else { throw fault(.unexpectedEnd) }
            guard byte == UInt8(ascii: "\"") else { throw fault(.expected("a key in quotes")) }
            let start = place
            let name = try string()
            let isNew: Bool
            if members.count < Self.few {
                isNew = !members.contains { $0.name == name }
            } else {
                if names.isEmpty { names = Set(members.map(\.name)) }
                isNew = names.insert(name).inserted
            }
            guard isNew else { throw fault(.duplicateKey(String(name.prefix(80))), at: start) }
            skipBlanks()
            try expect(UInt8(ascii: ":"), "\":\"")
            skipBlanks()
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            skipBlanks()
            if take(UInt8(ascii: "}")) { return .object(members) }
            try expect(UInt8(ascii: ","), "\",\" or \"}\"")
        }
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        place += 1
        var elements: [JSONValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .array([]) }
        while true {
            skipBlanks()
            elements.append(try value(depth: depth + 1))
            skipBlanks()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            try expect(UInt8(ascii: ","), "\",\" or \"]\"")
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        guard bytes[place...].starts(with: word.utf8) else { throw fault(.expected("a JSON value")) }
        place += word.utf8.count
        return value
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = place
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits(from: start) }
        if take(UInt8(ascii: ".")) { try digits(from: start) }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits(from: start)
        }
        // "01" and "1x" are no numbers either.
        if let byte = next, Self.isDigit(byte) { throw fault(.badNumber, at: start) }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func digits(from start: Int) throws(JSONFault) {
        let first = place
        while let byte = next, Self.isDigit(byte) { place += 1 }
        guard place > first else { throw fault(.badNumber, at: start) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    // MARK: Strings

    private mutating func string() throws(JSONFault) -> String {
        place += 1
        var whole = ""
        while true {
            let start = place
            place = plainEnd(from: start)
            if place > start {
                let part = try text(from: start)
                // Most strings are one part; uploads are one long one.
                if whole.isEmpty { whole = part } else { whole += part }
            }
            guard let byte = next else { throw fault(.unexpectedEnd) }
            switch byte {
            case UInt8(ascii: "\""):
                place += 1
                return whole
            case UInt8(ascii: "\\"): whole.unicodeScalars.append(try escape())
            default: throw fault(.controlCharacter)
            }
        }
    }

    private func text(from start: Int) throws(JSONFault) -> String {
        let part = bytes[start..<place]
        if isUTF8 { return String(decoding: part, as: UTF8.self) }
        guard let text = String(validating: part, as: UTF8.self) else { throw fault(.notUTF8, at: start) }
        return text
    }

    /// The first byte from here on that ends a string's plain part.
    private func plainEnd(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
                index += 1
            }
            return index
        }
    }

    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        let start = place
        place += 1
        guard let byte = next else { throw fault(.unexpectedEnd) }
        place += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let first = try fourDigits(from: start)
            if let scalar = Unicode.Scalar(first) { return scalar }
            // A character beyond the basic plane is written as two halves.
            guard (0xD800...0xDBFF).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
                throw fault(.badEscape, at: start)
            }
            let second = try fourDigits(from: start)
            guard (0xDC00...0xDFFF).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            else { throw fault(.badEscape, at: start) }
            return scalar
        default: throw fault(.badEscape, at: start)
        }
    }

    private mutating func fourDigits(from start: Int) throws(JSONFault) -> UInt32 {
        guard place + 4 <= bytes.count else { throw fault(.unexpectedEnd) }
        var value: UInt32 = 0
        for byte in bytes[place..<place + 4] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 + UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 + UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 + UInt32(byte - UInt8(ascii: "A") + 10)
            default: throw fault(.badEscape, at: start)
            }
        }
        place += 4
        return value
    }

    // MARK: Places

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ byte: UInt8, _ words: String) throws(JSONFault) {
        guard next != nil else { throw fault(.unexpectedEnd) }
        guard take(byte) else { throw fault(.expected(words)) }
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private func fault(_ kind: JSONFault.Kind, at offset: Int? = nil) -> JSONFault {
        let before = bytes[..<min(offset ?? place, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.count - ((before.lastIndex(of: 0x0A) ?? -1) + 1) + 1
        return JSONFault(kind: kind, line: line, column: column)
    }
}
