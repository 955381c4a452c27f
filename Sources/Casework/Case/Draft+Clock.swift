import Standards
import WorkingTime

extension Draft {
    /// Moves the case to where an outcome leads, and the clocks with it.
    ///
    /// A check that lets the case go on has found the file complete. A phase ends with its last step; a case that this
    /// step turns back is still in the phase.
    mutating func go(by outcome: Outcome, from left: Step) throws(CaseRefusal) {
        let goesOn = standard.advances(outcome, from: left)
        if goesOn, left.kind.decides { startPromises { $0 == .complete } }
        try pauseStepClock(of: left.id)
        if goesOn {
            for promise in standard.promises where promise.until == left.id { try stop(promise.id) }
            for limit in standard.limits where limit.until == left.id { try stop(limit.id) }
        }
        switch outcome.target {
        case .end(let id):
            guard let end = standard.end(id) else {
                throw .unknownOutcome(Outcome.ID(id.rawValue), known: standard.ends.map { Outcome.ID($0.id.rawValue) })
            }
            try finish(end)
        case .step(let id):
            let next = try step(id)
            append(.entered(step: id))
            startPromises { $0 == .step(id) }
            if next.pausesClock { try pausePromises() } else { resumePromises() }
            if next.within != nil, !next.pausesClock { append(.stepClockStarted(id)) }
        }
    }

    /// Ends the case and every clock.
    mutating func finish(_ end: End) throws(CaseRefusal) {
        if let current = state.currentStep { try pauseStepClock(of: current) }
        for promise in standard.promises { try stop(promise.id) }
        for limit in standard.limits { try stop(limit.id) }
        append(.ended(end: end.id, result: end.result))
    }

    /// Starts the promises and the limits of law that begin here, if they apply and have not begun before.
    mutating func startPromises(_ begins: (ServicePromise.Start) -> Bool) {
        for promise in standard.promises
        where begins(promise.start) && promise.maximum != nil && state.promises[promise.id] == nil
            && state.satisfies(promise.condition) && !isOver(promise)
        {
            append(.clockStarted(promise.id))
        }
        // The law's time runs on while the office waits for others; only the office's own promise stands still then.
        for limit in standard.limits
        where begins(limit.start) && state.limits[limit.id] == nil && state.satisfies(limit.condition)
            && !(limit.until.map { state.passedSteps.contains($0) } ?? false)
        {
            append(.limitStarted(limit.id))
        }
    }

    /// Puts the case under the promises that its choices open now, after a correction changed them.
    ///
    /// A promise takes the place of another that runs from the same event, with the time that the office has used
    /// since: a correction never resets a clock.
    mutating func changePromises() throws(CaseRefusal) {
        for promise in standard.promises where state.satisfies(promise.condition) && !isOver(promise) {
            let runs = state.promises[promise.id].map { $0.stoppedAt == nil } ?? false
            guard let term = promise.maximum, !runs else { continue }
            if let known = process.account(since: promise, in: state) {
                let consumed = try consumed(of: term, in: known)
                append(.clockStarted(promise.id))
                // It goes on with the step that follows.
                append(.clockPaused(promise.id, consumed: consumed))
            } else if promise.start == .receipt {
                append(.clockStarted(promise.id))
            }
        }
        for promise in standard.promises where !state.satisfies(promise.condition) { try stop(promise.id) }
    }

    /// True when the last step of the promise's phase has let the case go on.
    private func isOver(_ promise: ServicePromise) -> Bool {
        promise.until.map { state.passedSteps.contains($0) } ?? false
    }

    private func consumed(of term: Term, in ledger: ClockLedger) throws(CaseRefusal) -> Int {
        do {
            var sum = 0
            for run in ledger.runs(until: now) {
                sum += try process.calendar.consumed(
                    of: term, from: run.from, to: run.to, counting: standard.counting)
            }
            return sum
        } catch {
            throw .calendar(error)
        }
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

    private mutating func stop(_ id: LegalLimit.ID) throws(CaseRefusal) {
        guard let ledger = state.limits[id], ledger.stoppedAt == nil else { return }
        append(.limitStopped(id, consumed: try consumed(ledger)))
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
