import GRDB
import GRDBSQLite

/// A connection of SQLite with its prepared statements.
protocol SQLiteHandle {
    var connection: SQLiteConnection.Pointer? { get }

    /// The statement of this text, prepared once.
    func statement(_ sql: String) throws -> SQLiteStatement
}

/// GRDB's connection, which writes.
struct WritingHandle: SQLiteHandle {
    let database: GRDB.Database

    var connection: SQLiteConnection.Pointer? { database.sqliteConnection }

    func statement(_ sql: String) throws -> SQLiteStatement {
        do {
            return try database.cachedStatement(sql: sql).sqliteStatement
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}

/// A connection that only reads, used by one thread at a time.
///
/// It stands beside GRDB's pool because a page is some five queries of a few microseconds: borrowing a reader there, with its
/// queue, its watchdog and its checks, was measured at 85 microseconds, twenty times what SQLite itself needed.
///
/// Sendable by that rule, which ``SQLiteReaders`` keeps: it hands each out to one reader, and takes it back.
final class ReadingHandle: SQLiteHandle, @unchecked Sendable {
    /// Statements that are kept prepared; the program has some dozens.
    private static let mostStatements = 200

    let connection: SQLiteConnection.Pointer?
    private var statements: [String: SQLiteStatement] = [:]

    /// - Throws: ``StoreError/unavailable(reason:)``.
    init(path: String) throws {
        var opened: SQLiteConnection.Pointer?
        let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        connection = opened
        guard code == SQLITE_OK else { throw StoreError(sqlite: opened) }
        sqlite3_busy_timeout(opened, 10_000)
        for pragma in ["PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -2000"] {
            guard sqlite3_exec(opened, pragma, nil, nil, nil) == SQLITE_OK else { throw StoreError(sqlite: opened) }
        }
    }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(connection)
    }

    func statement(_ sql: String) throws -> SQLiteStatement {
        if let known = statements[sql] { return known }
        if statements.count >= Self.mostStatements {
            for statement in statements.values { sqlite3_finalize(statement) }
            statements.removeAll()
        }
        var statement: SQLiteStatement?
        guard sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
            let statement
        else { throw StoreError(sqlite: connection) }
        statements[sql] = statement
        return statement
    }
}

extension StoreError {
    /// Why the last call on a connection failed, without the statement and its values, which may be personal.
    init(sqlite connection: SQLiteConnection.Pointer?) {
        self.init(
            DatabaseError(
                resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
                message: sqlite3_errmsg(connection).map { String(cString: $0) }))
    }

    /// The message of SQLite.
    init(_ error: DatabaseError) {
        let reason = error.message ?? String(describing: error.resultCode)
        switch error.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_NOMEM,
            .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .unavailable(reason: reason)
        default: self = .refused(reason: reason)
        }
    }
}
