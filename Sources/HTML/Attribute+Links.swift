// Attributes of links, pictures, tables and other elements of the text.

extension Attribute {
    /// The address a link leads to, or the file a `link` element names.
    ///
    /// A relative address passes, and one with a scheme that runs no code (`https`, `mailto`, `tel`, …). Any other
    /// is replaced by `about:invalid`, so that a link typed into a form or a standard cannot carry a script.
    public static func href(_ address: String?) -> Attribute {
        Attribute("href", address.map(Address.link))
    }

    /// The file of a picture, script or frame.
    ///
    /// The same addresses pass as for ``href(_:)``, and pictures written into the address itself (`data:image/…`).
    public static func src(_ address: String?) -> Attribute {
        Attribute("src", address.map(Address.source))
    }

    /// How the linked page relates to this one: `next`, `alternate`, `noopener`, `stylesheet`.
    public static func rel(_ value: String?) -> Attribute { Attribute("rel", value) }

    /// Where a link opens; leave it out, so that people can go back.
    public static func target(_ value: String?) -> Attribute { Attribute("target", value) }

    /// The language of the linked page.
    public static func hreflang(_ value: String?) -> Attribute { Attribute("hreflang", value) }

    /// Saves the linked file instead of showing it, under the name given.
    public static func download(_ name: String = "") -> Attribute { Attribute("download", name) }

    /// What a picture shows, in words; empty for a picture that only decorates.
    public static func alt(_ value: String) -> Attribute { Attribute("alt", value) }

    /// When a picture is fetched; `lazy` spares slow connections what they do not see.
    public static func loading(_ value: String) -> Attribute { Attribute("loading", value) }

    /// The character set of the document; `utf-8`.
    public static func charset(_ value: String) -> Attribute { Attribute("charset", value) }

    /// What a `meta` element says; `.name` says about what.
    public static func content(_ value: String) -> Attribute { Attribute("content", value) }

    /// Lets the page be shown before a script is run.
    public static func `defer`(if condition: Bool = true) -> Attribute { Attribute("defer", if: condition) }

    /// The machine's form of a `time`: `2026-03-06` or `2026-03-06T09:30+07:00`.
    public static func datetime(_ value: String?) -> Attribute { Attribute("datetime", value) }

    /// What a table heading is the heading of: `col` or `row`.
    public static func scope(_ value: String) -> Attribute { Attribute("scope", value) }

    /// How many columns a cell fills.
    public static func colspan(_ count: Int) -> Attribute { Attribute("colspan", count) }

    /// How many rows a cell fills.
    public static func rowspan(_ count: Int) -> Attribute { Attribute("rowspan", count) }

    /// Unfolds a `details`, or shows a `dialog`.
    public static func open(if condition: Bool = true) -> Attribute { Attribute("open", if: condition) }

    /// The number a list starts with.
    public static func start(_ number: Int) -> Attribute { Attribute("start", number) }
}
