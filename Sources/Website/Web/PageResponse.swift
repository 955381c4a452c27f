import HTML
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers of the site.
enum Answer {
    /// A page.
    static func page(
        _ document: HTMLDocument, for request: Request, status: HTTPResponse.Status = .ok
    ) -> Response {
        var buffer = HTMLBuffer()
        document.render(into: &buffer)
        return bytes(buffer.bytes, type: "text/html; charset=utf-8", for: request, status: status)
    }

    /// Text of any kind, compressed where the browser takes it.
    static func bytes(
        _ bytes: [UInt8], type: String, for request: Request, status: HTTPResponse.Status = .ok
    ) -> Response {
        var headers: HTTPFields = [.contentType: type, .vary: "Accept-Encoding, Cookie", .cacheControl: "no-store"]
        // Below some thousand bytes compression saves no packet.
        if bytes.count > 1200, request.takesGzip, let small = Gzip.compress(bytes) {
            headers[.contentEncoding] = "gzip"
            return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: small)))
        }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Sends the browser on with GET (RFC 9110, 303): a reload never repeats what was sent.
    static func see(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    }
}
