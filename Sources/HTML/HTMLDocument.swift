/// A whole page, with what every page needs: document type, language, character set, a scale for phones, a title.
public struct HTMLDocument: HTML {
    /// The language of the page, such as `id` or `en`.
    public var language: String
    /// The name of the page, in the browser's tab.
    public var title: String

    private let head: Fragment
    private let bodyAttributes: [Attribute]
    private let content: Fragment

    /// Puts a page together.
    ///
    /// - Parameters:
    ///   - language: The language of the page, such as `id` or `en`.
    ///   - title: The name of the page; what sets it apart comes first.
    ///   - bodyAttributes: Attributes of the `body` element.
    ///   - head: More for the head: style sheet, icon, script.
    ///   - content: What people see.
    public init(
        language: String,
        title: String,
        bodyAttributes: [Attribute] = [],
        @HTMLBuilder head: () -> Fragment = { Fragment() },
        @HTMLBuilder content: () -> Fragment
    ) {
        self.language = language
        self.title = title
        self.bodyAttributes = bodyAttributes
        self.head = head()
        self.content = content()
    }

    /// Writes the page from its document type to the last tag.
    public func render(into buffer: inout HTMLBuffer) {
        buffer.append("<!doctype html>\n")
        buffer.append(openingTag: "html", [.lang(language)])
        buffer.append("<head><meta charset=\"utf-8\">")
        buffer.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>")
        buffer.append(escaping: title)
        buffer.append("</title>")
        head.render(into: &buffer)
        buffer.append("</head>")
        buffer.append(openingTag: "body", bodyAttributes)
        content.render(into: &buffer)
        buffer.append("</body></html>\n")
    }
}
