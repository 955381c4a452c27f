import Casework
import Standards

/// Writes an answer so that it could be sent again: numbers as numbers, ticks as true, files with their address.
enum AnswerOutput {
    /// The answer as JSON.
    static func json(_ value: AnswerValue, of field: Field, in number: CaseNumber) -> JSONValue {
        switch value {
        case .text(let text): line(text, of: field.type)
        case .list(let options): .array(options.map(JSONValue.string))
        case .rows(let rows):
            .array(
                rows.map { row in
                    .object(
                        (field.type.columns ?? []).compactMap { column in
                            row[column.id.rawValue].map { .init(column.id.rawValue, line($0, of: column.type)) }
                        })
                })
        case .address(let address):
            .object(PostalAddress.partNames.map { .init($0, .string(address[$0])) })
        case .files(let files): .array(files.map { file($0, in: number) })
        }
    }

    /// A stored file, with where to fetch it.
    static func file(_ reference: FileReference, in number: CaseNumber) -> JSONValue {
        [
            "name": .string(reference.name), "contentType": .string(reference.contentType),
            "size": .number(String(reference.size)), "hash": .string(reference.hash),
            "href": .string(APIPath.file(reference.hash, of: number)),
        ]
    }

    private static func line(_ text: String, of type: FieldType) -> JSONValue {
        switch type {
        case .number, .money: text.isEmpty ? .null : .number(text)
        case .confirm: .boolean(text == "true")
        default: .string(text)
        }
    }

    private static let fileSchema = Schema.named(
        "StoredFile",
        .described(
            .object(
                [
                    .init("name", .text), .init("contentType", .text), .init("size", .integer, "In bytes"),
                    .init("hash", .text, "SHA-256 of the bytes"), .init("href", .address),
                ], isClosed: false), "A file of a case."))

    private static let scalar = Schema.keywords([.init("type", ["string", "number", "boolean", "null"])])

    /// Shape of a list of files.
    static let files = Shape<[JSONValue]>(schema: .list(of: fileSchema)) { files, writer in
        writer.array { writer in for file in files { writer.value(file) } }
    }

    /// Shape of answers by field.
    static let answers = Shape<JSONValue>(
        schema: .map(
            of: .named(
                "AnswerValue",
                .described(
                    .anyOf([
                        scalar, .described(.map(of: .text), "The parts of an address."),
                        .list(of: .anyOf([.text, .map(of: scalar), fileSchema])),
                    ]), "An answer in canonical form; it could be sent again.")))
    ) { $1.value($0) }
}
