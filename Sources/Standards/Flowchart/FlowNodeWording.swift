import WorkingTime

/// What the boxes of a flowchart say, and what they stand for.
struct FlowNodeWording {
    let standard: ServiceStandard
    let agency: Agency
    let language: Language

    /// What is done, with the step's number in the standard's list.
    func name(of step: Step) -> String {
        let number = (standard.steps.firstIndex { $0.id == step.id } ?? 0) + 1
        return "\(number). \(step.label(language))"
    }

    /// Who does it and within what time; the words of a time stay together.
    func detail(of step: Step) -> String {
        let performers = performers(of: step)
        guard let term = step.within else { return performers }
        let time = (language == .indonesian ? term.description : term.descriptionEn).replacing(" ", with: "\u{A0}")
        return "\(performers) ·\u{A0}\(time)"
    }

    /// The performers by name; for the act of another body, that body.
    func performers(of step: Step) -> String {
        names(of: step.heldBy.map { [$0] } ?? step.performers)
    }

    func names(of roles: [Role.ID]) -> String {
        roles.map { agency.role($0)?.name(language) ?? $0.rawValue }.joined(separator: ", ")
    }

    /// For which applications something is open, in words.
    func only(_ condition: Condition, wording: FlowchartWording) -> String {
        let field = standard.field(condition.field)
        let choices = field?.type.options ?? []
        let names = condition.options.map { id in
            choices.first { $0.id == id }?.name(language) ?? id.rawValue
        }
        return wording.only(field?.name(language) ?? condition.field.rawValue, names)
    }

    func kind(of step: Step) -> FlowchartNode.Kind {
        if step.isForApplicant { return .applicant }
        let roles = step.heldBy.map { [$0] } ?? step.performers
        let isOutside = !roles.isEmpty && roles.allSatisfy { agency.role($0)?.kind == .external }
        return step.kind == .external || isOutside ? .external : .office
    }

    func kind(of end: End) -> FlowchartNode.Kind {
        switch end.result {
        case .fulfilled: .goodEnd
        case .refused, .noShow, .notSelected: .badEnd
        case .withdrawn, .passedOn: .otherEnd
        }
    }
}
