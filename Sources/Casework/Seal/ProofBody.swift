/// What the body of an entry says, as far as a checker must know it: facts are counted, not understood.
struct ProofBody {
    /// Seconds since 1970, UTC.
    let at: Int64
    let facts: Int
    let number: String
    /// From 1.
    let position: Int64
    /// The hash over the commitments; `nil` when nobody wrote anything.
    let words: Digest32?

    /// Reads a body.
    ///
    /// - Throws: ``JournalFormatError`` when it is not canonical JSON, has other keys, or a value that no entry has.
    init(reading text: String) throws(JournalFormatError) {
        let value = try CanonicalValue(reading: text)
        try value.expect(keys: ["actor", "at", "facts", "nonce", "number", "position"], perhaps: ["words"])
        _ = try value.text("actor")
        _ = try value.sixteenBytes("nonce")
        at = try value.number("at")
        number = try value.text("number")
        position = try value.number("position")
        words = value["words"] == nil ? nil : try value.digest("words")
        guard case .list(let facts) = value["facts"] else { throw .missing("facts") }
        let areFacts = facts.allSatisfy { if case .object(let members) = $0 { members.count == 1 } else { false } }
        guard areFacts, !facts.isEmpty else { throw .notAllowed("facts") }
        guard position >= 1 else { throw .notAllowed("position") }
        self.facts = facts.count
    }

    /// Whether a key of words names a fact of this entry: `<index of the fact>/<place>`, the index from 0.
    func hasFact(ofKey key: String) -> Bool {
        let parts = key.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, (1...9).contains(parts[0].count),
            parts[0].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            parts[0].count == 1 || parts[0].first != UInt8(ascii: "0")
        else { return false }
        return parts[0].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } < facts
    }
}
