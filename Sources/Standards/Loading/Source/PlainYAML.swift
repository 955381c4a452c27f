/// Reads the part of YAML in which standards are written, many times as fast as the library.
///
/// That part is: keys in plain or quoted words, lists with a hyphen for each item, texts on one line, texts folded behind
/// `>-` or kept behind `|-`, and the short forms in brackets and braces. Whatever lies outside of it makes this reader give
/// up, every fault among it, and the library reads the whole text: it alone decides what is wrong with a file and where. What
/// this reader does accept, it reads exactly as the library does, places included; `PlainYAMLTests` holds the two against each
/// other over many thousand texts.
struct PlainYAML {
    /// The text lies outside of the part that is read here.
    struct Beyond: Error {}

    /// The bytes of the text and a zero behind them, so that looking one byte ahead needs no question.
    let bytes: [UInt8]
    /// The byte that is looked at.
    var index = 0
    /// Counted from 1.
    private(set) var line = 1
    /// The first byte of the line.
    private(set) var lineStart = 0
    /// How far the scalars of the line are counted, and how many there are before it.
    private var counted = (index: 0, scalars: 0)
    /// The spaces before what comes next, where it is the first of its line; -1 at the end of the text.
    private var indentation = -1

    /// Reads a text.
    ///
    /// - Returns: The tree that the library would give, or `nil` where the library must be asked.
    static func read(_ text: String) -> SourceNode? {
        let bytes = Array(text.utf8) + [0]
        guard isPlain(bytes) else { return nil }
        var reader = PlainYAML(bytes: bytes)
        do {
            return try reader.root()
        } catch {
            return nil
        }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func root() throws(Beyond) -> SourceNode {
        advance()
        guard indentation == 0 else { throw Beyond() }
        let root = SourceNode(content: .object(try entries(at: 0, depth: 0)), position: .start)
        guard indentation == -1 else { throw Beyond() }
        return root
    }

    /// Deeper trees than any standard are the library's.
    static let deepest = 60
    /// YAML ends a key after 1,024 characters; what comes near is the library's.
    static let longestKey = 1000
}

// Where the reader stands.
extension PlainYAML {
    /// The place of the byte that is looked at.
    mutating func position() -> SourcePosition {
        while counted.index < index {
            // Every scalar has one byte that is no continuation byte.
            if bytes[counted.index] & 0b1100_0000 != 0b1000_0000 { counted.scalars += 1 }
            counted.index += 1
        }
        return SourcePosition(line: line, column: counted.scalars + 1)
    }

    /// Goes on behind the line break that is looked at.
    mutating func newLine() {
        index += 1
        line += 1
        lineStart = index
        counted = (index, 0)
    }

    mutating func skipSpaces() {
        while bytes[index] == .space { index += 1 }
    }

    /// Goes to the first thing on a line that holds something else than a comment, from the beginning of a line.
    private mutating func advance() {
        while true {
            skipSpaces()
            if bytes[index] == .number { skipLine() }
            switch bytes[index] {
            case .newline: newLine()
            case .end:
                indentation = -1
                return
            default:
                indentation = index - lineStart
                return
            }
        }
    }

    func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .newline || byte == .end }

    private mutating func skipLine() {
        while bytes[index] != .newline, bytes[index] != .end { index += 1 }
    }

    /// Leaves a line on which nothing may follow but a comment.
    private mutating func endLine() throws(Beyond) {
        let start = index
        skipSpaces()
        if bytes[index] == .number, index > start { skipLine() }
        switch bytes[index] {
        case .newline:
            newLine()
            advance()
        case .end: indentation = -1
        default: throw Beyond()
        }
    }

    private var isItem: Bool { bytes[index] == .hyphen && isBlank(bytes[index + 1]) }
}

// Keys and lists, one below the other.
extension PlainYAML {
    /// The entries of an object whose keys stand in a column, counted from 0.
    private mutating func entries(at column: Int, depth: Int) throws(Beyond) -> [SourceNode.Entry] {
        guard depth < Self.deepest else { throw Beyond() }
        var entries: [SourceNode.Entry] = []
        repeat {
            let place = position()
            let key = try key(isFlow: false)
            // A key that stands twice is a fault, which the library finds.
            guard !entries.contains(where: { $0.key == key }) else { throw Beyond() }
            let value = try value(ofKeyAt: place, column: column, depth: depth)
            entries.append(SourceNode.Entry(key: key, keyPosition: place, value: value))
        } while indentation == column
        guard indentation < column else { throw Beyond() }
        return entries
    }

    /// What stands behind a key and its colon.
    private mutating func value(
        ofKeyAt place: SourcePosition, column: Int, depth: Int
    ) throws(Beyond) -> SourceNode {
        skipSpaces()
        switch bytes[index] {
        case .newline, .end, .number:
            try endLine()
            if indentation > column {
                let content: SourceNode.Content =
                    isItem
                    ? .list(try items(at: indentation, depth: depth + 1))
                    : .object(try entries(at: indentation, depth: depth + 1))
                return SourceNode(content: content, position: place)
            }
            // A list in the column of its key is the library's.
            guard indentation < column || !isItem else { throw Beyond() }
            return SourceNode(content: .scalar("", isPlain: true), position: place)
        case .leftBracket, .leftBrace:
            let content = try collection(depth: depth + 1)
            try endLine()
            return SourceNode(content: content, position: place)
        default:
            let own = position()
            let node = SourceNode(content: try scalar(below: column), position: own)
            return node.isNothing ? SourceNode(content: node.content, position: place) : node
        }
    }

    /// The items of a list whose hyphens stand in a column, counted from 0.
    private mutating func items(at column: Int, depth: Int) throws(Beyond) -> [SourceNode] {
        guard depth < Self.deepest else { throw Beyond() }
        var items: [SourceNode] = []
        repeat {
            guard isItem else { throw Beyond() }
            index += 1
            skipSpaces()
            let place = position()
            switch bytes[index] {
            case .leftBracket, .leftBrace:
                items.append(SourceNode(content: try collection(depth: depth + 1), position: place))
                try endLine()
            case _ where isItem: throw Beyond()
            case _ where beginsKey():
                let entries = try entries(at: index - lineStart, depth: depth + 1)
                items.append(SourceNode(content: .object(entries), position: place))
            default:
                items.append(SourceNode(content: try scalar(below: column), position: place))
            }
        } while indentation == column
        guard indentation < column else { throw Beyond() }
        return items
    }

    /// Whether a plain key and its colon stand here; a quoted one is taken for a text, behind which no colon may stand.
    private func beginsKey() -> Bool {
        var ahead = self
        do {
            _ = try ahead.plain(isFlow: false)
        } catch {
            return false
        }
        return ahead.bytes[ahead.index] == .colon
    }

    /// A text with its whole line or lines.
    ///
    /// - Parameter column: The column of the key or the hyphen to which it belongs, counted from 0.
    private mutating func scalar(below column: Int) throws(Beyond) -> SourceNode.Content {
        switch bytes[index] {
        case .greater, .bar:
            let text = try block(below: column)
            advance()
            return .scalar(text, isPlain: false)
        case .quote, .apostrophe:
            let text = try quoted()
            try endLine()
            return .scalar(text, isPlain: false)
        default:
            let text = try plain(isFlow: false)
            try endLine()
            return .scalar(text, isPlain: true)
        }
    }
}
