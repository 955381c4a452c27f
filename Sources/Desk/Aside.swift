import Database

/// Does what takes long on the threads that Swift keeps for work.
///
/// Whoever calls may be on a thread that reads and writes other people's requests, and they would wait.
func aside<Value: Sendable>(_ work: () async throws -> Value) async rethrows -> Value {
    try await withTaskExecutorPreference(globalConcurrentExecutor, operation: work)
}

extension Desk {
    /// Reads what takes long, on those threads.
    func readAside<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await aside { try await store.read(body) }
    }
}
