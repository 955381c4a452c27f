/// The keys of one kind of object in the files.
///
/// The readers can ask for these keys only, everything else in a file is an unknown key, and a test holds them against
/// the JSON Schemas: one table says what the format is.
protocol FormatKey: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// Name of the object in the JSON Schema.
    static var definition: String { get }
    /// Keys that every such object must have.
    static var mandatory: [Self] { get }
    /// Keys that may stand with nothing behind them.
    static var nullable: [Self] { get }
    /// Such an object as a file writes it, for advice.
    static var example: String { get }
}

extension FormatKey {
    static var nullable: [Self] { [] }
    static var example: String { "{ id: surat, name: Surat permohonan }" }
}

/// Keys of a thing that others refer to.
protocol IdentifiedKey: FormatKey {
    static var id: Self { get }
}

/// Keys of a thing with a name and its English twin.
protocol NamedKey: FormatKey {
    static var name: Self { get }
    static var nameEn: Self { get }
}

/// Keys of a thing that may go beyond the decree.
protocol MarkedKey: FormatKey {
    static var inferred: Self { get }
    static var added: Self { get }
}

/// Keys of a thing that only some applications have.
protocol ConditionalKey: FormatKey {
    static var when: Self { get }
}

/// Keys of a field or a column.
protocol QuestionKey: IdentifiedKey, NamedKey {
    static var type: Self { get }
    static var help: Self { get }
    static var helpEn: Self { get }
    static var optional: Self { get }
    static var personal: Self { get }
    static var options: Self { get }
    static var min: Self { get }
    static var max: Self { get }
    static var unit: Self { get }
    static var decimals: Self { get }
    static var past: Self { get }
    static var future: Self { get }
}

/// Keys of a law.
protocol CitationKey: FormatKey {
    static var kind: Self { get }
    static var kindName: Self { get }
    static var issuer: Self { get }
    static var number: Self { get }
    static var year: Self { get }
    static var title: Self { get }
    static var gazette: Self { get }
}
