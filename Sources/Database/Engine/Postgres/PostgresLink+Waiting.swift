import CPostgres
import Foundation

extension PostgresLink {
    /// The next answer; `nil` between the answers to two commands.
    func nextResult() throws(StoreError) -> PostgresResult? {
        if PQisBusy(handle) == 1 {
            try flush()
            let deadline = patience.map { ContinuousClock.now + $0 }
            while PQisBusy(handle) == 1 {
                try wait(for: Int16(POLLIN), until: deadline)
                guard PQconsumeInput(handle) == 1 else { throw lostWhileReading() }
            }
        }
        return PQgetResult(handle).map(PostgresResult.init)
    }

    /// Sends all that is queued.
    func flush() throws(StoreError) {
        let deadline = patience.map { ContinuousClock.now + $0 }
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1: break
            default: throw lostWhileReading()
            }
            // What the server says meanwhile is taken in, or both sides could wait for the other to read.
            try wait(for: Int16(POLLOUT | POLLIN), until: deadline)
            guard PQconsumeInput(handle) == 1 else { throw lostWhileReading() }
        }
    }

    /// The server may have said why before it hung up; that is a better reason than the broken pipe.
    private func lostWhileReading() -> StoreError {
        if PQisBusy(handle) == 0, let result = PQgetResult(handle).map(PostgresResult.init), let fault = result.fault {
            return lost(fault)
        }
        return lost()
    }

    private func wait(for events: Int16, until deadline: ContinuousClock.Instant?) throws(StoreError) {
        var descriptor = pollfd(fd: PQsocket(handle), events: events, revents: 0)
        var milliseconds: Int32 = -1
        if let deadline {
            let left = deadline - ContinuousClock.now
            guard left > .zero else { throw silent() }
            let (seconds, attoseconds) = left.components
            milliseconds = Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
        }
        // An interrupted wait is like one that found something: the caller looks and waits again.
        guard poll(&descriptor, 1, milliseconds) >= 0 || errno == EINTR else { throw lost() }
    }
}
