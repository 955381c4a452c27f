import Standards
import WorkingTime

extension Draft {
    /// The officer takes the case.
    mutating func take(at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard case .officer(let user, _) = actor else { throw .officerOnly }
        try requirePerformer(step.officers, of: step)
        if state.assignee != user { append(.assigned(to: user)) }
    }

    /// The officer gives the case to a colleague who may do the step.
    mutating func handOver(to colleague: UserID, roles: Set<Role.ID>, at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard case .officer = actor else { throw .officerOnly }
        try requirePerformer(step.officers, of: step)
        guard step.officers.contains(where: { roles.contains($0) }) else { throw .colleagueCannot(colleague) }
        if state.assignee != colleague { append(.assigned(to: colleague)) }
    }

    /// A message between applicant and office.
    mutating func post(_ message: String) throws(CaseRefusal) {
        let text = message.trimmed
        guard !text.isEmpty, text.count <= 5000 else { throw .messageEmpty }
        append(.messagePosted, words: ["message": .text(text)])
    }

    /// The applicant takes the application back; always allowed while the case is open.
    mutating func withdraw(reason: String) throws(CaseRefusal) {
        guard actor == .applicant else { throw .applicantOnly }
        let text = reason.trimmed
        guard let end = standard.ends.first(where: { $0.result == .withdrawn }) else { throw .notFiled }
        append(.withdrawn, words: text.isEmpty ? [:] : ["note": .text(text)])
        try finish(end)
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
