import Standards

/// The places of what people write in an event, by which the journal knows them for ever: a field of the form, a requirement,
/// a note.
///
/// docs/journal-format.md lists them for other programs.
enum WordsPlace {
    private static let answer = "answer:"
    private static let record = "record:"

    static func answer(to field: Field.ID) -> String { answer + field.rawValue }

    static func evidence(for requirement: Requirement.ID) -> String { "evidence:" + requirement.rawValue }

    static func remark(on requirement: Requirement.ID) -> String { "remark:" + requirement.rawValue }

    /// What a step recorded.
    static func record(in field: Field.ID) -> String { record + field.rawValue }

    /// The field that a place holds the answer to; `nil` for another place.
    static func answeredField(_ place: String) -> Field.ID? { field(of: place, after: answer) }

    /// The field that a step recorded at a place; `nil` for another place.
    static func recordedField(_ place: String) -> Field.ID? { field(of: place, after: record) }

    private static func field(of place: String, after prefix: String) -> Field.ID? {
        let bytes = place.utf8
        guard bytes.starts(with: prefix.utf8) else { return nil }
        return Field.ID(String(Substring(bytes.dropFirst(prefix.utf8.count))))
    }
}
