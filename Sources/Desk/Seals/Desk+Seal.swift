import Casework
import Database
import Standards
import WorkingTime

extension Desk {
    /// Seals what an office recorded since its newest seal, once its local day is over.
    ///
    /// An office that was off for some days gets one seal for all of them. A day without entries gets none.
    ///
    /// - Returns: The seal; `nil` when there is nothing to seal, or the newest seal closed yesterday already.
    @discardableResult
    public func sealDay(of agency: Agency.ID) async throws -> Seal? {
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        let now = now()
        let day = now.date(in: entry.agency.zone).adding(days: -1)
        return try await store.write { transaction in
            let newest = try transaction.seal(newestOf: agency)
            if let newest, try Self.content(of: newest.seal).day >= day.description { return nil }
            // The first seal waits until a whole day is over.
            if newest == nil, let first = try transaction.firstInstant(of: agency),
                Instant(secondsSinceEpoch: first).date(in: entry.agency.zone) > day
            {
                return nil
            }
            return try Self.seal(agency, day: day, after: newest, now: now, in: transaction)
        }
    }

    private static func seal(
        _ agency: Agency.ID, day: CalendarDate, after newest: StoredSeal?, now: Instant, in transaction: Transaction
    ) throws -> Seal? {
        let last = try transaction.newestEntry()
        var tree = MerkleTree.Builder()
        var starts: [Int64] = []
        try transaction.eachEntry(of: agency, after: newest?.lastEntry ?? 0, through: last) { entry in
            if tree.count.isMultiple(of: MerkleTree.chunkSize) { starts.append(entry.row) }
            tree.append(entry.hash)
        }
        guard tree.count > 0 else { return nil }
        let previous = try newest.map { try content(of: $0.seal).sealedAt }
        let moment = Seal.moment(
            clock: now.secondsSinceEpoch, previous: previous,
            newestEntry: try transaction.newestInstant(of: agency, after: newest?.lastEntry ?? 0, through: last))
        do {
            let seal = try Seal.next(
                after: newest?.seal, agency: agency.rawValue, day: day.description, count: tree.count, root: tree.root,
                calendar: try transaction.sealedCalendar(of: agency)?.mark(), sealedAt: moment)
            try transaction.insert(
                seal, serial: (newest?.serial ?? 0) + 1, of: agency, lastEntry: last, sealedAt: moment,
                chunks: Array(zip(starts, tree.allChunkRoots)).map { (firstEntry: $0.0, root: $0.1) })
            return seal
        } catch let error as SealFault {
            throw DeskError.sealUnreadable(agency, String(describing: error))
        }
    }

    static func content(of seal: Seal) throws -> Seal.Content {
        do {
            return try seal.content()
        } catch {
            throw DeskError.sealUnreadable("", String(describing: error))
        }
    }

    /// When the newest seal of an office was made; `nil` before the first.
    public func sealedAt(_ agency: Agency.ID) async throws -> Instant? {
        let seconds = try await store.read { try $0.newestSeal(of: agency) }
        return seconds > 0 ? Instant(secondsSinceEpoch: seconds) : nil
    }

    /// Every seal of an office, oldest first: what is published.
    ///
    /// - Throws: ``DeskError/notFound`` for an office that is not here.
    public func seals(of agency: Agency.ID) async throws -> [Seal] {
        guard catalogue.agency(agency) != nil else { throw DeskError.notFound }
        return try await store.read { try $0.seals(of: agency).map(\.seal) }
    }
}
