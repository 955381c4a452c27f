import CPostgres

/// A transaction on one connection, as the records see it.
///
/// Nothing goes to the server before the first statement, and then what opens the transaction goes with it.
final class PostgresTransaction: SQLConnection {
    private let link: PostgresLink
    private let isReadOnly: Bool
    /// Commands that go with the next statement.
    private var waiting: [String]
    /// The server has begun the transaction.
    private(set) var hasBegun = false
    /// A statement of the body was answered.
    private(set) var wasAnswered = false
    /// What ended the transaction as a whole, whatever the body made of it.
    private(set) var failure: StoreError?
    /// A statement was refused: the server takes no other one before the transaction or its savepoint is undone.
    private(set) var wasRefused = false
    /// How the server knows a transaction that writes.
    private(set) var identity: TransactionIdentity?
    private var isOpen = true

    /// - Parameter opening: What opens the transaction.
    init(on link: PostgresLink, isReadOnly: Bool, opening: [String]) {
        self.link = link
        self.isReadOnly = isReadOnly
        waiting = opening
    }

    var dialect: Dialect { .postgres }

    func run(script: String) throws { try execute(script, []) }

    /// Reads through a cursor, so that a table of millions of rows never stands in memory as a whole.
    func eachOfMany(_ sql: String, _ body: (any SQLRow) throws -> Void) throws {
        try execute("DECLARE many NO SCROLL CURSOR FOR \(sql)", [])
        var isAtEnd = false
        while !isAtEnd {
            isAtEnd = true
            try each("FETCH FORWARD 2000 FROM many", []) { row in
                isAtEnd = false
                try body(row)
            }
        }
        try execute("CLOSE many", [])
    }

    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        try run(sql, values)?.changedRows ?? 0
    }

    func insert(_ sql: String, _ values: [SQLValue]) throws -> Int64? {
        try first(sql + " RETURNING id", values) { $0.integer(0) }
    }

    func each(_ sql: String, _ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        // The answer is taken in whole, so `body` may run statements of its own.
        guard let result = try run(sql, values) else { return }
        try PostgresRow(result).forEach(body)
    }

    /// Opens a savepoint with the next statement.
    func beginJob() {
        wasRefused = false
        waiting.append(Command.savepoint)
    }

    /// Keeps what was done since the savepoint.
    func keepJob() {
        if waiting.last == Command.savepoint { waiting.removeLast() } else { waiting.append(Command.release) }
    }

    /// Undoes what was done since the savepoint.
    func undoJob() {
        wasRefused = false
        if waiting.last == Command.savepoint {
            waiting.removeLast()
        } else {
            waiting += [Command.undo, Command.release]
        }
    }

    /// Commits what was done.
    ///
    /// - Returns: What the server did: `COMMIT`, or `ROLLBACK` when a statement had failed.
    func commit() throws(StoreError) -> String {
        isOpen = false
        waiting.append(Command.commit)
        return try send()?.tag ?? ""
    }

    /// - Throws: When the work so far cannot be kept, whatever the body made of the error that it was given.
    func requireSound() throws(StoreError) {
        if let failure { throw failure }
        if wasRefused { throw .refused(reason: "changes were to be kept although one of their statements was refused") }
    }

    /// Ends the transaction without waiting for the server; nothing may follow.
    ///
    /// - Parameter command: How: `COMMIT` where nothing was changed, `ROLLBACK` otherwise.
    func leave(_ command: String) {
        isOpen = false
        guard hasBegun, !link.isDead else { return }
        do { try link.leave(command) } catch { link.isOutdated = true }
    }

    private func run(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> PostgresResult? {
        guard isOpen else { throw .refused(reason: "a connection was used after its transaction") }
        if let failure { throw failure }
        if wasRefused { throw .refused(reason: "a statement before this one was refused, and nothing can follow it") }
        let parameters = try PostgresParameters(values)
        let translation = link.statements.translation(of: sql)
        guard translation.highestParameter == values.count else {
            let expected = translation.highestParameter
            throw .refused(reason: "a statement has parameters up to ?\(expected) and got \(values.count) values")
        }
        do {
            let isScript = translation.isScript && values.isEmpty
            let result = isScript ? try send() : try send(sql, parameters)
            if isScript { try link.runScript(sql, isReadOnly: isReadOnly) }
            wasAnswered = true
            return isScript ? nil : result
        } catch {
            switch error {
            case .refused: wasRefused = true
            default: failure = error
            }
            throw error
        }
    }

    /// Sends what waits, and a statement with it; gives the last answer.
    private func send(
        _ sql: String? = nil, _ parameters: PostgresParameters? = nil
    ) throws(StoreError) -> PostgresResult? {
        let commands = waiting
        waiting = []
        for command in commands { try link.queue(control: command) }
        if let sql, let parameters { try link.queue(sql, parameters) }
        let (results, error) = try link.finish(isReadOnly: isReadOnly)
        hasBegun = true
        if let place = commands.firstIndex(of: Command.lockForWriting) {
            identity = TransactionIdentity(results[place])
        }
        if let error { throw error }
        return results.last
    }
}
