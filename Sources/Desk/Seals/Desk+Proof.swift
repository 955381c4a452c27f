import Casework
import Database
import Standards

extension Desk {
    /// What proves to anybody that the office recorded this case so, and when.
    ///
    /// Every act is in it, so that the chain can be followed; of what people wrote, only what the applicant wrote.
    ///
    /// - Throws: ``DeskError/journalUnreadable(_:_:)`` or ``DeskError/sealUnreadable(_:_:)`` for damaged data.
    public func proof(of loaded: LoadedCase) async throws -> CaseProof {
        let head = loaded.head
        return try await store.read { transaction in
            let entries = try transaction.journal(of: head.id)
            let rows = try transaction.entryRows(of: head.id)
            var places = SealPlaces(agency: head.agency, transaction: transaction)
            do {
                let proved = try zip(entries, rows).map { entry, row in
                    let events = try Journal.events(from: entry)
                    let isOwn = events.map { $0.actor == Actor.applicant.journalName || $0.isFiling }
                    return try CaseProof.Entry(
                        body: entry.body, hash: entry.hash, kept: entry.kept,
                        showing: { key in
                            let index = key.split(separator: "/").first.flatMap { Int($0) }
                            return index.map { isOwn.indices.contains($0) && isOwn[$0] } ?? false
                        }, place: try places.place(of: row))
                }
                return CaseProof(number: head.number.text, agency: head.agency.rawValue, entries: proved)
            } catch let error as JournalFormatError {
                throw DeskError.journalUnreadable(head.number, error)
            }
        }
    }
}

/// Finds entries under the seals of an office; keeps what the last one needed, because entries of a case lie close together.
private struct SealPlaces {
    let agency: Agency.ID
    let transaction: Transaction
    private var seal: StoredSeal?
    private var chunks: [(firstEntry: Int64, root: Digest32)] = []

    init(agency: Agency.ID, transaction: Transaction) {
        self.agency = agency
        self.transaction = transaction
    }

    /// The place of an entry; `nil` while no seal covers it.
    mutating func place(of row: Int64) throws -> CaseProof.Place? {
        guard let stored = try transaction.seal(covering: row, of: agency) else { return nil }
        if stored.serial != seal?.serial {
            seal = stored
            chunks = try transaction.sealChunks(of: agency, serial: stored.serial)
        }
        guard let chunk = chunks.lastIndex(where: { $0.firstEntry <= row }) else {
            throw DeskError.sealUnreadable(agency, "seal \(stored.serial) does not hold entry \(row)")
        }
        let end = chunk + 1 < chunks.count ? chunks[chunk + 1].firstEntry - 1 : stored.lastEntry
        var leaves: [Digest32] = []
        var index: Int?
        try transaction.eachEntry(of: agency, after: chunks[chunk].firstEntry - 1, through: end) { entry in
            if entry.row == row { index = leaves.count }
            leaves.append(entry.hash)
        }
        let leaf = index.map { chunk * MerkleTree.chunkSize + $0 }
        guard let leaf,
            let path = MerkleTree.path(toLeaf: leaf, inChunk: leaves, chunkRoots: chunks.map(\.root))
        else {
            throw DeskError.sealUnreadable(agency, "seal \(stored.serial) does not fit the entries that it covers")
        }
        return CaseProof.Place(seal: stored.seal, leaf: leaf, path: path)
    }
}
