import Casework
import Crypto
import Foundation

/// What the installation signs and hides with.
struct Secrets: Sendable {
    /// Knows the key; each code goes on from a copy, which saves half of the work.
    private let keyed: HMAC<SHA256>

    init(key: String) { keyed = HMAC(key: SymmetricKey(data: Data(key.utf8))) }

    private func code(of text: String) -> HMAC<SHA256>.MAC {
        var (text, mac) = (text, keyed)
        text.withUTF8 { mac.update(data: $0) }
        return mac.finalize()
    }

    /// Random bytes from the system's generator.
    static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        // The system is asked for eight bytes at a time: each question costs as much as a short hash.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count { withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) } }
        return Array(bytes.prefix(count))
    }

    /// A secret for a link or a cookie: 160 random bits as 32 letters and digits.
    static func token() -> String { Base32.encode(randomBytes(20)) }

    /// What the database keeps of a token.
    static func hash(_ token: String) -> String {
        var token = token
        var hash = SHA256()
        token.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        return Hexadecimal.encode(hash.finalize())
    }

    /// The tracking code of a case: ten letters and digits (50 bits), derived from the number, so it is kept nowhere.
    func trackingCode(for number: CaseNumber) -> String {
        String(Base32.encode(Array(code(of: "tracking:\(number.text)"))).prefix(10))
    }

    /// A token that a form must send back; it belongs to one session.
    func formToken(for session: String) -> String { Hexadecimal.encode(code(of: "form:\(session)")) }

    /// Compares without telling by the time how much was right.
    static func areEqual(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8)
        let right = Array(right.utf8)
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Crockford's base 32: no letters that look like digits, so that people can read codes over the phone.
enum Base32 {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var buffer = 0
        var bits = 0
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(digits[buffer >> bits & 31])
            }
        }
        if bits > 0 { text.append(digits[buffer << (5 - bits) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// A typed code as it is compared: raised, without blanks and hyphens, O as 0, I and L as 1.
    static func normalized(_ typed: String) -> String {
        String(
            typed.uppercased().filter { $0.isLetter || $0.isNumber }.map { letter in
                switch letter {
                case "O": "0"
                case "I", "L": "1"
                default: letter
                }
            })
    }
}
