/// What happens by itself when a term has passed and the office has said nothing.
///
/// Where a law makes silence an answer, an application counts as granted (positive fiction, UU 30/2014, article 53, and
/// the rules on licences) or as refused; elsewhere the case goes to somebody higher.
public struct SilenceRule: Hashable, Sendable {
    /// What the silence brings about.
    public enum Effect: Hashable, Sendable {
        /// The application counts as granted; the end has the result `fulfilled`.
        case granted(End.ID)
        /// The application counts as refused; the end has the result `refused`.
        case refused(End.ID)
        /// The case goes to another role, which answers in the office's place.
        case sentUp(to: Role.ID)
    }

    /// What the silence brings about.
    public let effect: Effect
    /// The words of law or decree that say so.
    public let basis: LocalizedText
    /// Where the rule comes from; `printed` when the text named as its basis says so.
    public let provenance: Provenance

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - effect: What the silence brings about.
    ///   - basis: The words of law or decree that say so.
    ///   - provenance: Where the rule comes from.
    public init(effect: Effect, basis: LocalizedText, provenance: Provenance = .printed) {
        self.effect = effect
        self.basis = basis
        self.provenance = provenance
    }
}
