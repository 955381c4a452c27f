import WorkingTime

/// A promised time: for the whole service, for one phase, or for one variant.
public struct ServicePromise: Hashable, Sendable {
    public typealias ID = Identifier<ServicePromise>

    /// When the time starts to run.
    public enum Start: Hashable, Sendable {
        /// When the application is received.
        case receipt
        /// When the first check finds the file complete.
        case complete
        /// When the step is first entered.
        case step(Step.ID)
    }

    /// How much time the office promises.
    public enum Limit: Hashable, Sendable {
        case term(minimum: Term?, maximum: Term)
        /// "Sesuai permohonan": as the application asks.
        case requested
        /// "Sesuai kesepakatan": as the parties agree.
        case agreed

        /// The longest time promised; `nil` for an open phase.
        public var maximum: Term? { if case .term(_, let maximum) = self { maximum } else { nil } }
    }

    public let id: ID
    public let name: LocalizedText
    /// The decree's own wording.
    public let printed: String
    public let limit: Limit
    public let start: Start
    /// The step whose completion ends the phase; `nil` for the end of the case.
    public let until: Step.ID?
    public let condition: Condition?
    /// The further time that the office may take once; `nil` when it promises to take none.
    public let `extension`: TermExtension?
    /// What happens by itself when the promised time has passed; `nil` when nothing does.
    public let silence: SilenceRule?
    public let provenance: Provenance

    public init(
        id: ID, name: LocalizedText, printed: String, limit: Limit, start: Start = .receipt, until: Step.ID? = nil,
        condition: Condition? = nil, extension: TermExtension? = nil, silence: SilenceRule? = nil,
        provenance: Provenance = .printed
    ) {
        self.id = id
        self.name = name
        self.printed = printed
        self.limit = limit
        self.start = start
        self.until = until
        self.condition = condition
        self.extension = `extension`
        self.silence = silence
        self.provenance = provenance
    }

    /// The longest time promised; `nil` for an open phase.
    public var maximum: Term? { limit.maximum }
}
