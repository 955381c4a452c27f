import Database
import Foundation
import Testing

@Suite("The database as a whole")
struct StoreTests {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("maklumat-\(UUID().uuidString).sqlite")
        .path

    @Test func `a setting is established once: of two nodes the first wins`() async throws {
        let store = try Store(.sqlite(path: path))
        let first = try await store.write { try $0.establish(setting: "secret", value: "one") }
        let second = try await store.write { try $0.establish(setting: "secret", value: "two") }
        #expect(first == "one" && second == "one")
    }

    @Test func `a transaction that fails leaves nothing behind`() async throws {
        struct Stop: Error {}
        let store = try Store(.sqlite(path: path))
        await #expect(throws: Stop.self) {
            try await store.write { transaction in
                _ = try transaction.establish(setting: "half", value: "done")
                throw Stop()
            }
        }
        #expect(try await store.read { try $0.setting("half") } == nil)
    }

    @Test func `what was written is there after opening again`() async throws {
        let store = try Store(.sqlite(path: path))
        _ = try await store.write { try $0.establish(setting: "name", value: "value") }
        try store.close()
        #expect(try await Store(.sqlite(path: path)).read { try $0.setting("name") } == "value")
    }

    @Test func `a folder that is not there is named in one line`() {
        #expect {
            _ = try Store(.sqlite(path: "/proc/none/maklumat.sqlite"))
        } throws: { String(describing: $0).contains("/proc/none/maklumat.sqlite") }
    }

    @Test func `attempts are counted by period and forgotten later`() async throws {
        let store = try Store(.sqlite(path: path))
        #expect(try await store.write { try $0.countAttempt(key: "a", period: 1) } == 1)
        #expect(try await store.write { try $0.countAttempt(key: "a", period: 1) } == 2)
        #expect(try await store.write { try $0.countAttempt(key: "a", period: 3) } == 1)
        #expect(try await store.read { try $0.attempts(key: "a", period: 1) } == 0)
    }

    @Test func `a credential opens until it expires, and only for what it was made`() async throws {
        let store = try Store(.sqlite(path: path))
        try await store.write {
            try $0.addCredential(hash: "h", kind: .session, subject: "siti", createdAt: 100, expiresAt: 200)
        }
        #expect(try await store.read { try $0.subject(ofCredential: "h", kind: .session, at: 200) } == "siti")
        #expect(try await store.read { try $0.subject(ofCredential: "h", kind: .session, at: 201) } == nil)
        #expect(try await store.read { try $0.subject(ofCredential: "h", kind: .token, at: 150) } == nil)
    }
}
