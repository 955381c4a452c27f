import Crypto
import Foundation

/// What people wrote in one entry, as a checker sees it who knows nothing of answers: values are canonical JSON.
///
/// The body holds one hash over the commitments to all values. A value is open, with its salt, or closed, with its commitment
/// alone. Erased and withheld values look alike.
public struct ProofWords: Sendable {
    /// One value at its place, such as `0/answer:modal`.
    struct Item: Sendable {
        let key: String
        let state: State
    }

    enum State: Sendable {
        /// Canonical JSON of the value, and its 16 bytes of salt.
        case open(value: String, salt: [UInt8])
        case closed(Digest32)
    }

    /// Sorted by the bytes of their keys.
    let items: [Item]
    /// 16 random bytes from which all salts come; `nil` once a value is closed.
    let seed: [UInt8]?

    /// Keeps values under salts from one seed.
    ///
    /// - Parameters:
    ///   - values: Canonical JSON of each value with its key; no key comes twice.
    ///   - seed: 16 fresh random bytes.
    public init(values: [(key: String, value: String)], seed: [UInt8]) {
        let items = values.map {
            Item(key: $0.key, state: .open(value: $0.value, salt: Self.salt(of: $0.key, seed: seed)))
        }
        self.init(items: items, seed: seed)
    }

    init(items: [Item], seed: [UInt8]?) {
        self.items = items.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        self.seed = seed
    }

    /// The same words with some values closed, because they are erased or not for everybody's eyes.
    ///
    /// The seed is left out then: with it the salts of the closed values could be computed, and likely values tried.
    public func closing(_ isClosed: (String) -> Bool) -> ProofWords {
        guard items.contains(where: { isClosed($0.key) }) else { return self }
        let items = items.map { isClosed($0.key) ? Item(key: $0.key, state: .closed($0.commitment)) : $0 }
        return ProofWords(items: items, seed: nil)
    }

    /// What stands as `words` in the body: SHA-256 over the canonical JSON of all commitments by key.
    public var hash: Digest32 {
        var writer = CanonicalWriter()
        writer.object(items.map { (key: $0.key, value: $0.commitment) }) { $0.text($1.hex) }
        return Digest32(hashing: writer.bytes)
    }

    /// The salt of a key: the first 16 bytes of HMAC-SHA-256 of the key under the seed.
    static func salt(of key: String, seed: [UInt8]) -> [UInt8] {
        let code = HMAC<SHA256>.authenticationCode(for: Data(key.utf8), using: SymmetricKey(data: seed))
        return Array(code.prefix(16))
    }
}

extension ProofWords.Item {
    /// SHA-256(salt ‖ canonical JSON of the value).
    var commitment: Digest32 {
        switch state {
        case .open(let value, let salt): Digest32(hashing: salt + Array(value.utf8))
        case .closed(let commitment): commitment
        }
    }
}
