// Attributes that every element may have.

extension Attribute {
    /// A class name for the style sheet, or several with spaces between; `nil` leaves the attribute out.
    public static func `class`(_ names: String?) -> Attribute { Attribute("class", names) }

    /// Class names for the style sheet; `nil` and empty names are left out.
    ///
    /// ```swift
    /// li(.class("case", isLate ? "case-late" : nil))
    /// ```
    public static func `class`(_ first: String?, _ second: String?, _ others: String?...) -> Attribute {
        words("class", [first, second] + others)
    }

    /// The element's own name, once a page: for labels, links and tests.
    public static func id(_ value: String?) -> Attribute { Attribute("id", value) }

    /// The language of the words inside, such as `id`, `jv` or `en`.
    public static func lang(_ value: String?) -> Attribute { Attribute("lang", value) }

    /// Reading direction: `ltr`, `rtl` or `auto`; words of unknown origin take `auto`.
    public static func dir(_ value: String?) -> Attribute { Attribute("dir", value) }

    /// Words shown beside the pointer; never the only place where something is said.
    public static func title(_ value: String?) -> Attribute { Attribute("title", value) }

    /// What the element is to assistive technology, where the element itself does not say.
    public static func role(_ value: String?) -> Attribute { Attribute("role", value) }

    /// An accessibility attribute: `.aria("label", "Langkah")` writes `aria-label="Langkah"`.
    public static func aria(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute(name, value, kind: .aria)
    }

    /// An accessibility attribute that is `true` or `false`; both are written.
    public static func aria(_ name: StaticString, _ value: Bool) -> Attribute {
        Attribute(name, value ? "true" : "false", kind: .aria)
    }

    /// Marks the link to the page, step or date where the reader is, as `aria-current`.
    public static func current(_ kind: String = "page", if condition: Bool) -> Attribute {
        Attribute("current", condition ? kind : nil, kind: .aria)
    }

    /// Names the elements that describe this one, as `aria-describedby`; absent when there are none.
    public static func describedBy(_ identifiers: String?...) -> Attribute {
        words("aria-describedby", identifiers)
    }

    /// A value for the site's script: `.data("x", "1")` writes `data-x="1"`.
    public static func data(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute(name, value, kind: .data)
    }

    /// A mark for the site's script, without a value, where the condition holds.
    public static func data(_ name: StaticString, if condition: Bool = true) -> Attribute {
        Attribute(name, condition ? "" : nil, kind: .data)
    }

    /// Takes the element out of the page, for eyes and screen readers alike.
    public static func hidden(if condition: Bool = true) -> Attribute { Attribute("hidden", if: condition) }

    /// The place of the element when moving by keyboard; only 0 (in order) and -1 (by link only) are wise.
    public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", value) }

    /// Whether a browser may translate the words inside; `no` for numbers, names and codes.
    public static func translate(_ value: Bool) -> Attribute { Attribute("translate", value ? "yes" : "no") }

    private static func words(_ name: StaticString, _ words: [String?]) -> Attribute {
        let present = words.compactMap { $0 }.filter { !$0.isEmpty }
        return Attribute(name, present.isEmpty ? nil : present.joined(separator: " "))
    }
}
