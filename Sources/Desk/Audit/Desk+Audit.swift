import Casework
import Database

extension Desk {
    /// Holds all data against the journal, in one consistent state; nothing is changed, also while the office is served.
    ///
    /// - Parameters:
    ///   - readsFiles: Reads every uploaded file too.
    ///   - published: Hashes of seals that were published: each must be among those of the database.
    ///   - progress: Told how many cases are read, now and then.
    public func verify(
        readsFiles: Bool = true, published: Set<Digest32> = [], progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> AuditReport {
        try await store.read { transaction in
            var audit = Audit(desk: self, transaction: transaction, isMending: false, readsFiles: readsFiles)
            audit.published = published
            return try audit.run(progress: progress)
        }
    }

    /// Derives everything that lists, searches and figures show from the journal, and writes right what differs.
    ///
    /// - Returns: What differed; the second time nothing does.
    public func rebuild(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> AuditReport {
        try await store.write { transaction in
            var audit = Audit(desk: self, transaction: transaction, isMending: true, readsFiles: false)
            return try audit.run(progress: progress)
        }
    }
}
