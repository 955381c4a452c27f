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
    var text: String { text(of: written) }

    /// What the entry's body must say of these words.
    var digest: String { digest(of: written) }

    /// Both at once, with each value written once.
    var textAndDigest: (text: String, digest: String) {
        let written = written
        return (text(of: written), digest(of: written))
    }

    /// Each value as canonical JSON, in the order of their places.
    private var written: [(key: String, value: [UInt8])] {
        CanonicalWriter.sorted(values.map { (key: $0.key, value: $0.value) }).map { place, value in
            (key: place, value: Self.bytes(of: value))
        }
    }

    private static func bytes(of value: AnswerValue) -> [UInt8] {
        var writer = CanonicalWriter(capacity: 128)
        value.write(to: &writer)
        return writer.bytes
    }

    private func text(of written: [(key: String, value: [UInt8])]) -> String {
        var writer = CanonicalWriter(capacity: written.reduce(64) { $0 + $1.key.utf8.count + $1.value.count + 4 })
        if let seed {
            writer.object([
                ("seed", { $0.text(Hexadecimal.encode(seed)) }),
                ("values", { $0.object(sorted: written) { $0.canonical($1) } }),
            ])
        } else {
            writer.object([
                ("commitments", { $0.object(commitments.map { (key: $0.key, value: $0.value) }) { $0.text($1) } }),
                (
                    "salts",
                    {
                        $0.object(salts.map { (key: $0.key, value: $0.value) }) { $0.text(Hexadecimal.encode($1)) }
                    }
                ),
                ("values", { $0.object(sorted: written) { $0.canonical($1) } }),
            ])
        }
        return writer.text
    }

    private func digest(of written: [(key: String, value: [UInt8])]) -> String {
        let fromSeed = seed.map { Commitment.Salts(seed: $0) }
        let shown = written.map { place, value in
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
                left.commitments[place] = Commitment.hex(of: Self.bytes(of: value), salt: salt)
                left.values[place] = nil
                left.salts[place] = nil
            } else {
                left.salts[place] = salt
            }
        }
        return left
    }
}
