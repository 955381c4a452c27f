import GRDB

/// The database of one installation.
///
/// Every reading and writing goes through a transaction of it.
public final class Store: Sendable {
    private let pool: DatabasePool

    /// Opens the SQLite database at a path, makes it if it is not there, and brings its schema up to date.
    ///
    /// Writes are durable before they are acknowledged (`synchronous = FULL`); readers do not wait for the writer (WAL).
    ///
    /// - Throws: ``StoreError`` when the file cannot be opened or written, or comes from a newer program.
    public init(path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try Migrations.migrate(pool)
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError.cannotOpen(path: path, reason: error.message ?? String(describing: error.resultCode))
        }
    }

    /// Reads a consistent state of the database.
    public func read<Value: Sendable>(_ body: @Sendable (Transaction) throws -> Value) async throws -> Value {
        do {
            return try await pool.read { try body(Transaction(connection: SQLiteConnection(database: $0))) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Writes all or nothing; when it returns, everything is on disk.
    public func write<Value: Sendable>(_ body: @Sendable (Transaction) throws -> Value) async throws -> Value {
        do {
            return try await pool.write { try body(Transaction(connection: SQLiteConnection(database: $0))) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Writes outside any event loop: for start-up and the command line.
    public func writeNow<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        try pool.write { try body(Transaction(connection: SQLiteConnection(database: $0))) }
    }

    /// Closes every connection.
    public func close() throws { try pool.close() }
}

/// A transaction: the records of the database are its extensions, one file a topic.
public struct Transaction {
    let connection: any SQLConnection
}

/// What can be wrong with the database as a whole.
public enum StoreError: Error, CustomStringConvertible {
    case cannotOpen(path: String, reason: String)
    case newerSchema(found: Int, known: Int)
    /// Somebody appended to the case meanwhile: read again, decide again.
    case changedMeanwhile
    /// The disk is full, cannot be written, or is damaged; nothing of the transaction was kept.
    case unavailable(reason: String)
    /// A statement that the schema does not allow: a fault of this program.
    case refused(reason: String)

    init(_ error: DatabaseError) {
        // The message of SQLite, without the statement and its values, which may be personal.
        let reason = error.message ?? String(describing: error.resultCode)
        switch error.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_NOMEM,
            .SQLITE_CORRUPT,
            .SQLITE_NOTADB, .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .unavailable(reason: reason)
        default: self = .refused(reason: reason)
        }
    }

    public var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "The database \(path) cannot be opened: \(reason). Check that the folder exists and can be written."
        case .newerSchema(let found, let known):
            "The database has schema \(found), this program knows up to \(known). Start a newer program."
        case .changedMeanwhile:
            "Somebody else changed the case meanwhile. Read it again."
        case .unavailable(let reason):
            "The database cannot be used now: \(reason). Check space and permissions of its disk."
        case .refused(let reason): "The database refused a statement: \(reason)."
        }
    }
}
