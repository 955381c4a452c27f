import Casework
import Standards
import WorkingTime

/// Looks, after every act, for anything that the engine promises never to happen.
struct WalkAudit {
    private var consumed: [ServicePromise.ID: Int] = [:]
    private var dues: [ServicePromise.ID: Instant] = [:]

    mutating func faults(
        of new: [CaseEvent], from before: CaseState, to after: CaseState, at now: Instant, under process: CaseProcess
    ) -> [String] {
        papers(of: new, from: before, to: after, under: process) + products(of: new, under: process)
            + standing(of: after, under: process) + clocks(of: after, at: now, under: process)
            + rungs(of: new, from: before)
    }

    private func rungs(of new: [CaseEvent], from before: CaseState) -> [String] {
        var reached = before.rungs
        return new.compactMap { event in
            guard case .rungReached(let clock, let rung, let day) = event.fact else { return nil }
            let isNew = reached.insert(ReachedRung(clock: clock, rung: rung, day: day)).inserted
            guard isNew else { return "\(rung) of \(clock.text) came twice" }
            return before.ledger(of: clock)?.isRunning ?? false ? nil : "\(rung) of \(clock.text), which stands still"
        }
    }

    private func papers(
        of new: [CaseEvent], from before: CaseState, to after: CaseState, under process: CaseProcess
    ) -> [String] {
        var faults: [String] = []
        for event in new {
            switch event.fact {
            case .completed(let id, let outcomeID):
                guard let step = process.standard.step(id), let outcome = step.outcome(outcomeID),
                    process.standard.judgesPapers(outcome, of: step)
                else { continue }
                let mustBeInOrder = process.standard.papersDemand(of: outcome, in: step) == .accepted
                for requirement in process.requirements(for: after.choices) {
                    let status = after.requirements[requirement.id]
                    let isFault = status == .returned && mustBeInOrder
                    if isFault || (status == .unchecked && !requirement.isOptional) {
                        faults.append("decided at \(id) with \(requirement.id) \(String(describing: status))")
                    }
                }
            case .corrected(let asked, _, _):
                for (id, status) in before.requirements where status == .accepted && !asked.contains(id) {
                    if let now = after.requirements[id], now != .accepted {
                        faults.append("\(id) is no longer accepted")
                    }
                }
            case .filed, .entered, .checked, .correctionAsked, .scheduled, .assigned, .released, .messagePosted,
                .productMade,
                .withdrawn, .ended, .clockStarted, .clockPaused, .clockResumed, .clockStopped, .stepClockStarted,
                .stepClockPaused, .wordsErased, .limitStarted, .limitStopped, .extended, .releaseAsked,
                .correctionReleased, .releaseDeclined, .askedLate, .rungReached, .handedUp, .guaranteeActed,
                .silenceFollowed, .calendarChanged:
                break
            }
        }
        return faults
    }

    private func products(of new: [CaseEvent], under process: CaseProcess) -> [String] {
        var faults: [String] = []
        for event in new {
            guard case .productMade(let product, let id) = event.fact, let step = process.standard.step(id) else {
                continue
            }
            let wasForward = new.contains { other in
                guard case .completed(id, let outcomeID) = other.fact, let outcome = step.outcome(outcomeID) else {
                    return false
                }
                return process.standard.goesForward(outcome, from: step)
            }
            if !step.makes.contains(product) || !wasForward { faults.append("\(product) made at \(id)") }
        }
        return faults
    }

    private func standing(of state: CaseState, under process: CaseProcess) -> [String] {
        var faults: [String] = []
        if state.filed != nil {
            if Set(state.requirements.keys) != Set(process.requirements(for: state.choices).map(\.id)) {
                faults.append("requirements that the choices do not open")
            }
            if process.standard.openChoices(state.choices) != state.choices {
                faults.append("choices of closed questions")
            }
        }
        let kind = state.currentStep.flatMap { process.standard.step($0)?.kind }
        if !state.openCorrection.isEmpty, kind != .apply { faults.append("a correction open outside an apply step") }
        for id in state.openCorrection where state.requirements[id] != .returned {
            faults.append("\(id) asked but not returned")
        }
        if !state.isOpen, state.assignee != nil { faults.append("somebody holds a closed case") }
        return faults
    }

    private mutating func clocks(of state: CaseState, at now: Instant, under process: CaseProcess) -> [String] {
        var faults: [String] = []
        let step = state.currentStep.flatMap { process.standard.step($0) }
        for (id, ledger) in state.promises where ledger.stoppedAt == nil {
            if ledger.isRunning != (step.map { !$0.pausesClock } ?? false) {
                faults.append(
                    "\(id) is \(ledger.isRunning ? "running" : "paused") at \(step?.id.rawValue ?? "the end")")
            }
            if !state.satisfies(process.standard.promises.first { $0.id == id }?.condition) {
                faults.append("\(id) counts though another choice was made")
            }
        }
        for (id, ledger) in state.stepClocks where ledger.isRunning && id != state.currentStep {
            faults.append("the target time of \(id) runs elsewhere")
        }
        do {
            for (id, ledger) in state.promises {
                let used = try ledger.consumed(at: now, in: process.calendar)
                if used < consumed[id] ?? 0 { faults.append("\(id) gave back what was used") }
                consumed[id] = used
                guard let due = try ledger.due(ifResumedAt: now, in: process.calendar) else { continue }
                if let known = dues[id], due < known { faults.append("\(id) is due earlier than before") }
                dues[id] = due
            }
            _ = try DueTimes(of: state, in: process.calendar)
        } catch {
            faults.append("no due time: \(error)")
        }
        return faults
    }
}
