import Standards

extension CaseProcess {
    /// The account of another promise that runs from the same event; `nil` when there is none.
    func twin(of promise: ServicePromise, in state: CaseState) -> ClockLedger? {
        for other in standard.promises where other.id != promise.id && other.start == promise.start {
            if let ledger = state.promises[other.id], ledger.stoppedAt == nil { return ledger }
        }
        return nil
    }
}
