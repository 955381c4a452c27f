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
    var text: String {
        var writer = CanonicalWriter()
        if let seed {
            writer.object([("seed", { $0.text(Hexadecimal.encode(seed)) }), ("values", { write(values, to: &$0) })])
        } else {
            writer.object([
                ("commitments", { $0.object(commitments.map { (key: $0.key, value: $0.value) }) { $0.text($1) } }),
                (
                    "salts",
                    {
                        $0.object(salts.map { (key: $0.key, value: $0.value) }) { $0.text(Hexadecimal.encode($1)) }
                    }
                ),
                ("values", { write(values, to: &$0) }),
            ])
        }
        return writer.text
    }

    private func write(_ values: [String: AnswerValue], to writer: inout CanonicalWriter) {
        writer.object(values.map { (key: $0.key, value: $0.value) }) { $1.write(to: &$0) }
    }

    /// What the entry's body must say of these words.
    var digest: String {
        var all = commitments
        for (place, value) in values { all[place] = commitment(of: value, at: place) }
        return Commitment.digest(of: all)
    }

    private func salt(of place: String) -> [UInt8] {
        seed.map { Commitment.salt(of: place, seed: $0) } ?? salts[place] ?? []
    }

    private func commitment(of value: AnswerValue, at place: String) -> String {
        var writer = CanonicalWriter(capacity: 128)
        value.write(to: &writer)
        return Commitment.hex(of: writer.bytes, salt: salt(of: place))
    }

    /// The same words without some of the values; their commitments stay in their places.
    func without(_ isErased: (_ place: String) -> Bool) -> KeptWords {
        var left = self
        left.seed = nil
        for (place, value) in values {
            if isErased(place) {
                left.commitments[place] = commitment(of: value, at: place)
                left.values[place] = nil
                left.salts[place] = nil
            } else {
                left.salts[place] = salt(of: place)
            }
        }
        return left
    }
}
