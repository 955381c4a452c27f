import Crypto

/// Salted hashes of what people wrote: the journal keeps them for ever, the values themselves can be erased.
///
/// commitment = SHA-256(salt ‖ canonical JSON of the value). Without the salt nobody can try likely values against it.
enum Commitment {
    /// Bytes of a seed and of a salt.
    static let saltSize = 16

    /// 64 hexadecimal digits.
    static func hex(of canonicalValue: ArraySlice<UInt8>, salt: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: canonicalValue)
        return Hexadecimal.encode(hash.finalize())
    }

    /// The salts of all values of one entry.
    ///
    /// Each is the first half of HMAC-SHA-256 (RFC 2104) of the value's place under the entry's seed: an entry keeps one
    /// seed for all its values, and giving away one salt gives away no other.
    struct Salts {
        /// Knows the key; each salt goes on from a copy.
        private let keyed: HMAC<SHA256>

        init(seed: [UInt8]) { keyed = HMAC(key: SymmetricKey(data: seed)) }

        func salt(of place: String) -> [UInt8] {
            var mac = keyed
            mac.update(data: Array(place.utf8))
            return Array(mac.finalize().prefix(saltSize))
        }
    }

    /// What the entry's body holds of all its values: SHA-256 of the canonical JSON of their commitments by place.
    ///
    /// - Parameter commitments: In the order of their places' bytes.
    static func digest(of commitments: [(key: String, value: String)]) -> String {
        var writer = CanonicalWriter(capacity: commitments.count * 112)
        writer.object(sorted: commitments) { $0.text($1) }
        return Hexadecimal.encode(SHA256.hash(data: writer.bytes))
    }
}
