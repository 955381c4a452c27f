/// How grave a finding is.
public enum Severity: String, Hashable, Sendable, CaseIterable, Codable {
    /// Worth knowing.
    case note
    /// A citizen, an auditor or the Ombudsman could challenge it.
    case warning
    /// The standard cannot run, or contradicts itself.
    case error
}

extension Severity: Comparable {
    /// Whether the first is less grave than the second.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
