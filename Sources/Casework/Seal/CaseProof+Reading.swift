extension CaseProof {
    /// Longer than the path of any tree that a seal can count.
    private static let longestPath = 64

    /// Reads a proof file; whether it proves anything is told by ``check(against:)``.
    ///
    /// - Throws: ``ProofFault`` for a file that is not canonical JSON, or lacks or adds a key. The end of line behind the JSON
    ///   may be missing.
    public init(reading bytes: [UInt8]) throws(ProofFault) {
        let content = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else { throw .notUnicode }
        let value: CanonicalValue
        do throws(JournalFormatError) {
            value = try CanonicalValue(reading: text)
            let format = try value.text("format")
            guard format.hasBytes(of: Self.format) else { throw .notAllowed("format") }
            try value.expect(keys: ["agency", "entries", "format", "number"])
            number = try value.text("number")
            agency = try value.text("agency")
        } catch {
            throw .notAProof(error)
        }
        guard case .list(let values) = value["entries"] else { throw .notAProof(.missing("entries")) }
        guard !values.isEmpty else { throw .noEntries }
        var entries: [Entry] = []
        for (index, value) in values.enumerated() {
            do {
                entries.append(try Self.entry(value))
            } catch {
                throw .notAnEntry(position: index + 1, error)
            }
        }
        self.entries = entries
    }

    private static func entry(_ value: CanonicalValue) throws(JournalFormatError) -> Entry {
        let isSealed = ["leaf", "path", "seal"].contains { value[$0] != nil }
        try value.expect(keys: ["body", "hash"] + (isSealed ? ["leaf", "path", "seal"] : []), perhaps: ["words"])
        return Entry(
            body: try value.text("body"), hash: try value.digest("hash"),
            words: try value["words"].map { words throws(JournalFormatError) in try ProofWords(words) },
            place: isSealed ? try place(value) : nil)
    }

    private static func place(_ value: CanonicalValue) throws(JournalFormatError) -> Place {
        let texts = try value.texts("path")
        guard texts.count <= longestPath else { throw .notAllowed("path") }
        var path: [Digest32] = []
        for text in texts {
            guard let digest = Digest32(hex: text) else { throw .notAllowed("path") }
            path.append(digest)
        }
        guard let seal = value["seal"] else { throw .missing("seal") }
        try seal.expect(keys: ["body", "hash"])
        return Place(
            seal: Seal(body: try seal.text("body"), hash: try seal.digest("hash").hex), leaf: try value.count("leaf"),
            path: path)
    }
}
