import Foundation

extension WriteLane {
    /// Asks the server what became of a transaction whose `COMMIT` was sent and never answered.
    ///
    /// - Returns: Whether it was committed.
    /// - Throws: ``StoreError/unavailable(reason:)`` when that cannot be found out.
    func wasCommitted(_ identity: TransactionIdentity?, reason: String) throws(StoreError) -> Bool {
        let unknown = StoreError.unavailable(
            reason: "the connection was lost during a commit, and it is not known whether that was done (\(reason))")
        guard let identity else { throw unknown }
        let deadline = ContinuousClock.now + askingLimit
        var pause = 0.02
        while true {
            do {
                let answer = try outcome(of: identity)
                guard answer.timeline == identity.timeline else { throw unknown }
                if answer.status == "committed" { return true }
                if answer.status == "aborted" { return false }
                throw unknown
            } catch {
                // A server that comes back after a fault needs a moment.
                guard ContinuousClock.now < deadline else { throw unknown }
                Thread.sleep(forTimeInterval: pause)
                pause = min(pause * 2, 0.5)
            }
        }
    }

    /// The writers' lock comes first: the transaction held it, so once it is free the transaction has ended.
    private func outcome(of identity: TransactionIdentity) throws -> (status: String, timeline: String) {
        let opening = [Command.beginWriting, Command.lockForAsking]
        let transaction = PostgresTransaction(on: try seat.ready(), isReadOnly: false, opening: opening)
        defer { transaction.leave(Command.rollback) }
        var answer = (status: "", timeline: "")
        try transaction.each(Command.outcome, [.text(identity.number)]) { row in
            answer = (row.optionalText(0) ?? "", row.text(1))
        }
        return answer
    }
}
