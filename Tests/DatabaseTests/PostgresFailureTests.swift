import Foundation
import Synchronization
import Testing

@testable import Database

@Suite("Connections to PostgreSQL that fail")
struct PostgresFailureTests {
    private static let table = "CREATE TABLE kept (n BIGINT)"

    @Test func `while the server is away calls fail, and when it is back they work`() async throws {
        let server = try PostgresServer()
        let engine = try makeEngine(on: server)
        try await engine.setUp(Self.table)
        try await engine.write(TestJob("INSERT INTO kept VALUES (1)"))
        #expect(try await engine.integers("SELECT n FROM kept") == [1])
        try server.crash()
        for _ in 1...2 {
            await #expect { _ = try await engine.integers("SELECT n FROM kept") } throws: { isUnavailable($0) }
            await #expect { try await engine.write(TestJob("INSERT INTO kept VALUES (2)")) } throws: {
                isUnavailable($0)
            }
        }
        try server.start()
        #expect(try await engine.integers("SELECT n FROM kept") == [1])
        try await engine.write(TestJob("INSERT INTO kept VALUES (3)"))
        #expect(try await engine.integers("SELECT n FROM kept ORDER BY n") == [1, 3])
        try server.end()
    }

    @Test func `a read whose connection had died before is repeated once`() async throws {
        let engine = try makeEngine(limits: .init(poolSize: 1, idleLimit: .seconds(3600)))
        let session = try await engine.readerSession()
        _ = try await makeObserver().read { try $0.terminate(session) }
        let runs = Mutex(0)
        let other = try await engine.read { connection in
            runs.withLock { $0 += 1 }
            return try connection.integers("SELECT pg_backend_pid()")[0]
        }
        #expect(other != session)
        #expect(runs.withLock { $0 } == 2)
    }

    @Test func `a read that had an answer already is not repeated`() async throws {
        let engine = try makeEngine(limits: .init(poolSize: 1))
        let observer = try makeObserver()
        let runs = Mutex(0)
        await #expect {
            _ = try await engine.read { connection in
                runs.withLock { $0 += 1 }
                let session = try connection.integers("SELECT pg_backend_pid()")[0]
                try observer.exclusively { try $0.terminate(session) }
                return try connection.integers("SELECT 1")
            }
        } throws: { isUnavailable($0, "57P01") }
        #expect(runs.withLock { $0 } == 1)
        #expect(try await engine.integers("SELECT 2") == [2])
    }

    @Test func `a batch whose connection is killed during a job is repeated once`() async throws {
        let engine = try makeEngine()
        try await engine.setUp(Self.table + "; CREATE SEQUENCE attempts")
        let observer = try makeObserver()
        let first = TestJob("INSERT INTO kept VALUES (1)")
        let killed = TestJob { connection in
            if try connection.integers("SELECT nextval('attempts')") == [1] {
                let session = try connection.integers("SELECT pg_backend_pid()")[0]
                try observer.exclusively { try $0.terminate(session) }
            }
            try connection.execute("INSERT INTO kept VALUES (2)", [])
        }
        try await engine.write(first, killed)
        #expect(first.runs == 2 && killed.runs == 2)
        #expect(try await engine.integers("SELECT n FROM kept ORDER BY n") == [1, 2])
    }

    @Test func `a batch whose connection is killed every time is given up`() async throws {
        let engine = try makeEngine()
        try await engine.setUp(Self.table)
        let observer = try makeObserver()
        let killed = TestJob { connection in
            try connection.execute("INSERT INTO kept VALUES (1)", [])
            let session = try connection.integers("SELECT pg_backend_pid()")[0]
            try observer.exclusively { try $0.terminate(session) }
            // Whatever a job makes of it: a transaction that is gone is not kept.
            #expect(throws: StoreError.self) { try connection.execute("INSERT INTO kept VALUES (2)", []) }
        }
        await #expect { try await engine.write(killed) } throws: { isUnavailable($0, "57P01") }
        #expect(killed.runs == 2)
        #expect(try await engine.integers("SELECT count(*) FROM kept") == [0])
    }

    @Test func `a connection that was idle is asked before it is used`() async throws {
        let engine = try makeEngine(limits: .init(idleLimit: .zero))
        try await engine.setUp(Self.table)
        let session = Mutex<Int64>(0)
        try await engine.write(
            TestJob { connection in
                let found = try connection.integers("SELECT pg_backend_pid()")[0]
                session.withLock { $0 = found }
            })
        let found = session.withLock { $0 }
        _ = try await makeObserver().read { try $0.terminate(found) }
        let job = TestJob("INSERT INTO kept VALUES (1)")
        try await engine.write(job)
        #expect(job.runs == 1)
    }

    @Test func `a statement that takes too long is stopped by the server`() async throws {
        let engine = try makeEngine(options: "-c statement_timeout=20ms")
        await #expect {
            _ = try await engine.integers("SELECT 1 FROM (SELECT pg_sleep(20)) AS slow")
        } throws: { isUnavailable($0, "57014") }
        #expect(try await engine.integers("SELECT 2") == [2])
    }
}
