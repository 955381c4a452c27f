extension ProofFault {
    /// What is wrong, with which entry.
    public var description: String {
        guard let position else { return sentence }
        return "Entry \(position): \(sentence)"
    }

    private var sentence: String {
        switch self {
        case .notUnicode: "The proof is not UTF-8 text. Ask the office for the file again."
        case .notAProof(let error): "The file is not a proof. \(error) Ask the office for the file again."
        case .noEntries: "The proof has no entries, so it proves nothing."
        case .publishedSeals(let fault): "The published seals are not sound. \(fault)"
        case .notAnEntry(_, let error): "it is not an entry of a proof. \(error)"
        case .chainBroken: "its hash does not follow from its text and the entry before."
        case .unreadable(_, let error): "its text is not a journal entry. \(error)"
        case .outOfPlace(_, let found): "found position \(found) instead."
        case .anotherNumber: "it was written for another case than the proof names."
        case .wordsAdded: "words stand beside it, though its text says that nobody wrote any."
        case .wordsMisplaced(_, let key): "“\(key)” names no fact of it."
        case .wordsChanged: "the words are not those that its text stands for."
        case .notASeal(_, let error): "its seal is not a seal. \(error)"
        case .sealChanged: "the hash of its seal is not that of the seal's text."
        case .anotherAgency: "its seal is that of another office than the proof names."
        case .pathBroken: "its path does not lead to the root of its seal."
        case .sealedAfterUnsealed: "it is under a seal, though an entry before it is not."
        case .leafOutOfOrder: "under the seals it does not stand behind the entry before."
        case .twoSealsOfSerial(_, let serial): "two different seals in the proof have serial \(serial)."
        case .sealNotPublished:
            "its seal is not among the published ones. If it is newer than your list, fetch the published seals again."
        case .rootAlonePublished: "the root is published, but a root alone proves neither day nor office."
        case .datedAfterSeal: "it is dated after its seal."
        case .datedBeforeSealBefore: "it is dated before the seal that precedes its own."
        }
    }
}
