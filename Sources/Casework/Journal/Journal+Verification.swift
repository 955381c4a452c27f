extension Journal {
    /// Everything that is wrong with the journal of one case; empty when it is whole.
    ///
    /// Erased words are no fault where a later entry says that they were erased: their commitments stay. Entries that were
    /// cut off at the end are found by comparing the last hash with the one kept beside the case, and with the seals.
    ///
    /// - Parameters:
    ///   - entries: All entries of the case, in the order of their positions.
    ///   - number: The number of the case.
    public static func faults(in entries: [JournalEntry], of number: CaseNumber) -> [JournalFault] {
        var faults: [JournalFault] = []
        var previous = ""
        var erased: Set<Int> = []
        for (index, entry) in entries.enumerated() {
            let position = index + 1
            if entry.position != position { faults.append(.outOfPlace(position: position, found: entry.position)) }
            if entry.hash != hash(of: entry.body, after: previous) { faults.append(.chainBroken(position: position)) }
            previous = entry.hash
            do {
                let body = try EntryBody(reading: entry.body)
                if body.position != position || body.number != number.text {
                    faults.append(.foreign(position: position))
                }
                if let fault = faultyWords(of: entry, committedTo: body.words, at: position) { faults.append(fault) }
                for case .wordsErased(let positions) in body.facts { erased.subtract(positions) }
                if entry.hasErasedWords { erased.insert(position) }
            } catch {
                faults.append(.unreadable(position: position))
            }
        }
        return faults + erased.sorted().map { .wordsErasedUnsaid(position: $0) }
    }

    private static func faultyWords(
        of entry: JournalEntry, committedTo digest: String?, at position: Int
    ) -> JournalFault? {
        switch (entry.kept, digest) {
        case (nil, nil): return nil
        case (nil, .some): return .wordsMissing(position: position)
        case (.some, nil): return .wordsAdded(position: position)
        case (let kept?, let digest?):
            do {
                let words = try KeptWords(reading: kept)
                // Written again, the same words give the same bytes: also a change that means nothing is found.
                let isUntouched = words.digest == digest && words.text.utf8.elementsEqual(kept.utf8)
                return isUntouched ? nil : .wordsChanged(position: position)
            } catch {
                return .wordsChanged(position: position)
            }
        }
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
    /// What people wrote is not what was committed to.
    case wordsChanged(position: Int)
    /// Words stand beside the entry that were never committed to.
    case wordsAdded(position: Int)
    /// What people wrote was erased, and no entry says so.
    case wordsErasedUnsaid(position: Int)
    /// The place of the words is gone, and not merely their values.
    case wordsMissing(position: Int)

    /// What is wrong, with which entry.
    public var description: String {
        switch self {
        case .outOfPlace(let position, let found): "Entry \(position): found position \(found) instead."
        case .chainBroken(let position):
            "Entry \(position): its hash does not follow from its text and the entry before."
        case .foreign(let position): "Entry \(position): it was written for another case or place."
        case .unreadable(let position): "Entry \(position): its text is not a journal entry."
        case .wordsChanged(let position): "Entry \(position): what people wrote is not what stands there now."
        case .wordsAdded(let position): "Entry \(position): words stand there that were never written."
        case .wordsErasedUnsaid(let position):
            "Entry \(position): what people wrote was erased, and no later entry says so."
        case .wordsMissing(let position): "Entry \(position): what people wrote is gone without a trace of erasure."
        }
    }
}

extension JournalEntry {
    /// Whether some of what people wrote stands there as a commitment only.
    fileprivate var hasErasedWords: Bool {
        // Canonical: the key stands first, and an object without members is closed at once.
        kept?.hasPrefix(#"{"commitments":{""#) ?? false
    }
}
