import Casework
import Standards

/// Finds the answers of a form among what a browser sent.
///
/// A field `modal` is the input `f.modal`; a part of an address is `f.alamat.street`; a cell of a table is
/// `f.anggota.3.nama`.
enum FieldInput {
    /// Most rows of a table that one form sends.
    static let mostRows = 1000

    static func name(_ field: Field.ID) -> String { "f.\(field)" }

    static func name(_ field: Field.ID, part: String) -> String { "f.\(field).\(part)" }

    static func name(_ field: Field.ID, row: Int, column: Field.ID) -> String { "f.\(field).\(row).\(column)" }

    /// The answers to these fields, right or wrong; fields that were not on the page are absent.
    ///
    /// Files are read elsewhere.
    static func answers(to fields: [Field], in form: FormData) -> [Field.ID: RawAnswer] {
        var answers: [Field.ID: RawAnswer] = [:]
        for field in fields {
            switch field.type {
            case .file: continue
            case .choices: answers[field.id] = .list(form.all(name(field.id)))
            case .address:
                var parts: [String: String] = [:]
                for part in PostalAddress.partNames {
                    parts[part] = form[name(field.id, part: part)] ?? ""
                }
                answers[field.id] = .address(parts)
            case .rows(let columns, _, _): answers[field.id] = .rows(rows(of: field.id, columns: columns, in: form))
            case .confirm: answers[field.id] = .text(form[name(field.id)] ?? "")
            case .text, .paragraph, .number, .money, .date, .time, .nik, .familyCard, .nib, .npwp, .phone, .email,
                .choice:
                answers[field.id] = .text(form[name(field.id)] ?? "")
            }
        }
        return answers
    }

    /// The rows with something in them, in their order.
    private static func rows(of field: Field.ID, columns: [Field], in form: FormData) -> [[String: String]] {
        let prefix = "f.\(field)."
        var rows: [Int: [String: String]] = [:]
        for (name, value) in form.fields where name.hasPrefix(prefix) {
            let parts = name.dropFirst(prefix.count).split(separator: ".", maxSplits: 1).map(String.init)
            guard parts.count == 2, let row = Int(parts[0]), (0..<mostRows).contains(row),
                columns.contains(where: { $0.id.rawValue == parts[1] })
            else { continue }
            rows[row, default: [:]][parts[1]] = value
        }
        return rows.sorted { $0.key < $1.key }.map(\.value).filter { row in
            row.values.contains { !$0.allSatisfy(\.isWhitespace) }
        }
    }
}
