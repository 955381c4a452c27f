import Casework
import Standards
import WorkingTime

/// Reads one answer on 8 June 2026.
func read(_ raw: RawAnswer?, _ type: FieldType, optional: Bool = false) throws -> Result<
    AnswerValue?, AnswerReader.Failure
> {
    AnswerReader.read(raw, for: .field("isian", type, optional: optional), today: try CalendarDate("2026-06-08"))
}

/// The canonical text of a typed line, or the kind of its fault.
func canonical(_ text: String, _ type: FieldType) throws -> Typed {
    switch try read(.text(text), type) {
    case .success(let value): .text(value?.text ?? "-")
    case .failure(let failure): failure.problems.first.map { .fault($0.kind) } ?? .text("no problem named")
    }
}

/// What became of a typed line.
enum Typed: Equatable, ExpressibleByStringLiteral {
    case text(String)
    case fault(FieldProblem.Kind)

    init(stringLiteral value: String) { self = .text(value) }
}

extension Result where Failure == AnswerReader.Failure {
    /// What is wrong; empty when nothing is.
    var problems: [FieldProblem] { if case .failure(let failure) = self { failure.problems } else { [] } }
}
