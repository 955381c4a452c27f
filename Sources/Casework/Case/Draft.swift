import Standards
import WorkingTime

/// The events that one command causes, while they are being decided; each is applied at once, so that later rules see it.
struct Draft {
    let process: CaseProcess
    private(set) var state: CaseState
    let actor: Actor
    let now: Instant
    private(set) var events: [CaseEvent] = []

    init(process: CaseProcess, state: CaseState, actor: Actor, now: Instant) {
        self.process = process
        self.state = state
        self.actor = actor
        self.now = now
    }

    var standard: ServiceStandard { process.standard }

    mutating func append(_ fact: CaseEvent.Fact, words: [String: AnswerValue] = [:]) {
        let event = CaseEvent(at: now, actor: actor.journalName, fact: fact, words: words)
        process.evolve(&state, by: event)
        events.append(event)
    }

    /// The step of the standard; a journal that names an unknown one cannot be worked on.
    func step(_ id: Step.ID) throws(CaseRefusal) -> Step {
        guard let step = standard.step(id) else {
            throw .wrongStep(given: id, current: LocalizedText("?"))
        }
        return step
    }

    func names(_ ids: some Sequence<Requirement.ID>) -> [LocalizedText] {
        let wanted = Set(ids)
        return standard.requirements.filter { wanted.contains($0.id) }.map(\.name)
    }

    /// Refuses anybody but the performers, and anybody but the colleague who took the case.
    func requirePerformer(_ performers: [Role.ID], of step: Step) throws(CaseRefusal) {
        guard actor.holds(anyOf: performers) || isHandedUp(step) else {
            throw .notYourStep(step: step.label, performers: process.roleNames(performers))
        }
        try requireFree()
    }

    /// True when the step was handed up to a role of the actor; what the applicant must do is never the office's.
    func isHandedUp(_ step: Step) -> Bool { !step.isForApplicant && actor.holds(anyOf: state.handedUpTo) }

    /// Refuses everybody in the office but the colleague who took the case.
    func requireFree() throws(CaseRefusal) {
        if case .officer(let user, _) = actor, let assignee = state.assignee, assignee != user {
            throw .heldByColleague(assignee)
        }
    }
}
