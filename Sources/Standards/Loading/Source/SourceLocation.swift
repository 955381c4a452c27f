/// A place in a file.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
    /// Path of the file, as the caller gave it.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// As compilers write it: `Agencies/x/y.yaml:41:9`.
    public var description: String { "\(file):\(line):\(column)" }
}

/// A place in a file that the context names.
struct SourcePosition: Hashable, Sendable, Comparable {
    /// Counted from 1.
    let line: Int
    /// Counted from 1, in Unicode scalars.
    let column: Int

    static let start = SourcePosition(line: 1, column: 1)

    static func < (left: Self, right: Self) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
