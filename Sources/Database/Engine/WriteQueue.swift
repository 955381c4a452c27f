import Foundation
import Synchronization

/// Brings writes that wait at the same time to disk together (group commit): the disk is slow for each transaction, not for each
/// row, so thirty writers cost little more than one.
///
/// Every write still answers for itself: one that fails is undone alone, and none is answered before all are on disk.
final class WriteQueue: Sendable {
    /// The most writes of one transaction: so that none waits long for those before it.
    static let largestGroup = 64

    private struct State {
        var waiting: [any QueuedWrite] = []
        var isClosed = false
    }

    private let engine: any Engine
    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    init(engine: any Engine) {
        self.engine = engine
        let thread = Thread { [self] in work() }
        thread.name = "database writer"
        // Rules, records and their texts run here; the default stack of a thread is small.
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Writes all or nothing; when it returns, everything is on disk.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(Write(body) { continuation.resume(with: $0) })
        }
    }

    /// As above, for start-up and the command line: the calling thread waits.
    ///
    /// Never call it from an asynchronous function.
    func writeAndWait<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) throws -> Value {
        let outcome = Mutex<Result<Value, any Error>?>(nil)
        let done = DispatchSemaphore(value: 0)
        enqueue(
            Write(body) { result in
                outcome.withLock { $0 = result }
                done.signal()
            })
        done.wait()
        guard let result = outcome.withLock({ $0 }) else { throw StoreError.unavailable(reason: "closed") }
        return try result.get()
    }

    /// Takes nothing more; what waits is still written.
    func stop() {
        state.withLock { $0.isClosed = true }
        bell.signal()
    }

    /// Takes nothing more, and returns once everything that waited is written.
    func close() {
        stop()
        ended.wait()
        // Whoever closes again does not wait for ever.
        ended.signal()
    }

    private func enqueue(_ write: any QueuedWrite) {
        let isClosed = state.withLock { state in
            if !state.isClosed { state.waiting.append(write) }
            return state.isClosed
        }
        if isClosed {
            write.finish(failure: StoreError.unavailable(reason: "the program is stopping"))
        } else {
            bell.signal()
        }
    }

    private func work() {
        while true {
            bell.wait()
            let (group, isLast) = state.withLock { state in
                let group = Array(state.waiting.prefix(Self.largestGroup))
                state.waiting.removeFirst(group.count)
                return (group, state.isClosed && state.waiting.isEmpty)
            }
            if !group.isEmpty { commit(group) }
            // Each write rang the bell once; those that went along leave rings that find nothing, which does no harm.
            if isLast, state.withLock({ $0.waiting.isEmpty }) { break }
        }
        ended.signal()
    }

    private func commit(_ group: [any QueuedWrite]) {
        do {
            try engine.commit(group)
            for write in group { write.finish(failure: nil) }
        } catch {
            for write in group { write.finish(failure: error) }
        }
    }
}

/// A write that waits in the queue.
private protocol QueuedWrite: WriteJob {
    /// Answers whoever waits: with what the write gave, or with why the whole transaction failed.
    func finish(failure: (any Error)?)
}

private final class Write<Value: Sendable>: QueuedWrite {
    private let body: @Sendable (Transaction) throws -> Value
    private let answer: @Sendable (Result<Value, any Error>) -> Void
    private let outcome = Mutex<Result<Value, any Error>?>(nil)

    init(
        _ body: @escaping @Sendable (Transaction) throws -> Value,
        answer: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        self.body = body
        self.answer = answer
    }

    func run(on connection: any SQLConnection) throws -> Bool {
        let result = Result { try body(Transaction(connection: connection)) }
        if case .failure(let error as StoreError) = result, error.endsTransaction { throw error }
        outcome.withLock { $0 = result }
        if case .success = result { return true }
        return false
    }

    func finish(failure: (any Error)?) {
        let result = outcome.withLock { $0 }
        // Its own failure needs no commit; anything else is only true once it is on disk.
        if case .failure = result, failure == nil {} else if let failure { return answer(.failure(failure)) }
        answer(result ?? .failure(StoreError.unavailable(reason: "the write was not run")))
    }
}
