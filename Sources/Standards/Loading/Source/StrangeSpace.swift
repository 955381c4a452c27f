/// Characters that look like a space, or like nothing, and are none to YAML: pages and word processors put them in.
enum StrangeSpace {
    /// True for a no-break space, a space of another width, and what has no width at all.
    static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// The code of a character, such as `U+00A0`.
    static func code(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// A text with such characters written out, so that people see them: `ktp[U+200B]`.
    static func visible(in text: String) -> String {
        guard text.unicodeScalars.contains(where: isStrange) else { return text }
        return text.unicodeScalars.reduce(into: "") { visible, scalar in
            if isStrange(scalar) { visible += "[\(code(of: scalar))]" } else { visible.unicodeScalars.append(scalar) }
        }
    }

    /// The first such character of a text.
    static func first(in text: String) -> Unicode.Scalar? { text.unicodeScalars.first(where: isStrange) }

    /// A text without such characters.
    static func removed(from text: String) -> String {
        var rest = String.UnicodeScalarView()
        rest.append(contentsOf: text.unicodeScalars.filter { !isStrange($0) })
        return String(rest)
    }
}
