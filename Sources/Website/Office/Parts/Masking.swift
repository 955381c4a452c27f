import Casework
import Standards

extension FieldType {
    /// True for numbers by which a person is known or called: they are masked until somebody asks to see them.
    var isPersonalNumber: Bool {
        switch self {
        // A taxpayer's number may be the resident's number (PMK 112/2022).
        case .nik, .familyCard, .npwp, .phone: true
        case .text, .paragraph, .number, .money, .date, .time, .nib, .email, .address, .choice, .choices,
            .confirm, .rows, .file:
            false
        }
    }
}

extension AnswerValue {
    /// The answer with personal numbers shown by their last four digits only, also inside tables.
    func masked(for field: Field) -> AnswerValue {
        switch self {
        case .text(let text): return field.type.isPersonalNumber ? .text(AnswerText.masked(text)) : self
        case .rows(let rows):
            guard case .rows(let columns, _, _) = field.type else { return self }
            let numbers = Set(columns.filter(\.type.isPersonalNumber).map(\.id.rawValue))
            return .rows(
                rows.map { row in
                    Dictionary(row.map { ($0, numbers.contains($0) ? AnswerText.masked($1) : $1) }) { first, _ in first
                    }
                })
        case .list, .address, .files: return self
        }
    }
}
