/// A finished piece of markup: what elements and builders produce.
///
/// It is one concrete type, whatever it holds. That keeps long pages quick to compile, and lets a page keep
/// pieces in variables and pass them on.
public struct Fragment: HTML {
    enum Content: Sendable {
        case empty
        /// Text that is still to be escaped.
        case text(String)
        /// Markup, ready to copy.
        case markup(Markup)
        case sequence([Fragment])
    }

    var content: Content

    init(_ content: Content) {
        self.content = content
    }

    /// Makes a piece that holds nothing.
    public init() {
        content = .empty
    }

    /// Renders other HTML and keeps the result.
    public init(_ other: some HTML) {
        if let fragment = other as? Fragment {
            self = fragment
            return
        }
        var buffer = HTMLBuffer()
        other.render(into: &buffer)
        content = .markup(buffer.finish())
    }

    /// Makes a piece with a builder, for markup that is kept in a variable.
    public init(@HTMLBuilder content: () -> Fragment) {
        self = content()
    }

    /// Writes the piece; text is escaped here.
    public func render(into buffer: inout HTMLBuffer) {
        switch content {
        case .empty: break
        case .text(let text): buffer.append(escaping: text)
        case .markup(let markup): buffer.append(markup)
        case .sequence(let pieces): for index in pieces.indices { pieces[index].render(into: &buffer) }
        }
    }

    /// Bytes the piece will take, exact but for characters that grow when they are escaped.
    var estimatedCount: Int {
        switch content {
        case .empty: return 0
        case .text(let text): return text.utf8.count
        case .markup(let markup): return markup.count
        case .sequence(let pieces):
            var count = 0
            for index in pieces.indices { count += pieces[index].estimatedCount }
            return count
        }
    }

    /// Whether the text of the piece starts with a line break; markup is not looked into.
    var startsWithLineBreak: Bool {
        switch content {
        case .empty, .markup: false
        case .text(let text): text.unicodeScalars.first == "\n" || text.unicodeScalars.first == "\r"
        case .sequence(let pieces): pieces.first { !$0.isEmpty }?.startsWithLineBreak ?? false
        }
    }

    private var isEmpty: Bool {
        switch content {
        case .empty: true
        case .text(let text): text.isEmpty
        case .markup(let markup): markup.count == 0
        case .sequence(let pieces): pieces.allSatisfy(\.isEmpty)
        }
    }
}
