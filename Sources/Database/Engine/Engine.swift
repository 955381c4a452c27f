/// One engine: how transactions run on it.
protocol Engine: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` in a transaction that sees one consistent state and changes nothing.
    func read<Value: Sendable>(_ body: @Sendable (any SQLConnection) throws -> Value) async throws -> Value

    /// Runs jobs, in order, in one durable transaction; called by one thread at a time, never by one of Swift's own.
    ///
    /// A job that fails is undone alone. It returns only once everything is on disk.
    ///
    /// - Throws: ``StoreError`` when the transaction as a whole failed: then nothing of any job is kept.
    func commit(_ jobs: [any WriteJob]) throws

    /// Runs `body` in a durable transaction of its own while no other node writes: for the schema.
    func exclusively<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value

    /// Closes every connection.
    func close() throws
}

/// One write of somebody who waits for it.
protocol WriteJob: AnyObject, Sendable {
    /// Runs it.
    ///
    /// What goes wrong with the job alone is kept inside. It may be called again when the transaction is repeated.
    ///
    /// - Returns: True when its changes are to be kept.
    /// - Throws: Only what ends the whole transaction: ``StoreError/endsTransaction``.
    func run(on connection: any SQLConnection) throws -> Bool
}
