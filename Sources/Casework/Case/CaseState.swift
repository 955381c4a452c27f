import Standards
import WorkingTime

/// What is true of a case now, as far as the rules need to know it.
///
/// Texts that people wrote are not here.
public struct CaseState: Hashable, Sendable {
    /// Where the case stands.
    public enum Stage: Hashable, Sendable {
        case notFiled
        case at(Step.ID, since: Instant)
        case ended(End.ID, End.Result, at: Instant)
    }

    public var stage: Stage = .notFiled
    public var filed: FiledFact?
    public var filedAt: Instant?
    /// The options chosen in the form, by field; corrections may change them.
    public var choices: [Field.ID: [String]] = [:]
    public var requirements: [Requirement.ID: RequirementStatus] = [:]
    /// The step that accepted a requirement: that step cannot ask for it again.
    public var acceptedAt: [Requirement.ID: Step.ID] = [:]
    /// What the applicant must mend now; empty when nothing is asked.
    public var openCorrection: [Requirement.ID] = []
    /// How often the applicant was asked to mend something.
    public var correctionRounds = 0
    public var assignee: UserID?
    public var promises: [ServicePromise.ID: ClockLedger] = [:]
    public var stepClocks: [Step.ID: ClockLedger] = [:]
    /// The limits of law that have begun; they run on while the office waits for others.
    public var limits: [LegalLimit.ID: ClockLedger] = [:]
    /// Rungs that were reached; each once.
    public var rungs: Set<ReachedRung> = []
    /// Promises whose breach has had its declared consequence, with what was done.
    public var guaranteeActs: [ServicePromise.ID: [GuaranteeAct]] = [:]
    /// Clocks whose running out has had the declared consequence.
    public var silentClocks: Set<ClockID> = []
    /// Roles that may do the current step as well, because it took too long.
    public var handedUpTo: [Role.ID] = []
    /// The round of corrections for which a superior was asked, and by whom; `nil` when nothing is asked.
    public var askedRelease: AskedRelease?
    /// The last round of corrections that a superior has let begin.
    public var releasedRound = 0
    public var products: [Product.ID] = []
    /// The current step's appointment was fixed.
    public var isScheduled = false
    /// Every step that was finished, in order.
    public var completedSteps: [Step.ID] = []
    /// The steps that have let the case go on: phases end with them.
    public var passedSteps: Set<Step.ID> = []

    public init() {}

    /// True when the case stands before the others: the office broke its promise and has declared this for it.
    public var isPriority: Bool { guaranteeActs.values.contains { $0.contains(.priority) } }

    /// The account of a clock; `nil` when it has not begun.
    public func ledger(of clock: ClockID) -> ClockLedger? {
        switch clock {
        case .promise(let id): promises[id]
        case .step(let id): stepClocks[id]
        case .limit(let id): limits[id]
        }
    }

    public var currentStep: Step.ID? { if case .at(let step, _) = stage { step } else { nil } }

    public var isOpen: Bool { currentStep != nil }

    /// Tells whether a part of the standard that hangs on a condition is open for this case.
    public func satisfies(_ condition: Condition?) -> Bool {
        condition?.isMet(by: choices) ?? true
    }
}

/// A rung of a ladder that a clock has reached.
public struct ReachedRung: Hashable, Sendable {
    public let clock: ClockID
    public let rung: Rung.ID
    /// The working day after the due instant, from 1; 0 for rungs that come once.
    public let day: Int

    public init(clock: ClockID, rung: Rung.ID, day: Int) {
        self.clock = clock
        self.rung = rung
        self.day = day
    }
}

/// A request to let the applicant be asked once more.
public struct AskedRelease: Hashable, Sendable {
    public let round: Int
    /// Who asked, as the journal names them: nobody releases their own request.
    public let actor: String

    public init(round: Int, actor: String) {
        self.round = round
        self.actor = actor
    }
}

extension Condition {
    /// Tells whether one of the condition's options was chosen.
    public func isMet(by choices: [Field.ID: [String]]) -> Bool {
        guard let chosen = choices[field] else { return false }
        return options.contains { chosen.contains($0.rawValue) }
    }
}
