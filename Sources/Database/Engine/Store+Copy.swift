extension Store {
    /// Copies every row into another database, which must be empty, from one consistent state; both may lie on either engine.
    ///
    /// - Parameters:
    ///   - progress: Told how many rows are copied, now and then.
    /// - Returns: How many rows.
    /// - Throws: ``StoreError/notEmpty(database:)``.
    @discardableResult
    public func copy(to target: Store, progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        try await engine.read { source in
            try target.engine.exclusively { sink in
                for table in Table.all {
                    let count = try sink.first("SELECT COUNT(*) FROM \(table.name)", [], { $0.integer(0) }) ?? 0
                    guard count == 0 else { throw StoreError.notEmpty(table: table.name) }
                }
                var rows = 0
                for table in Table.all {
                    try source.eachOfMany(table.query) { row in
                        try sink.execute(table.insertion, table.values(of: row))
                        rows += 1
                        if rows.isMultiple(of: 10_000) { progress(rows) }
                    }
                    if let restart = table.hasCounter ? sink.dialect.restartCounter(of: table.name) : nil {
                        try sink.each(restart, []) { _ in }
                    }
                }
                return rows
            }
        }
    }
}
