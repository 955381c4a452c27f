extension String: HTML {
    /// Writes the text, escaped.
    public func render(into buffer: inout HTMLBuffer) {
        buffer.append(escaping: self)
    }
}

extension Substring: HTML {
    /// Writes the text, escaped.
    public func render(into buffer: inout HTMLBuffer) {
        buffer.append(escaping: String(self))
    }
}

extension Int: HTML {
    /// Writes the number in decimal digits, without grouping.
    public func render(into buffer: inout HTMLBuffer) {
        buffer.append(self)
    }
}

extension Optional: HTML where Wrapped: HTML {
    /// Writes the value, or nothing.
    public func render(into buffer: inout HTMLBuffer) {
        self?.render(into: &buffer)
    }
}

extension Array: HTML where Element: HTML {
    /// Writes the elements one after the other.
    public func render(into buffer: inout HTMLBuffer) {
        for element in self {
            element.render(into: &buffer)
        }
    }
}
