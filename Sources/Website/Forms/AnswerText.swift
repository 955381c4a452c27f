import Casework
import Desk
import HTML
import Standards
import WorkingTime

extension NumberLimits {
    /// True for a year, which is written without a dot.
    var isYear: Bool { decimals == 0 && (minimum ?? 0) >= 1900 && (maximum ?? .infinity) <= 2200 }
}

/// Writes answers as people read them.
struct AnswerText {
    let speech: Speech
    let wording: Wording
    /// Masks personal numbers but for their last four digits.
    var masksPersonal = false

    /// One line for an answer.
    func line(_ value: AnswerValue?, of field: Field) -> String {
        switch value {
        case nil: return "-"
        case .text(let text): return self.text(text, of: field)
        case .list(let options): return options.map { optionName($0, of: field) }.joined(separator: ", ")
        case .rows(let rows): return speech("\(rows.count) baris", "\(rows.count) rows")
        case .address(let address): return masksPersonal ? address.regency : address.line
        case .files(let files): return files.map(\.name).joined(separator: ", ")
        }
    }

    private func text(_ text: String, of field: Field) -> String {
        switch field.type {
        case .choice: return optionName(text, of: field)
        case .money: return wording.money(text)
        case .number(let limits):
            return (limits.isYear ? text : wording.decimal(text)) + (limits.unit.map { " " + $0 } ?? "")
        case .date:
            guard let date = try? CalendarDate(text) else { return text }
            return wording.date(date)
        case .time: return text.replacing(":", with: ".")
        case .confirm: return speech("Ya", "Yes")
        case .nik, .familyCard: return masksPersonal ? Self.masked(text) : text
        case .phone: return masksPersonal ? Self.masked(text) : text
        case .text, .paragraph, .nib, .npwp, .email, .address, .choices, .rows, .file: return text
        }
    }

    private func optionName(_ id: String, of field: Field) -> String {
        switch field.type {
        case .choice(let options), .choices(let options):
            return options.first { $0.id.rawValue == id }.map { speech($0.name) } ?? id
        case .text, .paragraph, .number, .money, .date, .time, .nik, .familyCard, .nib, .npwp, .phone, .email, .address,
            .confirm, .rows, .file:
            return id
        }
    }

    /// All but the last four letters as dots.
    static func masked(_ text: String) -> String {
        String(repeating: "•", count: max(0, text.count - 4)) + text.suffix(4)
    }
}
