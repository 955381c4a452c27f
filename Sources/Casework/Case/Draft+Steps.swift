import Standards
import WorkingTime

extension Draft {
    /// Finishes the current step with one of its outcomes.
    mutating func complete(_ completion: Completion, at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard completion.step == current else { throw .wrongStep(given: completion.step, current: step.label) }
        guard let outcome = step.outcome(completion.outcome) else {
            throw .unknownOutcome(completion.outcome, known: step.outcomes.map(\.id))
        }
        try requirePerformer(outcome.performers.isEmpty ? step.performers : outcome.performers, of: step)
        // Only an officer who ends the waiting leaves an open correction behind.
        let standsIn = step.isForApplicant && actor.isOfficer
        guard state.openCorrection.isEmpty || standsIn else {
            throw .correctionIncomplete(names(state.openCorrection))
        }
        guard state.satisfies(outcome.condition) else { throw .outcomeNotOpen(outcome.name) }
        let note = try readNote(completion.note)
        guard !outcome.needsReason || !note.isEmpty else { throw .reasonMissing }

        guard completion.checks.isEmpty || actor.isOfficer else { throw .officerOnly }
        try recordChecks(completion.checks)
        let asksForCorrection = standard.asksForCorrection(outcome, from: step)
        if asksForCorrection {
            guard state.requirements.values.contains(.returned) else { throw .nothingToCorrect }
            if let round = process.roundToRelease(at: step, in: state) {
                let releasers = standard.releasers(of: step, in: process.agency)
                throw .releaseMissing(round: round, releasers: process.roleNames(releasers))
            }
        } else {
            try requirePapers(for: outcome, of: step)
        }
        // An officer who ends the waiting for a silent applicant has nothing to record for the applicant.
        let givesService = standard.advances(outcome, from: step) && !standsIn
        let records = try read(completion.fields, of: step, leniently: !givesService)
            // Nobody rates in the applicant's place.
            .filter { _ in !(standsIn && step.kind == .feedback) }

        var words: [String: AnswerValue] = [:]
        for (field, value) in records { words[WordsPlace.record(in: field)] = value }
        if !note.isEmpty { words["note"] = .text(note) }
        append(.completed(step: step.id, outcome: outcome.id), words: words)
        if givesService { makeProducts(of: step, by: outcome) }
        if asksForCorrection {
            let returned = standard.requirements.map(\.id).filter { state.requirements[$0] == .returned }
            append(.correctionAsked(round: state.correctionRounds + 1, requirements: returned))
            try flagLateAsking()
        }
        try go(by: outcome, from: step)
    }

    /// Fixes the appointment of a visit, a meeting or an activity.
    mutating func schedule(
        _ appointment: Appointment, given: Step.ID, at current: Step.ID
    ) throws(CaseRefusal) {
        let step = try step(current)
        guard given == current else { throw .wrongStep(given: given, current: step.label) }
        guard actor.isOfficer else { throw .officerOnly }
        try requirePerformer(step.performers, of: step)
        switch step.kind {
        case .visit, .meet, .conduct: break
        case .apply, .receive, .verify, .dispose, .review, .approve, .initial, .sign, .number, .issue, .deliver,
            .external, .announce, .register, .select, .certify, .feedback, .report, .archive:
            throw .notSchedulable(step.label)
        }
        let today = now.date(in: process.calendar.zone)
        let date = try read(appointment.date.description, as: .date(.future), for: .appointmentDate, today: today)
        let time = appointment.time.isBlank ? "" : try read(appointment.time, as: .time, for: .appointmentTime)
        append(
            .scheduled(step: step.id),
            words: [
                "appointment:date": .text(date), "appointment:time": .text(time),
                "appointment:place": .text(try read(appointment.place, as: .text, for: .appointmentPlace)),
                "appointment:people": .text(try read(appointment.people, as: .text, for: .appointmentPeople)),
            ])
    }

    /// A step has made its products once an outcome takes the case on.
    mutating func makeProducts(of step: Step, by outcome: Outcome) {
        guard standard.advances(outcome, from: step) else { return }
        for product in step.makes { append(.productMade(product: product, step: step.id)) }
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
                let remark = try read(remark, as: .paragraph, for: .remark)
                guard !remark.isEmpty else { throw .remarkMissing(requirement.name) }
                returned.append(id)
                words[WordsPlace.remark(on: id)] = .text(remark)
            }
        }
        guard !accepted.isEmpty || !returned.isEmpty else { return }
        append(.checked(accepted: accepted, returned: returned), words: words)
    }

    /// Nothing is decided while a mandatory requirement is unchecked, and nothing granted while one must be mended.
    func requirePapers(for outcome: Outcome, of step: Step) throws(CaseRefusal) {
        let demand = standard.papersDemand(of: outcome, in: step)
        guard demand != .none else { return }
        // Where the applicant ends the case alone, what the form asked was checked by the form.
        let mandatory = process.requirements(for: state.choices).filter {
            !$0.isOptional && (actor.isOfficer || $0.means.fields.isEmpty)
        }
        let unchecked = mandatory.filter { state.requirements[$0.id] == .unchecked }
        guard unchecked.isEmpty else { throw .requirementsUnchecked(unchecked.map(\.name)) }
        guard demand == .accepted else { return }
        let returned = standard.requirements.filter { state.requirements[$0.id] == .returned }
        guard returned.isEmpty else { throw .requirementsReturned(returned.map(\.name)) }
    }

    // MARK: Records

    /// Checks what the step records.
    ///
    /// Where the case is turned back or down, only what was given is checked.
    private func read(
        _ given: [Field.ID: RawAnswer], of step: Step, leniently: Bool
    ) throws(CaseRefusal) -> [Field.ID: AnswerValue] {
        let fields = step.fields.filter { state.satisfies($0.condition) }
        var problems: [FieldProblem] = []
        for id in given.keys.sorted() where !fields.contains(where: { $0.id == id }) {
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
