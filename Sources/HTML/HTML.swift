/// Something that can be written as HTML or SVG.
///
/// Text is HTML too: a `String` in a page is escaped on its way out. Markup that is to stay as it is needs its
/// own, searchable name, ``Unescaped``.
public protocol HTML: Sendable {
    /// Writes the markup, as UTF-8, at the end of the buffer.
    func render(into buffer: inout HTMLBuffer)
}

extension HTML {
    /// Renders the markup on its own, as UTF-8 bytes.
    public func render() -> [UInt8] {
        var buffer = HTMLBuffer()
        render(into: &buffer)
        return buffer.bytes
    }

    /// Renders the markup on its own, as a string: for tests, and for places that take no bytes.
    public func renderedText() -> String {
        String(decoding: render(), as: UTF8.self)
    }
}
