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
        salt.withUnsafeBytes { hash.update(bufferPointer: $0) }
        canonicalValue.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return Hexadecimal.encode(hash.finalize())
    }

    /// The salts of all values of one entry.
    ///
    /// Each is the first half of HMAC-SHA-256 (RFC 2104) of the value's place under the entry's seed: an entry keeps one
    /// seed for all its values, and giving away one salt gives away no other.
    ///
    /// Put together here from the library's SHA-256, of which both halves begin alike for every place: the library's own HMAC
    /// costs as much for one place as everything else that an entry keeps of a value.
    struct Salts {
        private static let blockSize = 64
        private let inner: SHA256
        private let outer: SHA256

        /// - Parameter seed: 16 bytes; a key of a block or less is filled up with zeros.
        init(seed: [UInt8]) {
            let key = seed + [UInt8](repeating: 0, count: max(0, Self.blockSize - seed.count))
            inner = Self.begun(with: key.map { $0 ^ 0x36 })
            outer = Self.begun(with: key.map { $0 ^ 0x5C })
        }

        private static func begun(with block: [UInt8]) -> SHA256 {
            var hash = SHA256()
            block.withUnsafeBytes { hash.update(bufferPointer: $0) }
            return hash
        }

        func salt(of place: String) -> [UInt8] {
            var inside = inner
            var place = place
            place.withUTF8 { inside.update(bufferPointer: UnsafeRawBufferPointer($0)) }
            var whole = outer
            inside.finalize().withUnsafeBytes { whole.update(bufferPointer: $0) }
            return whole.finalize().withUnsafeBytes { [UInt8]($0[..<saltSize]) }
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
