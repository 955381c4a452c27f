// Attributes of forms and their fields.

extension Attribute {
    /// Where a form is sent; addresses are checked as in ``href(_:)``.
    public static func action(_ address: String?) -> Attribute {
        Attribute("action", address.map(Address.link))
    }

    /// How a form is sent: `post` when it changes something, `get` when it asks.
    public static func method(_ value: String) -> Attribute { Attribute("method", value) }

    /// How the values are packed; `multipart/form-data` for a form with files.
    public static func enctype(_ value: String) -> Attribute { Attribute("enctype", value) }

    /// Leaves checking to the office, which words its messages in the reader's language.
    public static func novalidate(if condition: Bool = true) -> Attribute { Attribute("novalidate", if: condition) }

    /// The name under which a value is sent.
    public static func name(_ value: String?) -> Attribute { Attribute("name", value) }

    /// The value that is sent or already filled in.
    public static func value(_ value: String?) -> Attribute { Attribute("value", value) }

    /// The value that is sent or already filled in, or how far a `progress` has come.
    public static func value(_ value: Int) -> Attribute { Attribute("value", value) }

    /// The kind of a field (`text`, `date`, `tel`, `file`, `hidden`, …), button, or linked file.
    public static func type(_ value: String) -> Attribute { Attribute("type", value) }

    /// The `id` of the field that a label or output belongs to.
    public static func `for`(_ identifier: String?) -> Attribute { Attribute("for", identifier) }

    /// The `id` of the form that a field outside of it belongs to.
    public static func form(_ identifier: String?) -> Attribute { Attribute("form", identifier) }

    /// Where this button sends the form; addresses are checked as in ``href(_:)``.
    public static func formaction(_ address: String?) -> Attribute {
        Attribute("formaction", address.map(Address.link))
    }

    /// Lets this button send the form without the browser's check: for saving a draft.
    public static func formnovalidate(if condition: Bool = true) -> Attribute {
        Attribute("formnovalidate", if: condition)
    }

    /// An example in an empty field; never its label.
    public static func placeholder(_ value: String?) -> Attribute { Attribute("placeholder", value) }

    /// What the browser may fill in: `name`, `email`, `tel`, `one-time-code`, `off`.
    public static func autocomplete(_ value: String?) -> Attribute { Attribute("autocomplete", value) }

    /// Which keyboard a phone shows: `numeric`, `decimal`, `tel`, `email`.
    public static func inputmode(_ value: String?) -> Attribute { Attribute("inputmode", value) }

    /// A regular expression the whole value must match.
    public static func pattern(_ value: String?) -> Attribute { Attribute("pattern", value) }

    /// Kinds of files a field takes, such as `.pdf,image/jpeg`.
    public static func accept(_ value: String?) -> Attribute { Attribute("accept", value) }

    /// The camera a phone opens for a file field: `environment` or `user`.
    public static func capture(_ value: String?) -> Attribute { Attribute("capture", value) }

    /// The smallest value, date or time.
    public static func min(_ value: String?) -> Attribute { Attribute("min", value) }

    /// The smallest value.
    public static func min(_ value: Int) -> Attribute { Attribute("min", value) }

    /// The largest value, date or time.
    public static func max(_ value: String?) -> Attribute { Attribute("max", value) }

    /// The largest value, or the end of a `progress`.
    public static func max(_ value: Int) -> Attribute { Attribute("max", value) }

    /// The distance between values that are allowed; `any` for all.
    public static func step(_ value: String?) -> Attribute { Attribute("step", value) }

    /// The fewest characters.
    public static func minlength(_ count: Int) -> Attribute { Attribute("minlength", count) }

    /// The most characters.
    public static func maxlength(_ count: Int) -> Attribute { Attribute("maxlength", count) }

    /// How many lines a text field shows.
    public static func rows(_ count: Int) -> Attribute { Attribute("rows", count) }

    /// How many characters a field is wide.
    public static func size(_ count: Int) -> Attribute { Attribute("size", count) }

    /// The `id` of the suggestions for a field.
    public static func list(_ identifier: String?) -> Attribute { Attribute("list", identifier) }

    /// The field must be filled in.
    public static func required(if condition: Bool = true) -> Attribute { Attribute("required", if: condition) }

    /// The box or button is chosen.
    public static func checked(if condition: Bool = true) -> Attribute { Attribute("checked", if: condition) }

    /// The choice in a list is chosen.
    public static func selected(if condition: Bool = true) -> Attribute { Attribute("selected", if: condition) }

    /// The field or button is out of use; its value is not sent.
    public static func disabled(if condition: Bool = true) -> Attribute { Attribute("disabled", if: condition) }

    /// The value is shown and sent, and cannot be changed.
    public static func readonly(if condition: Bool = true) -> Attribute { Attribute("readonly", if: condition) }

    /// The field takes several values or files.
    public static func multiple(if condition: Bool = true) -> Attribute { Attribute("multiple", if: condition) }

    /// The field has the focus when the page opens; at most one, and never above something to be read first.
    public static func autofocus(if condition: Bool = true) -> Attribute { Attribute("autofocus", if: condition) }

    /// The field must be filled in.
    public static var required: Attribute { required(if: true) }

    /// The field takes several values or files.
    public static var multiple: Attribute { multiple(if: true) }

    /// The field has the focus when the page opens.
    public static var autofocus: Attribute { autofocus(if: true) }
}
