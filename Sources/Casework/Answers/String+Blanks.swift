extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        if let first = utf8.first, let last = utf8.last, first.isPlain, last.isPlain { return self }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// True for printable ASCII and inner blanks only: such text needs no further look, and most text is such.
    var isPlain: Bool { utf8.allSatisfy { $0.isPlain || $0 == 0x20 } }

    /// True for one or more of the digits 0 to 9 and nothing else.
    var isDigits: Bool { !utf8.isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }

    /// True when nothing in it can be seen: only blanks, or marks without a shape.
    var isBlank: Bool {
        if utf8.first?.isPlain ?? false { return false }
        return unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }

    /// Without the invisible marks that come along when a text is copied from elsewhere.
    ///
    /// Marks of writing direction, soft hyphens and blanks without width could make two equal answers differ, or a line
    /// read otherwise than it is stored.
    var withoutInvisibleMarks: String {
        guard !isPlain, unicodeScalars.contains(where: { $0.isInvisibleMark }) else { return self }
        var kept = UnicodeScalarView()
        kept.append(contentsOf: unicodeScalars.filter { !$0.isInvisibleMark })
        return String(kept)
    }
}

extension UInt8 {
    /// True for a byte of printable ASCII that is no blank.
    fileprivate var isPlain: Bool { (0x21...0x7E).contains(self) }
}

extension Unicode.Scalar {
    fileprivate var isInvisibleMark: Bool {
        switch value {
        // Soft hyphen, Arabic letter mark, blank without width, byte order mark.
        case 0xAD, 0x61C, 0x200B, 0xFEFF: true
        // Marks, embeddings, overrides and isolates of direction; word joiner and invisible operators.
        case 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F: true
        default: false
        }
    }
}
