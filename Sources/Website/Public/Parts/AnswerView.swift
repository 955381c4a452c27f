import Casework
import Desk
import HTML
import Standards
import WorkingTime

/// One answer as people read it: tables as tables, files as links, the rest on a line.
struct AnswerView: View {
    let value: AnswerValue?
    let field: Field
    let zone: Zone
    let fileAddress: @Sendable (FileReference) -> String
    let speech: Speech

    private var text: AnswerText {
        AnswerText(speech: speech, wording: Wording(language: speech.language, zone: zone))
    }

    @HTMLBuilder var body: Fragment {
        switch value {
        case nil: span(.class("hint")) { speech("tidak diisi", "left empty") }
        case .files(let files): FileNames(files: files, address: fileAddress, speech: speech)
        case .rows(let rows): table(of: rows)
        case .text, .list, .address: p(.class("answer")) { text.line(value, of: field) }
        }
    }

    @HTMLBuilder private func table(of rows: [[String: String]]) -> Fragment {
        if case .rows(let columns, _, _) = field.type {
            HTML::table(.class("stack")) {
                caption(.class("visually-hidden")) { speech(field.name) }
                thead {
                    tr {
                        th(.scope("col")) { "No." }
                        for column in columns { th(.scope("col")) { speech(column.name) } }
                    }
                }
                tbody {
                    for (index, row) in rows.enumerated() {
                        tr {
                            td(.class("number")) { index + 1 }
                            for column in columns {
                                td(.data("label", speech(column.name))) { cell(row[column.id.rawValue], column) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func cell(_ value: String?, _ column: Field) -> String {
        guard let value, !value.isEmpty else { return "-" }
        return text.line(.text(value), of: column)
    }
}

/// Files by name, one on a line; says so when there are none.
struct FileNames: View {
    let files: [FileReference]
    let address: @Sendable (FileReference) -> String
    let speech: Speech

    var body: some HTML {
        if files.isEmpty {
            span(.class("hint")) { speech("tidak ada berkas", "no file") }
        } else {
            ul(.class("file-list")) {
                for file in files { li { FileLink(file: file, address: address(file), speech: speech) } }
            }
        }
    }
}
