import Casework
import Database
import Desk
import Standards
import WorkingTime

/// A case as somebody may see it: what answers show is computed here, once.
struct CaseView: Sendable {
    let loaded: LoadedCase
    let now: Instant
    let reader: Reader

    /// Who reads.
    enum Reader: Sendable {
        case applicant
        case officer(StaffMember, colleagues: [StaffMember])

        var actor: Actor {
            switch self {
            case .applicant: .applicant
            case .officer(let member, _): member.actor
            }
        }

        /// The reader of accounts; officers read sign-in names, as everywhere in this API.
        var ofClocks: ClockWords.Reader {
            switch self {
            case .applicant: .applicant
            case .officer:
                .office { actor in actor.firstIndex(of: ":").map { String(actor[actor.index(after: $0)...]) } ?? actor }
            }
        }
    }

    var head: CaseHead { loaded.head }
    var standard: ServiceStandard { loaded.standard }

    func part<Item>(_ item: Item) -> Part<Item> { Part(item, of: standard, loaded.agency) }

    // MARK: Where it stands

    /// Who has the case.
    enum Status: String, Sendable, CaseIterable {
        case withOffice, withApplicant, withExternalBody, ended
    }

    var status: Status {
        guard let step = loaded.currentStep else { return .ended }
        if step.isForApplicant { return .withApplicant }
        return step.kind == .external || step.heldBy != nil ? .withExternalBody : .withOffice
    }

    /// The status in a sentence for people.
    var statusText: LocalizedText {
        guard let step = loaded.currentStep else {
            let name = end?.name ?? LocalizedText("Berakhir", english: "Ended")
            return LocalizedText("Selesai: \(name.indonesian).", english: "Ended: \(name(.english)).")
        }
        let label = step.label
        let names = holders.map(\.name)
        let who = names.map(\.indonesian).joined(separator: "/")
        let whoEn = names.map { $0(.english) }.joined(separator: " or ")
        if !loaded.state.openCorrection.isEmpty {
            return LocalizedText(
                "Menunggu perbaikan dari pemohon.", english: "Waiting for the applicant's corrections.")
        }
        switch status {
        case .withApplicant:
            return LocalizedText(
                "Menunggu pemohon: \(label.indonesian).", english: "Waiting for the applicant: \(label(.english)).")
        case .withExternalBody, .withOffice, .ended:
            return LocalizedText(
                "Pada \(who): \(label.indonesian).", english: "With \(whoEn): \(label(.english)).")
        }
    }

    /// Those who have the case now.
    var holders: [RoleName] {
        guard let step = loaded.currentStep else { return [] }
        if let body = step.heldBy { return [part(step).role(body)] }
        return step.performers.map { part(step).role($0) }
    }

    var end: End? { head.end.flatMap { standard.end($0) } }

    func outcome(of record: CaseFile.StepRecord) -> Outcome? { standard.step(record.step)?.outcome(record.outcome) }

    // MARK: What may be done

    /// The outcomes of the current step that the reader may take now, by the rules themselves.
    var openOutcomes: [StepOutcome] {
        guard let step = loaded.currentStep else { return [] }
        return step.outcomes.filter { isOpen($0, of: step) }.map { StepOutcome(step: step, outcome: $0) }
    }

    private func isOpen(_ outcome: Outcome, of step: Step) -> Bool {
        let rehearsal = CaseCommand.complete(Completion(step: step.id, outcome: outcome.id, note: "-"))
        do {
            _ = try loaded.process.decide(rehearsal, by: reader.actor, in: loaded.state, at: max(now, head.updatedAt))
            return true
        } catch {
            switch error {
            case .notYourStep, .heldByColleague, .outcomeNotOpen, .correctionIncomplete, .caseEnded, .caseOpen:
                return false
            // The rest can be mended by what is sent along.
            case .alreadyFiled, .notFiled, .wrongStep, .unknownOutcome, .requirementsUnchecked, .requirementsReturned,
                .requirementsMissing, .remarkMissing, .nothingToCorrect, .alreadyAccepted, .notRequired,
                .notAskedToCorrect, .reasonMissing, .consentMissing, .fieldsInvalid, .notSchedulable,
                .colleagueCannot, .applicantOnly, .officerOnly, .messageEmpty, .releaseMissing, .releaseNotNeeded,
                .releaseNotAsked, .ownRequest, .notExtendable, .alreadyExtended, .calendar:
                return true
            }
        }
    }

    /// What the current step records, when the reader may finish it.
    var openFields: [Field] {
        guard let step = loaded.currentStep, !openOutcomes.isEmpty else { return [] }
        return step.fields.filter { loaded.state.satisfies($0.condition) }
    }

    // MARK: Papers

    /// A requirement of the case, with what became of it.
    struct CaseRequirement: Sendable {
        let requirement: Requirement
        let status: RequirementStatus
        let remark: String?
        let evidence: Evidence
        let number: CaseNumber
    }

    var requirements: [CaseRequirement] {
        loaded.requirements.map { requirement in
            CaseRequirement(
                requirement: requirement, status: loaded.state.requirements[requirement.id] ?? .unchecked,
                remark: loaded.file.remarks[requirement.id],
                evidence: loaded.file.evidence[requirement.id] ?? .atDesk, number: head.number)
        }
    }

    /// What the applicant must mend now.
    struct OpenCorrection: Sendable {
        let round: Int
        let items: [Item]

        struct Item: Sendable {
            let requirement: Requirement
            let remark: String?
            let fields: [Field]
            /// The answers that stand now, by field.
            let answers: JSONValue
        }
    }

    var openCorrection: OpenCorrection? {
        let asked = Set(loaded.state.openCorrection)
        guard !asked.isEmpty else { return nil }
        let items = standard.requirements.filter { asked.contains($0.id) }.map { requirement in
            let fields = requirement.means.fields.compactMap { standard.field($0) }
            return OpenCorrection.Item(
                requirement: requirement, remark: loaded.file.remarks[requirement.id], fields: fields,
                answers: answers(to: fields, from: loaded.file.answers))
        }
        return OpenCorrection(round: loaded.state.correctionRounds, items: items)
    }

    // MARK: Answers

    /// Every answer of the form, in its order.
    var answers: JSONValue { answers(to: standard.formPages.flatMap(\.fields), from: loaded.file.answers) }

    /// Answers by field, in the order of the fields.
    func answers(to fields: [Field], from answers: [Field.ID: AnswerValue]) -> JSONValue {
        .object(
            fields.compactMap { field in
                answers[field.id].map { .init(field.id.rawValue, AnswerOutput.json($0, of: field, in: head.number)) }
            })
    }
}
