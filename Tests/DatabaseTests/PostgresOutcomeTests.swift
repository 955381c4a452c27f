import Foundation
import Testing

@testable import Database

@Suite("Commits whose answer is lost")
struct PostgresOutcomeTests {
    /// The server ends the session while it commits, as long as the sequence is at or below a number.
    private static func schema(deaths: Int) -> String {
        """
        CREATE TABLE kept (n BIGINT);
        CREATE SEQUENCE commits;
        CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('commits') <= \(deaths) THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
                RETURN NULL;
            END $$;
        CREATE CONSTRAINT TRIGGER die AFTER INSERT ON kept DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION die();
        """
    }

    @Test func `a commit that was undone is repeated`() async throws {
        let engine = try makeEngine()
        try await engine.setUp(Self.schema(deaths: 1))
        let job = TestJob("INSERT INTO kept VALUES (1)")
        try await engine.write(job)
        #expect(job.runs == 2)
        #expect(try await engine.integers("SELECT n FROM kept") == [1])
    }

    @Test func `a commit that was undone twice is given up`() async throws {
        let engine = try makeEngine()
        try await engine.setUp(Self.schema(deaths: 2))
        let job = TestJob("INSERT INTO kept VALUES (1)")
        await #expect { try await engine.write(job) } throws: { isUnavailable($0, "57P01") }
        #expect(job.runs == 2)
        #expect(try await engine.integers("SELECT count(*) FROM kept") == [0])
    }

    @Test func `a commit that was done is not repeated`() async throws {
        let server = try PostgresServer()
        let engine = try await engineWaitingForStandby(on: server)
        let observer = try makeObserver(of: server)
        let job = TestJob("INSERT INTO kept VALUES (1)")
        async let written: Void = engine.write(job)
        // It is committed, and waits for a standby that never comes: ended now, it cannot answer any more.
        try await observer.terminate(try await committingSession(observer))
        try await written
        #expect(job.runs == 1)
        #expect(try await engine.integers("SELECT n FROM kept") == [1])
        try server.end()
    }

    @Test func `a commit that nobody can be asked about is said to be unknown`() async throws {
        let server = try PostgresServer()
        let engine = try await engineWaitingForStandby(on: server, askingLimit: .milliseconds(100))
        let observer = try makeObserver(of: server)
        let job = TestJob("INSERT INTO kept VALUES (1)")
        async let written: Void = engine.write(job)
        _ = try await committingSession(observer)
        try server.crash()
        do {
            try await written
            Issue.record("the commit was acknowledged")
        } catch {
            #expect(isUnavailable(error, "not known"))
        }
        #expect(job.runs == 1)
        try server.start()
        #expect(try await engine.integers("SELECT n FROM kept") == [1])
        try server.end()
    }

    @Test func `a server that took over from another one is not believed`() async throws {
        let server = try PostgresServer.shared.get()
        let dialer = PostgresDialer(address: try PostgresAddress(url: server.url(of: "postgres")), statementCapacity: 8)
        let lane = WriteLane(seat: PostgresSeat(dialer: dialer, idleLimit: .seconds(30)), askingLimit: .zero)
        let (number, timeline) = try lane.exclusive { connection in
            (
                try connection.texts("SELECT pg_current_xact_id()::text")[0],
                try connection.texts("SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8)")[0]
            )
        }
        #expect(try lane.wasCommitted(TransactionIdentity(number: number, timeline: timeline), reason: "lost"))
        #expect {
            _ = try lane.wasCommitted(TransactionIdentity(number: number, timeline: "0000FFFF"), reason: "lost")
        } throws: { isUnavailable($0, "not known") }
    }

    private func engineWaitingForStandby(
        on server: PostgresServer, askingLimit: Duration = .seconds(20)
    ) async throws -> PostgresEngine {
        let engine = try makeEngine(on: server, limits: .init(askingLimit: askingLimit))
        try await engine.setUp("CREATE TABLE kept (n BIGINT)")
        try server.crash()
        let settings = URL(fileURLWithPath: server.folder + "/data/scratch.conf")
        let text = try String(contentsOf: settings, encoding: .utf8) + "synchronous_standby_names = 'nobody'\n"
        try Data(text.utf8).write(to: settings)
        try server.start()
        return engine
    }

    /// The session that waits for a standby.
    private func committingSession(_ observer: PostgresEngine) async throws -> Int64 {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            let found = try await observer.integers("SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
            if let session = found.first { return session }
        }
        throw PostgresServer.Failure(command: "waiting for a commit")
    }
}

extension PostgresEngine {
    fileprivate func terminate(_ session: Int64) async throws { try await read { try $0.terminate(session) } }
}
