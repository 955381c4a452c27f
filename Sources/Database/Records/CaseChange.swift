import Casework
import Standards
import WorkingTime

/// What an act changes of a case: a new entry of its journal, and where the case stands after it.
public struct CaseChange: Sendable {
    public var entry: JournalEntry
    public var projection: CaseProjection
    public var at: Instant
    /// Hashes of the files that the new entry names.
    public var files: Set<String>
    /// What the figures of the office gain by it.
    public var tallies: [Tally]
    /// Rungs that it reaches, each once, with the roles that are told.
    public var rungs: [ClimbedRung]
    /// What the case took, when it ends by this act and is measured.
    public var measure: CaseMeasure?
    /// How often and how long its clock stood still, when it ends by this act and is measured.
    public var pauses: [PauseTally]

    public init(
        entry: JournalEntry, projection: CaseProjection, at: Instant, files: Set<String>, tallies: [Tally],
        rungs: [ClimbedRung] = [], measure: CaseMeasure? = nil, pauses: [PauseTally] = []
    ) {
        self.rungs = rungs
        self.measure = measure
        self.pauses = pauses
        self.entry = entry
        self.projection = projection
        self.at = at
        self.files = files
        self.tallies = tallies
    }
}

extension CaseChange {
    /// Cases without a due time stand behind all others, oldest first.
    private static let noDueTime: Int64 = 1 << 40

    /// The place of the case in the order of the inboxes.
    var inboxOrder: Int64 {
        let order = projection.due.first?.secondsSinceEpoch ?? Self.noDueTime + at.secondsSinceEpoch
        return projection.isPriority ? order - Self.priority : order
    }

    /// Cases that go before others stand before every due time.
    private static let priority: Int64 = 1 << 42

    /// Where the case stands in every inbox.
    public var inbox: Set<InboxPlace> {
        Set(projection.desks.map { InboxPlace(desk: $0, order: inboxOrder) })
    }
}

/// A rung that a case reaches, and the roles that are told.
public struct ClimbedRung: Hashable, Sendable {
    public let rung: ReachedRung
    public let told: [Role.ID]

    public init(rung: ReachedRung, told: [Role.ID]) {
        self.rung = rung
        self.told = told
    }
}

/// Where a case stands, as lists show it; derived from the journal.
public struct CaseProjection: Hashable, Sendable {
    public var stage: CaseState.Stage
    public var assignee: UserID?
    public var due: DueTimes
    /// The inboxes that hold the case now.
    public var desks: [InboxDesk]
    /// When the next clock rings; `nil` when none runs.
    public var alarmAt: Instant?
    /// The case goes before others.
    public var isPriority: Bool
    /// The last rung that one of its running clocks has reached.
    public var rung: Rung.ID?

    public init(
        stage: CaseState.Stage, assignee: UserID?, due: DueTimes, desks: [InboxDesk], alarmAt: Instant? = nil,
        isPriority: Bool = false, rung: Rung.ID? = nil
    ) {
        self.stage = stage
        self.assignee = assignee
        self.due = due
        self.desks = desks
        self.alarmAt = alarmAt
        self.isPriority = isPriority
        self.rung = rung
    }
}

/// One inbox that holds a case.
public struct InboxDesk: Hashable, Sendable {
    /// Whether the role must act, or only watches while the applicant or another body has the file.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case act, wait
    }

    public let role: Role.ID
    public let kind: Kind

    public init(role: Role.ID, kind: Kind) {
        self.role = role
        self.kind = kind
    }
}

/// What only a new case has.
public struct NewCase: Sendable {
    public var number: CaseNumber
    public var agency: Agency.ID
    public var service: ServiceStandard.ID
    public var version: String
    public var channel: Filing.Channel
    public var isDemo: Bool
    public var applicant: String

    public init(
        number: CaseNumber, agency: Agency.ID, service: ServiceStandard.ID, version: String,
        channel: Filing.Channel, isDemo: Bool, applicant: String
    ) {
        self.number = number
        self.agency = agency
        self.service = service
        self.version = version
        self.channel = channel
        self.isDemo = isDemo
        self.applicant = applicant
    }
}

/// One case more in the figures of an office.
public struct Tally: Hashable, Sendable {
    /// What happened to the case.
    public enum Kind: Hashable, Sendable {
        case filed
        case ended(End.Result)
        /// The main promise ended in time.
        case kept
        /// The main promise ended late.
        case late

        /// The word in the database.
        public var word: String {
            switch self {
            case .filed: "filed"
            case .ended(let result): "ended:\(result.rawValue)"
            case .kept: "kept"
            case .late: "late"
            }
        }

        init?(word: String) {
            switch word {
            case "filed": self = .filed
            case "kept": self = .kept
            case "late": self = .late
            default:
                guard word.hasPrefix("ended:"), let result = End.Result(rawValue: String(word.dropFirst(6))) else {
                    return nil
                }
                self = .ended(result)
            }
        }
    }

    public let service: ServiceStandard.ID
    /// Year and month of the office's zone: 202611 is November 2026.
    public let month: Int
    public let kind: Kind

    public init(service: ServiceStandard.ID, month: Int, kind: Kind) {
        self.service = service
        self.month = month
        self.kind = kind
    }
}
