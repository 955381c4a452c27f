import Foundation
import Synchronization
import Testing

@testable import Database

@Suite("Reading from PostgreSQL")
struct PostgresReadTests {
    @Test func `two statements of one read see the same state, whatever was written between`() async throws {
        let engine = try makeEngine()
        try await engine.setUp("CREATE TABLE kept (n BIGINT)")
        let counts = try await engine.read { connection in
            let before = try connection.integers("SELECT count(*) FROM kept")
            try engine.exclusively { _ = try $0.execute("INSERT INTO kept VALUES (1)", []) }
            return before + (try connection.integers("SELECT count(*) FROM kept"))
        }
        #expect(counts == [0, 0])
        #expect(try await engine.integers("SELECT count(*) FROM kept") == [1])
    }

    @Test func `a read changes nothing`() async throws {
        let engine = try makeEngine()
        try await engine.setUp("CREATE TABLE kept (n BIGINT)")
        await #expect {
            _ = try await engine.read { try $0.execute("INSERT INTO kept VALUES (1)", []) }
        } throws: { isRefused($0, "25006") }
        #expect(try await engine.integers("SELECT count(*) FROM kept") == [0])
    }

    @Test func `what the body throws comes out, and the connection goes on`() async throws {
        struct Stop: Error {}
        let engine = try makeEngine(limits: .init(poolSize: 1))
        await #expect(throws: Stop.self) {
            _ = try await engine.read { connection in
                _ = try connection.integers("SELECT 1")
                throw Stop()
            }
        }
        #expect(try await engine.integers("SELECT 2") == [2])
    }

    @Test func `after a refused statement nothing follows, and the next read is well`() async throws {
        let engine = try makeEngine(limits: .init(poolSize: 1))
        await #expect {
            _ = try await engine.read { connection in
                #expect(throws: StoreError.self) { _ = try connection.integers("SELECT nothing") }
                return try connection.integers("SELECT 1")
            }
        } throws: { isRefused($0, "nothing can follow") }
        #expect(try await engine.integers("SELECT 2") == [2])
    }

    @Test func `waiting for a connection is bounded`() async throws {
        let engine = try makeEngine(limits: .init(poolSize: 1, longestWait: .milliseconds(50)))
        let (began, beginning) = AsyncStream.makeStream(of: Void.self)
        let release = DispatchSemaphore(value: 0)
        async let first = engine.read { connection in
            beginning.finish()
            release.wait()
            return try connection.integers("SELECT 1")
        }
        for await _ in began {}
        await #expect {
            _ = try await engine.integers("SELECT 2")
        } throws: { isUnavailable($0, "in use") }
        release.signal()
        #expect(try await first == [1])
        #expect(try await engine.integers("SELECT 3") == [3])
    }

    @Test func `many reads share few connections`() async throws {
        let engine = try makeEngine(limits: .init(poolSize: 3))
        let sessions = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<200 { group.addTask { try await engine.readerSession() } }
            return try await group.reduce(into: Set<Int64>()) { $0.insert($1) }
        }
        #expect((1...3).contains(sessions.count))
    }

    @Test func `a body runs on a thread of the engine`() async throws {
        let name = try await makeEngine().read { _ in Thread.current.name }
        #expect(name == "database reader")
    }

    @Test func `after closing nothing is read and no session is left`() async throws {
        let server = try PostgresServer.shared.get()
        let name = try server.makeDatabase()
        let engine = try PostgresEngine(url: server.url(of: name))
        _ = try await engine.readerSession()
        try engine.close()
        await #expect {
            _ = try await engine.readerSession()
        } throws: { isUnavailable($0, "closed") }
        await #expect { try await engine.write(TestJob("SELECT 1")) } throws: { isUnavailable($0, "closed") }
        // The server takes a moment to see that a client has gone.
        let observer = try makeObserver()
        var left: [Int64] = [1]
        let deadline = ContinuousClock.now + .seconds(20)
        while left != [0], ContinuousClock.now < deadline {
            left = try await observer.integers("SELECT count(*) FROM pg_stat_activity WHERE datname = '\(name)'")
        }
        #expect(left == [0])
    }
}
