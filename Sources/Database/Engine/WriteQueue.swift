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
        let write = Write(holdsThread: false, body)
        await withCheckedContinuation { continuation in
            write.whenDone { continuation.resume() }
            enqueue(write)
        }
        write.wakeOthers()
        return try write.result()
    }

    /// As above, for start-up and the command line: the calling thread waits.
    ///
    /// Never call it from an asynchronous function.
    func writeAndWait<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) throws -> Value {
        let write = Write(holdsThread: true, body)
        let done = DispatchSemaphore(value: 0)
        write.whenDone { done.signal() }
        enqueue(write)
        done.wait()
        return try write.result()
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
            write.settle(failure: StoreError.unavailable(reason: "the program is stopping"))
            write.wake()
        } else {
            bell.signal()
        }
    }

    private func work() {
        giveWay()
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
        var failure: (any Error)?
        do { try engine.commit(group) } catch { failure = error }
        for write in group { write.settle(failure: failure) }
        // Of the tasks only the first is woken from here, and it wakes the others: waking somebody on another thread costs
        // more than many a write, and tasks mostly share few threads. A thread that stands still is woken by nobody else.
        for write in group where write.holdsThread { write.wake() }
        let tasks = group.filter { !$0.holdsThread }
        tasks.first?.wake(first: Array(tasks.dropFirst()))
    }

    /// Does not push aside those who are at work when there is something to write.
    ///
    /// So what they are about to write comes to disk with it. Where processors are free the writer begins at once.
    private func giveWay() {
        #if os(Linux)
            // SCHED_BATCH (sched(7)), which the C library's headers show to C alone. Refused, it changes nothing but speed.
            let batch: Int32 = 3
            var parameters = sched_param(sched_priority: 0)
            _ = sched_setscheduler(0, batch, &parameters)
        #endif
    }
}

/// A write that waits in the queue.
private protocol QueuedWrite: WriteJob {
    /// Whoever waits is a thread, not a task.
    var holdsThread: Bool { get }

    /// Notes why the whole transaction failed, or that it is on disk.
    func settle(failure: (any Error)?)

    /// Wakes whoever waits.
    func wake()

    /// Wakes whoever waits, who then wakes others before anything else.
    func wake(first others: [any QueuedWrite])
}

private final class Write<Value: Sendable>: QueuedWrite {
    private struct State {
        var outcome: Result<Value, any Error>?
        var wake: (@Sendable () -> Void)?
        var others: [any QueuedWrite] = []
    }

    let holdsThread: Bool
    private let body: @Sendable (Transaction) throws -> Value
    private let state = Mutex(State())

    init(holdsThread: Bool, _ body: @escaping @Sendable (Transaction) throws -> Value) {
        self.holdsThread = holdsThread
        self.body = body
    }

    /// Says how whoever waits is woken; before the write is queued.
    func whenDone(_ wake: @escaping @Sendable () -> Void) { state.withLock { $0.wake = wake } }

    func run(on connection: any SQLConnection) throws -> Bool {
        let result = Result { try body(Transaction(connection: connection)) }
        if case .failure(let error as StoreError) = result, error.endsTransaction { throw error }
        state.withLock { $0.outcome = result }
        if case .success = result { return true }
        return false
    }

    func settle(failure: (any Error)?) {
        guard let failure else { return }
        state.withLock { state in
            // Its own failure needs no commit; anything else is only true once it is on disk.
            if case .failure = state.outcome { return }
            state.outcome = .failure(failure)
        }
    }

    func wake() { state.withLock { $0.wake.take() }?() }

    func wake(first others: [any QueuedWrite]) {
        state.withLock { $0.others = others }
        wake()
    }

    /// Wakes those whose writes came to disk together with this one; called by whoever waited for this one.
    func wakeOthers() {
        let others = state.withLock { state in
            defer { state.others = [] }
            return state.others
        }
        for other in others { other.wake() }
    }

    /// What the write gave, once it is done.
    func result() throws -> Value {
        guard let outcome = state.withLock({ $0.outcome }) else {
            throw StoreError.unavailable(reason: "the write was not run")
        }
        return try outcome.get()
    }
}
