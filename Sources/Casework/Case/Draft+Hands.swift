import Standards
import WorkingTime

extension Draft {
    /// The officer takes the case, from the colleague who holds it where one is named.
    ///
    /// An absent colleague blocks no case. Whoever takes it over must name the holder that the screen showed, so that
    /// nobody takes a case unawares from somebody who has just begun.
    mutating func take(from holder: UserID?, at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard case .officer(let user, _) = actor else { throw .officerOnly }
        try requireRole(of: step)
        if let held = state.assignee, held != user, held != holder { throw .heldByColleague(held) }
        if state.assignee != user { append(.assigned(to: user)) }
    }

    /// The officer puts the case back for the colleagues of the step.
    mutating func release(at current: Step.ID) throws(CaseRefusal) {
        guard actor.isOfficer else { throw .officerOnly }
        try requireOfficer(of: try step(current))
        if state.assignee != nil { append(.released) }
    }

    /// The officer gives the case to a colleague who may do the step.
    mutating func handOver(to colleague: UserID, roles: Set<Role.ID>, at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard actor.isOfficer else { throw .officerOnly }
        try requireOfficer(of: step)
        guard (step.officers + state.handedUpTo).contains(where: { roles.contains($0) }) else {
            throw .colleagueCannot(colleague)
        }
        if state.assignee != colleague { append(.assigned(to: colleague)) }
    }

    /// A message between applicant and office.
    mutating func post(_ message: String) throws(CaseRefusal) {
        let text = try read(message, as: .paragraph, for: .message)
        guard !text.isEmpty else { throw .messageEmpty }
        append(.messagePosted, words: ["message": .text(text)])
    }

    /// The applicant takes the application back; always allowed while the case is open.
    mutating func withdraw(reason: String) throws(CaseRefusal) {
        guard actor == .applicant else { throw .applicantOnly }
        let text = try read(reason, as: .paragraph, for: .reason)
        guard let end = standard.ends.first(where: { $0.result == .withdrawn }) else {
            throw .unknownOutcome("withdrawn", known: standard.ends.map { Outcome.ID($0.id.rawValue) })
        }
        append(.withdrawn, words: text.isEmpty ? [:] : ["note": .text(text)])
        try finish(end)
    }

    /// Refuses whoever is not one of the office's people for this step, and whoever works on a colleague's case.
    private func requireOfficer(of step: Step) throws(CaseRefusal) {
        try requireRole(of: step)
        try requireFree()
    }

    /// Refuses whoever is not one of the office's people for this step; where it has none, the step is somebody else's.
    private func requireRole(of step: Step) throws(CaseRefusal) {
        let officers = step.officers
        guard !officers.isEmpty, actor.holds(anyOf: officers) || isHandedUp(step) else {
            throw .notYourStep(
                step: step.label, performers: process.roleNames(officers.isEmpty ? step.performers : officers))
        }
    }
}

extension Step {
    /// The roles of the office that may act here: the performers, and those who may take one of the outcomes.
    public var officers: [Role.ID] {
        var roles: [Role.ID] = []
        for role in performers + outcomes.flatMap(\.performers) where role != .applicant && !roles.contains(role) {
            roles.append(role)
        }
        return roles
    }
}
