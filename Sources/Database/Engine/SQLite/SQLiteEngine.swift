import CSQLite
import Foundation
import GRDB

/// SQLite in the process: one writer, which is GRDB's, and readers beside it that do not wait for it (WAL).
final class SQLiteEngine: Engine {
    private let pool: DatabasePool
    private let readers: SQLiteReaders

    var dialect: Dialect { .sqlite }

    /// Opens the database at a path and makes it if it is not there.
    ///
    /// What is committed is on disk (`synchronous = FULL`).
    ///
    /// - Throws: ``StoreError/cannotOpen(database:reason:)``.
    init(path: String) throws {
        _ = Self.hasNoStatistics
        readers = SQLiteReaders(path: path)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        // Other processes write too: the command line, a restored copy being checked.
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2000")
        }
        do {
            pool = try Self.open(path, configuration)
        } catch let error as DatabaseError {
            throw StoreError.cannotOpen(
                database: path, reason: error.message ?? String(describing: error.resultCode))
        }
    }

    /// Asked for before the first database is opened; later it is too late, and nothing but speed is lost.
    private static let hasNoStatistics = maklumat_sqlite_keep_no_statistics() == SQLITE_OK

    /// Opens the writer and its pool, and waits for another program that makes the same new database at this moment: SQLite
    /// refuses the switch to a write-ahead log at once then, however long it may wait for anything else.
    private static func open(_ path: String, _ configuration: Configuration) throws -> DatabasePool {
        let deadline = ContinuousClock.now + .seconds(10)
        while true {
            do {
                let pool = try DatabasePool(path: path, configuration: configuration)
                // Said last: the pool itself sets NORMAL for the writer, with which a power cut loses what was acknowledged.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                return pool
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
            {
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }

    /// Runs on the thread that asks: a page takes some microseconds here, less than a change of threads.
    func read<Value: Sendable>(_ body: @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
        try readers.read(body)
    }

    func commit(_ jobs: [any WriteJob]) throws {
        do {
            try pool.writeWithoutTransaction { database in
                let connection = SQLiteConnection(handle: WritingHandle(database: database))
                // As prepared statements: the library's own way reads their text anew for each transaction and each job.
                try connection.execute("BEGIN IMMEDIATE", [])
                do {
                    try connection.execute(Self.run(jobs, on: connection) ? "COMMIT" : "ROLLBACK", [])
                } catch {
                    // After some faults SQLite has rolled back by itself.
                    if database.isInsideTransaction { try connection.execute("ROLLBACK", []) }
                    throw error
                }
            }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Runs jobs; gives true when there is something to keep.
    private static func run(_ jobs: [any WriteJob], on connection: SQLiteConnection) throws -> Bool {
        if jobs.count == 1, let job = jobs.first { return try job.run(on: connection) }
        for job in jobs {
            try connection.execute("SAVEPOINT job", [])
            if try !job.run(on: connection) { try connection.execute("ROLLBACK TO job", []) }
            try connection.execute("RELEASE job", [])
        }
        return true
    }

    func exclusively<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        do {
            return try pool.writeWithoutTransaction { database in
                var value: Value?
                try database.inTransaction(.immediate) {
                    value = try body(SQLiteConnection(handle: WritingHandle(database: database)))
                    return .commit
                }
                guard let value else { throw StoreError.unavailable(reason: "the transaction was not run") }
                return value
            }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    func close() throws {
        readers.close()
        do {
            // The file alone then holds everything: whoever copies it needs no other one.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            try pool.close()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}
