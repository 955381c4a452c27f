import Standards
import WorkingTime

/// What somebody wants to do with a case.
public enum CaseCommand: Sendable {
    case file(Filing)
    /// The applicant mends what the office asked for, and nothing else.
    case correct(Correction)
    /// Somebody finishes the current step.
    case complete(Completion)
    /// The office fixes a date for the visit, meeting or activity of the current step.
    case schedule(step: Step.ID, Appointment)
    /// An officer takes the case for himself.
    case take
    /// An officer takes the case from the colleague who holds it and cannot go on.
    case takeOver(from: UserID)
    /// The officer who holds the case puts it back for every colleague of the step.
    case release
    /// An officer gives the case to a colleague, who must hold a role of the step.
    case handOver(to: UserID, roles: Set<Role.ID>)
    case post(message: String)
    /// The applicant takes the application back.
    case withdraw(reason: String)
    /// An officer asks a superior to let the applicant be asked again.
    case askRelease(reason: String)
    /// A superior lets the next round of corrections begin.
    case releaseCorrection
    /// A superior does not.
    case declineRelease(reason: String)
    /// Gives a clock its one extension.
    case extend(ClockID, reason: String)
    /// Everything that the clocks of the case have brought about by now happens: rungs, acts of the guarantee, silence.
    case ring
    /// The office's calendar was changed.
    case changeCalendar(edit: Int, reason: String)
    /// What people wrote in the first `entries` entries of the journal is erased.
    case eraseWords(reason: String, entries: Int)
}

/// An application, checked by the form rules before it comes here.
public struct Filing: Sendable {
    /// By which door it came.
    public enum Channel: String, Hashable, Sendable, Codable {
        case online, counter, api
    }

    public var number: CaseNumber
    /// The version of the standard that the applicant was shown.
    public var version: String
    public var channel: Channel
    /// Demo and test cases never reach a report.
    public var isDemo: Bool
    public var answers: [Field.ID: AnswerValue]
    public var evidence: [Requirement.ID: Evidence]
    /// The applicant has read the notice on personal data (UU 27/2022, article 21).
    public var consented: Bool

    public init(
        number: CaseNumber, version: String, channel: Channel, isDemo: Bool = false,
        answers: [Field.ID: AnswerValue], evidence: [Requirement.ID: Evidence], consented: Bool
    ) {
        self.number = number
        self.version = version
        self.channel = channel
        self.isDemo = isDemo
        self.answers = answers
        self.evidence = evidence
        self.consented = consented
    }
}

/// What an applicant sends back after a request for correction.
public struct Correction: Sendable {
    public var answers: [Field.ID: AnswerValue]
    public var evidence: [Requirement.ID: Evidence]

    public init(answers: [Field.ID: AnswerValue] = [:], evidence: [Requirement.ID: Evidence] = [:]) {
        self.answers = answers
        self.evidence = evidence
    }
}

/// How somebody finishes the current step.
public struct Completion: Sendable {
    /// The step that the screen showed; a case that has moved on refuses it.
    public var step: Step.ID
    public var outcome: Outcome.ID
    /// What the step records, as it was sent; the engine checks it against the step's fields.
    public var fields: [Field.ID: RawAnswer]
    /// Verdicts on requirements, where papers are judged.
    public var checks: [Requirement.ID: Verdict]
    /// A note for colleagues, or the reason where the outcome needs one.
    public var note: String

    public init(
        step: Step.ID, outcome: Outcome.ID, fields: [Field.ID: RawAnswer] = [:],
        checks: [Requirement.ID: Verdict] = [:], note: String = ""
    ) {
        self.step = step
        self.outcome = outcome
        self.fields = fields
        self.checks = checks
        self.note = note
    }
}

/// When, where and with whom.
public struct Appointment: Hashable, Sendable, Codable {
    public var date: CalendarDate
    /// `HH:MM`, local time; empty when no hour is fixed.
    public var time: String
    public var place: String
    public var people: String

    public init(date: CalendarDate, time: String, place: String, people: String) {
        self.date = date
        self.time = time
        self.place = place
        self.people = people
    }
}
