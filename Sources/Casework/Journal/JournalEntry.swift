import Crypto
import Foundation
import WorkingTime

/// What one act did to a case, as the journal keeps it: canonical bytes, chained by hash to the entry before.
///
/// docs/journal-format.md describes the bytes for other programs.
public struct JournalEntry: Hashable, Sendable {
    /// Place in the case's journal, from 1.
    public let position: Int
    /// The canonical JSON that is hashed, byte for byte.
    public let body: String
    /// SHA-256(hash of the entry before ‖ body), 64 hexadecimal digits; before the first entry stands the empty string.
    public let hash: String
    /// What people wrote, with what proves it; `nil` when they wrote nothing.
    ///
    /// It stands beside the journal and can be erased (``erasing(_:)``).
    public let kept: String?

    public init(position: Int, body: String, hash: String, kept: String?) {
        self.position = position
        self.body = body
        self.hash = hash
        self.kept = kept
    }

    /// The same entry with values of some places erased; the chain stays whole.
    ///
    /// - Parameters:
    ///   - isErased: Tells for a place, such as `0/answer:modal`, whether its value goes.
    /// - Throws: ``JournalFormatError`` when what is kept cannot be read.
    public func erasing(_ isErased: (_ place: String) -> Bool) throws(JournalFormatError) -> JournalEntry {
        guard let kept else { return self }
        let words = try KeptWords(reading: kept)
        guard words.values.keys.contains(where: isErased) else { return self }
        return JournalEntry(position: position, body: body, hash: hash, kept: words.without(isErased).text)
    }
}

/// Writes events into entries and reads them back.
public enum Journal {
    /// Chains what one act did to the entry before it.
    ///
    /// - Parameters:
    ///   - events: One or more, all of one actor and instant.
    ///   - previousHash: The hash of the entry before, empty for the first.
    ///   - random: 16 fresh random bytes for each call.
    public static func entry(
        for events: [CaseEvent], number: CaseNumber, position: Int, after previousHash: String, random: () -> [UInt8]
    ) -> JournalEntry {
        var values = [String: AnswerValue](minimumCapacity: events.reduce(0) { $0 + $1.words.count })
        for (index, event) in events.enumerated() where !event.words.isEmpty {
            let beginning = "\(index)/"
            for (place, value) in event.words { values[beginning + place] = value }
        }
        let words = values.isEmpty ? nil : KeptWords(values, seed: random()).textAndDigest
        let body = EntryBody(
            actor: events.first?.actor ?? "", at: events.first?.at.secondsSinceEpoch ?? 0, facts: events.map(\.fact),
            nonce: Hexadecimal.encode(random()), number: number.text, position: position, words: words?.digest)
        let text = body.text
        return JournalEntry(
            position: position, body: text, hash: hash(of: text, after: previousHash), kept: words?.text)
    }

    /// The hash that chains a body to the entry before it.
    public static func hash(of body: String, after previousHash: String) -> String {
        var hash = SHA256()
        hash.update(data: Array(previousHash.utf8))
        hash.update(data: Array(body.utf8))
        return Hexadecimal.encode(hash.finalize())
    }

    /// Reads an entry back; erased words are left out.
    ///
    /// - Throws: ``JournalFormatError`` when the entry is not one that this program wrote.
    public static func events(from entry: JournalEntry) throws(JournalFormatError) -> [CaseEvent] {
        let body = try EntryBody(reading: entry.body)
        var words = [[String: AnswerValue]](repeating: [:], count: body.facts.count)
        if let kept = entry.kept {
            for (place, value) in try KeptWords(reading: kept).values {
                let parts = place.split(separator: "/", maxSplits: 1)
                guard parts.count == 2, let index = Int(parts[0]), words.indices.contains(index) else {
                    throw .missing(place)
                }
                words[index][String(parts[1])] = value
            }
        }
        let instant = Instant(secondsSinceEpoch: body.at)
        return zip(body.facts, words).map { CaseEvent(at: instant, actor: body.actor, fact: $0, words: $1) }
    }

    /// Reads a whole journal back.
    public static func events(from entries: [JournalEntry]) throws(JournalFormatError) -> [CaseEvent] {
        var events: [CaseEvent] = []
        for entry in entries { events += try Self.events(from: entry) }
        return events
    }
}
