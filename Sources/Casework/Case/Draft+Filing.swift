import Standards
import WorkingTime

extension Draft {
    /// Opens the case at the standard's first step and goes on to the next.
    mutating func file(_ filing: Filing) throws(CaseRefusal) {
        guard filing.consented else { throw .consentMissing }
        guard let first = standard.steps.first else { throw .notFiled }
        // At the counter an officer files for the applicant, whose step it is.
        guard actor.isOfficer || filing.channel != .counter else { throw .officerOnly }
        if !actor.isOfficer { try requirePerformer(first.performers, of: first) }
        try refuseUnknownFields(in: filing)
        let choices = standard.openChoices(Self.choices(in: filing.answers, of: standard))
        guard let outcome = applicantOutcome(of: first, choices: choices) else { throw .outcomeNotOpen(first.label) }
        let required = process.requirements(for: choices)
        for id in filing.evidence.keys.sorted() where !required.contains(where: { $0.id == id }) {
            throw .notRequired(id)
        }
        var evidence: [Requirement.ID: Evidence] = [:]
        for requirement in required {
            evidence[requirement.id] = try usable(filing.evidence[requirement.id], for: requirement)
        }
        let missing = required.filter { $0.means == .upload && !$0.isOptional && evidence[$0.id] == nil }
        guard missing.isEmpty else { throw .requirementsMissing(missing.map(\.name)) }

        var words = [String: AnswerValue](minimumCapacity: filing.answers.count + required.count)
        for (field, value) in filing.answers { words[WordsPlace.answer(to: field)] = value }
        var kinds: [Requirement.ID: String] = [:]
        for requirement in required {
            let evidence = evidence[requirement.id] ?? requirement.means.defaultEvidence
            kinds[requirement.id] = evidence.kind
            if case .files(let files) = evidence { words[WordsPlace.evidence(for: requirement.id)] = .files(files) }
        }
        append(
            .filed(
                FiledFact(
                    number: filing.number, agency: standard.agency, service: standard.id, version: filing.version,
                    channel: filing.channel, isDemo: filing.isDemo, consented: filing.consented, choices: choices,
                    evidence: kinds)),
            words: words)
        startPromises { $0 == .receipt }
        append(.entered(step: first.id))
        startPromises { $0 == .step(first.id) }
        try requirePapers(for: outcome, of: first)
        append(.completed(step: first.id, outcome: outcome.id))
        makeProducts(of: first, by: outcome)
        try go(by: outcome, from: first)
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
        for field in standard.form.flatMap(\.choiceFields) {
            // None at all takes an earlier choice back.
            if let answer = answers[field.id] { choices[field.id] = answer.options }
        }
        return choices
    }

    private func refuseUnknownFields(in filing: Filing) throws(CaseRefusal) {
        let unknown = filing.answers.keys.filter { !standard.hasField($0) }.sorted()
        guard unknown.isEmpty else {
            throw .fieldsInvalid(
                unknown.map { FieldProblem(field: $0, name: LocalizedText($0.rawValue), kind: .unknownField) })
        }
    }

    /// The evidence as it counts; `nil` where nothing was given that says more than the requirement itself.
    ///
    /// Only an officer vouches for an original or a copy.
    func usable(_ evidence: Evidence?, for requirement: Requirement) throws(CaseRefusal) -> Evidence? {
        switch evidence {
        case .files(let files): return files.isEmpty ? nil : evidence
        case .seen, .copied:
            guard actor.isOfficer else { throw .officerOnly }
            return evidence
        case .answered, .atDesk, nil: return nil
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

extension Requirement.Means {
    /// The fields that answer a requirement of the form.
    public var fields: [Field.ID] { if case .form(let fields) = self { fields } else { [] } }
}
