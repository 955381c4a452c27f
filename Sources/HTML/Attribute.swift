/// An attribute of an element; its value is escaped when it is written.
///
/// Attributes whose condition does not hold, or whose value is `nil`, are left out. There is no attribute for
/// inline style and none for inline scripts: the site's content security policy forbids both.
public struct Attribute: Sendable {
    enum Kind: Sendable {
        /// Nothing is written.
        case absent
        /// The name alone: `required`.
        case flag
        /// The name and its value.
        case value
        /// The name after `aria-`, and its value.
        case aria
        /// The name after `data-`, and its value.
        case data
        /// Attributes that are written out already, in the value.
        case written
    }

    // Plain fields rather than an enum with payloads: elements copy attributes, and this copies fastest.
    let kind: Kind
    let name: StaticString
    let value: String

    init(kind: Kind, name: StaticString, value: String) {
        self.kind = kind
        self.name = name
        self.value = value
    }

    init(_ name: StaticString, _ value: String?, kind: Kind = .value) {
        if let value {
            self.init(kind: kind, name: name, value: value)
        } else {
            self = .absent
        }
    }

    init(_ name: StaticString, if condition: Bool) {
        self.init(kind: condition ? .flag : .absent, name: name, value: "")
    }

    init(_ name: StaticString, _ number: Int) {
        self.init(kind: .value, name: name, value: String(number))
    }

    init(_ name: StaticString, _ numbers: Double...) {
        var buffer = HTMLBuffer(reservingCapacity: 32)
        buffer.append(numbers)
        self.init(kind: .value, name: name, value: buffer.text)
    }

    /// An attribute that is left out.
    static var absent: Attribute { Attribute(kind: .absent, name: "", value: "") }

    /// Any attribute that has no member of its own; `nil` leaves it out.
    ///
    /// The name is a literal in the source code, never data. The value is escaped, but an address is not looked into:
    /// one that comes from data belongs in ``href(_:)`` or ``src(_:)``.
    public static func attribute(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute(name, value)
    }

    /// Any attribute without a value, where the condition holds.
    public static func attribute(_ name: StaticString, if condition: Bool) -> Attribute {
        Attribute(name, if: condition)
    }

    /// Several attributes at the place of one, for attributes that are put together at run time.
    public static func all(_ attributes: [Attribute]) -> Attribute {
        var buffer = HTMLBuffer()
        for attribute in attributes {
            attribute.render(into: &buffer)
        }
        return Attribute(kind: .written, name: "", value: buffer.text)
    }

    /// An attribute where the condition holds, nothing otherwise.
    public static func when(_ condition: Bool, _ attribute: @autoclosure () -> Attribute) -> Attribute {
        condition ? attribute() : .absent
    }

    /// Writes the attribute with the space before it.
    func render(into buffer: inout HTMLBuffer) {
        switch kind {
        case .absent: return
        case .written:
            buffer.append(unescaped: value)
            return
        case .flag, .value: buffer.append(byte: UInt8(ascii: " "))
        case .aria: buffer.append(" aria-")
        case .data: buffer.append(" data-")
        }
        buffer.append(name)
        if kind != .flag {
            buffer.append("=\"")
            buffer.append(escaping: value)
            buffer.append(byte: UInt8(ascii: "\""))
        }
    }

    /// A guess at the bytes the attribute will take.
    var estimatedCount: Int {
        kind == .absent ? 0 : name.utf8CodeUnitCount + value.utf8.count + 9
    }
}
