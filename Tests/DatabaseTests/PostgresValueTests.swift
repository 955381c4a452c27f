import Testing

@testable import Database

@Suite("Values in PostgreSQL")
struct PostgresValueTests {
    @Test(arguments: ["", "a", "é𝄞😀", "'; DROP TABLE kept; --", "\\x00", String(repeating: "ž", count: 100_000)])
    func `text comes back as it was`(text: String) async throws {
        let engine = try makeEngine()
        try await engine.setUp("CREATE TABLE kept (value TEXT)")
        try await engine.write(TestJob("INSERT INTO kept VALUES (?1)", [.text(text)]))
        #expect(try await engine.read { try $0.texts("SELECT value FROM kept") } == [text])
    }

    @Test func `integers of every width come back as they were`() async throws {
        let engine = try makeEngine()
        try await engine.setUp("CREATE TABLE kept (big BIGINT, int INTEGER, small SMALLINT, flag BOOLEAN)")
        let rows: [[Int64]] = [
            [.max, Int64(Int32.max), Int64(Int16.max), 1], [.min, Int64(Int32.min), Int64(Int16.min), 0],
            [-1, -1, -1, 1],
        ]
        for row in rows {
            try await engine.write(TestJob("INSERT INTO kept VALUES (?1, ?2, ?3, ?4)", row.map(SQLValue.integer)))
        }
        let found = try await engine.read { connection in
            var found: [[Int64]] = []
            try connection.each("SELECT * FROM kept", []) { row in found.append((0..<4).map { row.integer($0) }) }
            return found
        }
        #expect(found == rows)
    }

    @Test func `blobs come back as they were, the empty one is not NULL`() async throws {
        let engine = try makeEngine()
        let blobs: [[UInt8]] = [[], [0], Array(0...255), Array(repeating: 0xFF, count: 200_000)]
        try await engine.setUp("CREATE TABLE kept (place BIGINT, value BYTEA)")
        for (place, blob) in blobs.enumerated() {
            try await engine.write(TestJob("INSERT INTO kept VALUES (?1, ?2)", [.integer(Int64(place)), .blob(blob)]))
        }
        let found = try await engine.read { connection in
            var found: [[UInt8]?] = []
            try connection.each("SELECT value FROM kept ORDER BY place", []) { found.append($0.optionalBlob(0)) }
            return found
        }
        #expect(found == blobs)
    }

    @Test func `NULL is nil for every type, and is stored as NULL`() async throws {
        let engine = try makeEngine()
        try await engine.setUp("CREATE TABLE kept (a TEXT, b BIGINT, c BYTEA)")
        try await engine.write(TestJob("INSERT INTO kept VALUES (?1, ?2, ?3)", [.null, .null, .null]))
        let isAllNil = try await engine.read { connection in
            var isAllNil = false
            try connection.each("SELECT a, b, c FROM kept", []) { row in
                isAllNil = row.optionalText(0) == nil && row.optionalInteger(1) == nil && row.optionalBlob(2) == nil
            }
            return isAllNil
        }
        #expect(isAllNil)
        #expect(try await engine.integers("SELECT num_nulls(a, b, c) FROM kept") == [3])
    }

    @Test func `a parameter may repeat, and parameters may come in any order`() async throws {
        let engine = try makeEngine()
        let texts = try await engine.read {
            try $0.texts("SELECT ?2::text || ?1::text || ?2::text", [.text("a"), .text("b")])
        }
        #expect(texts == ["bab"])
    }

    @Test(arguments: [
        ("SELECT sum(n) FROM generate_series(1, 1000000::bigint) n", 500_000_500_000),
        ("SELECT (-9223372036854775808)::numeric", Int64.min), ("SELECT 9223372036854775807::numeric", .max),
        ("SELECT 10000::numeric", 10_000), ("SELECT 0::numeric", 0), ("SELECT '12'::text", 12),
    ])
    func `whole numbers of other types are read as integers`(sql: String, number: Int64) async throws {
        #expect(try await makeEngine().integers(sql) == [number])
    }

    @Test(arguments: [
        "SELECT 1.5::numeric", "SELECT 9223372036854775808::numeric", "SELECT 'x'::text", "SELECT NULL::bigint",
        "SELECT ''::bytea", "SELECT 'NaN'::numeric", "SELECT now()",
    ])
    func `what is no integer is not read as one`(sql: String) async throws {
        let engine = try makeEngine()
        await #expect {
            _ = try await engine.integers(sql)
        } throws: { isRefused($0, "column 0") }
    }

    @Test func `text with a NUL character is refused before it is sent`() async throws {
        let engine = try makeEngine()
        try await engine.setUp("CREATE TABLE kept (value TEXT)")
        let texts = try await engine.read { connection in
            #expect {
                _ = try connection.texts("SELECT ?1::text", [.text("secret\0")])
            } throws: { isRefused($0, "?1 has a NUL", without: "secret") }
            return try connection.texts("SELECT 'after'")
        }
        #expect(texts == ["after"])
    }

    @Test func `values that are too many or too few are refused`() async throws {
        let engine = try makeEngine()
        for values in [[], [SQLValue.integer(1), .integer(2)]] {
            await #expect {
                _ = try await engine.read { try $0.integers("SELECT ?1::bigint", values) }
            } throws: { isRefused($0, "got \(values.count) values") }
        }
    }

    @Test func `the number of changed rows is told`() async throws {
        let engine = try makeEngine()
        try await engine.setUp("CREATE TABLE kept (value BIGINT)")
        let changes = try await engine.blocking { engine in
            try engine.exclusively { connection in
                try [
                    "INSERT INTO kept SELECT generate_series(1, 7)", "UPDATE kept SET value = 0 WHERE value > 5",
                    "DELETE FROM kept WHERE value = 1", "SELECT * FROM kept", "DELETE FROM kept WHERE value = 99",
                ].map { try connection.execute($0, []) }
            }
        }
        #expect(changes == [7, 2, 1, 0, 0])
    }

    @Test func `a value that does not fit is not repeated in the reason`() async throws {
        let engine = try makeEngine()
        await #expect {
            _ = try await engine.read { try $0.integers("SELECT ?1::bigint", [.text("secret")]) }
        } throws: { isRefused($0, "22P02", without: "secret") }
        try await engine.setUp("CREATE TABLE kept (value TEXT PRIMARY KEY)")
        let twice = TestJob("INSERT INTO kept VALUES (?1), (?1)", [.text("secret")])
        try await engine.write(twice)
        #expect(isRefused(try #require(twice.error), "kept_pkey", without: "secret"))
    }
}
