/// Cuts a statement into code, parameters and what is neither.
struct SQLScanner {
    /// What a statement is made of.
    enum Piece: Equatable {
        case code(UInt8)
        case parameter(Int)
        /// A string, a quoted name or a dollar-quoted body, with its quotes.
        case literal(Range<Int>)
        case comment(Range<Int>)
    }

    let bytes: [UInt8]
    private var position = 0

    init(_ sql: String) { bytes = Array(sql.utf8) }

    /// The next piece; `nil` at the end.
    mutating func next() -> Piece? {
        guard let byte = byte(position) else { return nil }
        let start = position
        switch byte {
        case UInt8(ascii: "'"): return .literal(start..<skipQuoted(byte, escapes: isEscapeString(at: start)))
        case UInt8(ascii: "\""): return .literal(start..<skipQuoted(byte, escapes: false))
        case UInt8(ascii: "-") where self.byte(position + 1) == byte: return .comment(start..<skipLine())
        case UInt8(ascii: "/") where self.byte(position + 1) == UInt8(ascii: "*"):
            return .comment(start..<skipComment())
        case UInt8(ascii: "$"): if let end = skipDollarQuoted() { return .literal(start..<end) }
        case UInt8(ascii: "?"): if let number = parameter() { return .parameter(number) }
        default: break
        }
        position += 1
        return .code(byte)
    }

    /// A blank of SQL.
    static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

    private func isNamePart(_ byte: UInt8?) -> Bool {
        switch byte {
        case .some(UInt8(ascii: "a")...UInt8(ascii: "z")), .some(UInt8(ascii: "A")...UInt8(ascii: "Z")),
            .some(UInt8(ascii: "0")...UInt8(ascii: "9")), .some(UInt8(ascii: "_")), .some(128...255):
            true
        default: false
        }
    }

    /// `E'…'`, in which a backslash hides the quote after it.
    private func isEscapeString(at quote: Int) -> Bool {
        guard let mark = byte(quote - 1), mark | 32 == UInt8(ascii: "e") else { return false }
        return !isNamePart(byte(quote - 2))
    }

    private mutating func skipQuoted(_ quote: UInt8, escapes: Bool) -> Int {
        position += 1
        while let byte = byte(position) {
            position += 1
            if escapes && byte == UInt8(ascii: "\\") { position = min(position + 1, bytes.count) }
            if byte == quote { break }
        }
        return position
    }

    private mutating func skipLine() -> Int {
        while let byte = byte(position), byte != 10 { position += 1 }
        return position
    }

    private mutating func skipComment() -> Int {
        var depth = 0
        repeat {
            switch (byte(position), byte(position + 1)) {
            case (UInt8(ascii: "/"), UInt8(ascii: "*")): (depth, position) = (depth + 1, position + 2)
            case (UInt8(ascii: "*"), UInt8(ascii: "/")): (depth, position) = (depth - 1, position + 2)
            default: position += 1
            }
        } while depth > 0 && position < bytes.count
        return min(position, bytes.count)
    }

    /// The end of `$tag$ … $tag$`; `nil` when no such body begins here.
    private mutating func skipDollarQuoted() -> Int? {
        guard !isNamePart(byte(position - 1)) else { return nil }
        var end = position + 1
        while isNamePart(byte(end)) { end += 1 }
        guard byte(end) == UInt8(ascii: "$") else { return nil }
        if case .some(UInt8(ascii: "0")...UInt8(ascii: "9")) = byte(position + 1) { return nil }
        let tag = bytes[position...end]
        var candidate = end + 1
        while candidate + tag.count <= bytes.count, !bytes[candidate..<candidate + tag.count].elementsEqual(tag) {
            candidate += 1
        }
        position = min(candidate + tag.count, bytes.count)
        return position
    }

    /// The number of `?1`; PostgreSQL takes up to 65535.
    private mutating func parameter() -> Int? {
        var end = position + 1
        var number = 0
        while let byte = byte(end), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), number < 65_536 {
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            end += 1
        }
        guard (1...65_535).contains(number) else { return nil }
        position = end
        return number
    }
}
