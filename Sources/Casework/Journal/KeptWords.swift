/// What people wrote in one entry, by place: kept apart from the journal and erasable, value by value.
///
/// Whole, it is a seed and the values. Once something was erased the seed is gone too, because with it likely values could be
/// tried; then the other values keep salts of their own, and the erased ones their commitments.
struct KeptWords: Hashable, Sendable {
    /// 16 bytes; `nil` once something was erased.
    var seed: [UInt8]?
    /// 16 bytes for each value, where there is no seed.
    var salts: [String: [UInt8]] = [:]
    var values: [String: AnswerValue] = [:]
    /// 64 hexadecimal digits for each value that was erased.
    var commitments: [String: String] = [:]

    init(_ values: [String: AnswerValue], seed: [UInt8]) {
        self.values = values
        self.seed = seed
    }

    /// Reads what ``text`` wrote.
    ///
    /// - Throws: ``JournalFormatError`` also for a value without salt or a salt without value.
    init(reading text: String) throws(JournalFormatError) {
        let kept = try CanonicalValue(reading: text)
        guard case .object = kept else { throw .missing("values") }
        for member in try kept.members("values") { values[member.key] = try AnswerValue(member.value) }
        if kept["seed"] != nil {
            seed = try Self.bytes(of: try kept.text("seed"), "seed")
            return
        }
        for member in try kept.members("salts") {
            guard case .text(let hex) = member.value, values[member.key] != nil else { throw .missing(member.key) }
            salts[member.key] = try Self.bytes(of: hex, member.key)
        }
        for member in try kept.members("commitments") {
            guard case .text(let hex) = member.value, values[member.key] == nil else { throw .missing(member.key) }
            commitments[member.key] = hex
        }
        for place in values.keys where salts[place] == nil { throw .missing(place) }
    }

    private static func bytes(of hex: String, _ place: String) throws(JournalFormatError) -> [UInt8] {
        guard let bytes = Hexadecimal.decode(hex), bytes.count == Commitment.saltSize else { throw .missing(place) }
        return bytes
    }

    /// The text that is kept, in one form only.
    var text: String { text(of: WrittenValues(values)) }

    /// What the entry's body must say of these words.
    var digest: String { digest(of: WrittenValues(values)) }

    /// Both at once, with each value written once.
    var textAndDigest: (text: String, digest: String) {
        let written = WrittenValues(values)
        return (text(of: written), digest(of: written))
    }

    private func text(of written: WrittenValues) -> String {
        var writer = CanonicalWriter(capacity: written.size + 256)
        writer.object {
            if let seed {
                $0.member("seed") { $0.text(Hexadecimal.encode(seed)) }
            } else {
                $0.member("commitments") { writer in
                    writer.object(commitments.map { (key: $0.key, value: $0.value) }) { $0.text($1) }
                }
                $0.member("salts") { writer in
                    writer.object(salts.map { (key: $0.key, value: $0.value) }) { $0.text(Hexadecimal.encode($1)) }
                }
            }
            $0.member("values") { $0.object(sorted: written.members) { $0.canonical($1) } }
        }
        return writer.text
    }

    private func digest(of written: WrittenValues) -> String {
        let fromSeed = seed.map { Commitment.Salts(seed: $0) }
        let shown = written.members.map { place, value in
            let salt = fromSeed?.salt(of: place) ?? salts[place] ?? []
            return (key: place, value: Commitment.hex(of: value, salt: salt))
        }
        guard !commitments.isEmpty else { return Commitment.digest(of: shown) }
        let erased = commitments.map { (key: $0.key, value: $0.value) }
        return Commitment.digest(of: CanonicalWriter.sorted(shown + erased))
    }

    /// The same words without some of the values; their commitments stay in their places.
    func without(_ isErased: (_ place: String) -> Bool) -> KeptWords {
        var left = self
        left.seed = nil
        let fromSeed = seed.map { Commitment.Salts(seed: $0) }
        for (place, value) in values {
            let salt = fromSeed?.salt(of: place) ?? salts[place] ?? []
            if isErased(place) {
                left.commitments[place] = Commitment.hex(of: WrittenValues.bytes(of: value), salt: salt)
                left.values[place] = nil
                left.salts[place] = nil
            } else {
                left.salts[place] = salt
            }
        }
        return left
    }
}

/// Values as canonical JSON, in the order of their places.
private struct WrittenValues {
    /// Each by its place; all are parts of one text.
    let members: [(key: String, value: ArraySlice<UInt8>)]
    /// Bytes of the places and values with what JSON puts around them.
    let size: Int

    init(_ values: [String: AnswerValue]) {
        let places = values.keys.sorted { $0.precedesByBytes($1) }
        var writer = CanonicalWriter(capacity: values.count * 64)
        var ends: [Int] = []
        ends.reserveCapacity(places.count)
        for place in places {
            values[place]?.write(to: &writer)
            ends.append(writer.bytes.count)
        }
        var start = 0
        var members: [(key: String, value: ArraySlice<UInt8>)] = []
        members.reserveCapacity(places.count)
        var size = writer.bytes.count
        for (place, end) in zip(places, ends) {
            members.append((key: place, value: writer.bytes[start..<end]))
            size += place.utf8.count + 4
            start = end
        }
        self.members = members
        self.size = size
    }

    static func bytes(of value: AnswerValue) -> ArraySlice<UInt8> {
        var writer = CanonicalWriter(capacity: 128)
        value.write(to: &writer)
        return writer.bytes[...]
    }
}
