/// Something in a file that keeps it from being loaded: where it is, what was found, and what would be right.
///
/// Whether a standard makes sense to a lawyer is not a fault but a finding of the checker.
public struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// Path of the file, as the caller gave it.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1, in Unicode scalars.
    public let column: Int
    /// The item, such as `delivery.procedure[2].outcomes.lengkap.to`; empty for the file as a whole.
    public let keyPath: String
    /// What is wrong.
    public let problem: Problem

    public init(file: String, line: Int, column: Int, keyPath: String, problem: Problem) {
        self.file = file
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.problem = problem
    }

    /// What was found, in English.
    public var message: String { problem.wording.message(.english) }

    /// What would be right, in English.
    public var advice: String { problem.wording.advice(.english) }

    /// The place of the fault.
    public var location: SourceLocation { SourceLocation(file: file, line: line, column: column) }

    /// The whole fault in one line: place, item, what was found, what would be right.
    public func text(in language: Language) -> String {
        let wording = problem.wording
        let item = keyPath.isEmpty ? "" : "\(keyPath): "
        return "\(location): \(item)\(wording.message(language)). \(wording.advice(language))"
    }

    /// The whole fault in one line, in English.
    public var description: String { text(in: .english) }
}
