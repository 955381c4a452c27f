import Standards

extension CaseProcess {
    /// The account that tells what the office has used since the event from which a promise runs.
    ///
    /// It is that of this promise or another one: a running one if there is one, or else the one given up last; `nil`
    /// when none has begun.
    func account(since promise: ServicePromise, in state: CaseState) -> ClockLedger? {
        let accounts = standard.promises.filter { $0.start == promise.start }.compactMap { state.promises[$0.id] }
        if let open = accounts.first(where: { $0.stoppedAt == nil }) { return open }
        return accounts.max { left, right in
            guard let left = left.stoppedAt, let right = right.stoppedAt else { return false }
            return left < right
        }
    }
}
