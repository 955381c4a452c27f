import Foundation
import Synchronization
import Testing

@testable import Database

/// A write that does what it is told, and remembers what became of it.
final class TestJob: WriteJob {
    private let body: @Sendable (any SQLConnection) throws -> Void
    private let state = Mutex((runs: 0, error: StoreError?.none))

    init(_ body: @escaping @Sendable (any SQLConnection) throws -> Void) { self.body = body }

    /// One statement.
    convenience init(_ sql: String, _ values: [SQLValue] = []) { self.init { _ = try $0.execute(sql, values) } }

    /// How often it was run.
    var runs: Int { state.withLock { $0.runs } }
    /// What undid it, when it was refused.
    var error: StoreError? { state.withLock { $0.error } }

    func run(on connection: any SQLConnection) throws -> Bool {
        state.withLock { ($0.runs, $0.error) = ($0.runs + 1, nil) }
        do {
            try body(connection)
            return true
        } catch StoreError.refused(let reason) {
            state.withLock { $0.error = .refused(reason: reason) }
            return false
        }
    }
}

extension SQLConnection {
    /// The first column of every row, as text.
    func texts(_ sql: String, _ values: [SQLValue] = []) throws -> [String] {
        var found: [String] = []
        try each(sql, values) { found.append($0.text(0)) }
        return found
    }

    /// The first column of every row, as integers.
    func integers(_ sql: String, _ values: [SQLValue] = []) throws -> [Int64] {
        var found: [Int64] = []
        try each(sql, values) { found.append($0.integer(0)) }
        return found
    }

    /// Ends the session with this number, and waits until it is gone.
    func terminate(_ session: Int64) throws {
        _ = try texts("SELECT pg_terminate_backend(?1, 10000)::text", [.integer(session)])
    }
}

extension PostgresEngine {
    /// Runs a body on a thread of its own: commits block, which the threads of Swift concurrency must not.
    func blocking<Value: Sendable>(_ body: @escaping @Sendable (PostgresEngine) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try body(self) }) }.start()
        }
    }

    func write(_ jobs: TestJob...) async throws { try await blocking { try $0.commit(jobs) } }

    /// Runs one statement, or a script, as a migration does.
    func setUp(_ sql: String) async throws { try await blocking { try $0.exclusively { _ = try $0.execute(sql, []) } } }

    func integers(_ sql: String) async throws -> [Int64] { try await read { try $0.integers(sql) } }

    /// Where the reader's session runs, with a pool of one.
    func readerSession() async throws -> Int64 { try await integers("SELECT pg_backend_pid()")[0] }
}

/// Whether an error is ``StoreError/unavailable(reason:)`` with these words in it.
func isUnavailable(_ error: any Error, _ words: String = "") -> Bool {
    guard case StoreError.unavailable(let reason) = error else { return false }
    return words.isEmpty || reason.contains(words)
}

/// Whether an error is ``StoreError/refused(reason:)`` with these words in it, and without those.
func isRefused(_ error: any Error, _ words: String, without secret: String = "\0") -> Bool {
    guard case StoreError.refused(let reason) = error else { return false }
    return reason.contains(words) && !reason.contains(secret)
}

/// An engine on a new database of the shared server, or of another one.
func makeEngine(
    on server: PostgresServer? = nil, limits: PostgresEngine.Limits = PostgresEngine.Limits(), options: String = ""
) throws -> PostgresEngine {
    let server = try server ?? PostgresServer.shared.get()
    return try PostgresEngine(url: server.url(of: server.makeDatabase(), options: options), limits: limits)
}

/// An engine on the server's own database: for what is done to the sessions of others.
func makeObserver(of server: PostgresServer? = nil) throws -> PostgresEngine {
    let server = try server ?? PostgresServer.shared.get()
    return try PostgresEngine(url: server.url(of: "postgres"), poolSize: 1)
}
