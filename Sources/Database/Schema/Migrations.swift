import GRDB

/// The steps from an empty database to today's schema.
///
/// A released step is frozen; later changes are later steps.
enum Migrations {
    /// Every step, in order; the place in the list is the schema's number.
    static let all: [String] = [Schema1.sql]

    /// Runs the steps that the database has not seen.
    ///
    /// - Throws: ``StoreError/newerSchema(found:known:)`` when the database has seen steps that this program does not know.
    static func migrate(_ writer: some DatabaseWriter) throws {
        try writer.write { database in
            let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            guard found <= all.count else { throw StoreError.newerSchema(found: found, known: all.count) }
            for (index, sql) in all.enumerated() where index >= found {
                try database.execute(sql: sql)
                // A pragma takes no bound value; the number is our own.
                try database.execute(sql: "PRAGMA user_version = \(index + 1)")
            }
        }
    }
}
