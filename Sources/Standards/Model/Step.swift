import WorkingTime

/// One step of the procedure.
public struct Step: Hashable, Sendable {
    public typealias ID = Identifier<Step>

    public let id: ID
    /// Numbers in the decree's list that this step stands for; empty when it is added.
    public let printed: [Int]
    /// What is done, with all the facts.
    public let name: LocalizedText
    /// Two or three words for the flowchart and the tracking page.
    public let label: LocalizedText
    /// Who may do it; one or more.
    public let performers: [Role.ID]
    public let kind: StepKind
    /// Target time, where the decree prints one.
    public let within: Term?
    public let outcomes: [Outcome]
    /// Fields that the standard adds to those of the kind.
    public let records: [Field]
    public let makes: [Product.ID]
    /// The body that holds the file during an external step.
    public let heldBy: Role.ID?
    /// What the case's clock does here; `nil` for the default of the performer.
    public let clock: ClockRule?
    public let provenance: Provenance

    public init(
        id: ID, printed: [Int] = [], name: LocalizedText, label: LocalizedText, performers: [Role.ID], kind: StepKind,
        within: Term? = nil, outcomes: [Outcome], records: [Field] = [], makes: [Product.ID] = [],
        heldBy: Role.ID? = nil, clock: ClockRule? = nil, provenance: Provenance = .printed
    ) {
        self.id = id
        self.printed = printed
        self.name = name
        self.label = label
        self.performers = performers
        self.kind = kind
        self.within = within
        self.outcomes = outcomes
        self.records = records
        self.makes = makes
        self.heldBy = heldBy
        self.clock = clock
        self.provenance = provenance
    }

    /// True when the applicant performs the step.
    public var isForApplicant: Bool { performers == [.applicant] }

    /// Everything the step records: the kind's fields, the product's, and the standard's own.
    ///
    /// Applicants are not asked about products.
    public var fields: [Field] {
        var all = kind.fields
        if !makes.isEmpty, !isForApplicant {
            all += Field.product.filter { field in !all.contains { $0.id == field.id } }
        }
        return all.filter { field in !records.contains { $0.id == field.id } } + records
    }

    /// Whether the office's clock stands still while the case is here: the applicant's time and another body's time are
    /// not the office's, unless the standard says otherwise.
    public var pausesClock: Bool {
        switch clock {
        case .pauses: true
        case .runs: false
        case nil: isForApplicant || kind == .external
        }
    }

    public func outcome(_ id: Outcome.ID) -> Outcome? { outcomes.first { $0.id == id } }
}

/// What the clock of a case does during a step.
public enum ClockRule: String, Hashable, Sendable, CaseIterable {
    case pauses, runs
}

/// One way to leave a step.
public struct Outcome: Hashable, Sendable {
    public typealias ID = Identifier<Outcome>

    /// Where an outcome leads.
    public enum Target: Hashable, Sendable {
        case step(Step.ID)
        case end(End.ID)
    }

    public let id: ID
    public let name: LocalizedText
    public let target: Target
    public let condition: Condition?
    /// Who may take it, when not the step's performers.
    public let performers: [Role.ID]
    /// True when a reason must be given.
    public let needsReason: Bool
    public let provenance: Provenance

    public init(
        id: ID, name: LocalizedText, target: Target, condition: Condition? = nil, performers: [Role.ID] = [],
        needsReason: Bool = false, provenance: Provenance = .printed
    ) {
        self.id = id
        self.name = name
        self.target = target
        self.condition = condition
        self.performers = performers
        self.needsReason = needsReason
        self.provenance = provenance
    }
}

/// One way in which a case ends.
public struct End: Hashable, Sendable {
    public typealias ID = Identifier<End>

    /// What an end means for the applicant and for the statistics.
    public enum Result: String, Hashable, Sendable, CaseIterable, Codable {
        case fulfilled, refused, withdrawn, noShow, notSelected, passedOn
    }

    public let id: ID
    public let name: LocalizedText
    public let result: Result
    public let provenance: Provenance

    public init(id: ID, name: LocalizedText, result: Result, provenance: Provenance = .printed) {
        self.id = id
        self.name = name
        self.result = result
        self.provenance = provenance
    }
}
