/// Reads bytes from base 64 as programs send it.
///
/// With or without padding, in lines or not, in either alphabet, alone or in a `data:` address. Anything else is
/// refused; nothing is skipped silently.
///
/// Read in one walk: programs send their files so, and Foundation, which knows only one of these forms, needs the text brought
/// into it and copied twice before.
enum Base64Text {
    /// What a byte of the text stands for: its six bits, or one of these.
    private static let blank: UInt8 = 64
    private static let padding: UInt8 = 65
    private static let other: UInt8 = 255

    private static let meanings: [UInt8] = {
        var table = [UInt8](repeating: other, count: 256)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        for (bits, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(bits) }
        // RFC 4648, section 5.
        table[Int(UInt8(ascii: "-"))] = 62
        table[Int(UInt8(ascii: "_"))] = 63
        for space: UInt8 in [0x20, 0x0A, 0x0D, 0x09] { table[Int(space)] = blank }
        table[Int(UInt8(ascii: "="))] = padding
        return table
    }()

    /// The bytes, or `nil` when the text is no base 64.
    static func decode(_ text: String) -> [UInt8]? {
        var body = Substring(text)
        if body.hasPrefix("data:") {
            // RFC 2397: data:application/pdf;base64,…
            guard let comma = body.firstIndex(of: ","), body[..<comma].hasSuffix(";base64") else { return nil }
            body = body[body.index(after: comma)...]
        }
        return body.withUTF8 { decode($0) }
    }

    private static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var letters = 0
        var paddings = 0
        var isWrong = false
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + 3) { target, count in
            meanings.withUnsafeBufferPointer { meanings in
                var bits: UInt32 = 0
                for byte in text {
                    let meaning = meanings[Int(byte)]
                    if meaning < 64, paddings == 0 {
                        bits = bits << 6 | UInt32(meaning)
                        letters += 1
                        guard letters % 4 == 0 else { continue }
                        target[count] = UInt8(truncatingIfNeeded: bits >> 16)
                        target[count + 1] = UInt8(truncatingIfNeeded: bits >> 8)
                        target[count + 2] = UInt8(truncatingIfNeeded: bits)
                        count += 3
                    } else if meaning == padding {
                        paddings += 1
                    } else if meaning != blank {
                        isWrong = true
                        return
                    }
                }
                // Two or three letters are left, for one byte or two.
                switch letters % 4 {
                case 2:
                    target[count] = UInt8(truncatingIfNeeded: bits >> 4)
                    count += 1
                case 3:
                    target[count] = UInt8(truncatingIfNeeded: bits >> 10)
                    target[count + 1] = UInt8(truncatingIfNeeded: bits >> 2)
                    count += 2
                case 1: isWrong = true
                default: break
                }
            }
        }
        // Padding may be left out, and where it stands it fills up the last four letters.
        let isPadded = paddings == 0 || (letters + paddings) % 4 == 0 && paddings < 3
        return isWrong || !isPadded ? nil : bytes
    }
}
