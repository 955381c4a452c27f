import Foundation

/// Reads bytes from base 64 as programs send it.
///
/// With or without padding, in lines or not, in either alphabet, alone or in a `data:` address. Anything else is
/// refused; nothing is skipped silently.
enum Base64Text {
    /// The bytes, or `nil` when the text is no base 64.
    static func decode(_ text: String) -> [UInt8]? {
        var body = Substring(text)
        if body.hasPrefix("data:") {
            // RFC 2397: data:application/pdf;base64,…
            guard let comma = body.firstIndex(of: ","), body[..<comma].hasSuffix(";base64") else { return nil }
            body = body[body.index(after: comma)...]
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.utf8.count + 3)
        for byte in body.utf8 {
            switch byte {
            case 0x20, 0x0A, 0x0D, 0x09: continue
            // RFC 4648, section 5.
            case UInt8(ascii: "-"): bytes.append(UInt8(ascii: "+"))
            case UInt8(ascii: "_"): bytes.append(UInt8(ascii: "/"))
            default: bytes.append(byte)
            }
        }
        let missing = (4 - bytes.count % 4) % 4
        guard missing < 3 else { return nil }
        bytes.append(contentsOf: Array(repeating: UInt8(ascii: "="), count: missing))
        return Data(base64Encoded: Data(bytes)).map { [UInt8]($0) }
    }
}
