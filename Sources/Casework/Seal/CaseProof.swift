/// What an office hands out so that anybody can check the journal of one case against its published seals.
public struct CaseProof: Sendable {
    /// The first member of every proof file.
    public static let format = "maklumat-proof-1"

    /// The number of the case.
    public let number: String
    /// The office whose seals the entries are under.
    public let agency: String
    /// The entries from position 1, those under a seal first.
    public let entries: [Entry]

    public init(number: String, agency: String, entries: [Entry]) {
        self.number = number
        self.agency = agency
        self.entries = entries
    }

    /// An entry of the journal with its place under a seal.
    public struct Entry: Sendable {
        /// The canonical JSON that is hashed.
        public let body: String
        /// SHA-256(hash of the entry before, as digits ‖ body).
        public let hash: Digest32
        /// What people wrote, as far as the asker may see it; `nil` when nothing was written or nothing is shown.
        public let words: ProofWords?
        /// `nil` for an entry that no seal covers yet.
        public let place: Place?

        public init(body: String, hash: Digest32, words: ProofWords?, place: Place?) {
            self.body = body
            self.hash = hash
            self.words = words
            self.place = place
        }

        /// An entry as the journal keeps it, with the values that the asker may see.
        ///
        /// - Parameters:
        ///   - kept: What is kept beside the body; `nil` when nobody wrote anything.
        ///   - isVisible: Tells for a key, such as `0/answer:modal`, whether the asker may see its value.
        /// - Throws: ``JournalFormatError`` when what is kept, or the hash, cannot be read.
        public init(
            body: String, hash: String, kept: String?, showing isVisible: (_ key: String) -> Bool, place: Place?
        ) throws(JournalFormatError) {
            guard let digest = Digest32(hex: hash) else { throw .notAllowed("hash") }
            let words = try kept.map { text throws(JournalFormatError) in try ProofWords(reading: text) }
            self.init(body: body, hash: digest, words: words?.closing { !isVisible($0) }, place: place)
        }
    }

    /// Where an entry stands under a seal.
    public struct Place: Sendable {
        public let seal: Seal
        /// Place of the entry among all entries of the seal, from 0.
        public let leaf: Int
        /// The audit path from the leaf up.
        public let path: [Digest32]

        public init(seal: Seal, leaf: Int, path: [Digest32]) {
            self.seal = seal
            self.leaf = leaf
            self.path = path
        }
    }

    /// The text of the proof file: canonical JSON and one end of line.
    public var file: String {
        var writer = CanonicalWriter()
        writer.object {
            $0.member("agency") { $0.text(agency) }
            $0.member("entries") { $0.list(entries) { $1.write(to: &$0) } }
            $0.member("format") { $0.text(Self.format) }
            $0.member("number") { $0.text(number) }
        }
        return writer.text + "\n"
    }
}

extension CaseProof.Entry {
    fileprivate func write(to writer: inout CanonicalWriter) {
        // In the order of their bytes: an entry without seal or words lacks the keys.
        writer.object {
            $0.member("body") { $0.text(body) }
            $0.member("hash") { $0.text(hash.hex) }
            if let place {
                $0.member("leaf") { $0.number(place.leaf) }
                $0.member("path") { $0.texts(place.path.map(\.hex)) }
                $0.member("seal") {
                    $0.object {
                        $0.member("body") { $0.text(place.seal.body) }
                        $0.member("hash") { $0.text(place.seal.hash) }
                    }
                }
            }
            if let words { $0.member("words") { words.write(to: &$0) } }
        }
    }
}
