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
    public var products: [Product.ID] = []
    /// The current step's appointment was fixed.
    public var isScheduled = false
    /// Every step that was finished, in order.
    public var completedSteps: [Step.ID] = []
    /// The steps that have let the case go on: phases end with them.
    public var passedSteps: Set<Step.ID> = []

    public init() {}

    public var currentStep: Step.ID? { if case .at(let step, _) = stage { step } else { nil } }

    public var isOpen: Bool { currentStep != nil }

    /// Tells whether a part of the standard that hangs on a condition is open for this case.
    public func satisfies(_ condition: Condition?) -> Bool {
        condition?.isMet(by: choices) ?? true
    }
}

extension Condition {
    /// Tells whether one of the condition's options was chosen.
    public func isMet(by choices: [Field.ID: [String]]) -> Bool {
        guard let chosen = choices[field] else { return false }
        return options.contains { chosen.contains($0.rawValue) }
    }
}
