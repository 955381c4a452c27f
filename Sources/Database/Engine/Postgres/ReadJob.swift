import Synchronization

/// One read of somebody who waits for its value.
final class ReadJob<Value: Sendable>: PoolJob {
    typealias Body = @Sendable (any SQLConnection) throws -> Value

    private let body: Mutex<Body?>
    private let continuation: CheckedContinuation<Value, any Error>

    init(_ body: @escaping Body, _ continuation: CheckedContinuation<Value, any Error>) {
        self.body = Mutex(body)
        self.continuation = continuation
    }

    func run(on seat: PostgresSeat) {
        continuation.resume(with: outcome(on: seat))
    }

    func fail(_ error: StoreError) {
        body.withLock { $0 = nil }
        continuation.resume(throwing: error)
    }

    /// Runs the body, and lets it go before the caller goes on.
    ///
    /// The closure is only lent. A function of its own makes sure that no reference to it is left at the end.
    @inline(never)
    private func outcome(on seat: PostgresSeat) -> Result<Value, any Error> {
        let body = self.body.withLock { body in
            defer { body = nil }
            return body
        }
        guard let body else { return .failure(StoreError.refused(reason: "a read was run twice")) }
        return Result { try ReadJob.read(on: seat, body) }
    }

    /// Reads in a transaction, and once more when the connection turned out to be dead before anything was answered.
    private static func read(on seat: PostgresSeat, _ body: Body) throws -> Value {
        var isRepeated = false
        while true {
            let link = try seat.ready()
            let transaction = PostgresTransaction(on: link, isReadOnly: true, opening: [Command.beginReading])
            let result = Result { try body(transaction) }
            // Nothing was changed, so nobody has to wait for the end.
            transaction.leave(Command.commit)
            guard let failure = transaction.failure else { return try result.get() }
            guard !isRepeated, !transaction.wasAnswered, link.isDead || link.isOutdated else { throw failure }
            isRepeated = true
        }
    }
}
