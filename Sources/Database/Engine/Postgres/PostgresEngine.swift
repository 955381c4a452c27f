import Foundation

/// A PostgreSQL database, 15 or newer.
///
/// Reads run on a pool of connections; all writes go through one, and through one lock in the database, so that the
/// writers of all nodes take turns.
final class PostgresEngine: Engine, CustomStringConvertible {
    /// What may be set for one engine; the defaults fit one node of a few cores.
    struct Limits: Sendable {
        /// Connections for reading, each with a thread.
        var poolSize = 8
        /// How long a read waits for a free connection.
        var longestWait: Duration = .seconds(5)
        /// A connection that was silent for longer is asked before it is used.
        var idleLimit: Duration = .seconds(30)
        /// How long the outcome of a commit is asked for whose answer was lost.
        var askingLimit: Duration = .seconds(5)
        /// Statements that each connection keeps prepared.
        var statementCapacity = 256
    }

    var dialect: Dialect { .postgres }

    /// The database without its password, for logs.
    let description: String
    private let pool: ReadPool
    private let lane: WriteLane

    /// Opens the database and checks that it can be used.
    ///
    /// - Parameter url: As libpq takes it, such as `postgres://user:password@host:5432/name?sslmode=verify-full`.
    /// - Throws: ``StoreError/cannotOpen(database:reason:)``.
    init(url: String, limits: Limits = Limits()) throws(StoreError) {
        let address = try PostgresAddress(url: url)
        let dialer = PostgresDialer(address: address, statementCapacity: limits.statementCapacity)
        let makeSeat: @Sendable () -> PostgresSeat = { PostgresSeat(dialer: dialer, idleLimit: limits.idleLimit) }
        let seat = makeSeat()
        do {
            _ = try seat.ready()
        } catch {
            throw PostgresEngine.openingFault(error, of: address)
        }
        description = address.description
        pool = ReadPool(size: limits.poolSize, longestWait: limits.longestWait, makeSeat: makeSeat)
        lane = WriteLane(seat: seat, askingLimit: limits.askingLimit)
    }

    /// Opens the database with a pool of another size.
    convenience init(url: String, poolSize: Int) throws(StoreError) {
        try self.init(url: url, limits: Limits(poolSize: poolSize))
    }

    deinit { pool.close(patience: 0) }

    /// Reads on a thread of the engine; `body` may be called once more when its connection turns out to be dead.
    ///
    /// After a refused statement nothing else can be read in the same transaction.
    func read<Value: Sendable>(_ body: @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try await withoutActuallyEscaping(body) { body in
            try await withCheckedThrowingContinuation { continuation in
                pool.submit(ReadJob(body, continuation))
            }
        }
    }

    func commit(_ jobs: [any WriteJob]) throws { try lane.commit(jobs) }

    /// Runs a plain transaction that writes, such as a migration, while no other node writes.
    ///
    /// It waits up to a minute for other writers, and its statements may take as long as they need. A text of several
    /// statements is run as a script when it has no values.
    func exclusively<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        try lane.exclusive(body)
    }

    /// Closes every connection; reads that run have five seconds to finish.
    ///
    /// Not to be called from inside a transaction.
    func close() throws {
        pool.close(patience: 5)
        lane.close()
    }

    private static func openingFault(_ error: StoreError, of address: PostgresAddress) -> StoreError {
        switch error {
        case .unavailable(let reason), .conflict(let reason), .refused(let reason):
            .cannotOpen(database: address.description, reason: reason)
        case .cannotOpen, .newerSchema, .otherSchema, .preview, .notEmpty, .changedMeanwhile: error
        }
    }
}
