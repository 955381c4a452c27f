extension SourceText {
    /// The first character on some lines that looks like a space and is none.
    func strangeSpace(on lines: ClosedRange<Int>) -> (scalar: Unicode.Scalar, position: SourcePosition)? {
        for (number, line) in self.lines where lines.contains(number) {
            if let offset = line.firstIndex(where: StrangeSpace.isStrange) {
                let column = line.distance(from: line.startIndex, to: offset) + 1
                return (line[offset], SourcePosition(line: number, column: column))
            }
        }
        return nil
    }

    /// How a line is indented; `nil` where there is no line before it to compare it with.
    func indentation(ofLine number: Int) -> SyntaxProblem.Indentation? {
        var before: Int?
        for (current, line) in lines {
            guard
                let spaces = line.firstIndex(where: { $0 != " " }).map({ line.distance(from: line.startIndex, to: $0) })
            else { continue }
            if current == number { return before.map { SyntaxProblem.Indentation(spaces: spaces, before: $0) } }
            before = spaces
        }
        return nil
    }

    /// The lines with their numbers, counted from 1.
    private var lines: [(number: Int, text: Substring.UnicodeScalarView)] {
        var lines: [(Int, Substring.UnicodeScalarView)] = []
        var start = scalars.startIndex
        var number = 1
        var index = start
        while index < scalars.endIndex {
            let next = position(after: index, at: SourcePosition(line: number, column: 1))
            if next.line > number {
                lines.append((number, Substring.UnicodeScalarView(scalars[start..<index])))
                number = next.line
                start = scalars.index(after: index)
            }
            index = scalars.index(after: index)
        }
        lines.append((number, Substring.UnicodeScalarView(scalars[start...])))
        return lines
    }
}
