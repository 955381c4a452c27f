import Crypto
import Foundation

/// A salted hash of something that a person wrote: the journal keeps it for ever, the value itself can be erased.
///
/// commitment = SHA-256(salt ‖ canonical JSON of the value), with a salt of 16 random bytes for each value: without the salt
/// nobody can try likely values against the hash.
public struct Commitment: Hashable, Sendable, Codable {
    /// 64 hexadecimal digits.
    public let hex: String

    /// Commits to a value.
    ///
    /// - Throws: An encoding error, which a value made of strings never causes.
    public init(to value: AnswerValue, salt: [UInt8]) throws {
        self.init(to: try CanonicalJSON.encode(value), salt: salt)
    }

    /// The commitment to a value as the journal keeps it; `nil` when the salt is not hexadecimal.
    init?(toCanonical value: String, salt: String) {
        guard let salt = Hexadecimal.decode(salt) else { return nil }
        self.init(to: Data(value.utf8), salt: salt)
    }

    private init(to canonical: Data, salt: [UInt8]) {
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: canonical)
        hex = Hexadecimal.encode(hash.finalize())
    }

    public init(from decoder: any Decoder) throws { hex = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}

/// JSON in one form only: keys sorted, no blanks, slashes not escaped, UTF-8.
public enum CanonicalJSON {
    /// The canonical bytes of a value.
    public static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}

/// Bytes as hexadecimal digits.
public enum Hexadecimal {
    /// Two lower-case digits for each byte.
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var output: [UInt8] = []
        for byte in bytes {
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 15)])
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The bytes behind lower-case digits; `nil` for other text.
    public static func decode(_ text: String) -> [UInt8]? {
        let values = text.utf8.map { digit -> UInt8? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        guard values.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[index], let low = values[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
