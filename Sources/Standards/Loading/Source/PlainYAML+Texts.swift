// Keys and texts.
extension PlainYAML {
    /// A key, with the colon behind it.
    mutating func key(isFlow: Bool) throws(Beyond) -> String {
        let start = index
        let isQuoted = bytes[index] == .quote || bytes[index] == .apostrophe
        let key = isQuoted ? try quoted() : try plain(isFlow: isFlow)
        guard bytes[index] == .colon, isBlank(bytes[index + 1]), index - start < Self.longestKey else { throw Beyond() }
        index += 1
        return key
    }

    /// A text without quotes, on one line, without the spaces behind it.
    ///
    /// - Parameter isFlow: Stands between brackets or braces, where a comma and they themselves end it.
    mutating func plain(isFlow: Bool) throws(Beyond) -> String {
        let start = index
        guard Self.mayBegin[Int(bytes[index])] || (bytes[index] == .hyphen && !isBlank(bytes[index + 1])) else {
            throw Beyond()
        }
        var end = index
        scan: while true {
            switch bytes[index] {
            case .newline, .end: break scan
            case .space:
                index += 1
                continue
            case .number where bytes[index - 1] == .space: break scan
            case .colon where isBlank(bytes[index + 1]): break scan
            case .colon where isFlow && Self.flowEnds.contains(bytes[index + 1]): throw Beyond()
            case .comma where isFlow, .leftBracket where isFlow, .rightBracket where isFlow, .leftBrace where isFlow,
                .rightBrace where isFlow:
                break scan
            default: break
            }
            index += 1
            end = index
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// A text in quotes, on one line and without escapes.
    mutating func quoted() throws(Beyond) -> String {
        let mark = bytes[index]
        index += 1
        let start = index
        while bytes[index] != mark {
            guard bytes[index] != .newline, bytes[index] != .end, mark == .apostrophe || bytes[index] != .backslash
            else {
                throw Beyond()
            }
            index += 1
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        // Two of them are one that belongs to the text.
        guard mark == .quote || bytes[index] != mark else { throw Beyond() }
        return text
    }

    /// A text below its mark, `>-` or `|-`, up to the beginning of the line behind it.
    ///
    /// - Parameter column: The column of the key or the hyphen to which it belongs, counted from 0.
    mutating func block(below column: Int) throws(Beyond) -> String {
        let isFolded = bytes[index] == .greater
        guard bytes[index + 1] == .hyphen else { throw Beyond() }
        index += 2
        skipSpaces()
        guard bytes[index] == .newline else { throw Beyond() }
        newLine()
        skipSpaces()
        let indentation = index - lineStart
        guard indentation > column, bytes[index] != .newline, bytes[index] != .end else { throw Beyond() }
        index = lineStart
        var text: [UInt8] = []
        var emptyLines = 0
        while true {
            while bytes[index] == .space, index - lineStart < indentation { index += 1 }
            if bytes[index] == .newline {
                emptyLines += 1
                newLine()
                continue
            }
            guard index - lineStart == indentation, bytes[index] != .end else {
                index = lineStart
                return String(decoding: text, as: UTF8.self)
            }
            // A line that stands further in keeps its break.
            guard bytes[index] != .space else { throw Beyond() }
            if !text.isEmpty {
                if isFolded, emptyLines == 0 {
                    text.append(.space)
                } else {
                    text.append(contentsOf: repeatElement(.newline, count: emptyLines + (isFolded ? 0 : 1)))
                }
            }
            emptyLines = 0
            let start = index
            while bytes[index] != .newline, bytes[index] != .end { index += 1 }
            text.append(contentsOf: bytes[start..<index])
            guard bytes[index] == .newline else { return String(decoding: text, as: UTF8.self) }
            newLine()
        }
    }
}

// Brackets and braces.
extension PlainYAML {
    /// A list in brackets or an object in braces.
    mutating func collection(depth: Int) throws(Beyond) -> SourceNode.Content {
        guard depth < Self.deepest else { throw Beyond() }
        let isList = bytes[index] == .leftBracket
        let end: UInt8 = isList ? .rightBracket : .rightBrace
        var items: [SourceNode] = []
        var entries: [SourceNode.Entry] = []
        index += 1
        try skipBlanks()
        if bytes[index] == end {
            index += 1
            return isList ? .list([]) : .object([])
        }
        while true {
            let place = position()
            if isList {
                items.append(try member(depth: depth, at: place, isNothingAt: place))
            } else {
                let key = try key(isFlow: true)
                guard !entries.contains(where: { $0.key == key }) else { throw Beyond() }
                try skipBlanks()
                let own = position()
                let value = try member(depth: depth, at: own, isNothingAt: place)
                entries.append(SourceNode.Entry(key: key, keyPosition: place, value: value))
            }
            try skipBlanks()
            if bytes[index] == end { break }
            guard bytes[index] == .comma else { throw Beyond() }
            index += 1
            try skipBlanks()
        }
        index += 1
        return isList ? .list(items) : .object(entries)
    }

    /// An item or a value.
    ///
    /// - Parameters:
    ///   - own: Where it stands.
    ///   - other: Where a fault of it points when it is not a text that says something.
    private mutating func member(
        depth: Int, at own: SourcePosition, isNothingAt other: SourcePosition
    ) throws(Beyond) -> SourceNode {
        switch bytes[index] {
        case .leftBracket, .leftBrace: return SourceNode(content: try collection(depth: depth + 1), position: other)
        case .quote, .apostrophe: return SourceNode(content: .scalar(try quoted(), isPlain: false), position: own)
        default:
            let node = SourceNode(content: .scalar(try plain(isFlow: true), isPlain: true), position: own)
            return node.isNothing ? SourceNode(content: node.content, position: other) : node
        }
    }

    /// Goes over spaces, line breaks and comments.
    private mutating func skipBlanks() throws(Beyond) {
        while true {
            switch bytes[index] {
            case .space: index += 1
            case .newline: newLine()
            case .number:
                guard bytes[index - 1] == .space || bytes[index - 1] == .newline else { throw Beyond() }
                while bytes[index] != .newline, bytes[index] != .end { index += 1 }
            default: return
            }
        }
    }
}

// Which bytes mean what.
extension PlainYAML {
    /// Bytes with which a plain text may begin.
    private static let mayBegin: [Bool] = (0...255).map { byte in
        byte > 0x20 && !"-?:,[]{}#&*!|>'\"%@`".utf8.contains(UInt8(byte))
    }

    /// What may not stand behind a colon between brackets or braces.
    private static let flowEnds: [UInt8] = Array(",?[]{}".utf8)

    /// Whether a text holds nothing but characters that mean themselves wherever they stand, the signs of this reader, and
    /// line breaks of one byte.
    static func isPlain(_ bytes: [UInt8]) -> Bool {
        var (anchors, aliases) = (0, 0)
        var isLineStart = true
        for index in 0..<bytes.count - 1 {
            let byte = bytes[index]
            switch byte {
            case .newline: break
            case 0x00..<0x20, 0x7F: return false
            // Control characters and the line breaks of other systems.
            case 0xC2: if bytes[index + 1] < 0xA0 { return false }
            case 0xE2: if bytes[index + 1] == 0x80, (0xA8...0xA9).contains(bytes[index + 2]) { return false }
            // The byte order mark and what is no character.
            case 0xEF: if (0xBB...0xBF).contains(bytes[index + 1]), bytes[index + 2] >= 0xBE { return false }
            case .ampersand: anchors += 1
            case .asterisk: aliases += 1
            // Marks of documents and directives.
            case .hyphen, .dot:
                if isLineStart, bytes[index + 1] == byte, bytes[index + 2] == byte { return false }
            case .percent: if isLineStart { return false }
            default: break
            }
            isLineStart = byte == .newline
        }
        // See ``SourceText/positionOfAliasFlood()``.
        return anchors == 0 || aliases <= 20
    }
}

extension UInt8 {
    fileprivate static let backslash = UInt8(ascii: "\\")
    fileprivate static let ampersand = UInt8(ascii: "&")
    fileprivate static let asterisk = UInt8(ascii: "*")
    fileprivate static let percent = UInt8(ascii: "%")
    fileprivate static let dot = UInt8(ascii: ".")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let rightBracket = UInt8(ascii: "]")
    fileprivate static let rightBrace = UInt8(ascii: "}")
}

/// The signs of YAML that both parts of the reader know.
extension UInt8 {
    static let end: UInt8 = 0
    static let space = UInt8(ascii: " ")
    static let newline = UInt8(ascii: "\n")
    static let number = UInt8(ascii: "#")
    static let hyphen = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let quote = UInt8(ascii: "\"")
    static let apostrophe = UInt8(ascii: "'")
    static let greater = UInt8(ascii: ">")
    static let bar = UInt8(ascii: "|")
    static let leftBracket = UInt8(ascii: "[")
    static let leftBrace = UInt8(ascii: "{")
}
