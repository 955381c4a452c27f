import NIOCore

/// Runs tasks on the thread of an event loop.
///
/// A request is read and its answer written by the event loop of its connection. What answers it mostly takes some tens of
/// microseconds, less than changing to another thread and back; so it runs there too. Whatever takes long, such as hashing a
/// password or bringing a write to disk, has threads of its own.
final class EventLoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
