import Standards

/// One of the clocks that a case can have.
public enum ClockID: Hashable, Sendable {
    /// A promise of the office.
    case promise(ServicePromise.ID)
    /// The target time of a step.
    case step(Step.ID)
    /// The longest time that a law gives.
    case limit(LegalLimit.ID)

    /// The name in the journal and in the database, such as `promise:layanan`.
    public var text: String {
        switch self {
        case .promise(let id): "promise:\(id)"
        case .step(let id): "step:\(id)"
        case .limit(let id): "limit:\(id)"
        }
    }

    /// Reads what ``text`` wrote; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        let id = String(parts[1])
        switch parts[0] {
        case "promise": self = .promise(ServicePromise.ID(id))
        case "step": self = .step(Step.ID(id))
        case "limit": self = .limit(LegalLimit.ID(id))
        default: return nil
        }
    }
}

extension ClockID: Comparable {
    /// The order of the names: it settles which of two clocks that ring at one instant goes first.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
