import Standards
import WorkingTime

/// The whole of a case as people read it (berkas): answers, papers, what was done, messages.
///
/// Folded from its events.
public struct CaseFile: Sendable {
    public private(set) var state = CaseState()
    public private(set) var events: [CaseEvent] = []
    /// The newest answer for each field of the form.
    public private(set) var answers: [Field.ID: AnswerValue] = [:]
    /// The newest evidence for each requirement.
    public private(set) var evidence: [Requirement.ID: Evidence] = [:]
    /// The newest remark on a requirement that was returned.
    public private(set) var remarks: [Requirement.ID: String] = [:]
    public private(set) var records: [StepRecord] = []
    public private(set) var messages: [Message] = []
    /// The appointment of the current step.
    public private(set) var appointment: Appointment?
    /// When what people wrote was erased; `nil` while it is there.
    public private(set) var erasedAt: Instant?

    /// Folds the events of one case.
    public init(events: [CaseEvent], process: CaseProcess) {
        for event in events { add(event, process: process) }
    }

    /// Name of the applicant as the application gave it; empty once it was erased.
    public var applicantName: String {
        guard let first = events.first, case .filed = first.fact else { return "" }
        return first.words[WordsPlace.answer(to: "pemohon.nama")]?.text ?? ""
    }

    /// The same case after more has happened.
    public func after(_ more: [CaseEvent], process: CaseProcess) -> CaseFile {
        var file = self
        for event in more { file.add(event, process: process) }
        return file
    }

    /// What was done in one step.
    public struct StepRecord: Sendable {
        public let step: Step.ID
        public let outcome: Outcome.ID
        public let at: Instant
        public let actor: String
        public let fields: [Field.ID: AnswerValue]
        public let note: String?
    }

    /// A message between applicant and office.
    public struct Message: Sendable {
        public let at: Instant
        public let actor: String
        public let text: String
        public var isFromApplicant: Bool { actor == Actor.applicant.journalName }
    }

    private mutating func add(_ event: CaseEvent, process: CaseProcess) {
        process.evolve(&state, by: event)
        events.append(event)
        if answers.isEmpty { answers.reserveCapacity(event.words.count) }
        for (place, value) in event.words {
            guard let field = WordsPlace.answeredField(place) else { continue }
            answers[field] = value == .cleared ? nil : value
        }
        switch event.fact {
        case .filed(let fact):
            for (id, kind) in fact.evidence { evidence[id] = Evidence(kind: kind, files: files(of: id, in: event)) }
        case .corrected(let requirements, let kinds, _):
            for (id, kind) in kinds { evidence[id] = Evidence(kind: kind, files: files(of: id, in: event)) }
            for id in requirements { remarks[id] = nil }
        case .checked(let accepted, let returned):
            for id in accepted { remarks[id] = nil }
            for id in returned { remarks[id] = event.words[WordsPlace.remark(on: id)]?.text }
        case .completed(let step, let outcome):
            var fields: [Field.ID: AnswerValue] = [:]
            for (place, value) in event.words {
                if let field = WordsPlace.recordedField(place) { fields[field] = value }
            }
            records.append(
                StepRecord(
                    step: step, outcome: outcome, at: event.at, actor: event.actor, fields: fields,
                    note: event.words["note"]?.text))
        case .entered: appointment = nil
        case .scheduled: appointment = Appointment(words: event.words)
        case .messagePosted:
            messages.append(Message(at: event.at, actor: event.actor, text: event.words["message"]?.text ?? ""))
        case .wordsErased: erasedAt = event.at
        case .correctionAsked, .assigned, .released, .productMade, .withdrawn, .ended, .clockStarted, .clockPaused,
            .clockResumed, .clockStopped, .stepClockStarted, .stepClockPaused,
            .limitStarted, .limitStopped, .extended, .releaseAsked, .correctionReleased, .releaseDeclined, .askedLate,
            .rungReached, .handedUp, .guaranteeActed, .silenceFollowed, .calendarChanged:
            break
        }
    }

    private func files(of id: Requirement.ID, in event: CaseEvent) -> [FileReference] {
        event.words[WordsPlace.evidence(for: id)]?.files ?? []
    }

    /// Every file of the case, by hash: what may be downloaded with it.
    public var files: [FileReference] {
        events.flatMap { event in event.words.values.flatMap(\.files) }
    }

    /// What the step that made a product recorded for it.
    public func record(of product: Product.ID, in standard: ServiceStandard) -> StepRecord? {
        records.last { record in standard.step(record.step)?.makes.contains(product) ?? false }
    }
}

extension Evidence {
    init(kind: String, files: [FileReference]) {
        switch kind {
        case "files": self = .files(files)
        case "answered": self = .answered
        case "seen": self = .seen
        case "copied": self = .copied
        default: self = .atDesk
        }
    }
}

extension Appointment {
    /// Reads the words of a ``CaseEvent/Fact/scheduled(step:)`` event; `nil` once they were erased.
    public init?(words: [String: AnswerValue]) {
        guard let text = words["appointment:date"]?.text, let date = CalendarDate(iso: text) else { return nil }
        self.init(
            date: date, time: words["appointment:time"]?.text ?? "", place: words["appointment:place"]?.text ?? "",
            people: words["appointment:people"]?.text ?? "")
    }
}
