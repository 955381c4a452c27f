import Standards
import WorkingTime

extension CaseProcess {
    /// Applies an event that has already happened; it never fails and checks no rules.
    public func evolve(_ state: inout CaseState, by event: CaseEvent) {
        switch event.fact {
        case .filed(let fact):
            state.filed = fact
            state.filedAt = event.at
            state.choices = fact.choices
            for requirement in requirements(for: fact.choices) { state.requirements[requirement.id] = .unchecked }
        case .entered(let step):
            state.stage = .at(step, since: event.at)
            state.assignee = nil
            state.isScheduled = false
            state.handedUpTo = []
            state.askedRelease = nil
            // An officer who ended the waiting took the question back with it.
            if standard.step(step)?.kind != .apply { state.openCorrection = [] }
        case .checked(let accepted, let returned):
            for id in accepted {
                state.requirements[id] = .accepted
                state.acceptedAt[id] = state.currentStep
            }
            for id in returned { state.requirements[id] = .returned }
        case .completed(let id, let outcome):
            state.completedSteps.append(id)
            if let step = standard.step(id), let outcome = step.outcome(outcome),
                standard.advances(outcome, from: step)
            {
                state.passedSteps.insert(id)
            }
        case .correctionAsked(let round, let requirements):
            state.correctionRounds = round
            state.openCorrection = requirements
        case .corrected(let corrected, _, let choices):
            state.choices = standard.openChoices(state.choices.merging(choices) { _, new in new })
            // Another choice may open other requirements, and close some.
            let known = state.requirements
            state.requirements = [:]
            for requirement in requirements(for: state.choices) {
                state.requirements[requirement.id] =
                    corrected.contains(requirement.id) ? .unchecked : known[requirement.id] ?? .unchecked
            }
            state.openCorrection = []
        case .scheduled:
            state.isScheduled = true
        case .assigned(let user):
            state.assignee = user
        case .released:
            state.assignee = nil
        case .productMade(let product, _):
            if !state.products.contains(product) { state.products.append(product) }
        case .ended(let end, let result):
            state.stage = .ended(end, result, at: event.at)
            state.assignee = nil
            state.openCorrection = []
        case .clockStarted(let id):
            if let promise = standard.promises.first(where: { $0.id == id }), let term = promise.maximum {
                // A promise that another choice opened later began when the one did whose place it takes.
                state.promises[id] =
                    account(since: promise, in: state).map {
                        ClockLedger(term: term, inPlaceOf: $0, from: event.at, by: event.actor)
                    } ?? ClockLedger(term: term, startedAt: event.at, counting: standard.counting)
            }
        case .clockPaused(let id, let consumed):
            let cause = pauseCause(in: state)
            state.promises[id]?.pause(at: event.at, consumed: consumed, because: cause, by: event.actor)
        case .clockResumed(let id):
            state.promises[id]?.resume(at: event.at)
        case .clockStopped(let id, let consumed):
            state.promises[id]?.stop(at: event.at, consumed: consumed)
        case .stepClockStarted(let id):
            if state.stepClocks[id] != nil {
                state.stepClocks[id]?.resume(at: event.at)
            } else if let term = standard.step(id)?.within {
                state.stepClocks[id] = ClockLedger(term: term, startedAt: event.at, counting: standard.counting)
            }
        case .stepClockPaused(let id, let consumed):
            state.stepClocks[id]?.pause(at: event.at, consumed: consumed, because: .elsewhere, by: event.actor)
        case .limitStarted(let id):
            if let limit = standard.limits.first(where: { $0.id == id }) {
                state.limits[id] = ClockLedger(term: limit.term, startedAt: event.at, counting: standard.counting)
            }
        case .limitStopped(let id, let consumed):
            state.limits[id]?.stop(at: event.at, consumed: consumed)
        case .extended(let clock):
            guard let term = standard.extension(of: clock)?.term else { break }
            switch clock {
            case .promise(let id): state.promises[id]?.extend(by: term)
            case .limit(let id): state.limits[id]?.extend(by: term)
            case .step: break
            }
        case .releaseAsked(let round):
            state.askedRelease = AskedRelease(round: round, actor: event.actor)
        case .correctionReleased(let round):
            state.releasedRound = round
            state.askedRelease = nil
        case .releaseDeclined:
            state.askedRelease = nil
        case .rungReached(let clock, let rung, let day):
            state.rungs.insert(ReachedRung(clock: clock, rung: rung, day: day))
        case .handedUp(let roles):
            state.handedUpTo += roles.filter { !state.handedUpTo.contains($0) }
        case .guaranteeActed(let promise, let acts):
            state.guaranteeActs[promise] = acts
        case .silenceFollowed(let clock):
            state.silentClocks.insert(clock)
        case .messagePosted, .withdrawn, .wordsErased, .askedLate, .calendarChanged:
            break
        }
    }

    /// Why a promise stands still that is paused now.
    private func pauseCause(in state: CaseState) -> ClockLedger.Suspension.Cause {
        guard let id = state.currentStep, let step = standard.step(id) else { return .notPromised }
        if !state.openCorrection.isEmpty { return .correction(round: state.correctionRounds) }
        if step.kind == .external { return .external(id) }
        return step.isForApplicant ? .applicant(id) : .declared(id)
    }
}
