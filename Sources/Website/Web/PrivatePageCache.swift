import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Standards
import Synchronization

/// Pages that one person has just seen, kept as bytes while nothing on them has changed.
///
/// Drawing and compressing a page costs some hundred times as much as asking whether it is still true. Who may see it is asked
/// anew each time, before this is; and what it was drawn from is named by a mark that changes with every change of it.
final class PrivatePageCache: Sendable {
    /// All pages together, in bytes: some thousand pages.
    private static let mostBytes = 8 << 20

    struct Key: Hashable {
        let address: String
        let language: Language
        let isCompressed: Bool
        /// The session or pass whose page it is: its forms carry a mark of their own.
        let viewer: String
    }

    private struct Page {
        let mark: String
        let bytes: ByteBuffer
        let isCompressed: Bool
    }

    private struct State {
        var pages: [Key: Page] = [:]
        var size = 0
    }

    private let state = Mutex(State())

    /// The key of a request.
    static func key(_ request: Request, _ context: WebContext, viewer: String) -> Key {
        Key(
            address: request.uri.string, language: context.language,
            isCompressed: request.headers[.acceptEncoding]?.contains("gzip") ?? false, viewer: viewer)
    }

    /// The page, when it was drawn under the same mark.
    func page(_ key: Key, mark: String) -> Response? {
        guard let page = state.withLock({ $0.pages[key] }), page.mark == mark else { return nil }
        return Self.response(page)
    }

    /// Draws a page and keeps it.
    ///
    /// - Parameters:
    ///   - mark: Asked for before anything was read: a page is never kept under a mark that is newer than itself.
    func draw(_ document: HTMLDocument, _ key: Key, mark: String) -> Response {
        var buffer = HTMLBuffer()
        document.render(into: &buffer)
        let small = key.isCompressed ? Gzip.compress(buffer.bytes, level: 4) : nil
        let page = Page(mark: mark, bytes: ByteBuffer(bytes: small ?? buffer.bytes), isCompressed: small != nil)
        state.withLock { state in
            if state.size > Self.mostBytes { state = State() }
            let old = state.pages.updateValue(page, forKey: key)
            state.size += page.bytes.readableBytes - (old?.bytes.readableBytes ?? 0)
        }
        return Self.response(page)
    }

    private static func response(_ page: Page) -> Response {
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .vary: "Accept-Encoding, Cookie", .cacheControl: "no-store",
        ]
        if page.isCompressed { headers[.contentEncoding] = "gzip" }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: page.bytes))
    }
}
