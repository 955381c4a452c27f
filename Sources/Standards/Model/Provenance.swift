/// Where a part of a standard comes from: the decree itself, our reading of it, or a need that the decree leaves open.
public enum Provenance: Hashable, Sendable {
    /// The decree states it.
    case printed
    /// The decree is silent, damaged or vague here, and this is our reading, with the reason in Indonesian.
    case inferred(reason: String)
    /// The decree does not have it, but people need it to run the service, with the reason in Indonesian.
    case added(reason: String)

    /// The reason of a part that is not printed.
    public var reason: String? {
        switch self {
        case .printed: nil
        case .inferred(let reason), .added(let reason): reason
        }
    }
}
