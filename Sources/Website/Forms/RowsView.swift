import Casework
import Desk
import HTML
import Standards

/// A table that people fill in: it shows what was typed and some empty rows, and a button that keeps everything and adds more.
struct RowsView: View {
    let field: Field
    let columns: [Field]
    let minimum: Int
    let maximum: Int
    let rows: [[String: String]]
    let problems: [FieldProblem]
    let speech: Speech
    /// Empty rows below what was typed.
    var emptyRows = 1

    /// The name of the button that asks for more rows.
    static let moreRows = "tambah-baris"

    private var identifier: String { FieldView.anchor(field.id) }
    private var shown: Int { min(maximum, max(minimum, 3, rows.count + emptyRows)) }

    var body: some HTML {
        fieldset(.class(problems.isEmpty ? nil : "invalid"), .id(identifier)) {
            legend { speech(field.name) + (field.isOptional ? speech(" (boleh dikosongkan)", " (optional)") : "") }
            p(.class("hint")) { hint }
            for problem in problems.prefix(5) { p(.class("error")) { problemText(problem) } }
            table(.class("stack rows")) {
                caption(.class("visually-hidden")) { speech(field.name) }
                thead {
                    tr {
                        th(.scope("col")) { speech("No.", "No.") }
                        for column in columns { th(.scope("col")) { columnName(column) } }
                    }
                }
                tbody {
                    for row in 0..<shown { line(row) }
                }
            }
            if shown < maximum {
                button(
                    .class("button"), .type("submit"), .name(Self.moreRows), .value(field.id.rawValue),
                    .formnovalidate()
                ) {
                    speech("Tambah baris", "Add rows")
                }
            }
        }
    }

    private var hint: String {
        var parts: [String] = []
        if let help = field.help { parts.append(speech(help)) }
        if minimum > 1 { parts.append(speech("Paling sedikit \(minimum) baris.", "At least \(minimum) rows.")) }
        parts.append(speech("Baris kosong diabaikan.", "Empty rows are ignored."))
        return parts.joined(separator: " ")
    }

    private func columnName(_ column: Field) -> String {
        let unit = FieldAttributes.unit(column).map { " (\($0))" } ?? ""
        return speech(column.name) + unit + (column.isOptional ? speech(" (boleh kosong)", " (optional)") : "")
    }

    private func problemText(_ problem: FieldProblem) -> String {
        let column = problem.part == nil ? "" : speech(problem.name) + ": "
        return column + problem.message(in: speech.language)
    }

    private func line(_ row: Int) -> Fragment {
        let values = row < rows.count ? rows[row] : [:]
        return tr {
            td(.class("number")) { String(row + 1) }
            for column in columns {
                td(.data("label", columnName(column))) {
                    cell(column, row: row, value: values[column.id.rawValue] ?? "")
                }
            }
        }
    }

    @HTMLBuilder private func cell(_ column: Field, row: Int, value: String) -> Fragment {
        let name = FieldInput.name(field.id, row: row, column: column.id)
        let anchor = "\(identifier)-\(row)-\(column.id)"
        let label = "\(speech(column.name)), \(speech("baris", "row")) \(row + 1)"
        let isWrong = problems.contains { $0.row == row && $0.part == column.id.rawValue }
        if case .choice(let options) = column.type {
            select(.id(anchor), .name(name), .aria("label", label), .aria("invalid", isWrong ? "true" : nil)) {
                option(.value("")) { "-" }
                for choice in options {
                    option(.value(choice.id.rawValue), .selected(if: choice.id.rawValue == value)) {
                        speech(choice.name)
                    }
                }
            }
        } else {
            input(
                .id(anchor), .all(FieldAttributes.input(column)), .name(name), .value(value), .aria("label", label),
                .aria("invalid", isWrong ? "true" : nil))
        }
    }
}
