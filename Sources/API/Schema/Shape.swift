import Standards
import WorkingTime

/// How a value is written as JSON and what its schema is: one declaration for both, so that the document cannot say
/// something else than the answers do.
struct Shape<Value>: Sendable {
    let schema: Schema
    let write: @Sendable (Value, inout JSONWriter) -> Void

    init(schema: Schema, write: @Sendable @escaping (Value, inout JSONWriter) -> Void) {
        self.schema = schema
        self.write = write
    }

    /// An object with a name of its own in the document.
    static func object(_ name: String, _ description: String, _ properties: [Property<Value>]) -> Shape {
        Shape(
            schema: .named(
                name, .described(.object(properties.map(\.schema), isClosed: false), description))
        ) { value, writer in
            writer.object { writer in for property in properties { property.write(value, &writer) } }
        }
    }

    /// The shape of another type of which the value is made.
    func mapped<Source>(_ convert: @Sendable @escaping (Source) -> Value) -> Shape<Source> {
        Shape<Source>(schema: schema) { source, writer in write(convert(source), &writer) }
    }

    func described(_ description: String) -> Shape { Shape(schema: .described(schema, description), write: write) }

    /// The same, or `null`.
    var optional: Shape<Value?> {
        Shape<Value?>(schema: .nullable(schema)) { value, writer in
            if let value { write(value, &writer) } else { writer.null() }
        }
    }

    /// A list of these.
    var list: Shape<[Value]> {
        Shape<[Value]>(schema: .list(of: schema)) { values, writer in
            writer.array { writer in for value in values { write(value, &writer) } }
        }
    }

    /// The bytes of one value.
    ///
    /// - Parameters:
    ///   - zone: The zone in which instants are written.
    func bytes(of value: Value, zone: Zone = .wib) -> [UInt8] {
        var writer = JSONWriter(zone: zone)
        write(value, &writer)
        return writer.bytes
    }
}

/// A member of an object: name, shape and where its value comes from.
struct Property<Value>: Sendable {
    let schema: Schema.Property
    let write: @Sendable (Value, inout JSONWriter) -> Void

    /// Declares a member that is always written, as `null` when its shape is optional and there is nothing.
    init<Member>(
        _ name: String, _ shape: Shape<Member>, _ description: String? = nil,
        get: @Sendable @escaping (Value) -> Member
    ) {
        schema = Schema.Property(name, shape.schema, description)
        write = { value, writer in
            writer.key(name)
            shape.write(get(value), &writer)
        }
    }

    /// Declares a member that is left out when there is nothing: for the many limits of which a field has one or two.
    init<Member>(
        ifPresent name: String, _ shape: Shape<Member>, _ description: String? = nil,
        get: @Sendable @escaping (Value) -> Member?
    ) {
        schema = Schema.Property(name, shape.schema, description, isRequired: false)
        write = { value, writer in
            guard let member = get(value) else { return }
            writer.key(name)
            shape.write(member, &writer)
        }
    }
}

/// The shapes of this API; the simple ones stand here, the others beside what they show.
enum Shapes {
    static let text = Shape<String>(schema: .text) { $1.string($0) }
    static let integer = Shape<Int>(schema: .integer) { $1.integer($0) }
    static let boolean = Shape<Bool>(schema: .boolean) { $1.boolean($0) }
    static let link = Shape<String>(schema: .address) { $1.string($0) }
    static let value = Shape<JSONValue>(schema: .keywords([])) { $1.value($0) }

    /// A date as in ISO 8601: `2026-03-13`.
    static let date = Shape<CalendarDate>(schema: .date) { $1.string($0.description) }

    /// An instant as in ISO 8601 with the offset of the office: `2026-03-13T10:20:00+07:00`.
    static let instant = Shape<Instant>(schema: .instant) { $1.string($0.iso8601(in: $1.zone)) }

    /// A text in both languages.
    static let localized = Shape<LocalizedText>.object(
        "LocalizedText",
        "A text in Indonesian (as the office says it) and in English (null where nobody wrote it yet).",
        [
            Property("id", text) { $0.indonesian },
            Property("en", text.optional) { $0.english },
        ])

    /// An identifier.
    static func identifier<Tag>(_: Identifier<Tag>.Type = Identifier<Tag>.self) -> Shape<Identifier<Tag>> {
        Shape(schema: .text) { $1.string($0.rawValue) }
    }

    /// A word of a closed list.
    static func word<Word: RawRepresentable & CaseIterable & Sendable>(
        _: Word.Type = Word.self
    ) -> Shape<Word> where Word.RawValue == String {
        Shape(schema: .words(Word.allCases.map(\.rawValue))) { $1.string($0.rawValue) }
    }

    /// A shape that holds itself, directly or through others: it is looked up only when something is written.
    static func later<Value>(_ name: String, _ shape: @Sendable @escaping () -> Shape<Value>) -> Shape<Value> {
        Shape(schema: .reference(name)) { value, writer in shape().write(value, &writer) }
    }
}
