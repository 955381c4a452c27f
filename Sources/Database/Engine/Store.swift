/// The database of one installation.
///
/// Every reading and writing goes through a transaction of it, on whichever engine it lies.
public final class Store: Sendable {
    let engine: any Engine
    private let writes: WriteQueue

    /// Opens a database and brings its schema up to date.
    ///
    /// - Throws: ``StoreError`` when it cannot be opened or written, or comes from a newer program.
    public convenience init(_ location: DatabaseLocation) throws {
        let engine = try location.engine()
        try Migrations.migrate(engine)
        self.init(engine: engine)
    }

    init(engine: any Engine) {
        self.engine = engine
        writes = WriteQueue(engine: engine)
    }

    deinit { writes.stop() }

    /// Reads a consistent state of the database.
    public func read<Value: Sendable>(_ body: @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await engine.read { try body(Transaction(connection: $0)) }
    }

    /// Writes all or nothing; when it returns, everything is on disk.
    ///
    /// - Parameters:
    ///   - body: May run again when the engine asks to repeat it: it changes nothing but the database.
    public func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value
    {
        try await writes.write(body)
    }

    /// Writes while the calling thread waits: for start-up and the command line, never in an asynchronous function.
    public func writeNow<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) throws -> Value {
        try writes.writeAndWait(body)
    }

    /// Closes every connection once what waits is written.
    public func close() throws {
        writes.close()
        try engine.close()
    }
}

/// A transaction: the records of the database are its extensions, one file a topic.
public struct Transaction {
    let connection: any SQLConnection
}
