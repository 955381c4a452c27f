/// Markup that is written as it is, without escaping.
///
/// Whoever writes this name vouches that no applicant's, officer's or file's words reach the markup unescaped.
/// A search for the name finds every such place.
public struct Unescaped: HTML {
    /// The markup.
    public var markup: String

    /// Takes markup as it is.
    public init(_ markup: String) {
        self.markup = markup
    }

    /// Writes the markup, unchanged.
    public func render(into buffer: inout HTMLBuffer) {
        buffer.append(unescaped: markup)
    }
}
