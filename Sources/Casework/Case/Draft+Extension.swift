import Standards
import WorkingTime

extension Draft {
    /// Gives a clock its one extension, where the standard or the law allows it.
    mutating func extend(_ clock: ClockID, reason: String, at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard let rule = standard.extension(of: clock), let ledger = state.ledger(of: clock), ledger.stoppedAt == nil,
            rule.term.unit.isCounted(like: ledger.term.unit)
        else { throw .notExtendable(standard.name(of: clock)) }
        let extenders = standard.extenders(rule, at: step, in: process.agency)
        guard actor.holds(anyOf: extenders) else {
            throw .notYourStep(step: standard.name(of: clock), performers: process.roleNames(extenders))
        }
        let ledgers = Array(state.promises.values) + Array(state.limits.values)
        guard ledgers.allSatisfy({ $0.extension == nil }) else { throw .alreadyExtended }
        // What has run out is late, also when it stands still now; more time would only hide it.
        if let due = try due(of: ledger), due < now { throw .notExtendable(standard.name(of: clock)) }
        let text = try read(reason, as: .paragraph, for: .reason)
        guard !text.isEmpty else { throw .reasonMissing }
        append(.extended(clock), words: ["note": .text(text)])
    }

    private func due(of ledger: ClockLedger) throws(CaseRefusal) -> Instant? {
        do { return try ledger.due(ifResumedAt: now, in: process.calendar) } catch { throw .calendar(error) }
    }
}
