import Synchronization

/// The connections that read: as many as read at the same time, opened when they are first needed.
final class SQLiteReaders: Sendable {
    /// Kept open when nobody reads.
    private static let mostIdle = 4

    private struct State {
        var idle: [ReadingHandle] = []
        var isClosed = false
    }

    private let path: String
    private let state = Mutex(State())

    init(path: String) { self.path = path }

    /// Reads one consistent state, on the thread that asks.
    func read<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        let (idle, isClosed) = state.withLock { ($0.idle.popLast(), $0.isClosed) }
        if isClosed { throw StoreError.unavailable(reason: "the program is stopping") }
        let handle = try idle ?? ReadingHandle(path: path)
        let connection = SQLiteConnection(handle: handle)
        // A connection that cannot end its transaction is not used again.
        try connection.execute("BEGIN", [])
        let result = Result { try body(connection) }
        do { try connection.execute("COMMIT", []) } catch { return try result.get() }
        state.withLock { state in
            if state.idle.count < Self.mostIdle, !state.isClosed { state.idle.append(handle) }
        }
        return try result.get()
    }

    func close() {
        let idle = state.withLock { state in
            state.isClosed = true
            defer { state.idle = [] }
            return state.idle
        }
        // They close as they go.
        _ = idle
    }
}
