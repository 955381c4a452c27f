import Foundation
import Testing

@testable import Database

/// The engines that keep the same promises.
enum TestedEngine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite, postgres

    var testDescription: String { rawValue }

    /// A new, empty database.
    func location() throws -> DatabaseLocation {
        switch self {
        case .sqlite:
            .sqlite(
                path: FileManager.default.temporaryDirectory
                    .appendingPathComponent("maklumat-\(UUID().uuidString).sqlite").path)
        case .postgres:
            .postgres(url: try PostgresServer.shared.get().url(of: PostgresServer.shared.get().makeDatabase()))
        }
    }
}

@Suite("The database as a whole")
struct StoreTests {
    @Test("a setting is established once: of two nodes the first wins", arguments: TestedEngine.allCases)
    func establish(engine: TestedEngine) async throws {
        let location = try engine.location()
        let (one, other) = (try Store(location), try Store(location))
        async let first = one.write { try $0.establish(setting: "secret", value: "one") }
        async let second = other.write { try $0.establish(setting: "secret", value: "two") }
        #expect(try await first == second)
    }

    @Test("a transaction that fails leaves nothing behind", arguments: TestedEngine.allCases)
    func failure(engine: TestedEngine) async throws {
        struct Stop: Error {}
        let store = try Store(engine.location())
        await #expect(throws: Stop.self) {
            try await store.write { transaction in
                _ = try transaction.establish(setting: "half", value: "done")
                throw Stop()
            }
        }
        #expect(try await store.read { try $0.setting("half") } == nil)
    }

    @Test("what was written is there after opening again", arguments: TestedEngine.allCases)
    func opening(engine: TestedEngine) async throws {
        let location = try engine.location()
        let store = try Store(location)
        _ = try await store.write { try $0.establish(setting: "name", value: "value") }
        try store.close()
        #expect(try await Store(location).read { try $0.setting("name") } == "value")
    }

    @Test("of many writes at once, those that fail are undone alone", arguments: TestedEngine.allCases)
    func group(engine: TestedEngine) async throws {
        struct Stop: Error {}
        let store = try Store(engine.location())
        let kept = await withTaskGroup(of: Int?.self) { tasks in
            for number in 0..<200 {
                tasks.addTask {
                    do {
                        return try await store.write { transaction in
                            _ = try transaction.establish(setting: "n\(number)", value: "x")
                            if number.isMultiple(of: 3) { throw Stop() }
                            // A statement that the schema refuses is the fault of this write only.
                            if number.isMultiple(of: 5) {
                                try transaction.connection.execute("INSERT INTO setting (name) VALUES ('x')", [])
                            }
                            return number
                        }
                    } catch {
                        return nil
                    }
                }
            }
            return await tasks.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
        }
        #expect(kept == Set((0..<200).filter { !$0.isMultiple(of: 3) && !$0.isMultiple(of: 5) }))
        for number in 0..<200 {
            let isThere = try await store.read { try $0.setting("n\(number)") } != nil
            #expect(isThere == kept.contains(number))
        }
    }

    @Test("threads and tasks that write at once are all answered", arguments: TestedEngine.allCases)
    func threads(engine: TestedEngine) async throws {
        let store = try Store(engine.location())
        try await withThrowingTaskGroup(of: String.self) { tasks in
            for number in 0..<50 {
                tasks.addTask { try await store.write { try $0.establish(setting: "task\(number)", value: "x") } }
                tasks.addTask {
                    try await withCheckedThrowingContinuation { continuation in
                        Thread.detachNewThread {
                            continuation.resume(
                                with: Result {
                                    try store.writeNow { try $0.establish(setting: "thread\(number)", value: "x") }
                                })
                        }
                    }
                }
            }
            var answers = 0
            for try await value in tasks where value == "x" { answers += 1 }
            #expect(answers == 100)
        }
    }

    @Test("a closed database takes no more writes, and says so", arguments: TestedEngine.allCases)
    func closed(engine: TestedEngine) async throws {
        let store = try Store(engine.location())
        try store.close()
        await #expect { _ = try await store.write { try $0.setting("x") } } throws: { isUnavailable($0, "stopping") }
    }

    /// Anything less loses what was acknowledged when the power fails: the one promise that no other test can see.
    @Test("the writer forces each commit to disk", arguments: TestedEngine.allCases)
    func durability(engine: TestedEngine) async throws {
        let store = try Store(engine.location())
        let setting = engine == .sqlite ? "PRAGMA synchronous" : "SHOW synchronous_commit"
        let values = try await store.write { try $0.connection.texts(setting) }
        #expect(values == [engine == .sqlite ? "2" : "on"])
        if engine == .sqlite {
            #expect(try await store.write { try $0.connection.texts("PRAGMA journal_mode") } == ["wal"])
        }
    }

    @Test func `a server that is told not to wait for its disk waits all the same`() async throws {
        let engine = try makeEngine(options: "-c synchronous_commit=off")
        #expect(try await engine.read { try $0.texts("SHOW synchronous_commit") } == ["on"])
    }

    @Test func `a folder that is not there is named in one line`() {
        #expect {
            _ = try Store(.sqlite(path: "/proc/none/maklumat.sqlite"))
        } throws: { String(describing: $0).contains("/proc/none/maklumat.sqlite") }
    }

    @Test("attempts are counted by period and forgotten later", arguments: TestedEngine.allCases)
    func attempts(engine: TestedEngine) async throws {
        let store = try Store(engine.location())
        #expect(try await store.write { try $0.countAttempt(key: "a", period: 1) } == 1)
        #expect(try await store.write { try $0.countAttempt(key: "a", period: 1) } == 2)
        #expect(try await store.write { try $0.countAttempt(key: "a", period: 3) } == 1)
        #expect(try await store.read { try $0.attempts(key: "a", period: 1) } == 0)
    }

    @Test("a credential opens until it expires, and only for what it was made", arguments: TestedEngine.allCases)
    func credentials(engine: TestedEngine) async throws {
        let store = try Store(engine.location())
        try await store.write {
            try $0.addCredential(hash: "h", kind: .session, subject: "siti", createdAt: 100, expiresAt: 200)
        }
        #expect(try await store.read { try $0.subject(ofCredential: "h", kind: .session, at: 200) } == "siti")
        #expect(try await store.read { try $0.subject(ofCredential: "h", kind: .session, at: 201) } == nil)
        #expect(try await store.read { try $0.subject(ofCredential: "h", kind: .token, at: 150) } == nil)
    }

    @Test("a job is taken by one node, and by another one once its lease is over", arguments: TestedEngine.allCases)
    func jobs(engine: TestedEngine) async throws {
        let location = try engine.location()
        let nodes = [try Store(location), try Store(location)]
        try await nodes[0].write { try $0.plan(job: "seal", dueAt: 100) }
        let takers = try await withThrowingTaskGroup(of: String?.self) { tasks in
            for turn in 0..<20 {
                let node = nodes[turn % 2]
                tasks.addTask {
                    try await node.write { try $0.takeJob(among: ["seal"], owner: "\(turn)", now: 100, lease: 60) }
                }
            }
            return try await tasks.reduce(into: 0) { $0 += $1 == nil ? 0 : 1 }
        }
        #expect(takers == 1)
        func take(at now: Int64) async throws -> String? {
            try await nodes[1].write { try $0.takeJob(among: ["seal"], owner: "late", now: now, lease: 60) }
        }
        #expect(try await take(at: 160) == nil)
        #expect(try await take(at: 161) == "seal")
        try await nodes[0].write { try $0.finish(job: "seal", owner: "0", at: 162, outcome: "no", dueAt: 1) }
        #expect(try await nodes[0].read { try $0.jobs() }.first?.outcome == nil, "the lease was another one's")
        try await nodes[1].write { try $0.finish(job: "seal", owner: "late", at: 163, outcome: "done", dueAt: 500) }
        #expect(
            try await nodes[0].read { try $0.jobs() } == [Job(name: "seal", dueAt: 500, ranAt: 163, outcome: "done")])
        #expect(try await take(at: 499) == nil)
    }
}
