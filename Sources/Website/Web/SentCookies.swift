import HTTPTypes
import Hummingbird

/// The cookies that a browser sent (RFC 6265, section 5.4).
struct SentCookies: Sendable {
    private let header: String

    init(_ request: Request) { header = request.headers[.cookie] ?? "" }

    init() { header = "" }

    /// The value of the first cookie of a name; `nil` when none came.
    subscript(_ name: String) -> String? {
        var rest = header.utf8[...]
        while !rest.isEmpty {
            let pair = rest.prefix { $0 != UInt8(ascii: ";") }
            rest = rest[pair.endIndex...].dropFirst()
            let cookie = pair.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            guard cookie.starts(with: name.utf8) else { continue }
            let value = cookie.dropFirst(name.utf8.count)
            if value.first == UInt8(ascii: "=") { return String(Substring(value.dropFirst())) }
        }
        return nil
    }
}
