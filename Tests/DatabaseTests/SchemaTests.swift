import Foundation
import Standards
import Testing

@testable import Database

@Suite("The schema")
struct SchemaTests {
    @Test("is made once when two nodes start together", arguments: TestedEngine.allCases)
    func together(engine: TestedEngine) async throws {
        let location = try engine.location()
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<4 {
                tasks.addTask {
                    try await withCheckedThrowingContinuation { continuation in
                        Thread { continuation.resume(with: Result { try Store(location).close() }) }.start()
                    }
                }
            }
            try await tasks.waitForAll()
        }
        let steps = try await Store(location).read { try $0.connection.integers("SELECT number FROM schema_migration") }
        #expect(steps == Migrations.all.map { Int64($0.number) })
    }

    @Test("of a newer program is refused by name", arguments: TestedEngine.allCases)
    func newer(engine: TestedEngine) async throws {
        let location = try engine.location()
        let store = try Store(location)
        try await store.write {
            _ = try $0.connection.execute("INSERT INTO schema_migration VALUES (999, 'tomorrow', 'x')", [])
        }
        try store.close()
        #expect(throws: StoreError.newerSchema(found: 999, known: Migrations.all.count)) { try Store(location) }
    }

    @Test("that was changed after its release is noticed", arguments: TestedEngine.allCases)
    func changed(engine: TestedEngine) async throws {
        let location = try engine.location()
        let store = try Store(location)
        try await store.write { _ = try $0.connection.execute("UPDATE schema_migration SET digest = 'x'", []) }
        try store.close()
        #expect(throws: StoreError.otherSchema(number: 1)) { try Store(location) }
    }

    @Test("can be looked at before it is made", arguments: TestedEngine.allCases)
    func dryRun(engine: TestedEngine) throws {
        let location = try engine.location()
        #expect(try Store.pendingMigrations(location).map(\.number) == Migrations.all.map(\.number))
        #expect(try Store.pendingMigrations(location).first?.sql.contains("CREATE TABLE case_entry") == true)
        try Store(location).close()
        #expect(try Store.pendingMigrations(location).isEmpty)
    }

    @Test("of a preview is refused, not damaged") func preview() throws {
        let location = try TestedEngine.sqlite.location()
        guard case .sqlite(let path) = location else { return }
        let engine = try SQLiteEngine(path: path)
        try engine.exclusively { try $0.run(script: "CREATE TABLE case_head (id INTEGER PRIMARY KEY)") }
        try engine.close()
        #expect { try Store(location) } throws: { String(describing: $0).contains("preview") }
    }

    /// A table that the copy forgets would be missing from every backup.
    @Test("is known to the copy, column by column", arguments: TestedEngine.allCases)
    func tables(engine: TestedEngine) async throws {
        let store = try Store(engine.location())
        let columns =
            switch engine {
            case .sqlite:
                """
                SELECT m.name || '.' || p.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
                """
            case .postgres:
                """
                SELECT (table_name || '.' || column_name)::text FROM information_schema.columns
                WHERE table_schema = current_schema()
                """
            }
        let found = try await store.read { try $0.connection.texts(columns) }.filter {
            !$0.hasPrefix("schema_migration")
        }
        #expect(Set(found) == Set(Table.all.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } }))
    }

    @Test("lets nobody change what is kept for ever", arguments: TestedEngine.allCases)
    func appendOnly(engine: TestedEngine) async throws {
        let store = try Store(engine.location())
        try await store.write { transaction in
            try transaction.register("kantor")
            try transaction.publish(
                StandardVersion(agency: "kantor", service: "surat", version: "v1", source: "teks"), at: 1)
        }
        for change in ["UPDATE standard SET source = 'lain'", "DELETE FROM standard"] {
            await #expect { try await store.write { _ = try $0.connection.execute(change, []) } } throws: {
                isRefused($0, "never changes")
            }
        }
        let version = try await store.read {
            try $0.standardVersion(agency: "kantor", service: "surat", version: "v1")
        }
        #expect(version?.source == "teks")
    }
}
