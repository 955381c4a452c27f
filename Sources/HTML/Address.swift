/// Decides which addresses a page may link to or load.
enum Address {
    /// What is written in the place of an address that is not safe: a link that leads nowhere.
    static let refused = "about:invalid"

    private static let schemes: Set<Substring> = ["http", "https", "mailto", "tel", "sms", "geo", "whatsapp"]

    /// The address, where a reader may follow it.
    static func link(_ address: String) -> String {
        if address.utf8.first == UInt8(ascii: "/") { return address }
        guard let scheme = scheme(of: address) else { return address }
        return schemes.contains(scheme) ? address : refused
    }

    /// The address, where a page may load it; a picture can be written into the address itself.
    static func source(_ address: String) -> String {
        address.hasPrefix("data:image/") ? address : link(address)
    }

    /// What stands before the first colon, in lower case; `nil` for a relative address.
    ///
    /// Nothing is trimmed: browsers skip spaces and line breaks inside a scheme (`java script:`), and a scheme with
    /// such a thing in it is none of those that pass.
    private static func scheme(of address: String) -> Substring? {
        let end = address.utf8.firstIndex { byte in
            switch byte {
            case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
            default: false
            }
        }
        guard let end, address.utf8[end] == UInt8(ascii: ":") else { return nil }
        return Substring(address[..<end].lowercased())
    }
}
