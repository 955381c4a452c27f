import Standards

extension Draft {
    /// The applicant mends what was asked, and the case goes on from the apply step.
    ///
    /// What was not asked stays as it is. Another choice may open fields and requirements that the application did not
    /// have before: they are asked with it.
    mutating func correct(_ correction: Correction, at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard actor != .system else { throw .applicantOnly }
        guard !state.openCorrection.isEmpty, step.kind == .apply else {
            throw .notAskedToCorrect(names(correction.evidence.keys))
        }
        let given = Self.choices(in: correction.answers, of: standard)
        let choices = standard.openChoices(state.choices.merging(given) { _, new in new })
        let scope = CorrectionScope(of: state, under: process, choosing: choices)
        try refuseStrangers(in: correction, scope)
        guard let outcome = applicantOutcome(of: step, choices: choices) else { throw .outcomeNotOpen(step.label) }
        let answers = correction.answers.filter { scope.openFields.contains($0.key) }
        var evidence: [Requirement.ID: Evidence] = [:]
        for requirement in process.requirements(for: choices) {
            let isNew = state.requirements[requirement.id] == nil
            evidence[requirement.id] =
                try usable(correction.evidence[requirement.id], for: requirement)
                ?? (isNew ? requirement.means.defaultEvidence : nil)
        }
        let open = scope.requirements.filter { requirement in
            !isMended(requirement, answers: answers, evidence: evidence[requirement.id], scope)
        }
        let unanswered = scope.newFields.filter { !$0.isOptional && answers[$0.id] == nil }
        guard open.isEmpty, unanswered.isEmpty else {
            throw .correctionIncomplete(open.map(\.name) + unanswered.map(\.name))
        }

        var words: [String: AnswerValue] = [:]
        for (field, value) in answers { words[WordsPlace.answer(to: field)] = value }
        for (id, evidence) in evidence {
            if case .files(let files) = evidence { words[WordsPlace.evidence(for: id)] = .files(files) }
        }
        append(
            .corrected(
                requirements: state.openCorrection, evidence: evidence.mapValues(\.kind),
                choices: Self.choices(in: answers, of: standard)),
            words: words)
        try changePromises()
        try requirePapers(for: outcome, of: step)
        append(.completed(step: step.id, outcome: outcome.id))
        makeProducts(of: step, by: outcome)
        try go(by: outcome, from: step)
    }

    /// Refuses what nobody asked for: evidence and answers outside the correction.
    private func refuseStrangers(in correction: Correction, _ scope: CorrectionScope) throws(CaseRefusal) {
        let asked = scope.requirements.map(\.id)
        for id in correction.evidence.keys.sorted() where !asked.contains(id) {
            guard scope.optionalRequirements.contains(id) else {
                guard state.requirements[id] != nil, !state.openCorrection.contains(id) else { throw .notRequired(id) }
                throw .notAskedToCorrect(names([id]))
            }
        }
        let strange = correction.answers.keys.sorted().filter { !scope.askedFields.contains($0) }
        guard strange.isEmpty else {
            throw .notAskedToCorrect(strange.map { standard.field($0)?.name ?? LocalizedText($0.rawValue) })
        }
    }

    private func isMended(
        _ requirement: Requirement, answers: [Field.ID: AnswerValue], evidence: Evidence?, _ scope: CorrectionScope
    ) -> Bool {
        switch requirement.means {
        case .upload: return evidence != nil && evidence != .atDesk
        case .form(let fields):
            let isAnswered = fields.contains { answers[$0] != nil }
            return isAnswered || !fields.contains { scope.mandatoryFields.contains($0) }
        case .bring, .sign, .known: return true
        }
    }
}

/// What a correction may touch and must touch, once it is known which options it chooses.
private struct CorrectionScope {
    /// What must be mended: the requirements that were asked, and the mandatory ones that another choice opened.
    let requirements: [Requirement]
    /// The optional requirements that another choice opened.
    let optionalRequirements: [Requirement.ID]
    /// Fields that may be answered, the closed ones of a requirement included: those answers are left out.
    let askedFields: Set<Field.ID>
    let openFields: Set<Field.ID>
    let mandatoryFields: Set<Field.ID>
    /// Fields that another choice opened.
    let newFields: [Field]

    init(of state: CaseState, under process: CaseProcess, choosing choices: [Field.ID: [String]]) {
        let standard = process.standard
        let asked = Set(state.openCorrection)
        let applying = process.requirements(for: choices)
        let opened = applying.filter { state.requirements[$0.id] == nil }
        requirements = applying.filter { asked.contains($0.id) } + opened.filter { !$0.isOptional }
        optionalRequirements = opened.filter(\.isOptional).map(\.id)
        let fields = standard.openFields(for: choices)
        let known = Set(standard.openFields(for: state.choices).map(\.id))
        newFields = fields.filter { !known.contains($0.id) }
        openFields = Set(fields.map(\.id))
        mandatoryFields = Set(fields.filter { !$0.isOptional }.map(\.id))
        let askedRequirements = standard.requirements.filter { asked.contains($0.id) } + opened
        askedFields = Set(askedRequirements.flatMap(\.means.fields) + newFields.map(\.id))
    }
}
