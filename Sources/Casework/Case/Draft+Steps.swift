import Standards
import WorkingTime

extension Draft {
    /// Finishes the current step with one of its outcomes.
    mutating func complete(_ completion: Completion, at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard completion.step == current else { throw .wrongStep(given: completion.step, current: step.label) }
        guard state.openCorrection.isEmpty || actor != .applicant else {
            throw .correctionIncomplete(names(state.openCorrection))
        }
        guard let outcome = step.outcome(completion.outcome) else {
            throw .unknownOutcome(completion.outcome, known: step.outcomes.map(\.id))
        }
        try requirePerformer(outcome.performers.isEmpty ? step.performers : outcome.performers, of: step)
        guard state.satisfies(outcome.condition) else { throw .outcomeNotOpen(outcome.name) }
        let note = completion.note.trimmed
        guard !outcome.needsReason || !note.isEmpty else { throw .reasonMissing }

        try recordChecks(completion.checks)
        let asksForCorrection = isCorrection(outcome)
        if asksForCorrection {
            guard state.requirements.values.contains(.returned) else { throw .nothingToCorrect }
        } else if goesForward(outcome, from: step) {
            try requirePapers(for: step, outcome)
        }
        // An officer who ends the waiting for a silent applicant has nothing to record for the applicant.
        let standsIn = step.isForApplicant && !outcome.performers.isEmpty && actor != .applicant
        let givesService = goesForward(outcome, from: step) && !asksForCorrection && !standsIn
        let records = try read(completion.fields, of: step, leniently: !givesService)

        var words: [String: AnswerValue] = [:]
        for (field, value) in records { words["record:\(field)"] = value }
        if !note.isEmpty { words["note"] = .text(note) }
        append(.completed(step: step.id, outcome: outcome.id), words: words)
        if givesService {
            for product in step.makes { append(.productMade(product: product, step: step.id)) }
        }
        if asksForCorrection {
            let returned = standard.requirements.map(\.id).filter { state.requirements[$0] == .returned }
            append(.correctionAsked(round: state.correctionRounds + 1, requirements: returned))
        }
        try go(to: outcome.target, from: step)
    }

    /// The applicant mends what was asked, and the case goes on from the apply step.
    mutating func correct(_ correction: Correction, at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard actor != .system else { throw .applicantOnly }
        guard !state.openCorrection.isEmpty else { throw .notAskedToCorrect(names(correction.evidence.keys)) }
        let asked = Set(state.openCorrection)
        let askedFields = Set(standard.requirements.filter { asked.contains($0.id) }.flatMap(\.means.fields))
        let strangers = correction.evidence.keys.filter { !asked.contains($0) && state.requirements[$0] != nil }
        guard strangers.isEmpty else { throw .notAskedToCorrect(names(strangers)) }
        let strangeFields = correction.answers.keys.filter { !askedFields.contains($0) }
        guard strangeFields.isEmpty else {
            throw .notAskedToCorrect(strangeFields.map { standard.field($0)?.name ?? LocalizedText($0.rawValue) })
        }
        let changed = Self.choices(in: correction.answers, of: standard)
        let choices = state.choices.merging(changed) { _, new in new }
        guard let outcome = applicantOutcome(of: step, choices: choices) else { throw .outcomeNotOpen(step.label) }
        let open = process.requirements(for: choices).filter { requirement in
            let isNew = state.requirements[requirement.id] == nil && !requirement.isOptional
            return (isNew || asked.contains(requirement.id)) && !isMended(requirement, by: correction)
        }
        guard open.isEmpty else { throw .correctionIncomplete(open.map(\.name)) }

        var words: [String: AnswerValue] = [:]
        for (field, value) in correction.answers { words["answer:\(field)"] = value }
        for (id, evidence) in correction.evidence {
            if case .files(let files) = evidence { words["evidence:\(id)"] = .files(files) }
        }
        append(
            .corrected(
                requirements: state.openCorrection, evidence: correction.evidence.mapValues(\.kind), choices: changed),
            words: words)
        append(.completed(step: step.id, outcome: outcome.id))
        try go(to: outcome.target, from: step)
    }

    /// Fixes the appointment of a visit, a meeting or an activity.
    mutating func schedule(
        _ appointment: Appointment, given: Step.ID, at current: Step.ID
    ) throws(CaseRefusal) {
        let step = try step(current)
        guard given == current else { throw .wrongStep(given: given, current: step.label) }
        try requirePerformer(step.performers, of: step)
        switch step.kind {
        case .visit, .meet, .conduct: break
        case .apply, .receive, .verify, .dispose, .review, .approve, .initial, .sign, .number, .issue, .deliver,
            .external, .announce, .register, .select, .certify, .feedback, .report, .archive:
            throw .notSchedulable(step.label)
        }
        append(
            .scheduled(step: step.id),
            words: [
                "appointment:date": .text(appointment.date.description), "appointment:time": .text(appointment.time),
                "appointment:place": .text(appointment.place), "appointment:people": .text(appointment.people),
            ])
    }

    // MARK: Papers

    /// Writes down the verdicts; what a step accepted stays accepted by it.
    private mutating func recordChecks(_ checks: [Requirement.ID: Verdict]) throws(CaseRefusal) {
        var accepted: [Requirement.ID] = []
        var returned: [Requirement.ID] = []
        var words: [String: AnswerValue] = [:]
        for (id, verdict) in checks.sorted(by: { $0.key < $1.key }) {
            guard let status = state.requirements[id], let requirement = standard.requirement(id) else {
                throw .notRequired(id)
            }
            switch verdict {
            case .accepted:
                if status != .accepted { accepted.append(id) }
            case .returned(let remark):
                // What a step has accepted it cannot ask for again; a later step may still find a fault in it.
                guard status != .accepted || state.acceptedAt[id] != state.currentStep else {
                    throw .alreadyAccepted(requirement.name)
                }
                guard !remark.trimmed.isEmpty else { throw .remarkMissing(requirement.name) }
                returned.append(id)
                words["remark:\(id)"] = .text(remark.trimmed)
            }
        }
        guard !accepted.isEmpty || !returned.isEmpty else { return }
        append(.checked(accepted: accepted, returned: returned), words: words)
    }

    /// Nothing is decided while a mandatory requirement is unchecked or must still be mended.
    private func requirePapers(for step: Step, _ outcome: Outcome) throws(CaseRefusal) {
        let decides: Bool
        switch outcome.target {
        case .end(let id): decides = step.kind.decides || standard.end(id)?.result == .fulfilled
        case .step: decides = step.kind.decides
        }
        guard decides else { return }
        let mandatory = process.requirements(for: state.choices).filter { !$0.isOptional }
        let unchecked = mandatory.filter { state.requirements[$0.id] == .unchecked }
        guard unchecked.isEmpty else { throw .requirementsUnchecked(unchecked.map(\.name)) }
        let returned = standard.requirements.filter { state.requirements[$0.id] == .returned }
        guard returned.isEmpty else { throw .requirementsReturned(returned.map(\.name)) }
    }

    private func isMended(_ requirement: Requirement, by correction: Correction) -> Bool {
        switch requirement.means {
        case .upload:
            switch correction.evidence[requirement.id] {
            case .files(let files): return !files.isEmpty
            case .seen, .copied: if case .officer = actor { return true } else { return false }
            case .answered, .atDesk, nil: return false
            }
        case .form(let fields):
            let applying = fields.filter { id in
                standard.field(id).map { state.satisfies($0.condition) && !$0.isOptional } ?? false
            }
            return applying.isEmpty || applying.contains { correction.answers[$0] != nil }
        case .bring, .sign, .known: return true
        }
    }

    // MARK: Outcomes

    /// An outcome that leads back to an apply step asks the applicant to mend something.
    func isCorrection(_ outcome: Outcome) -> Bool {
        guard case .step(let id) = outcome.target else { return false }
        return standard.step(id)?.kind == .apply
    }

    /// True when the outcome takes the case on: to a later step of the list, or to an end that gives the service. Only then is
    /// everything recorded that the step asks for, and its product made.
    private func goesForward(_ outcome: Outcome, from step: Step) -> Bool {
        switch outcome.target {
        case .step(let id):
            place(of: id) > place(of: step.id)
        case .end(let id): standard.end(id)?.result == .fulfilled
        }
    }

    private func place(of id: Step.ID) -> Int { standard.steps.firstIndex { $0.id == id } ?? -1 }

    /// Checks what the step records. Where the case is turned back or down, only what was given is checked.
    private func read(
        _ given: [Field.ID: RawAnswer], of step: Step, leniently: Bool
    ) throws(CaseRefusal) -> [Field.ID: AnswerValue] {
        let fields = step.fields.filter { state.satisfies($0.condition) }
        var problems: [FieldProblem] = []
        for id in given.keys where !fields.contains(where: { $0.id == id }) {
            problems.append(FieldProblem(field: id, name: LocalizedText(id.rawValue), kind: .unknownField))
        }
        var records: [Field.ID: AnswerValue] = [:]
        for field in fields {
            let raw = given[field.id]
            if leniently, raw?.isEmpty ?? true { continue }
            switch AnswerReader.read(raw, for: field, today: now.date(in: process.calendar.zone)) {
            case .success(let value): records[field.id] = value
            case .failure(let found): problems += found.problems
            }
        }
        guard problems.isEmpty else { throw .fieldsInvalid(problems) }
        return records
    }
}

extension Requirement.Means {
    /// The fields that answer a requirement of the form.
    public var fields: [Field.ID] { if case .form(let fields) = self { fields } else { [] } }
}

extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
