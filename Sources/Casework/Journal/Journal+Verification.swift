import Foundation

extension Journal {
    /// Everything that is wrong with the journal of one case; empty when it is whole.
    ///
    /// Erased words are no fault: their commitments stay in the chain. Entries that were cut off at the end are found
    /// by comparing the last hash with the one kept beside the case.
    ///
    /// - Parameters:
    ///   - entries: All entries of the case, in the order of their positions.
    ///   - number: The number of the case.
    public static func faults(in entries: [JournalEntry], of number: CaseNumber) -> [JournalFault] {
        var faults: [JournalFault] = []
        var previous = ""
        for (index, entry) in entries.enumerated() {
            let position = index + 1
            if entry.position != position { faults.append(.outOfPlace(position: position, found: entry.position)) }
            if entry.hash != hash(of: entry.body, after: previous) { faults.append(.chainBroken(position: position)) }
            previous = entry.hash
            do {
                let body = try JSONDecoder().decode(JournalEntry.Body.self, from: Data(entry.body.utf8))
                if body.position != position || body.number != number.text {
                    faults.append(.foreign(position: position))
                }
                faults += faultyWords(of: entry, committedTo: body.commitments, at: position)
            } catch {
                faults.append(.unreadable(position: position))
            }
        }
        return faults
    }

    private static func faultyWords(
        of entry: JournalEntry, committedTo commitments: [String: Commitment], at position: Int
    ) -> [JournalFault] {
        var faults: [JournalFault] = []
        for key in commitments.keys.sorted() where !entry.words.contains(where: { $0.key == key }) {
            faults.append(.wordsMissing(position: position, key: key))
        }
        var seen: Set<String> = []
        for words in entry.words {
            guard let commitment = commitments[words.key], seen.insert(words.key).inserted else {
                faults.append(.wordsAdded(position: position, key: words.key))
                continue
            }
            if let value = words.value, commitment != Commitment(toCanonical: value, salt: words.salt) {
                faults.append(.wordsChanged(position: position, key: words.key))
            }
        }
        return faults
    }
}

/// Why a journal cannot be trusted, with the position of the entry, counted from 1.
public enum JournalFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// An entry is missing, repeated or moved.
    case outOfPlace(position: Int, found: Int)
    /// The entry, or the one before it, was changed after it was written.
    case chainBroken(position: Int)
    /// The entry belongs to another case or to another place.
    case foreign(position: Int)
    /// The entry is not one that this program wrote.
    case unreadable(position: Int)
    /// The erasable value is not the one that was committed to.
    case wordsChanged(position: Int, key: String)
    /// A value stands beside the entry that was never committed to.
    case wordsAdded(position: Int, key: String)
    /// The place of a committed value is gone, and not merely its value.
    case wordsMissing(position: Int, key: String)

    /// What is wrong, with which entry.
    public var description: String {
        switch self {
        case .outOfPlace(let position, let found): "Entry \(position): found position \(found) instead."
        case .chainBroken(let position):
            "Entry \(position): its hash does not follow from its text and the entry before."
        case .foreign(let position): "Entry \(position): it was written for another case or place."
        case .unreadable(let position): "Entry \(position): its text is not a journal entry."
        case .wordsChanged(let position, let key): "Entry \(position): “\(key)” is not what was written."
        case .wordsAdded(let position, let key): "Entry \(position): “\(key)” was never written."
        case .wordsMissing(let position, let key): "Entry \(position): “\(key)” is gone without a trace of erasure."
        }
    }
}
