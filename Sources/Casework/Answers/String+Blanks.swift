extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// True when nothing in it can be seen: only blanks, or marks without a shape.
    var isBlank: Bool {
        unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }

    /// Without the invisible marks that come along when a text is copied from elsewhere.
    ///
    /// Marks of writing direction, soft hyphens and blanks without width could make two equal answers differ, or a line
    /// read otherwise than it is stored.
    var withoutInvisibleMarks: String {
        guard unicodeScalars.contains(where: { $0.isInvisibleMark }) else { return self }
        var kept = UnicodeScalarView()
        kept.append(contentsOf: unicodeScalars.filter { !$0.isInvisibleMark })
        return String(kept)
    }
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
