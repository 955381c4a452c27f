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

    /// Hashing takes a tenth of a second and 16 MB: beside the threads that answer requests, and few at once.
    private static let bench: OperationQueue = {
        let queue = OperationQueue()
        queue.name = "password hashing"
        queue.maxConcurrentOperationCount = max(1, ProcessInfo.processInfo.activeProcessorCount / 2)
        return queue
    }()

    /// Hashes a new password.
    static func make(_ password: String) throws -> String {
        let salt = Secrets.randomBytes(16)
        return "scrypt$\(Hexadecimal.encode(salt))$" + (try derive(password, salt: salt))
    }

    /// Tells whether a password is the one behind a hash.
    static func matches(_ password: String, _ hash: String) async throws -> Bool {
        let parts = hash.split(separator: "$").map(String.init)
        guard parts.count == 3, parts[0] == "scrypt", let salt = Hexadecimal.decode(parts[1]) else { return false }
        let derived = try await withCheckedThrowingContinuation { continuation in
            bench.addOperation { continuation.resume(with: Result { try derive(password, salt: salt) }) }
        }
        return Secrets.areEqual(derived, parts[2])
    }

    private static func derive(_ password: String, salt: [UInt8]) throws -> String {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize,
            parallelism: parallelism)
        return key.withUnsafeBytes { Hexadecimal.encode($0) }
    }
}
