extension CanonicalValue {
    /// Sees to it that an object has exactly these keys, and perhaps some of the others.
    ///
    /// - Throws: ``JournalFormatError/unknownKey(_:)`` or ``JournalFormatError/missing(_:)``.
    func expect(keys: [String], perhaps: [String] = []) throws(JournalFormatError) {
        guard case .object(let members) = self else { throw .missing("{}") }
        for member in members where !(keys + perhaps).contains(where: { $0.utf8.elementsEqual(member.key.utf8) }) {
            throw .unknownKey(member.key)
        }
        for key in keys where self[key] == nil { throw .missing(key) }
    }

    /// A hash that is written as 64 lower-case hexadecimal digits.
    func digest(_ key: String) throws(JournalFormatError) -> Digest32 {
        guard let digest = Digest32(hex: try text(key)) else { throw .notAllowed(key) }
        return digest
    }

    /// 16 bytes that are written as 32 lower-case hexadecimal digits.
    func sixteenBytes(_ key: String) throws(JournalFormatError) -> [UInt8] {
        guard let bytes = Hexadecimal.decode(try text(key)), bytes.count == 16 else { throw .notAllowed(key) }
        return bytes
    }

    /// A number of things, which can be none.
    func count(_ key: String) throws(JournalFormatError) -> Int {
        guard let count = Int(exactly: try number(key)), count >= 0 else { throw .notAllowed(key) }
        return count
    }
}

extension CanonicalWriter {
    /// Writes a value that was read.
    mutating func value(_ value: CanonicalValue) {
        switch value {
        case .text(let text): self.text(text)
        case .number(let number): self.number(number)
        case .flag(let flag): self.flag(flag)
        case .list(let values): list(values) { $0.value($1) }
        case .object(let members): object(members.map { (key: $0.key, value: $0.value) }) { $0.value($1) }
        }
    }
}

extension String {
    /// Whether two texts have the same bytes: Swift's `==` also takes composed and decomposed letters for the same.
    func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
