extension Store {
    /// The steps of the schema that a database has not seen, as SQL of its engine; nothing is changed.
    ///
    /// A SQLite file that is not there needs all of them.
    public static func pendingMigrations(_ location: DatabaseLocation) throws -> [(
        number: Int, name: String, sql: String
    )] {
        let pending: [(migration: Migration, statements: String)]
        if location.isMissing {
            pending = Migrations.all.map { ($0, $0.statements(.sqlite)) }
        } else {
            let engine = try location.engine()
            pending = try Migrations.pending(engine)
            try engine.close()
        }
        return pending.map { (number: $0.migration.number, name: $0.migration.name, sql: $0.statements) }
    }
}
