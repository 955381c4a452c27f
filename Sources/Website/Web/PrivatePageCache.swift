import Desk
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Standards

/// Pages that one person has just seen, drawn and compressed, while nothing on them has changed.
struct PrivatePageCache: Sendable {
    /// All pages together, in bytes: some hundred pages.
    private static let mostBytes = 4 << 20

    struct Page: Sendable {
        /// An array, because a buffer takes up to twice the room of what is in it.
        let bytes: [UInt8]
        let isCompressed: Bool
    }

    private let pages = KeptAnswers<Page>(mostBytes: mostBytes)

    /// The key of a request.
    ///
    /// - Parameter viewer: The session or pass whose page it is: its forms carry a mark of their own.
    static func key(_ request: Request, _ context: WebContext, viewer: Viewer) -> AnswerKey {
        let form =
            switch context.language {
            case .indonesian: request.takesGzip ? "id gzip" : "id"
            case .english: request.takesGzip ? "en gzip" : "en"
            }
        return AnswerKey(request: request.uri.string, form: form, viewer: viewer)
    }

    /// The page, when it was drawn under the same mark.
    func page(_ key: AnswerKey, mark: Mark) -> Response? { pages.answer(key, mark: mark).map(Self.response) }

    /// Draws a page and keeps it.
    ///
    /// - Parameters:
    ///   - mark: Asked for before anything was read: a page is never kept under a mark that is newer than itself.
    func draw(_ document: HTMLDocument, _ key: AnswerKey, mark: Mark, for request: Request) -> Response {
        var buffer = HTMLBuffer()
        document.render(into: &buffer)
        let small = request.takesGzip ? Gzip.compress(buffer.bytes, level: 4) : nil
        let page = Page(bytes: small ?? buffer.bytes, isCompressed: small != nil)
        pages.keep(page, size: page.bytes.count, key, mark: mark)
        return Self.response(page)
    }

    private static func response(_ page: Page) -> Response {
        Response(
            status: .ok, headers: page.isCompressed ? packed : plain,
            body: .init(byteBuffer: ByteBuffer(bytes: page.bytes)))
    }

    private static let plain: HTTPFields = [
        .contentType: "text/html; charset=utf-8", .vary: "Accept-Encoding, Cookie", .cacheControl: "no-store",
    ]

    private static let packed: HTTPFields = {
        var headers = plain
        headers[.contentEncoding] = "gzip"
        return headers
    }()
}
