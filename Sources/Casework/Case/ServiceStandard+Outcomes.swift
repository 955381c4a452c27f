import Standards

/// What must be true of the mandatory papers before an outcome can be taken.
public enum PapersDemand: Hashable, Sendable {
    case none
    /// Each was looked at: accepted, or found at fault with a remark.
    case checked
    /// Each was accepted.
    case accepted
}

/// What an outcome asks of whoever takes it. The rules decide by it, and whoever shows an outcome can say it beforehand.
extension ServiceStandard {
    /// True for an outcome with which an officer asks the applicant to mend something: it leads to an apply step.
    ///
    /// An apply step further on that is the only way on is no return: there the applicant goes on with the application.
    public func asksForCorrection(_ outcome: Outcome, from step: Step) -> Bool {
        guard !step.isForApplicant, leadsToApplication(outcome) else { return false }
        let isOnlyWayOn =
            servesForward(outcome, from: step)
            && !step.outcomes.contains { servesForward($0, from: step) && !leadsToApplication($0) }
        return !isOnlyWayOn
    }

    private func leadsToApplication(_ outcome: Outcome) -> Bool {
        guard case .step(let id) = outcome.target else { return false }
        return self.step(id)?.kind == .apply
    }

    /// True when the outcome takes the case on and asks nobody to mend anything: the step's own work is done.
    public func advances(_ outcome: Outcome, from step: Step) -> Bool {
        goesForward(outcome, from: step) && !asksForCorrection(outcome, from: step)
    }

    /// True when the note of an outcome is written for the applicant: the reason of an end or of a return.
    ///
    /// Every other note is for colleagues.
    public func tellsApplicant(_ outcome: Outcome, of step: Step) -> Bool {
        guard outcome.needsReason else { return false }
        if case .end = outcome.target { return true }
        return asksForCorrection(outcome, from: step)
    }

    /// True when the outcome takes the case on: to a later step of the list, or to an end that gives the service.
    ///
    /// A step that can only turn the case down or pass it on, such as the letter of refusal, does its own work by that.
    public func goesForward(_ outcome: Outcome, from step: Step) -> Bool {
        if servesForward(outcome, from: step) { return true }
        guard case .end(let id) = outcome.target, let result = end(id)?.result else { return false }
        switch result {
        case .refused, .notSelected, .passedOn: return !step.outcomes.contains { servesForward($0, from: step) }
        case .fulfilled, .withdrawn, .noShow: return false
        }
    }

    private func servesForward(_ outcome: Outcome, from step: Step) -> Bool {
        switch outcome.target {
        case .step(let id): place(of: id) > place(of: step.id)
        case .end(let id): end(id)?.result == .fulfilled
        }
    }

    /// What an outcome asks of the papers before it can be taken.
    ///
    /// A step that decides leaves nothing unchecked. What leads on to the service needs every paper in order; what
    /// leads only to a refusal needs each looked at, and a fault in one may be the ground of it. The last officer
    /// before the service is given answers for the papers whatever that step does: after it nobody can check them.
    public func papersDemand(of outcome: Outcome, in step: Step) -> PapersDemand {
        guard !asksForCorrection(outcome, from: step) else { return .none }
        let results = results(after: outcome, from: step)
        if !results.isEmpty, results.isSubset(of: [.refused, .notSelected]) {
            return step.kind.decides ? .checked : .none
        }
        guard goesForward(outcome, from: step) else { return .none }
        // An applicant's own step gives nothing with papers that nobody has accepted, but asks for no check before.
        let isLastToLook = self.results(
            after: outcome, from: step, passing: { $0.isForApplicant && !step.isForApplicant }
        )
        .contains(.fulfilled)
        return step.kind.decides || isLastToLook ? .accepted : .none
    }

    /// True when nothing may be left unchecked.
    public func judgesPapers(_ outcome: Outcome, of step: Step) -> Bool { papersDemand(of: outcome, in: step) != .none }

    /// True when everything that the step records must be given, and its product is made.
    ///
    /// An officer who ends the waiting for a silent applicant has nothing to record for the applicant.
    public func recordsFields(_ outcome: Outcome, of step: Step) -> Bool {
        let standsIn = step.isForApplicant && !outcome.performers.isEmpty && !outcome.performers.contains(.applicant)
        return advances(outcome, from: step) && !standsIn
    }

    /// The results that a case can still come to after an outcome without turning back.
    ///
    /// - Parameters:
    ///   - isOpen: The steps that the way may pass.
    private func results(
        after outcome: Outcome, from step: Step, passing isOpen: (Step) -> Bool = { _ in true }
    ) -> Set<End.Result> {
        var results: Set<End.Result> = []
        var seen: Set<Step.ID> = []
        var open = [(outcome: outcome, place: place(of: step.id))]
        while let (outcome, place) = open.popLast() {
            switch outcome.target {
            case .end(let id):
                if let end = end(id) { results.insert(end.result) }
            case .step(let id):
                let next = self.place(of: id)
                guard next > place, isOpen(steps[next]), seen.insert(id).inserted else { continue }
                open += steps[next].outcomes.map { ($0, next) }
            }
        }
        return results
    }

    private func place(of id: Step.ID) -> Int { steps.firstIndex { $0.id == id } ?? -1 }
}
