import Casework
import CryptoExtras
import Foundation

/// A password as the database keeps it: scrypt (RFC 7914) with a salt of its own.
///
/// Cost N = 2^14, r = 8, p = 5: about 16 MB for each check, one of the settings that OWASP's password storage guide gives as
/// its minimum.
enum PasswordHash {
    private static let rounds = 1 << 14
    private static let blockSize = 8
    private static let parallelism = 5

    /// Hashes a new password.
    static func make(_ password: String) throws -> String {
        let salt = Secrets.randomBytes(16)
        return "scrypt$\(Hexadecimal.encode(salt))$" + (try derive(password, salt: salt))
    }

    /// Tells whether a password is the one behind a hash.
    static func matches(_ password: String, _ hash: String) throws -> Bool {
        let parts = hash.split(separator: "$").map(String.init)
        guard parts.count == 3, parts[0] == "scrypt", let salt = bytes(parts[1]) else { return false }
        return Secrets.areEqual(try derive(password, salt: salt), parts[2])
    }

    private static func derive(_ password: String, salt: [UInt8]) throws -> String {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
            parallelism: parallelism)
        return key.withUnsafeBytes { Hexadecimal.encode($0) }
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        guard hex.count.isMultiple(of: 2) else { return nil }
        var output: [UInt8] = []
        var rest = Substring(hex)
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            output.append(byte)
            rest = rest.dropFirst(2)
        }
        return output
    }
}
