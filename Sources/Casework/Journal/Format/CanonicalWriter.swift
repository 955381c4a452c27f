/// Writes JSON in the one form that the journal hashes: no blanks, slashes not escaped, UTF-8.
///
/// Keys of objects are sorted by the bytes of their UTF-8; whoever writes an object with ``object(_:)`` gives them in that order.
struct CanonicalWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

    /// What was written, as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text that is canonical JSON already.
    mutating func canonical(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Bytes that are canonical JSON already.
    mutating func canonical(_ written: ArraySlice<UInt8>) { bytes.append(contentsOf: written) }

    mutating func number(_ value: Int64) { bytes.append(contentsOf: String(value).utf8) }

    mutating func number(_ value: Int) { number(Int64(value)) }

    mutating func flag(_ value: Bool) { raw(value ? "true" : "false") }

    /// A JSON string: quotation marks, backslashes and control characters are escaped, and nothing else.
    mutating func text(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { text in
            // Nearly every text is written as it is, in one piece.
            var rest = text[...]
            while let place = rest.firstIndex(where: Self.isEscaped) {
                bytes.append(contentsOf: rest[..<place])
                escape(rest[place])
                rest = rest[(place + 1)...]
            }
            bytes.append(contentsOf: rest)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x08: raw("\\b")
        case 0x09: raw("\\t")
        case 0x0A: raw("\\n")
        case 0x0C: raw("\\f")
        case 0x0D: raw("\\r")
        case 0..<0x20:
            raw("\\u00")
            bytes.append(contentsOf: Hexadecimal.encode([byte]).utf8)
        default:
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        }
    }

    /// Values between brackets, with commas.
    mutating func list<Element>(_ elements: [Element], _ write: (inout CanonicalWriter, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    mutating func texts(_ values: [String]) { list(values) { $0.text($1) } }

    /// An object whose keys are known: `members` writes each with ``member(_:_:)``, in the order of their bytes.
    mutating func object(_ members: (inout CanonicalWriter) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// A member of an object that is being written.
    mutating func member(_ key: StaticString, _ write: (inout CanonicalWriter) -> Void) {
        // No value ends with this brace: right after it stands the first member.
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        raw(key)
        raw("\":")
        write(&self)
    }

    /// An object whose keys come from elsewhere; they are sorted here.
    mutating func object<Value>(
        _ members: some Sequence<(key: String, value: Value)>, _ write: (inout CanonicalWriter, Value) -> Void
    ) {
        object(sorted: Self.sorted(members), write)
    }

    /// Members in the order of the format.
    static func sorted<Value>(_ members: some Sequence<(key: String, value: Value)>) -> [(key: String, value: Value)] {
        members.sorted { $0.key.precedesByBytes($1.key) }
    }

    /// An object whose members come in the order of ``sorted(_:)``.
    mutating func object<Value>(
        sorted members: [(key: String, value: Value)], _ write: (inout CanonicalWriter, Value) -> Void
    ) {
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            text(member.key)
            bytes.append(UInt8(ascii: ":"))
            write(&self, member.value)
        }
        bytes.append(UInt8(ascii: "}"))
    }
}

extension String {
    /// True when its UTF-8 stands before the other's, byte by byte.
    ///
    /// Swift's own order is that of Unicode equivalence; the format's is by bytes.
    func precedesByBytes(_ other: String) -> Bool {
        let compared = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { Self.precedes(own, $0) }
        }
        // Texts that lie otherwise come from other languages' libraries.
        return (compared ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }

    private static func precedes(_ own: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        for (byte, other) in zip(own, other) where byte != other { return byte < other }
        return own.count < other.count
    }
}
