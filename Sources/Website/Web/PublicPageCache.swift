import Crypto
import Desk
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Standards
import Synchronization
import WorkingTime

/// Public pages, kept as bytes: the same for every visitor, and drawn once an hour at most unless what they show changes.
///
/// Standards do not change while the program runs; only dates on a page may, and those change at midnight. Figures bear a
/// mark that changes with them. A visitor who
/// comes again is told with a few bytes that the page is still the same (RFC 9110, 304).
final class PublicPageCache: Sendable {
    /// Every page in both languages, plain and compressed, of some hundred services.
    private static let mostPages = 2000

    private struct Key: Hashable {
        let path: String
        let query: String
        let language: Language
        let isCompressed: Bool
    }

    private struct Page {
        let bytes: ByteBuffer
        let isCompressed: Bool
        let tag: String
        let hour: Int64
        let mark: String
    }

    private let pages = Mutex<[Key: Page]>([:])

    /// The page of an address, drawn when it is not there or older than this hour.
    ///
    /// - Parameters:
    ///   - query: The part of the query that changes the page; whatever else stands there is nobody's business.
    ///   - mark: Changes with what the page shows; empty for a page of the catalogue.
    func answer(
        _ request: Request, _ context: WebContext, query: String = "", mark: String = "", now: Instant,
        draw: () throws -> HTMLDocument
    ) throws -> Response {
        // Another query may stand in the links of the page, so only the plain address is kept.
        guard (request.uri.query ?? "") == query else { return Answer.page(try draw(), for: request) }
        let key = Key(
            path: request.uri.path, query: query, language: context.language,
            isCompressed: request.takesGzip)
        let hour = now.secondsSinceEpoch / 3600
        let page: Page
        if let kept = pages.withLock({ $0[key] }), kept.hour == hour, kept.mark == mark {
            page = kept
        } else {
            page = Self.page(of: try draw(), isCompressed: key.isCompressed, hour: hour, mark: mark)
            pages.withLock { pages in
                if pages.count >= Self.mostPages { pages.removeAll(keepingCapacity: true) }
                pages[key] = page
            }
        }
        return Self.response(with: page, to: request)
    }

    private static func page(of document: HTMLDocument, isCompressed: Bool, hour: Int64, mark: String) -> Page {
        var buffer = HTMLBuffer()
        document.render(into: &buffer)
        let tag = Insecure.SHA1.hash(data: buffer.bytes).prefix(10).map { String($0, radix: 36) }.joined()
        let small = isCompressed ? Gzip.compress(buffer.bytes, level: 9) : nil
        return Page(
            bytes: ByteBuffer(bytes: small ?? buffer.bytes), isCompressed: small != nil,
            tag: "\"\(tag)\(small == nil ? "" : "z")\"", hour: hour, mark: mark)
    }

    private static func response(with page: Page, to request: Request) -> Response {
        // Kept by the browser, and asked about each time: the language is in a cookie.
        var headers: HTTPFields = [.vary: "Accept-Encoding, Cookie", .cacheControl: "no-cache", .eTag: page.tag]
        if request.headers[.ifNoneMatch]?.contains(page.tag) ?? false {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = "text/html; charset=utf-8"
        if page.isCompressed { headers[.contentEncoding] = "gzip" }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: page.bytes))
    }
}
