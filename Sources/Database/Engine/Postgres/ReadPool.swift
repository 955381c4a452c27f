import Foundation
import Synchronization

/// Work that waits for a connection; it is either run or failed, once.
protocol PoolJob: AnyObject, Sendable {
    /// Called on a thread of the pool, which keeps the seat for the next job.
    func run(on seat: PostgresSeat)
    func fail(_ error: StoreError)
}

/// Threads that read, each with a connection of its own; a thread starts when all others are busy.
final class ReadPool: Sendable {
    /// A thread that waits for work.
    private final class Worker: Sendable {
        let signal = DispatchSemaphore(value: 0)
        let job = Mutex<(any PoolJob)?>(nil)
    }

    private struct State {
        var idle: [Worker] = []
        var started = 0
        var waiting: [(job: any PoolJob, deadline: ContinuousClock.Instant)] = []
        var isWatched = false
        var isClosed = false
    }

    private let size: Int
    private let longestWait: Duration
    private let makeSeat: @Sendable () -> PostgresSeat
    private let threads = DispatchGroup()
    private let state = Mutex(State())

    /// - Parameters:
    ///   - size: Threads and connections, at least 1.
    ///   - longestWait: After this a job that found no free connection fails.
    init(size: Int, longestWait: Duration, makeSeat: @escaping @Sendable () -> PostgresSeat) {
        self.size = max(1, size)
        self.longestWait = longestWait
        self.makeSeat = makeSeat
    }

    /// Runs a job as soon as a thread is free.
    func submit(_ job: any PoolJob) {
        enum Next { case hand(Worker), start(Worker), watch, wait, refuse }
        let next: Next = state.withLock { state in
            if state.isClosed { return .refuse }
            // The one that worked last has the warmest connection.
            if let worker = state.idle.popLast() { return .hand(worker) }
            if state.started < size {
                state.started += 1
                return .start(Worker())
            }
            state.waiting.append((job, .now + longestWait))
            if state.isWatched { return .wait }
            state.isWatched = true
            return .watch
        }
        switch next {
        case .hand(let worker):
            worker.job.withLock { $0 = job }
            worker.signal.signal()
        case .start(let worker): start(worker, with: job)
        case .watch: watch()
        case .wait: break
        case .refuse: job.fail(ReadPool.closed)
        }
    }

    /// Ends all threads and closes their connections; jobs that wait fail, those that run are finished.
    ///
    /// - Parameter patience: How long to wait for the jobs that run.
    func close(patience: TimeInterval) {
        let (idle, waiting) = state.withLock { state in
            defer { (state.idle, state.waiting, state.isClosed) = ([], [], true) }
            return (state.idle, state.waiting)
        }
        for worker in idle { worker.signal.signal() }
        for entry in waiting { entry.job.fail(ReadPool.closed) }
        _ = threads.wait(timeout: .now() + patience)
    }

    private static let closed = StoreError.unavailable(reason: "the database was closed")

    private func start(_ worker: Worker, with first: any PoolJob) {
        threads.enter()
        let noted = DispatchSemaphore(value: 0)
        let thread = Thread { [self] in
            // A thread cannot be named before its starter has noted it.
            noted.wait()
            Thread.current.name = "database reader"
            let seat = makeSeat()
            var job: (any PoolJob)? = first
            while let current = job {
                current.run(on: seat)
                job = next(for: worker)
            }
            seat.close()
            threads.leave()
        }
        thread.start()
        noted.signal()
    }

    /// What the worker does next; `nil` when the pool was closed.
    private func next(for worker: Worker) -> (any PoolJob)? {
        let (job, isClosed) = state.withLock { state -> ((any PoolJob)?, Bool) in
            if state.isClosed { return (nil, true) }
            if !state.waiting.isEmpty { return (state.waiting.removeFirst().job, false) }
            state.idle.append(worker)
            return (nil, false)
        }
        if job != nil || isClosed { return job }
        worker.signal.wait()
        return worker.job.withLock { job in
            defer { job = nil }
            return job
        }
    }

    /// Fails the jobs that waited too long, as long as some wait.
    private func watch() {
        Task { [self] in
            while let rest = failOverdue() {
                do { try await Task.sleep(for: rest) } catch { return }
            }
        }
    }

    /// - Returns: The time until the next job is overdue; `nil` when none waits.
    private func failOverdue() -> Duration? {
        let now = ContinuousClock.now
        let (overdue, rest) = state.withLock { state in
            let late = state.waiting.prefix { $0.deadline <= now }.map(\.job)
            state.waiting.removeFirst(late.count)
            let rest = state.waiting.first.map { $0.deadline - now }
            state.isWatched = rest != nil
            return (late, rest)
        }
        for job in overdue {
            job.fail(.unavailable(reason: "all \(size) connections for reading are in use"))
        }
        return rest
    }
}
