/// Reads `multipart/form-data` (RFC 7578) from a body that is wholly in memory.
enum Multipart {
    struct Part: Sendable {
        let name: String
        /// `nil` for a field that is not a file input.
        let fileName: String?
        let bytes: [UInt8]
    }

    /// Most parts of one form.
    static let mostParts = 2000

    /// Longest head of one part, in bytes; browsers write some hundred.
    static let longestHead = 8192

    /// The boundary that a content type names.
    static func boundary(in contentType: String) -> String? {
        for parameter in contentType.split(separator: ";").dropFirst() {
            let pair = parameter.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].trimmed.lowercased() == "boundary" else { continue }
            let value = pair[1].trimmed.unquoted
            return value.isEmpty || value.utf8.count > 70 ? nil : value
        }
        return nil
    }

    /// The parts of a body.
    ///
    /// - Throws: ``WebError/badForm`` when the body ends early, has no name for a part, or has too many parts.
    static func parts(of body: [UInt8], boundary: String) throws -> [Part] {
        let dash = Array("--\(boundary)".utf8)
        let separator = Array("\r\n".utf8) + dash
        guard body.starts(with: dash) else { throw WebError.badForm }
        var parts: [Part] = []
        var place = dash.count
        while true {
            // After a boundary: two dashes end the body, a line end begins a part.
            guard place + 2 <= body.count else { throw WebError.badForm }
            if body[place] == UInt8(ascii: "-"), body[place + 1] == UInt8(ascii: "-") { return parts }
            guard body[place] == 13, body[place + 1] == 10, parts.count < mostParts else { throw WebError.badForm }
            place += 2
            guard let headEnd = find(Array("\r\n\r\n".utf8), in: body, from: place),
                headEnd - place <= longestHead, let end = find(separator, in: body, from: headEnd + 2)
            else { throw WebError.badForm }
            let head = String(decoding: body[place..<headEnd], as: UTF8.self)
            let start = min(headEnd + 4, end)
            guard let disposition = Disposition(head: head) else { throw WebError.badForm }
            parts.append(
                Part(name: disposition.name, fileName: disposition.fileName, bytes: Array(body[start..<end])))
            place = end + separator.count
        }
    }

    /// The first place of a pattern; each search starts where the last ended, so a body is walked once.
    private static func find(_ pattern: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, body.count >= pattern.count else { return nil }
        return body.withUnsafeBufferPointer { bytes in
            var index = start
            let last = bytes.count - pattern.count
            while index <= last {
                if bytes[index] == first {
                    var offset = 1
                    while offset < pattern.count, bytes[index + offset] == pattern[offset] { offset += 1 }
                    if offset == pattern.count { return index }
                }
                index += 1
            }
            return nil
        }
    }

    /// The names in a part's head.
    private struct Disposition {
        var name: String
        var fileName: String?

        init?(head: String) {
            let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
            guard let line else { return nil }
            var name: String?
            for parameter in Self.parameters(of: line) {
                switch parameter.name {
                case "name": name = parameter.value
                case "filename": fileName = parameter.value
                default: break
                }
            }
            guard let name else { return nil }
            self.name = name
        }

        /// Splits at semicolons outside quotes; browsers write `"` inside a name as `%22`.
        private static func parameters(of line: Substring) -> [(name: String, value: String)] {
            var parts: [String] = [""]
            var isQuoted = false
            for letter in line {
                if letter == "\"" { isQuoted.toggle() }
                if letter == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(letter) }
            }
            return parts.dropFirst().compactMap { part in
                let pair = part.split(separator: "=", maxSplits: 1)
                guard let name = pair.first else { return nil }
                let value = pair.count == 2 ? pair[1].trimmed.unquoted : ""
                // As browsers escape a name (WHATWG HTML, multipart form data); a line end has no place in one.
                let plain = value.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: " ")
                return (name.trimmed.lowercased(), plain)
            }
        }
    }
}

extension StringProtocol {
    /// Without blanks at both ends.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// Without the quotes around it.
    var unquoted: String {
        guard count >= 2, hasPrefix("\""), hasSuffix("\"") else { return String(self) }
        return String(dropFirst().dropLast())
    }
}
