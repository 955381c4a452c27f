import Standards
import WorkingTime

extension Draft {
    /// Opens the case at the standard's first step and goes on to the next.
    mutating func file(_ filing: Filing) throws(CaseRefusal) {
        guard filing.consented else { throw .consentMissing }
        guard let first = standard.steps.first else { throw .notFiled }
        // At the counter an officer files for the applicant, whose step it is.
        if case .officer = actor {
        } else {
            try requirePerformer(first.performers, of: first)
        }
        let choices = Self.choices(in: filing.answers, of: standard)
        guard let outcome = applicantOutcome(of: first, choices: choices) else { throw .outcomeNotOpen(first.label) }
        let required = process.requirements(for: choices)
        if let stranger = filing.evidence.keys.first(where: { id in !required.contains { $0.id == id } }) {
            throw .notRequired(stranger)
        }
        let missing = required.filter { !$0.isOptional && !isMet($0, by: filing) }
        guard missing.isEmpty else { throw .requirementsMissing(missing.map(\.name)) }

        var words: [String: AnswerValue] = [:]
        for (field, value) in filing.answers { words["answer:\(field)"] = value }
        var kinds: [Requirement.ID: String] = [:]
        for requirement in required {
            let evidence = filing.evidence[requirement.id] ?? requirement.means.defaultEvidence
            kinds[requirement.id] = evidence.kind
            if case .files(let files) = evidence { words["evidence:\(requirement.id)"] = .files(files) }
        }
        append(
            .filed(
                FiledFact(
                    number: filing.number, agency: standard.agency, service: standard.id, channel: filing.channel,
                    isDemo: filing.isDemo, choices: choices, evidence: kinds)),
            words: words)
        try startPromises { $0 == .receipt }
        append(.entered(step: first.id))
        append(.completed(step: first.id, outcome: outcome.id))
        try go(to: outcome.target, from: first)
    }

    /// The way on from an apply step: the first outcome that the applicant's choices open and that is not an officer's.
    func applicantOutcome(of step: Step, choices: [Field.ID: [String]]) -> Outcome? {
        step.outcomes.first { outcome in
            (outcome.performers.isEmpty || outcome.performers.contains(.applicant))
                && outcome.condition?.isMet(by: choices) ?? true
        }
    }

    /// The options chosen in checked answers.
    static func choices(
        in answers: [Field.ID: AnswerValue], of standard: ServiceStandard
    ) -> [Field.ID: [String]] {
        var choices: [Field.ID: [String]] = [:]
        for field in standard.form.flatMap(\.fields) {
            switch field.type {
            case .choice, .choices:
                if let options = answers[field.id]?.options, !options.isEmpty { choices[field.id] = options }
            case .text, .paragraph, .number, .money, .date, .time, .nik, .familyCard, .nib, .npwp, .phone, .email,
                .address, .confirm, .rows, .file:
                break
            }
        }
        return choices
    }

    private func isMet(_ requirement: Requirement, by filing: Filing) -> Bool {
        switch requirement.means {
        case .form, .bring, .sign, .known: return true
        case .upload:
            switch filing.evidence[requirement.id] {
            case .files(let files): return !files.isEmpty
            case .seen, .copied: return filing.channel == .counter
            case .answered, .atDesk, nil: return false
            }
        }
    }
}

extension Requirement.Means {
    /// What stands for a requirement when nothing was sent for it.
    var defaultEvidence: Evidence {
        switch self {
        case .upload, .bring, .sign, .known: .atDesk
        case .form: .answered
        }
    }
}

extension Evidence {
    /// The word in the journal.
    public var kind: String {
        switch self {
        case .files: "files"
        case .answered: "answered"
        case .seen: "seen"
        case .copied: "copied"
        case .atDesk: "atDesk"
        }
    }
}
