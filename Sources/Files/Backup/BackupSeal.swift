import Casework
import Crypto
import CryptoExtras
import Foundation

/// How the parts of a backup are protected: each part proves that it is whole and in its place, and with a passphrase nobody
/// else reads it.
///
/// Without passphrase a part is SHA-256(digest of the part before ‖ flag ‖ bytes), then the bytes. With one it is AES-256-GCM
/// (NIST SP 800-38D) under a key from scrypt (RFC 7914); the place and the flag are authenticated too, so that no part can be
/// left out, moved or taken for the last.
struct BackupSeal {
    static let magic = "MAKLUMAT-BACKUP 1\n"

    private let key: SymmetricKey?
    private var digest: [UInt8]
    private var index: UInt64 = 0

    /// The first lines of the file.
    let header: String

    /// Protects a new backup.
    init(passphrase: String?) throws {
        let salt = passphrase.map { _ in SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) } }
        try self.init(salt: salt, passphrase: passphrase)
    }

    /// Opens a backup.
    ///
    /// - Parameters:
    ///   - line: The second line of the file.
    /// - Throws: ``BackupError/passphraseMissing`` or ``BackupError/malformed(_:)``.
    init(line: String, passphrase: String?) throws {
        if line == "plain" {
            try self.init(salt: nil, passphrase: nil)
            return
        }
        let parts = line.split(separator: " ")
        guard parts.count == 2, parts[0] == "scrypt", let salt = Self.bytes(String(parts[1])) else {
            throw BackupError.malformed("its second line is unknown")
        }
        guard let passphrase, !passphrase.isEmpty else { throw BackupError.passphraseMissing }
        try self.init(salt: salt, passphrase: passphrase)
    }

    private init(salt: [UInt8]?, passphrase: String?) throws {
        if let salt, let passphrase {
            header = Self.magic + "scrypt \(Hexadecimal.encode(salt))\n"
            // About a tenth of a second and 32 MB for each guess.
            key = try KDF.Scrypt.deriveKey(
                from: Data(passphrase.utf8), salt: Data(salt), outputByteCount: 32, rounds: 1 << 15, blockSize: 8,
                parallelism: 1)
        } else {
            header = Self.magic + "plain\n"
            key = nil
        }
        digest = Array(SHA256.hash(data: Data(header.utf8)))
    }

    var isLocked: Bool { key != nil }

    /// Protects the next part.
    mutating func close(_ bytes: [UInt8], isLast: Bool) throws -> [UInt8] {
        defer { index += 1 }
        let flag: [UInt8] = [isLast ? 1 : 0]
        if let key {
            let box = try AES.GCM.seal(Data(bytes), using: key, authenticating: Data(place(flag)))
            guard let combined = box.combined else { throw BackupError.malformed("a part could not be locked") }
            return Array(combined)
        }
        digest = Self.hash(digest + flag, bytes)
        return digest + bytes
    }

    /// Opens the next part; `isWhole` is false for one that was changed, which only an unlocked backup still gives out.
    mutating func open(_ part: [UInt8], isLast: Bool) throws -> (bytes: [UInt8], isWhole: Bool) {
        defer { index += 1 }
        let flag: [UInt8] = [isLast ? 1 : 0]
        if let key {
            do {
                let box = try AES.GCM.SealedBox(combined: Data(part))
                return (Array(try AES.GCM.open(box, using: key, authenticating: Data(place(flag)))), true)
            } catch {
                throw index == 0 ? BackupError.wrongPassphrase : BackupError.damaged(part: Int(index) + 1)
            }
        }
        guard part.count >= 32 else { throw BackupError.damaged(part: Int(index) + 1) }
        let bytes = Array(part[32...])
        let isWhole = Self.hash(digest + flag, bytes) == Array(part[..<32])
        // The next part follows what is said here, so that one damaged part is told as one.
        digest = Array(part[..<32])
        return (bytes, isWhole)
    }

    private func place(_ flag: [UInt8]) -> [UInt8] {
        digest + withUnsafeBytes(of: index.bigEndian) { Array($0) } + flag
    }

    private static func hash(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: first)
        hash.update(data: second)
        return Array(hash.finalize())
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        guard let bytes = Hexadecimal.decode(hex), bytes.count == 16 else { return nil }
        return bytes
    }
}
