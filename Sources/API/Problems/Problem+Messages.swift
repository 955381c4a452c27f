import Standards

/// Faults in the shape of a body, in both languages.
extension Problem.Detail {
    static func wrongType(at pointer: String, expected: String, found: JSONValue) -> Self {
        Self(
            at: pointer, code: "wrongType",
            message: LocalizedText(
                "Seharusnya \(expected); yang dikirim: \(found.kind).",
                english: "This must be \(expected); found: \(found.kind)."))
    }

    static func missingMember(at pointer: String) -> Self {
        Self(
            at: pointer, code: "missing",
            message: LocalizedText("Bagian ini wajib dikirim.", english: "This member must be sent."))
    }

    static func unknownMember(at pointer: String, known: [String]) -> Self {
        let names = known.joined(separator: ", ")
        return Self(
            at: pointer, code: "unknownMember",
            message: LocalizedText(
                "Bagian ini tidak dikenal. Yang ada: \(names).", english: "There is no such member. Known: \(names)."))
    }

    static func notAllowed(at pointer: String, _ indonesian: String, _ english: String) -> Self {
        Self(at: pointer, code: "notAllowed", message: LocalizedText(indonesian, english: english))
    }

    static func notBase64(at pointer: String) -> Self {
        Self(
            at: pointer, code: "notBase64",
            message: LocalizedText(
                "Isi berkas harus ditulis dalam base64.", english: "The content of a file must be written in base64."))
    }
}

/// A place in a JSON document (RFC 6901).
struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    let description: String

    static let root = JSONPointer(description: "")

    static func + (pointer: JSONPointer, name: String) -> JSONPointer {
        let short = name.utf8.count > 200 ? String(name.prefix(200)) : name
        // Hardly any name needs escaping, and a pointer is made for every answer of every form.
        let needsEscape = short.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
        let escaped = needsEscape ? short.replacing("~", with: "~0").replacing("/", with: "~1") : short
        return JSONPointer(description: pointer.description + "/" + escaped)
    }

    static func + (pointer: JSONPointer, index: Int) -> JSONPointer { pointer + String(index) }
}
