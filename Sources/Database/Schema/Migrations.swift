import Casework
import Crypto

/// One step from an older schema to a newer one.
///
/// A released step is frozen; later changes are later steps.
struct Migration: Sendable {
    /// From 1, without gaps.
    let number: Int
    let name: String
    /// Statements in the words of ``Dialect``.
    let statements: @Sendable (Dialect) -> String
    /// What the program does after them, where rows need more than SQL can say.
    var fill: @Sendable (any SQLConnection) throws -> Void = { _ in }

    /// SHA-256 of the statements, so that a step that was changed after its release is noticed.
    func digest(for dialect: Dialect) -> String {
        Hexadecimal.encode(SHA256.hash(data: Array(statements(dialect).utf8)))
    }
}

/// The steps from an empty database to today's schema.
enum Migrations {
    static let all = [
        Migration(number: 1, name: "first schema", statements: Schema1.statements),
        Migration(number: 2, name: "clocks", statements: Schema2.statements),
        Migration(number: 3, name: "names in full", statements: Schema3.statements, fill: Schema3.fill),
        Migration(number: 4, name: "access log by case", statements: Schema4.statements),
    ]

    private static let register = """
        CREATE TABLE IF NOT EXISTS schema_migration (
            number {int} NOT NULL PRIMARY KEY, name {text} NOT NULL, digest {text} NOT NULL
        ) {rows};
        """

    /// Runs the steps that the database has not seen; of two nodes that start together, one runs them and the other waits.
    ///
    /// - Throws: ``StoreError/newerSchema(found:known:)`` when the database has seen steps that this program does not know.
    static func migrate(_ engine: any Engine) throws {
        try engine.exclusively { connection in
            for migration in try missing(on: connection) {
                try connection.run(script: migration.statements(connection.dialect))
                try migration.fill(connection)
                try connection.execute(
                    "INSERT INTO schema_migration (number, name, digest) VALUES (?1, ?2, ?3)",
                    [
                        SQLValue(migration.number), .text(migration.name),
                        .text(migration.digest(for: connection.dialect)),
                    ])
            }
        }
    }

    /// The statements that ``migrate(_:)`` would run, in order; nothing is changed.
    static func pending(_ engine: any Engine) throws -> [(migration: Migration, statements: String)] {
        try engine.exclusively { connection in
            try missing(on: connection, makingRegister: false).map { ($0, $0.statements(connection.dialect)) }
        }
    }

    private static func missing(
        on connection: any SQLConnection, makingRegister: Bool = true
    ) throws -> [Migration] {
        func has(_ table: String) throws -> Bool {
            try connection.first(connection.dialect.countOfTables, [.text(table)], { $0.integer(0) }) ?? 0 > 0
        }
        if try !has("schema_migration") {
            if try has("case_head") { throw StoreError.preview }
            guard makingRegister else { return all }
            try connection.run(script: connection.dialect.schema(register))
        }
        let known = try connection.all(
            "SELECT number, digest FROM schema_migration ORDER BY number", [], { (Int($0.integer(0)), $0.text(1)) })
        for (number, digest) in known {
            guard let migration = all.first(where: { $0.number == number }) else {
                throw StoreError.newerSchema(found: known.last?.0 ?? number, known: all.count)
            }
            guard migration.digest(for: connection.dialect) == digest else {
                throw StoreError.otherSchema(number: number)
            }
        }
        return all.filter { migration in !known.contains { $0.0 == migration.number } }
    }
}
