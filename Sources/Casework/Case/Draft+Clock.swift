import Standards
import WorkingTime

extension Draft {
    /// Moves the case to where an outcome leads, and the clocks with it.
    mutating func go(to target: Outcome.Target, from left: Step) throws(CaseRefusal) {
        if left.kind == .verify || left.kind.decides, !isReturn(target) { try startPromises { $0 == .complete } }
        try pauseStepClock(of: left.id)
        for promise in standard.promises where promise.until == left.id && !isReturn(target) {
            try stop(promise.id)
        }
        switch target {
        case .end(let id):
            guard let end = standard.end(id) else {
                throw .unknownOutcome(Outcome.ID(id.rawValue), known: standard.ends.map { Outcome.ID($0.id.rawValue) })
            }
            try finish(end)
        case .step(let id):
            let next = try step(id)
            append(.entered(step: id))
            try startPromises { $0 == .step(id) }
            if next.pausesClock { try pausePromises() } else { resumePromises() }
            if next.within != nil, !next.pausesClock { append(.stepClockStarted(id)) }
        }
    }

    /// Ends the case and every clock.
    mutating func finish(_ end: End) throws(CaseRefusal) {
        if let current = state.currentStep { try pauseStepClock(of: current) }
        for promise in standard.promises { try stop(promise.id) }
        append(.ended(end: end.id, result: end.result))
    }

    /// Starts the promises that begin here, if they apply and have not begun before.
    mutating func startPromises(_ begins: (ServicePromise.Start) -> Bool) throws(CaseRefusal) {
        for promise in standard.promises
        where begins(promise.start) && promise.maximum != nil && state.promises[promise.id] == nil
            && state.satisfies(promise.condition)
        {
            append(.clockStarted(promise.id))
        }
    }

    private func isReturn(_ target: Outcome.Target) -> Bool {
        guard case .step(let id) = target else { return false }
        return standard.step(id)?.kind == .apply
    }

    private mutating func pausePromises() throws(CaseRefusal) {
        for promise in standard.promises {
            guard let ledger = state.promises[promise.id], ledger.isRunning else { continue }
            append(.clockPaused(promise.id, consumed: try consumed(ledger)))
        }
    }

    private mutating func resumePromises() {
        for promise in standard.promises {
            guard let ledger = state.promises[promise.id], !ledger.isRunning, ledger.stoppedAt == nil else { continue }
            append(.clockResumed(promise.id))
        }
    }

    private mutating func stop(_ id: ServicePromise.ID) throws(CaseRefusal) {
        guard let ledger = state.promises[id], ledger.stoppedAt == nil else { return }
        append(.clockStopped(id, consumed: try consumed(ledger)))
    }

    private mutating func pauseStepClock(of id: Step.ID) throws(CaseRefusal) {
        guard let ledger = state.stepClocks[id], ledger.isRunning else { return }
        append(.stepClockPaused(id, consumed: try consumed(ledger)))
    }

    private func consumed(_ ledger: ClockLedger) throws(CaseRefusal) -> Int {
        do {
            return try ledger.consumed(at: now, in: process.calendar)
        } catch {
            throw .calendar(error)
        }
    }
}
