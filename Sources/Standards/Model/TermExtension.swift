import WorkingTime

/// One further stretch of time that law or decree allows the office, once and with a reason.
///
/// Public bodies may extend their answer to a request for information by 7 working days with a written reason (UU
/// 14/2008, article 22). A case is extended once only, whatever its terms are.
public struct TermExtension: Hashable, Sendable {
    /// How much longer the office may take.
    public let term: Term
    /// Who may extend; empty for the superiors of those who perform the step where the case is.
    public let performers: [Role.ID]
    /// The words of law or decree that allow it.
    public let basis: LocalizedText
    /// The product or letter that tells the applicant, with the reason; `nil` where none is named.
    public let letter: Product.ID?
    /// Where the extension comes from; `printed` when the text named as its basis says so.
    public let provenance: Provenance

    /// Makes an extension.
    ///
    /// - Parameters:
    ///   - term: How much longer the office may take.
    ///   - performers: Who may extend; empty for the superiors of the step's performers.
    ///   - basis: The words of law or decree that allow it.
    ///   - letter: The product or letter that tells the applicant.
    ///   - provenance: Where the extension comes from.
    public init(
        term: Term, performers: [Role.ID] = [], basis: LocalizedText, letter: Product.ID? = nil,
        provenance: Provenance = .printed
    ) {
        self.term = term
        self.performers = performers
        self.basis = basis
        self.letter = letter
        self.provenance = provenance
    }
}
