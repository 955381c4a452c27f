/// Finds places in the text of a file, with lines as YAML counts them.
struct SourceText {
    let scalars: String.UnicodeScalarView

    init(_ text: String) {
        scalars = text.unicodeScalars
    }

    /// The scalar at a position; `nil` behind the end of the text.
    func index(of position: SourcePosition) -> String.Index? {
        var index = scalars.startIndex
        var current = SourcePosition.start
        while index < scalars.endIndex {
            if current == position { return index }
            if current > position { return nil }
            current = self.position(after: index, at: current)
            index = scalars.index(after: index)
        }
        return nil
    }

    /// The character at a position.
    func scalar(at position: SourcePosition) -> Unicode.Scalar? {
        index(of: position).map { scalars[$0] }
    }

    /// The first character that YAML does not allow in a file, with its position.
    func forbiddenScalar() -> (scalar: Unicode.Scalar, position: SourcePosition)? {
        var current = SourcePosition.start
        for index in scalars.indices {
            let scalar = scalars[index]
            if !Self.isAllowed(scalar) { return (scalar, current) }
            current = position(after: index, at: current)
        }
        return nil
    }

    /// The first alias of a text with so many of them that following them could take for ever.
    ///
    /// Aliases are refused anyway; this refuses them before the parser compares keys that are built of aliases of
    /// aliases. What counts is a `*` or `&` where a value may begin, with a letter or a digit behind it.
    func positionOfAliasFlood() -> SourcePosition? {
        var anchors = 0
        var aliases: [SourcePosition] = []
        var current = SourcePosition.start
        var mayBegin = true
        for index in scalars.indices {
            let scalar = scalars[index]
            if mayBegin, scalar == "&" || scalar == "*", isWordScalar(after: index) {
                if scalar == "&" { anchors += 1 } else { aliases.append(current) }
            }
            switch scalar {
            case " ", "\t": break
            case "\n", "\r", "[", "{", ",", ":", "-", "?": mayBegin = true
            default: mayBegin = false
            }
            current = position(after: index, at: current)
        }
        return anchors > 0 && aliases.count > 20 ? aliases.first : nil
    }

    private func isWordScalar(after index: String.Index) -> Bool {
        let next = scalars.index(after: index)
        guard next < scalars.endIndex else { return false }
        let scalar = scalars[next]
        return scalar == "_" || scalar == "-" || (scalar.isASCII && scalar.properties.isAlphabetic)
            || ("0"..."9").contains(scalar)
    }

    func position(after index: String.Index, at position: SourcePosition) -> SourcePosition {
        switch scalars[index] {
        case "\r":
            let next = scalars.index(after: index)
            if next < scalars.endIndex, scalars[next] == "\n" { return position }
            return SourcePosition(line: position.line + 1, column: 1)
        case "\n", "\u{85}", "\u{2028}", "\u{2029}":
            return SourcePosition(line: position.line + 1, column: 1)
        default:
            return SourcePosition(line: position.line, column: position.column + 1)
        }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
