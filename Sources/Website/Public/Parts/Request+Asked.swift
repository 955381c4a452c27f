import Hummingbird

extension Request {
    /// A value of the address's query, as a form with `method=get` sends it; without blanks at both ends.
    func asked(_ name: String) -> String {
        let pairs = URLEncoded.pairs(of: (uri.query ?? "").utf8)
        return pairs.first { $0.name == name }?.value.trimmed ?? ""
    }
}

extension URLEncoded {
    /// Text in the form that a query takes (RFC 3986, section 2.3: all but unreserved characters are escaped).
    static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
