import GRDB
import GRDBSQLite

/// A connection to SQLite, for the length of one transaction.
///
/// Values are bound and columns read by SQLite's own functions: most pages are some five small queries, and wrapping each value
/// cost more than answering them.
struct SQLiteConnection: SQLConnection {
    typealias Pointer = OpaquePointer

    let handle: any SQLiteHandle

    var dialect: Dialect { .sqlite }

    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        try each(sql, values) { _ in }
        return Int(sqlite3_changes(handle.connection))
    }

    /// For an answer from the statement itself (`RETURNING`) SQLite makes a table that costs as much as the row.
    func insert(_ sql: String, _ values: [SQLValue]) throws -> Int64? {
        try execute(sql, values) > 0 ? sqlite3_last_insert_rowid(handle.connection) : nil
    }

    /// The same text must not be run again inside `body`: both would be one prepared statement.
    func each(_ sql: String, _ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws {
        let statement = try handle.statement(sql)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (index, value) in values.enumerated() { try bind(value, to: statement, at: Int32(index + 1)) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(SQLiteRow(statement: statement))
            case SQLITE_DONE: return
            default: throw failure
            }
        }
    }

    func eachOfMany(_ sql: String, _ body: (any SQLRow) throws -> Void) throws { try each(sql, [], body) }

    func run(script: String) throws {
        guard sqlite3_exec(handle.connection, script, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    private func bind(_ value: SQLValue, to statement: SQLiteStatement, at index: Int32) throws {
        let code =
            switch value {
            case .null: sqlite3_bind_null(statement, index)
            case .integer(let number): sqlite3_bind_int64(statement, index, number)
            // SQLite copies what it is given before the call returns.
            case .text(var text):
                text.withUTF8 { bytes in
                    // No bytes have no address, which SQLite would take for NULL.
                    guard let start = bytes.baseAddress else {
                        return sqlite3_bind_text(statement, index, "", 0, Self.copied)
                    }
                    return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                        sqlite3_bind_text(statement, index, $0, Int32(bytes.count), Self.copied)
                    }
                }
            case .blob(let bytes):
                bytes.isEmpty
                    ? sqlite3_bind_zeroblob(statement, index, 0)
                    : bytes.withUnsafeBytes {
                        sqlite3_bind_blob(statement, index, $0.baseAddress, Int32($0.count), Self.copied)
                    }
            }
        guard code == SQLITE_OK else { throw failure }
    }

    /// SQLITE_TRANSIENT, which C spells as a cast that Swift does not read.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private var failure: StoreError { StoreError(sqlite: handle.connection) }
}

/// The current row of SQLite's answer.
struct SQLiteRow: SQLRow {
    let statement: SQLiteStatement

    func text(_ column: Int) -> String { optionalText(column) ?? "" }

    func optionalText(_ column: Int) -> String? {
        let column = Int32(column)
        guard let bytes = sqlite3_column_text(statement, column) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }

    func optionalInteger(_ column: Int) -> Int64? {
        sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL ? nil : integer(column)
    }

    func blob(_ column: Int) -> [UInt8] { optionalBlob(column) ?? [] }

    func optionalBlob(_ column: Int) -> [UInt8]? {
        let column = Int32(column)
        guard sqlite3_column_type(statement, column) != SQLITE_NULL else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        guard count > 0, let bytes = sqlite3_column_blob(statement, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: count))
    }
}
