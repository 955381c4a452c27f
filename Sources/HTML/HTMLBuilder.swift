/// Collects the statements of a closure into one piece of HTML, in the order they are written.
///
/// `if`, `if let`, `switch` and `for` work as everywhere in Swift. All partial results are ``Fragment``, so that
/// a long body is checked statement by statement, in time that grows no faster than its length.
@resultBuilder
public enum HTMLBuilder {
    /// Takes a piece of markup as it is.
    public static func buildExpression(_ fragment: Fragment) -> Fragment {
        fragment
    }

    /// Takes text; it is escaped when it is written.
    public static func buildExpression(_ text: String) -> Fragment {
        Fragment(.text(text))
    }

    /// Takes a view.
    public static func buildExpression(_ view: some View) -> Fragment {
        Fragment(view.body)
    }

    /// Takes any other HTML.
    public static func buildExpression(_ other: some HTML) -> Fragment {
        Fragment(other)
    }

    /// Closes an empty body.
    public static func buildBlock() -> Fragment {
        Fragment()
    }

    /// Closes a body of one statement.
    public static func buildBlock(_ only: Fragment) -> Fragment {
        only
    }

    /// Closes a body of several statements.
    public static func buildBlock(_ fragments: Fragment...) -> Fragment {
        Fragment(.sequence(fragments))
    }

    /// Closes an `if` without `else`.
    public static func buildOptional(_ fragment: Fragment?) -> Fragment {
        fragment ?? Fragment()
    }

    /// Closes the first branch of an `if` or `switch`.
    public static func buildEither(first fragment: Fragment) -> Fragment {
        fragment
    }

    /// Closes the other branch of an `if` or `switch`.
    public static func buildEither(second fragment: Fragment) -> Fragment {
        fragment
    }

    /// Closes a loop.
    public static func buildArray(_ fragments: [Fragment]) -> Fragment {
        Fragment(.sequence(fragments))
    }
}
