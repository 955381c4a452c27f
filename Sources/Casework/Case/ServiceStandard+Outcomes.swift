import Standards

/// What an outcome asks of whoever takes it. The rules decide by it, and whoever shows an outcome can say it beforehand.
extension ServiceStandard {
    /// True for an outcome that leads back to an apply step: it asks the applicant to mend something.
    public func asksForCorrection(_ outcome: Outcome) -> Bool {
        guard case .step(let id) = outcome.target else { return false }
        return step(id)?.kind == .apply
    }

    /// True when the outcome takes the case on: to a later step of the list, or to an end that gives the service.
    public func goesForward(_ outcome: Outcome, from step: Step) -> Bool {
        switch outcome.target {
        case .step(let id): place(of: id) > place(of: step.id)
        case .end(let id): end(id)?.result == .fulfilled
        }
    }

    /// True when nothing may be left unchecked: the step decides on the papers, or the outcome ends the case with the service.
    public func judgesPapers(_ outcome: Outcome, of step: Step) -> Bool {
        guard goesForward(outcome, from: step), !asksForCorrection(outcome) else { return false }
        if step.kind.decides { return true }
        guard case .end = outcome.target else { return false }
        return true
    }

    /// True when everything that the step records must be given, and its product is made.
    ///
    /// An officer who ends the waiting for a silent applicant has nothing to record for the applicant.
    public func recordsFields(_ outcome: Outcome, of step: Step) -> Bool {
        let standsIn = step.isForApplicant && !outcome.performers.isEmpty && !outcome.performers.contains(.applicant)
        return goesForward(outcome, from: step) && !asksForCorrection(outcome) && !standsIn
    }

    private func place(of id: Step.ID) -> Int { steps.firstIndex { $0.id == id } ?? -1 }
}
