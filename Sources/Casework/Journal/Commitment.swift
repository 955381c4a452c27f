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
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: try CanonicalJSON.encode(value))
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
}
