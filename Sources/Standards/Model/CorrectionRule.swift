/// Who lets an officer send an application back to the applicant a second time.
///
/// Whoever checks papers names everything that is missing at once; each further round costs the applicant a way and
/// stops the office's clock again, so somebody else must agree to it.
public struct CorrectionRule: Hashable, Sendable {
    /// Who may release a second round of corrections; one or more.
    public let release: [Role.ID]
    /// Where the rule comes from.
    public let provenance: Provenance

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - release: Who may release a second round; one or more.
    ///   - provenance: Where the rule comes from.
    public init(release: [Role.ID], provenance: Provenance = .printed) {
        self.release = release
        self.provenance = provenance
    }
}

extension ServiceStandard {
    /// Who may release a second round of corrections that a step asks for.
    ///
    /// Where the standard names nobody, these are the superiors of the step's performers, but for those who perform the
    /// step themselves: nobody releases their own request.
    ///
    /// - Returns: None when the standard names nobody and the performers have no superior.
    public func releasers(of step: Step, in agency: Agency) -> [Role.ID] {
        corrections?.release ?? agency.superiors(of: step.performers)
    }

    /// Who may extend a term while the case is at a step.
    ///
    /// Where the extension names nobody, these are the superiors of the step's performers, as for ``releasers(of:in:)``.
    public func extenders(_ extension: TermExtension, at step: Step, in agency: Agency) -> [Role.ID] {
        `extension`.performers.isEmpty ? agency.superiors(of: step.performers) : `extension`.performers
    }
}
