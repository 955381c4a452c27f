import CPostgres
import Foundation

/// One connection to the server, used by one thread at a time.
///
/// Commands are queued and go to the server together, so that `BEGIN` or a savepoint costs no round trip of its own
/// (pipeline mode).
final class PostgresLink {
    /// What an answer belongs to that has not been read yet.
    private enum Owed: Equatable { case prepare(String), run, deallocate, leftover, sync }

    let handle: OpaquePointer
    var statements: PreparedStatements
    /// Longest wait for an answer; `nil` waits for ever.
    ///
    /// The server's own limit is to come first.
    var patience: Duration?
    /// When the server last answered.
    private(set) var lastAnswer = ContinuousClock.now
    /// The connection failed: nothing more comes from it.
    private(set) var isDead = false
    /// It still works, but a new one is to take its place.
    var isOutdated = false
    private var owed: [Owed] = []

    /// Takes over a connection that was made; it is closed with this object.
    init(handle: OpaquePointer, statementCapacity: Int) {
        self.handle = handle
        statements = PreparedStatements(capacity: statementCapacity)
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
        PQsetnonblocking(handle, 1)
        PQenterPipelineMode(handle)
    }

    deinit { PQfinish(handle) }

    /// Queues a statement; it is prepared first when it is new.
    func queue(_ sql: String, _ parameters: PostgresParameters) throws(StoreError) {
        let name = try name(of: sql, isPinned: false)
        let sent = parameters.withPointers { values, lengths, formats in
            PQsendQueryPrepared(handle, name, Int32(parameters.count), values, lengths, formats, 1)
        }
        guard sent == 1 else { throw lost() }
        owed.append(.run)
    }

    /// Queues a command of the transaction itself, such as `BEGIN`: it has no values and stays prepared.
    func queue(control sql: String) throws(StoreError) {
        try send(control: sql)
        owed.append(.run)
    }

    /// Sends what is queued and reads every answer.
    ///
    /// - Parameter isReadOnly: Of the transaction, for the meaning of errors.
    /// - Returns: The answers to what was queued, in order, and the first error among them.
    /// - Throws: ``StoreError/unavailable(reason:)`` when the connection failed.
    func finish(isReadOnly: Bool) throws(StoreError) -> (results: [PostgresResult], error: StoreError?) {
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        owed.append(.sync)
        var results: [PostgresResult] = []
        var fault: PostgresFault?
        let expected = owed
        owed = []
        for item in expected {
            let result = try answer(endsWithNothing: item != .sync)
            if let found = result.fault, item != .leftover { fault = fault ?? found }
            if let found = result.fault, found.endsConnection { throw lost(found) }
            if case .prepare(let sql) = item, result.fault != nil || result.wasSkipped { statements.remove(sql) }
            if item == .run { results.append(result) }
        }
        lastAnswer = .now
        if fault?.isStalePlan == true { isOutdated = true }
        return (results, fault?.storeError(isReadOnly: isReadOnly))
    }

    /// Sends a command that ends a transaction, without waiting: its answer is read, and ignored, with the next one.
    func leave(_ sql: String) throws(StoreError) {
        try send(control: sql)
        owed.append(.leftover)
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        owed.append(.sync)
        try flush()
    }

    /// Runs several statements in one text, which pipeline mode does not take.
    func runScript(_ sql: String, isReadOnly: Bool) throws(StoreError) {
        guard PQexitPipelineMode(handle) == 1, PQsendQuery(handle, sql) == 1 else { throw lost() }
        var fault: PostgresFault?
        while let result = try nextResult() {
            if result.isCopy { throw lost() }
            if let found = result.fault { fault = fault ?? found }
            if let found = fault, found.endsConnection { throw lost(found) }
        }
        lastAnswer = .now
        guard PQenterPipelineMode(handle) == 1 else { throw lost() }
        if let fault { throw fault.storeError(isReadOnly: isReadOnly) }
    }

    /// Marks the connection as failed and says why.
    func lost(_ fault: PostgresFault? = nil) -> StoreError {
        isDead = true
        return .unavailable(reason: fault?.reason ?? PostgresFault.firstLine(PQerrorMessage(handle)))
    }

    /// Marks the connection as failed because the server is silent.
    func silent() -> StoreError {
        isDead = true
        return .unavailable(reason: "the server did not answer in time")
    }

    private func send(control sql: String) throws(StoreError) {
        let name = try name(of: sql, isPinned: true)
        guard PQsendQueryPrepared(handle, name, 0, nil, nil, nil, 1) == 1 else { throw lost() }
    }

    /// The name of a prepared statement; it is prepared first when it is new.
    ///
    /// - Parameter isPinned: For commands that may stand before `BEGIN`: nothing is deallocated for them, because a
    ///   transaction cannot get its isolation level after another command.
    private func name(of sql: String, isPinned: Bool) throws(StoreError) -> String {
        if let known = statements.find(sql) { return known.name }
        if !isPinned, let name = statements.evict() {
            guard PQsendQueryParams(handle, "DEALLOCATE \(name)", 0, nil, nil, nil, nil, 0) == 1 else { throw lost() }
            owed.append(.deallocate)
        }
        let entry = statements.add(ParameterTranslation(sql), for: sql, isPinned: isPinned)
        guard PQsendPrepare(handle, entry.name, entry.translation.sql, 0, nil) == 1 else { throw lost() }
        owed.append(.prepare(sql))
        return entry.name
    }

    private func answer(endsWithNothing: Bool) throws(StoreError) -> PostgresResult {
        guard let result = try nextResult() else { throw lost() }
        if PQstatus(handle) == CONNECTION_BAD { throw lost(result.fault) }
        if endsWithNothing, try nextResult() != nil { throw lost() }
        return result
    }
}
