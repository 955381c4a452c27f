import Crypto
import Foundation
import WorkingTime

/// An event as the journal keeps it: canonical bytes, chained by hash to the entry before.
public struct JournalEntry: Hashable, Sendable {
    /// Place in the case's journal, from 1.
    public let position: Int
    /// The canonical JSON of ``Body``: what is hashed, byte for byte.
    public let body: String
    /// SHA-256(hash of the entry before ‖ body), 64 hexadecimal digits; before the first entry stands the empty string.
    public let hash: String
    /// What people wrote, with salts; kept apart and erasable.
    public let words: [Words]

    public init(position: Int, body: String, hash: String, words: [Words]) {
        self.position = position
        self.body = body
        self.hash = hash
        self.words = words
    }

    /// One erasable value of an entry.
    public struct Words: Hashable, Sendable {
        /// Its place in the event, such as `answer:modal`.
        public let key: String
        /// 32 hexadecimal digits; empty once the value was erased, because with the salt likely values could be tried.
        public let salt: String
        /// Canonical JSON of the ``AnswerValue``; `nil` once it was erased.
        public let value: String?

        public init(key: String, salt: String, value: String?) {
            self.key = key
            self.salt = salt
            self.value = value
        }

        /// The same place with its value and its salt gone; the commitment in the entry stays.
        public var erased: Words { Words(key: key, salt: "", value: nil) }
    }

    /// What an entry says, in the order of its canonical JSON.
    public struct Body: Hashable, Sendable, Codable {
        public let actor: String
        /// Seconds since 1970, UTC.
        public let at: Int64
        public let commitments: [String: Commitment]
        public let fact: CaseEvent.Fact
        /// The number of the case, so that an entry cannot be moved to another one.
        public let number: String
        public let position: Int
    }
}

/// Writes events into entries and reads them back.
public enum Journal {
    /// Chains an event to the entry before it.
    ///
    /// - Parameters:
    ///   - salt: 16 fresh random bytes for each value.
    /// - Throws: An encoding error, which these types never cause.
    public static func entry(
        for event: CaseEvent, number: CaseNumber, position: Int, after previousHash: String, salt: () -> [UInt8]
    ) throws -> JournalEntry {
        var commitments: [String: Commitment] = [:]
        var words: [JournalEntry.Words] = []
        for (key, value) in event.words.sorted(by: { $0.key < $1.key }) {
            let bytes = salt()
            commitments[key] = try Commitment(to: value, salt: bytes)
            let text = String(decoding: try CanonicalJSON.encode(value), as: UTF8.self)
            words.append(JournalEntry.Words(key: key, salt: Hexadecimal.encode(bytes), value: text))
        }
        let body = JournalEntry.Body(
            actor: event.actor, at: event.at.secondsSinceEpoch, commitments: commitments, fact: event.fact,
            number: number.text, position: position)
        let text = String(decoding: try CanonicalJSON.encode(body), as: UTF8.self)
        return JournalEntry(position: position, body: text, hash: hash(of: text, after: previousHash), words: words)
    }

    /// The hash that chains a body to the entry before it.
    public static func hash(of body: String, after previousHash: String) -> String {
        var hash = SHA256()
        hash.update(data: Data(previousHash.utf8))
        hash.update(data: Data(body.utf8))
        return Hexadecimal.encode(hash.finalize())
    }

    /// Reads an entry back; erased words are left out.
    ///
    /// - Throws: A decoding error when the body is not one that this program wrote.
    public static func event(from entry: JournalEntry) throws -> CaseEvent {
        let decoder = JSONDecoder()
        let body = try decoder.decode(JournalEntry.Body.self, from: Data(entry.body.utf8))
        var words: [String: AnswerValue] = [:]
        for word in entry.words {
            if let value = word.value { words[word.key] = try decoder.decode(AnswerValue.self, from: Data(value.utf8)) }
        }
        return CaseEvent(
            at: Instant(secondsSinceEpoch: body.at), actor: body.actor, fact: body.fact, words: words)
    }
}
