import Crypto

/// Salted hashes of what people wrote: the journal keeps them for ever, the values themselves can be erased.
///
/// commitment = SHA-256(salt ‖ canonical JSON of the value). Without the salt nobody can try likely values against it.
enum Commitment {
    /// Bytes of a seed and of a salt.
    static let saltSize = 16

    /// 64 hexadecimal digits.
    static func hex(of canonicalValue: [UInt8], salt: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(data: salt)
        hash.update(data: canonicalValue)
        return Hexadecimal.encode(hash.finalize())
    }

    /// The salt of one value: the first half of HMAC-SHA-256 (RFC 2104) of its place under the entry's seed.
    ///
    /// So an entry keeps one seed for all its values, and giving away one salt gives away no other.
    static func salt(of place: String, seed: [UInt8]) -> [UInt8] {
        let mac = HMAC<SHA256>.authenticationCode(for: Array(place.utf8), using: SymmetricKey(data: seed))
        return Array(mac.prefix(saltSize))
    }

    /// What the entry's body holds of all its values: SHA-256 of the canonical JSON of their commitments by place.
    static func digest(of commitments: [String: String]) -> String {
        var writer = CanonicalWriter(capacity: commitments.count * 96)
        writer.object(commitments.map { (key: $0.key, value: $0.value) }) { $0.text($1) }
        return Hexadecimal.encode(SHA256.hash(data: writer.bytes))
    }
}
