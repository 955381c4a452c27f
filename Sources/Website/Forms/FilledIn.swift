import Casework
import Desk
import Standards

/// What one form brought: answers as typed, with files taken in and out.
struct FilledIn {
    private(set) var answers: [Field.ID: RawAnswer]
    /// Why files are not kept, by field.
    private(set) var refusedFiles: [Field.ID: [String]] = [:]
    /// The field that the pressed button belongs to, when it only asks for more rows or takes a file out.
    private(set) var touched: Field.ID?

    /// Reads the answers to these fields.
    ///
    /// - Parameters:
    ///   - before: What was given so far: files stay until they are taken out.
    init(to fields: [Field], in form: FormData, before: [Field.ID: RawAnswer], desk: Desk, language: Language) throws {
        answers = FieldInput.answers(to: fields, in: form)
        for field in fields where field.type == .file {
            var files = FileShelf(before[field.id]?.files ?? [])
            try files.change(FieldInput.name(field.id), by: form, desk: desk, language: language)
            answers[field.id] = .files(files.kept)
            if !files.problems.isEmpty { refusedFiles[field.id] = files.problems }
            if files.wasTakenOut { touched = field.id }
        }
        if let table = form[RowsView.moreRows] { touched = fields.map(\.id).first { $0.rawValue == table } }
    }

    /// Everything that was refused, as sentences.
    var refusals: [String] { refusedFiles.keys.sorted().flatMap { refusedFiles[$0] ?? [] } }
}

/// The files of one input: those that were there, those that came, without those that were taken out.
struct FileShelf {
    private(set) var kept: [FileReference]
    private(set) var problems: [String] = []
    private(set) var wasTakenOut = false

    init(_ kept: [FileReference]) { self.kept = kept }

    /// Takes in what a form sent for an input, and takes out what its button names.
    mutating func change(_ input: String, by form: FormData, desk: Desk, language: Language) throws {
        let uploads = try Uploads(of: input, in: form, desk: desk, language: language)
        problems = uploads.problems
        for file in uploads.references where !kept.contains(where: { $0.hash == file.hash }) {
            if kept.count < Desk.mostFiles {
                kept.append(file)
            } else {
                problems.append("\(file.name): \(DeskError.tooManyFiles(limit: Desk.mostFiles).message(in: language))")
            }
        }
        if let button = form[UploadField.remove]?.split(separator: " "), button.count == 2, button[0] == input {
            kept.removeAll { $0.hash == button[1] }
            wasTakenOut = true
        }
    }
}

extension RawAnswer {
    /// The files of an upload.
    var files: [FileReference] { if case .files(let files) = self { files } else { [] } }
}

extension AnswerValue {
    /// The answer as a form shows it again.
    func asTyped(for field: Field) -> RawAnswer {
        switch self {
        case .text(let text): .text(Self.typed(text, as: field.type))
        case .list(let options): .list(options)
        case .rows(let rows): .rows(rows.map { Self.typed($0, of: field) })
        case .address(let address):
            .address(Dictionary(PostalAddress.partNames.map { ($0, address[$0]) }) { first, _ in first })
        case .files(let files): .files(files)
        }
    }

    private static func typed(_ row: [String: String], of field: Field) -> [String: String] {
        guard case .rows(let columns, _, _) = field.type else { return row }
        var typed = row
        for column in columns {
            if let text = row[column.id.rawValue] { typed[column.id.rawValue] = self.typed(text, as: column.type) }
        }
        return typed
    }

    /// Decimals are typed with a comma: a dot before three digits would be read as parting thousands.
    private static func typed(_ canonical: String, as type: FieldType) -> String {
        if case .number = type { canonical.replacing(".", with: ",") } else { canonical }
    }
}
