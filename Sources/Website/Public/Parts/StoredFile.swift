import Casework
import HTTPTypes
import Hummingbird
import NIOCore

/// An upload as an answer.
enum StoredFile {
    /// The file under its own name; it opens in the browser, where nothing in it may run or reach the site.
    static func answer(_ file: FileReference, bytes: [UInt8]) -> Response {
        var headers: HTTPFields = [.contentType: file.contentType, .cacheControl: "private, no-store"]
        headers[.contentDisposition] = "inline; filename*=UTF-8''\(URLEncoded.escaped(file.name))"
        headers[.contentSecurityPolicy] =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
