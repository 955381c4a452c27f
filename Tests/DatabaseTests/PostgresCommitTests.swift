import Foundation
import Testing

@testable import Database

@Suite("Writing to PostgreSQL")
struct PostgresCommitTests {
    private static let table = "CREATE TABLE kept (n BIGINT PRIMARY KEY)"
    private static func insert(_ number: Int64) -> TestJob {
        TestJob("INSERT INTO kept VALUES (?1)", [.integer(number)])
    }

    @Test func `a refused job is told so, and does not harm the others`() async throws {
        let engine = try makeEngine()
        try await engine.setUp(Self.table)
        let twice = TestJob { connection in
            try connection.execute("INSERT INTO kept VALUES (2)", [])
            try connection.execute("INSERT INTO kept VALUES (1)", [])
        }
        let wrong = TestJob("INSERT INTO nowhere VALUES (1)")
        try await engine.write(wrong, Self.insert(1), twice, TestJob { _ in }, Self.insert(3), wrong)
        #expect(try await engine.integers("SELECT n FROM kept ORDER BY n") == [1, 3])
        #expect(isRefused(try #require(twice.error), "kept_pkey"))
        #expect(isRefused(try #require(wrong.error), "nowhere"))
    }

    @Test func `a refused job alone leaves nothing, and the connection goes on`() async throws {
        let engine = try makeEngine()
        try await engine.setUp(Self.table)
        let wrong = TestJob { connection in
            try connection.execute("INSERT INTO kept VALUES (1)", [])
            try connection.execute("INSERT INTO kept VALUES (1)", [])
        }
        try await engine.write(wrong)
        try await engine.write(Self.insert(7))
        #expect(wrong.error != nil)
        #expect(try await engine.integers("SELECT n FROM kept") == [7])
    }

    @Test func `a job that throws something of its own is undone alone`() async throws {
        struct Stop: Error {}
        let engine = try makeEngine()
        try await engine.setUp(Self.table)
        let stopping = TestJob { connection in
            try connection.execute("INSERT INTO kept VALUES (2)", [])
            throw Stop()
        }
        try await engine.write(Self.insert(1), stopping, Self.insert(3))
        #expect(try await engine.integers("SELECT n FROM kept ORDER BY n") == [1, 3])
    }

    @Test func `the whole batch is undone when the database is unavailable to one job`() async throws {
        let engine = try makeEngine()
        try await engine.setUp(Self.table)
        let full = TestJob { _ in throw StoreError.unavailable(reason: "the disk is full") }
        await #expect {
            try await engine.write(Self.insert(1), full, Self.insert(2))
        } throws: { isUnavailable($0, "the disk is full") }
        #expect(try await engine.integers("SELECT count(*) FROM kept") == [0])
        #expect(full.runs == 1)
    }

    @Test func `a conflict repeats the batch, up to three times`() async throws {
        let engine = try makeEngine()
        try await engine.setUp(Self.table)
        let first = Self.insert(1)
        let contended = TestJob { _ in throw StoreError.conflict(reason: "somebody was first") }
        await #expect { try await engine.write(first, contended) } throws: { isUnavailable($0, "somebody was first") }
        #expect(first.runs == 4 && contended.runs == 4)
        #expect(try await engine.integers("SELECT count(*) FROM kept") == [0])
    }

    @Test func `a batch that gets through in the end is kept once`() async throws {
        let engine = try makeEngine()
        try await engine.setUp("CREATE TABLE kept (n BIGINT); CREATE SEQUENCE attempts")
        let contended = TestJob { connection in
            try connection.execute("INSERT INTO kept VALUES (1)", [])
            guard try connection.integers("SELECT nextval('attempts')") == [3] else {
                throw StoreError.conflict(reason: "somebody was first")
            }
        }
        try await engine.write(contended)
        #expect(contended.runs == 3)
        #expect(try await engine.integers("SELECT count(*) FROM kept") == [1])
    }

    @Test func `changes are not kept when a failed statement was passed over in silence`() async throws {
        let engine = try makeEngine()
        try await engine.setUp(Self.table)
        let careless = TestJob { connection in
            try connection.execute("INSERT INTO kept VALUES (2)", [])
            #expect(throws: StoreError.self) { try connection.execute("INSERT INTO kept VALUES (2)", []) }
        }
        for batch in [[careless], [Self.insert(1), careless]] {
            await #expect {
                try await engine.blocking { try $0.commit(batch) }
            } throws: { isRefused($0, "one of their statements") }
        }
        #expect(try await engine.integers("SELECT count(*) FROM kept") == [0])
    }

    @Test func `a fault that shows only at the commit undoes the batch`() async throws {
        let engine = try makeEngine()
        try await engine.setUp("CREATE TABLE kept (n BIGINT UNIQUE DEFERRABLE INITIALLY DEFERRED)")
        await #expect {
            try await engine.write(Self.insert(1), Self.insert(1))
        } throws: { isRefused($0, "kept_n_key") }
        try await engine.write(Self.insert(2))
        #expect(try await engine.integers("SELECT n FROM kept") == [2])
    }

    @Test func `two engines that write at once give every serial once`() async throws {
        let server = try PostgresServer.shared.get()
        let url = server.url(of: try server.makeDatabase())
        let engines = [try PostgresEngine(url: url), try PostgresEngine(url: url)]
        try await engines[0].setUp(
            "CREATE TABLE serial (last BIGINT); INSERT INTO serial VALUES (0); CREATE TABLE given (n BIGINT)")
        // Reading and writing apart: without turns, both would read the same number.
        let next = TestJob { connection in
            let last = try connection.integers("SELECT last FROM serial")[0]
            try connection.execute("UPDATE serial SET last = ?1", [.integer(last + 1)])
            try connection.execute("INSERT INTO given VALUES (?1)", [.integer(last + 1)])
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for engine in engines {
                group.addTask {
                    try await engine.blocking { engine in
                        for size in 1...20 { try engine.commit(Array(repeating: next, count: size)) }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await engines[0].integers("SELECT n FROM given ORDER BY n") == Array(1...420))
    }

    @Test func `a writer that waits too long for another one is told so, and nothing of it is kept`() async throws {
        let server = try PostgresServer.shared.get()
        let name = try server.makeDatabase()
        let other = try PostgresEngine(url: server.url(of: name))
        let engine = try PostgresEngine(url: server.url(of: name, options: "-c lock_timeout=20ms"))
        try await other.setUp(Self.table)
        let job = Self.insert(1)
        try await other.blocking { other in
            try other.exclusively { connection in
                try connection.execute("INSERT INTO kept VALUES (5)", [])
                #expect { try engine.commit([job]) } throws: { isUnavailable($0, "55P03") }
            }
        }
        // Three repetitions: a lock that was not had is a conflict.
        #expect(job.runs == 4)
        #expect(try await engine.integers("SELECT n FROM kept") == [5])
    }

    @Test func `a migration that fails leaves nothing behind`() async throws {
        struct Stop: Error {}
        let engine = try makeEngine()
        await #expect(throws: Stop.self) {
            try await engine.blocking { engine in
                try engine.exclusively { connection in
                    try connection.execute(Self.table, [])
                    throw Stop()
                }
            }
        }
        try await engine.setUp(Self.table)
        #expect(try await engine.integers("SELECT count(*) FROM kept") == [0])
    }
}
