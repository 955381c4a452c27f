import Testing

@testable import Database

@Suite("Statements and connections of PostgreSQL")
struct PostgresStatementTests {
    @Test func `statements beyond the bound are deallocated, and still answer`() async throws {
        let engine = try makeEngine(limits: .init(poolSize: 1, statementCapacity: 4))
        for round in 1...2 {
            for number in 1...10 as ClosedRange<Int64> {
                #expect(try await engine.integers("SELECT \(number)::bigint") == [number], "in round \(round)")
            }
        }
        let kept = try await engine.read {
            try $0.texts("SELECT statement FROM pg_prepared_statements WHERE statement LIKE 'SELECT %::bigint'")
        }
        // The question itself took the fourth place.
        #expect(kept.sorted() == ["SELECT 10::bigint", "SELECT 8::bigint", "SELECT 9::bigint"])
    }

    @Test func `a statement is prepared once`() async throws {
        let engine = try makeEngine(limits: .init(poolSize: 1))
        for number in 1...5 as ClosedRange<Int64> {
            _ = try await engine.read { try $0.integers("SELECT ?1::bigint", [.integer(number)]) }
        }
        let uses = try await engine.integers(
            "SELECT generic_plans + custom_plans FROM pg_prepared_statements WHERE statement = 'SELECT $1::bigint'")
        #expect(uses == [5])
    }

    @Test func `a script runs whole or not at all`() async throws {
        let engine = try makeEngine()
        await #expect {
            try await engine.setUp("CREATE TABLE a (n BIGINT); CREATE TABLE a (n BIGINT)")
        } throws: { isRefused($0, "already exists") }
        try await engine.setUp("CREATE TABLE a (n BIGINT); INSERT INTO a VALUES (1); INSERT INTO a VALUES (2);")
        #expect(try await engine.integers("SELECT sum(n) FROM a") == [3])
    }

    @Test func `a schema that changed does not trouble statements that were prepared before`() async throws {
        let server = try PostgresServer.shared.get()
        let url = server.url(of: try server.makeDatabase())
        let (engine, other) = (try PostgresEngine(url: url, poolSize: 1), try PostgresEngine(url: url, poolSize: 1))
        try await other.setUp("CREATE TABLE kept (n BIGINT); INSERT INTO kept VALUES (1)")
        let job = TestJob { _ = try $0.integers("SELECT * FROM kept") }
        try await engine.write(job)
        #expect(try await engine.integers("SELECT * FROM kept") == [1])
        try await other.setUp("ALTER TABLE kept ADD COLUMN more TEXT")
        try await engine.write(job)
        #expect(try await engine.integers("SELECT * FROM kept") == [1])
        #expect(job.runs == 3 && job.error == nil)
    }

    @Test func `a query may run inside another one`() async throws {
        let pairs = try await makeEngine().read { connection in
            var pairs: [[Int64]] = []
            try connection.each("SELECT generate_series(1, 3)", []) { row in
                pairs.append(try connection.integers("SELECT ?1::bigint * 10", [.integer(row.integer(0))]))
            }
            return pairs
        }
        #expect(pairs == [[10], [20], [30]])
    }

    @Test func `a server that says nothing is given up`() throws {
        let server = try PostgresServer.shared.get()
        let dialer = PostgresDialer(address: try PostgresAddress(url: server.url(of: "postgres")), statementCapacity: 1)
        let link = try dialer.open()
        link.patience = .milliseconds(50)
        try link.queue(control: "SELECT pg_sleep(20)")
        #expect {
            _ = try link.finish(isReadOnly: true)
        } throws: { isUnavailable($0, "did not answer") }
        #expect(link.isDead)
    }

    @Test func `a connection is of no use after its transaction`() async throws {
        let engine = try makeEngine()
        try await engine.blocking { engine in
            var escaped: (any SQLConnection)?
            try engine.exclusively { escaped = $0 }
            #expect { _ = try escaped?.execute("SELECT 1", []) } throws: { isRefused($0, "after its transaction") }
        }
    }
}
