/// A value that goes into a statement or comes out of a row.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(nilLiteral: ()) { self = .null }
    init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
    init(_ value: Int64?) { self = value.map(SQLValue.integer) ?? .null }
    init(_ value: Int) { self = .integer(Int64(value)) }
    init(_ value: Bool) { self = .integer(value ? 1 : 0) }
}

/// One row of an answer, read by column number, from 0, while it is current.
protocol SQLRow {
    func text(_ column: Int) -> String
    func optionalText(_ column: Int) -> String?
    func integer(_ column: Int) -> Int64
    func optionalInteger(_ column: Int) -> Int64?
    func blob(_ column: Int) -> [UInt8]
    func optionalBlob(_ column: Int) -> [UInt8]?
}

/// A connection inside a transaction: all that the records need of an engine.
///
/// Values are always bound as `?1`, `?2`, … by number, so the same statements run on every engine.
protocol SQLConnection {
    /// The words that differ between the engines.
    var dialect: Dialect { get }

    /// Runs a statement; gives the number of rows it changed.
    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int

    /// Inserts a row and gives the number, `id`, that the engine gave it; `nil` when the statement inserted nothing.
    func insert(_ sql: String, _ values: [SQLValue]) throws -> Int64?

    /// Runs a query and hands over each row.
    func each(_ sql: String, _ values: [SQLValue], _ body: (any SQLRow) throws -> Void) throws

    /// Runs a query without values that may give millions of rows, and hands over each.
    func eachOfMany(_ sql: String, _ body: (any SQLRow) throws -> Void) throws

    /// Runs statements that take no values, separated by semicolons: the schema's.
    func run(script: String) throws
}

extension SQLConnection {
    /// All rows of a query, each turned into a value.
    func all<Value>(_ sql: String, _ values: [SQLValue], _ read: (any SQLRow) throws -> Value) throws -> [Value] {
        var found: [Value] = []
        try each(sql, values) { found.append(try read($0)) }
        return found
    }

    /// The first row of a query, turned into a value.
    func first<Value>(_ sql: String, _ values: [SQLValue], _ read: (any SQLRow) throws -> Value) throws -> Value? {
        var found: Value?
        try each(sql, values) { row in if found == nil { found = try read(row) } }
        return found
    }
}
