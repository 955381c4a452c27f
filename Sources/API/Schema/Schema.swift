/// A JSON Schema (draft 2020-12), as OpenAPI 3.1 uses it, built from what is declared beside the types.
indirect enum Schema: Sendable {
    /// A schema given by its keywords.
    case keywords([JSONValue.Member])
    case list(of: Schema)
    /// `isClosed` refuses members that are not listed: for what others send, not for what we answer.
    case object([Property], isClosed: Bool)
    /// An object whose keys are data, such as answers by field.
    case map(of: Schema)
    case nullable(Schema)
    case anyOf([Schema])
    case described(Schema, String)
    /// A schema that stands once under its name and is referred to.
    case named(String, Schema)
    /// A reference to a name that another place defines; lets a schema hold itself.
    case reference(String)

    /// A member of an object.
    struct Property: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool

        init(_ name: String, _ schema: Schema, _ description: String? = nil, isRequired: Bool = true) {
            self.name = name
            self.schema = description.map { .described(schema, $0) } ?? schema
            self.isRequired = isRequired
        }
    }

    static let text = Schema.keywords([.init("type", "string")])
    static let integer = Schema.keywords([.init("type", "integer")])
    static let boolean = Schema.keywords([.init("type", "boolean")])
    static let number = Schema.keywords([.init("type", "number")])
    static let date = Schema.keywords([.init("type", "string"), .init("format", "date")])
    static let instant = Schema.keywords([.init("type", "string"), .init("format", "date-time")])
    static let address = Schema.keywords([.init("type", "string"), .init("format", "uri-reference")])

    /// One of these words.
    static func words(_ words: [String]) -> Schema {
        .keywords([.init("type", "string"), .init("enum", .array(words.map(JSONValue.string)))])
    }
}

/// The named schemas of a document, in the order in which they were met.
struct SchemaCollection {
    private(set) var definitions: [JSONValue.Member] = []
    private var names: Set<String> = []

    /// The schema as JSON; every named part is collected and referred to.
    mutating func render(_ schema: Schema) -> JSONValue {
        switch schema {
        case .keywords(let keywords): return .object(keywords)
        case .list(let element): return ["type": "array", "items": render(element)]
        case .object(let properties, let isClosed): return object(properties, isClosed: isClosed)
        case .map(let value): return ["type": "object", "additionalProperties": render(value)]
        case .nullable(let schema): return nullable(schema)
        case .anyOf(let schemas): return ["anyOf": .array(schemas.map { render($0) })]
        case .described(let schema, let text):
            // In draft 2020-12 a description may stand beside a reference.
            let members = render(schema).members.filter { $0.name != "description" }
            return .object(members + [.init("description", .string(text))])
        case .named(let name, let schema):
            if names.insert(name).inserted {
                let place = definitions.count
                definitions.append(.init(name, .null))
                definitions[place] = .init(name, render(schema))
            }
            return reference(name)
        case .reference(let name): return reference(name)
        }
    }

    private func reference(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/\(name)")] }

    private mutating func object(_ properties: [Schema.Property], isClosed: Bool) -> JSONValue {
        var members: [JSONValue.Member] = [.init("type", "object")]
        members.append(.init("properties", .object(properties.map { .init($0.name, render($0.schema)) })))
        let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
        if !required.isEmpty { members.append(.init("required", .array(required))) }
        if isClosed { members.append(.init("additionalProperties", false)) }
        return .object(members)
    }

    private mutating func nullable(_ schema: Schema) -> JSONValue {
        let rendered = render(schema)
        guard case .string(let type)? = rendered["type"], rendered["enum"] == nil else {
            return ["anyOf": [rendered, ["type": "null"]]]
        }
        return .object(
            rendered.members.map { $0.name == "type" ? .init("type", [.string(type), "null"]) : $0 })
    }
}
