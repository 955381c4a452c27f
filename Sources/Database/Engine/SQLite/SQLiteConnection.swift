import Foundation
import GRDB

/// A connection to SQLite, for the length of one transaction.
struct SQLiteConnection: SQLConnection {
    let database: GRDB.Database

    var dialect: Dialect { .sqlite }

    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        do {
            let statement = try database.cachedStatement(sql: sql)
            try statement.execute(arguments: arguments(values))
            return database.changesCount
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    func each(_ sql: String, _ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        do {
            let statement = try database.cachedStatement(sql: sql)
            let cursor = try Row.fetchCursor(statement, arguments: arguments(values))
            while let row = try cursor.next() { try body(SQLiteRow(row: row)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    func eachOfMany(_ sql: String, _ body: (any SQLRow) throws -> Void) throws { try each(sql, [], body) }

    func run(script: String) throws {
        do {
            try database.execute(sql: script)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    private func arguments(_ values: [SQLValue]) -> StatementArguments {
        StatementArguments(
            values.map { value -> (any DatabaseValueConvertible)? in
                switch value {
                case .null: nil
                case .integer(let number): number
                case .text(let text): text
                case .blob(let bytes): Data(bytes)
                }
            })
    }
}

/// A row of SQLite's answer.
struct SQLiteRow: SQLRow {
    let row: Row

    func text(_ column: Int) -> String { row[column] }
    func optionalText(_ column: Int) -> String? { row[column] }
    func integer(_ column: Int) -> Int64 { row[column] }
    func optionalInteger(_ column: Int) -> Int64? { row[column] }
    func blob(_ column: Int) -> [UInt8] { optionalBlob(column) ?? [] }

    func optionalBlob(_ column: Int) -> [UInt8]? {
        let data: Data? = row[column]
        return data.map { [UInt8]($0) }
    }
}

extension StoreError {
    /// The message of SQLite, without the statement and its values, which may be personal.
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
