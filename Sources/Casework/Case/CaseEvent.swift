import Standards
import WorkingTime

/// Something that happened to a case.
///
/// The facts are plain and stay in the journal for ever. Everything that people wrote (names, numbers, answers, notes) stands
/// beside them in ``words``: the journal keeps only a salted commitment to each, so that a person's data can be erased
/// while the chain stays whole.
public struct CaseEvent: Hashable, Sendable {
    public let at: Instant
    /// Who did it, as the journal names them: `applicant`, `officer:<id>` or `system`.
    public let actor: String
    public let fact: Fact
    /// What people wrote, by place: a field (`answer:modal`), a requirement (`evidence:ktp`), `note`, and so on.
    public let words: [String: AnswerValue]

    public init(at: Instant, actor: String, fact: Fact, words: [String: AnswerValue] = [:]) {
        self.at = at
        self.actor = actor
        self.fact = fact
        self.words = words
    }

    /// The facts of an event; nothing here identifies a citizen.
    public enum Fact: Hashable, Sendable {
        /// `choices` are the options chosen in the form: the standard's conditions look at them.
        case filed(FiledFact)
        case entered(step: Step.ID)
        /// `returned` are the requirements that the applicant must mend.
        case checked(accepted: [Requirement.ID], returned: [Requirement.ID])
        case completed(step: Step.ID, outcome: Outcome.ID)
        case correctionAsked(round: Int, requirements: [Requirement.ID])
        /// `choices` are the options that the correction changed.
        case corrected(
            requirements: [Requirement.ID], evidence: [Requirement.ID: String], choices: [Field.ID: [String]])
        case scheduled(step: Step.ID)
        case assigned(to: UserID)
        case released
        case messagePosted
        case productMade(product: Product.ID, step: Step.ID)
        case withdrawn
        case ended(end: End.ID, result: End.Result)
        /// The promise starts to run.
        case clockStarted(ServicePromise.ID)
        /// `consumed` is what the promise had used up to here, in its own unit.
        case clockPaused(ServicePromise.ID, consumed: Int)
        case clockResumed(ServicePromise.ID)
        case clockStopped(ServicePromise.ID, consumed: Int)
        /// The target time of a step starts or goes on.
        case stepClockStarted(Step.ID)
        case stepClockPaused(Step.ID, consumed: Int)
        /// The longest time that a law gives starts to run; nothing lets it stand still.
        case limitStarted(LegalLimit.ID)
        /// `consumed` is what the limit had used, in its own unit.
        case limitStopped(LegalLimit.ID, consumed: Int)
        /// The clock got its one extension; the reason stands in the words.
        case extended(ClockID)
        /// An officer asks a superior to let the applicant be asked again; `round` is the one that would follow.
        case releaseAsked(round: Int)
        /// A superior lets the round begin.
        case correctionReleased(round: Int)
        /// A superior does not; the reason stands in the words.
        case releaseDeclined(round: Int)
        /// The applicant was asked to mend something when nine tenths of this promise had run.
        case askedLate(ServicePromise.ID)
        /// A rung of the ladder was reached; `day` counts the days of ``Rung/Moment/eachDayAfter`` from 1, and is 0 for
        /// every other rung.
        case rungReached(ClockID, rung: Rung.ID, day: Int)
        /// These roles may do the current step as well.
        case handedUp(to: [Role.ID])
        /// The promise is broken, and what component 12 of the standard declares for that happens (PermenPANRB 15/2014).
        case guaranteeActed(ServicePromise.ID, acts: [GuaranteeAct])
        /// The clock ran out, and what the standard declares for the office's silence follows.
        case silenceFollowed(ClockID)
        /// The office's calendar was changed by the edit of this number; the reason stands in the words.
        case calendarChanged(edit: Int)
        /// What people wrote in these entries of the case was erased (UU 27/2022, articles 43 and 44).
        case wordsErased(positions: [Int])
    }
}

/// The facts of a filing.
public struct FiledFact: Hashable, Sendable {
    public let number: CaseNumber
    public let agency: Agency.ID
    public let service: ServiceStandard.ID
    /// The version of the standard that the case is judged by.
    public let version: String
    public let channel: Filing.Channel
    public let isDemo: Bool
    /// The applicant accepted the notice on personal data (UU 27/2022, articles 20 and 21).
    public let consented: Bool
    /// Options chosen in the form, by field.
    public let choices: [Field.ID: [String]]
    /// Kind of evidence for each requirement: `files`, `answered`, `seen`, `copied`, `atDesk`.
    public let evidence: [Requirement.ID: String]

    public init(
        number: CaseNumber, agency: Agency.ID, service: ServiceStandard.ID, version: String,
        channel: Filing.Channel, isDemo: Bool, consented: Bool, choices: [Field.ID: [String]],
        evidence: [Requirement.ID: String]
    ) {
        self.number = number
        self.agency = agency
        self.service = service
        self.version = version
        self.channel = channel
        self.isDemo = isDemo
        self.consented = consented
        self.choices = choices
        self.evidence = evidence
    }
}
