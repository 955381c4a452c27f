/// A line of the service guarantee (jaminan pelayanan; PermenPANRB 15/2014), and what the office does when it fails it.
public struct Guarantee: Hashable, Sendable {
    /// The guarantee as the decree prints it.
    public let text: LocalizedText
    /// What the software does when the service fails the standard; none where the words declare no such consequence.
    public let acts: [GuaranteeAct]

    /// Makes a line of the guarantee.
    ///
    /// - Parameters:
    ///   - text: The guarantee as the decree prints it.
    ///   - acts: What its words promise to do when the service fails the standard.
    public init(text: LocalizedText, acts: [GuaranteeAct] = []) {
        self.text = text
        self.acts = acts
    }
}

/// Something that the office has declared to do when its service fails the standard, and that the software can do.
public enum GuaranteeAct: String, Hashable, Sendable, CaseIterable, Codable {
    /// An apology with the reason, on the applicant's tracking page.
    case apology
    /// The case stands before the others in the inboxes.
    case priority
    /// A report to the head of the office.
    case report
}
