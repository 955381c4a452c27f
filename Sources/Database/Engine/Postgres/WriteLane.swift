import Foundation

/// The one connection that writes, and how a batch of jobs is brought through on it.
final class WriteLane: @unchecked Sendable {
    // Unchecked, because the seat is shared between threads: the lock keeps it to one at a time.
    private let lock = NSLock()
    let seat: PostgresSeat
    /// How long the outcome of a lost commit is asked for.
    let askingLimit: Duration

    init(seat: PostgresSeat, askingLimit: Duration) {
        self.seat = seat
        self.askingLimit = askingLimit
    }

    /// How an attempt ended that threw nothing.
    private enum Ending {
        case done
        /// Others were in the way; nothing was kept.
        case conflict(reason: String)
        /// The connection was gone before `COMMIT` was sent; nothing was kept.
        case lost(reason: String)
        /// The connection was gone after `COMMIT` was sent.
        case unknown(TransactionIdentity?, reason: String)
    }

    /// Brings a batch through, see ``Engine/commit(_:)``.
    func commit(_ jobs: [any WriteJob]) throws(StoreError) {
        lock.lock()
        defer { lock.unlock() }
        var conflicts = 0
        var hasReconnected = false
        while true {
            switch try attempt(jobs) {
            case .done: return
            case .conflict(let reason):
                conflicts += 1
                guard conflicts <= 3 else { throw .unavailable(reason: reason) }
                pause(after: conflicts)
                continue
            case .lost(let reason):
                guard !hasReconnected else { throw .unavailable(reason: reason) }
            case .unknown(let identity, let reason):
                if try wasCommitted(identity, reason: reason) { return }
                guard !hasReconnected else { throw .unavailable(reason: reason) }
            }
            hasReconnected = true
        }
    }

    /// Runs a body alone in a transaction, after all writers before it; see ``PostgresEngine/exclusive(_:)``.
    func exclusive<Value>(_ body: (any SQLConnection) throws -> Value) throws -> Value {
        lock.lock()
        defer { lock.unlock() }
        // The schema may be another one afterwards: a new connection prepares its statements anew.
        defer { seat.vacate() }
        let link = try seat.ready()
        link.patience = nil
        let opening = [Command.beginWriting, Command.longLockWait, Command.noStatementLimit, Command.lockForWriting]
        let transaction = PostgresTransaction(on: link, isReadOnly: false, opening: opening)
        do {
            let value = try body(transaction)
            try transaction.requireSound()
            if case .unknown(let identity, let reason) = try finish(transaction, on: link),
                try !wasCommitted(identity, reason: reason)
            {
                throw StoreError.unavailable(reason: reason)
            }
            return value
        } catch {
            transaction.leave(Command.rollback)
            throw transaction.failure ?? error
        }
    }

    func close() {
        lock.lock()
        defer { lock.unlock() }
        seat.close()
    }

    private func attempt(_ jobs: [any WriteJob]) throws(StoreError) -> Ending {
        let link = try seat.ready()
        let opening = [Command.beginWriting, Command.lockForWriting]
        let transaction = PostgresTransaction(on: link, isReadOnly: false, opening: opening)
        do {
            guard try run(jobs, in: transaction) else {
                transaction.leave(Command.rollback)
                return .done
            }
            return try finish(transaction, on: link)
        } catch {
            transaction.leave(Command.rollback)
            switch error {
            case .conflict(let reason): return .conflict(reason: reason)
            case .unavailable(let reason) where link.isDead: return .lost(reason: reason)
            default: throw error
            }
        }
    }

    /// - Returns: Whether there is anything to keep.
    private func run(_ jobs: [any WriteJob], in transaction: PostgresTransaction) throws(StoreError) -> Bool {
        if jobs.count == 1 {
            let isKept = try isKept(jobs[0], in: transaction)
            if isKept { try transaction.requireSound() }
            return isKept
        }
        var keepsAny = false
        for job in jobs {
            transaction.beginJob()
            if try isKept(job, in: transaction) {
                try transaction.requireSound()
                transaction.keepJob()
                keepsAny = true
            } else {
                transaction.undoJob()
            }
        }
        return keepsAny
    }

    private func isKept(_ job: any WriteJob, in transaction: PostgresTransaction) throws(StoreError) -> Bool {
        var isKept = false
        do {
            isKept = try job.run(on: transaction)
        } catch StoreError.unavailable(let reason) {
            throw transaction.failure ?? .unavailable(reason: reason)
        } catch StoreError.conflict(let reason) {
            throw transaction.failure ?? .conflict(reason: reason)
        } catch {
            // Its own matter: it told whom it concerns, and is undone.
            isKept = false
        }
        if let failure = transaction.failure { throw failure }
        return isKept
    }

    private func finish(_ transaction: PostgresTransaction, on link: PostgresLink) throws(StoreError) -> Ending {
        guard transaction.hasBegun else {
            transaction.leave(Command.rollback)
            return .done
        }
        let tag: String
        do {
            tag = try transaction.commit()
        } catch {
            guard case .unavailable(let reason) = error, link.isDead else { throw error }
            return .unknown(transaction.identity, reason: reason)
        }
        guard tag == "COMMIT" else { throw .refused(reason: "the server answered \(tag) to COMMIT") }
        return .done
    }

    /// Others are let through first; the random part keeps two that met from meeting again.
    private func pause(after conflicts: Int) {
        Thread.sleep(forTimeInterval: 0.01 * Double(1 << conflicts) * Double.random(in: 1...2))
    }
}
