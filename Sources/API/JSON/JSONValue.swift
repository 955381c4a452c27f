/// A JSON value as it stands in a text: numbers keep their digits, objects keep their order.
///
/// Numbers are not turned into floating point: a resident number has 16 digits, and money must not be rounded.
enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The number as it was written, such as `-12.50` or `1e3`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A member of an object.
    struct Member: Hashable, Sendable {
        let name: String
        let value: JSONValue

        init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members of an object; none for anything else.
    var members: [Member] { if case .object(let members) = self { members } else { [] } }

    /// The elements of an array; a value that stands alone is a list of one, and `null` an empty one.
    var elements: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        case .boolean, .number, .string, .object: [self]
        }
    }

    /// The value of a member; `nil` when there is no such member.
    subscript(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }

    /// The kind of the value in words, for messages.
    var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
    init(integerLiteral value: Int) { self = .number(String(value)) }
    init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map { Member($0.0, $0.1) }) }
}
