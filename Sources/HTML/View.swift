/// A page or a part of a page, composed of other HTML.
///
/// A view holds ready words and no rules. Give it the smallest set of values it shows; a value that is missing
/// then does not compile.
///
/// ```swift
/// struct DueDate: View {
///     var words: String
///
///     var body: some HTML {
///         p(.class("due")) { words }
///     }
/// }
/// ```
///
/// A property with the name of an element hides that element inside the view (`label`, `title`, `summary`, …).
/// Rename the property, or name the module with the element: `HTML::label(.for("nik")) { label }`.
public protocol View: HTML {
    /// The type of the markup that the view consists of.
    associatedtype Body: HTML

    /// The markup that the view consists of.
    @HTMLBuilder var body: Body { get }
}

extension View {
    /// Writes the view's ``body``.
    public func render(into buffer: inout HTMLBuffer) {
        body.render(into: &buffer)
    }
}
