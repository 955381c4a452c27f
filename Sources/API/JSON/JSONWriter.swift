import WorkingTime

/// Writes JSON bytes straight into a buffer, in the order in which it is told.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// The zone in which instants are written.
    let zone: Zone
    private var needsComma = false

    init(zone: Zone = .wib) {
        self.zone = zone
        bytes.reserveCapacity(4096)
    }

    // MARK: Structure

    /// Writes an object; the body writes each member with ``key(_:)`` and a value.
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes an array; the body writes the elements.
    mutating func array(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    /// Writes the name of the next member.
    mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    // MARK: Values

    mutating func null() { raw("null") }

    mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

    mutating func integer(_ value: Int) { raw(String(value)) }

    /// Writes a number from its digits, as ``JSONValue`` and canonical answers keep them.
    mutating func number(digits: String) { raw(digits) }

    mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { buffer in
            var start = 0
            for index in buffer.indices {
                guard let escape = Self.escape(buffer[index]) else { continue }
                bytes.append(contentsOf: buffer[start..<index])
                bytes.append(contentsOf: escape.utf8)
                start = index + 1
            }
            bytes.append(contentsOf: buffer[start...])
        }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes any value.
    mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .boolean(let flag): boolean(flag)
        case .number(let digits): number(digits: digits)
        case .string(let text): string(text)
        case .array(let elements): array { writer in for element in elements { writer.value(element) } }
        case .object(let members):
            object { writer in
                for member in members {
                    writer.key(member.name)
                    writer.value(member.value)
                }
            }
        }
    }

    private static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case 0x0A: "\\n"
        case 0x0D: "\\r"
        case 0x09: "\\t"
        case 0..<0x10: "\\u000" + String(byte, radix: 16)
        case 0x10..<0x20: "\\u00" + String(byte, radix: 16)
        default: nil
        }
    }

    private mutating func raw(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }
}
