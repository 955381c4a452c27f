/// Why a proof does not prove an entry, with the entry's position, counted from 1.
public enum ProofFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is not UTF-8.
    case notUnicode
    /// The file is not canonical JSON, or not that of a proof.
    case notAProof(JournalFormatError)
    /// The file has no entries, and so proves nothing.
    case noEntries
    /// Something is wrong with the published seals themselves.
    case publishedSeals(SealFault)
    /// A member of the file's list of entries is not one.
    case notAnEntry(position: Int, JournalFormatError)
    /// The entry, or one before it, was changed after it was written.
    case chainBroken(position: Int)
    /// The body is not canonical JSON, or not that of an entry.
    case unreadable(position: Int, JournalFormatError)
    /// The body was written for another place in the journal.
    case outOfPlace(position: Int, found: Int64)
    /// The body was written for another case.
    case anotherNumber(position: Int)
    /// Words stand beside an entry in which nobody wrote anything.
    case wordsAdded(position: Int)
    /// The key of a value names no fact of the entry.
    case wordsMisplaced(position: Int, key: String)
    /// The words are not those that the body committed to.
    case wordsChanged(position: Int)
    /// The seal's body is not canonical JSON, or not that of a seal.
    case notASeal(position: Int, JournalFormatError)
    /// The seal's hash is not that of its body.
    case sealChanged(position: Int)
    /// The seal is that of another office than the proof names.
    case anotherAgency(position: Int)
    /// The path does not lead from the entry to the root of the seal.
    case pathBroken(position: Int)
    /// The entry is under a seal, though one before it is not.
    case sealedAfterUnsealed(position: Int)
    /// The entry stands before an earlier one, or at the same place.
    case leafOutOfOrder(position: Int)
    /// Two different seals of this serial are in the proof.
    case twoSealsOfSerial(position: Int, serial: Int)
    /// The hash of the seal is not among the published ones.
    case sealNotPublished(position: Int)
    /// Only the root of the seal is among the published hashes.
    case rootAlonePublished(position: Int)
    /// The entry is dated after its seal.
    case datedAfterSeal(position: Int)
    /// The entry is dated before the seal that precedes its own.
    case datedBeforeSealBefore(position: Int)

    /// The entry at fault; `nil` when it is the whole proof.
    public var position: Int? {
        switch self {
        case .notUnicode, .notAProof, .noEntries, .publishedSeals: nil
        case .notAnEntry(let position, _), .chainBroken(let position), .unreadable(let position, _),
            .outOfPlace(let position, _), .anotherNumber(let position), .wordsAdded(let position),
            .wordsMisplaced(let position, _), .wordsChanged(let position), .notASeal(let position, _),
            .sealChanged(let position), .anotherAgency(let position), .pathBroken(let position),
            .sealedAfterUnsealed(let position), .leafOutOfOrder(let position), .twoSealsOfSerial(let position, _),
            .sealNotPublished(let position), .rootAlonePublished(let position), .datedAfterSeal(let position),
            .datedBeforeSealBefore(let position):
            position
        }
    }
}
