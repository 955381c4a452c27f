import HTTPTypes
import Hummingbird
import NIOCore

/// An answer, already encoded.
struct Reply: Sendable {
    var status: HTTPResponse.Status = .ok
    var type = "application/json"
    var bytes: [UInt8]
    var headers: HTTPFields = [:]

    /// An answer for one asker: nobody in between keeps it.
    static func own(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Reply {
        Reply(status: status, bytes: bytes, headers: [.cacheControl: "no-store"])
    }

    /// A published document: everybody may keep it, and asks whether it is still the same.
    static func published(_ document: PublishedDocument, for request: Request) -> Reply {
        var reply = Reply(
            type: document.type, bytes: document.bytes,
            headers: [.cacheControl: "public, no-cache", .eTag: document.tag])
        if let known = request.headers[.ifNoneMatch], document.isKnown(by: known) {
            reply.status = .notModified
            reply.bytes = []
        }
        return reply
    }

    /// The answer as Hummingbird sends it.
    var response: Response {
        var headers = headers
        guard status != .notModified, status != .noContent else { return Response(status: status, headers: headers) }
        headers[.contentType] = type
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// A document that stays the same while the program runs.
struct PublishedDocument: Sendable {
    let bytes: [UInt8]
    let type: String
    /// The strong validator of RFC 9110.
    let tag: String

    init(_ bytes: [UInt8], type: String = "application/json") {
        self.bytes = bytes
        self.type = type
        // FNV-1a, 64 bits: it only tells one text from the next version of it.
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        tag = "\"\(String(hash, radix: 16))\""
    }

    /// Tells whether an If-None-Match names this document.
    func isKnown(by header: String) -> Bool {
        header.split(separator: ",").contains { part in
            let name = part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
            let text = String(name)
            return text == "*" || text == tag || text == "W/" + tag
        }
    }
}
