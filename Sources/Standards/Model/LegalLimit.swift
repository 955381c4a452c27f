import WorkingTime

/// The longest time that a law gives the office: the outer limit behind the office's own, shorter promise.
///
/// An answer to a request for information, for one, is due within 10 working days (UU 14/2008, article 22), although
/// the office promises one day. The promise is what the applicant waits for; the limit is where the law is broken.
public struct LegalLimit: Hashable, Sendable {
    public typealias ID = Identifier<LegalLimit>

    public let id: ID
    /// What must be done within the limit.
    public let name: LocalizedText
    /// The law that sets it, with the article.
    public let law: LocalizedText
    /// How long the law gives.
    public let term: Term
    /// The further time that the law allows; `nil` when it allows none.
    public let `extension`: TermExtension?
    /// What happens by itself when the limit has passed; `nil` when the law says nothing.
    public let silence: SilenceRule?
    /// From when the limit runs.
    public let start: ServicePromise.Start
    /// The step whose completion keeps the limit; `nil` for the end of the case.
    public let until: Step.ID?
    /// For which applications it holds; `nil` for all.
    public let condition: Condition?
    /// Where the limit comes from; `printed` when the law says so in these words.
    public let provenance: Provenance

    /// Makes a limit.
    ///
    /// - Parameters:
    ///   - id: The limit's identifier.
    ///   - name: What must be done within the limit.
    ///   - law: The law that sets it, with the article.
    ///   - term: How long the law gives.
    ///   - extension: The further time that the law allows.
    ///   - silence: What happens by itself when the limit has passed.
    ///   - start: From when the limit runs.
    ///   - until: The step whose completion keeps the limit; `nil` for the end of the case.
    ///   - condition: For which applications it holds; `nil` for all.
    ///   - provenance: Where the limit comes from.
    public init(
        id: ID, name: LocalizedText, law: LocalizedText, term: Term, extension: TermExtension? = nil,
        silence: SilenceRule? = nil, start: ServicePromise.Start = .receipt, until: Step.ID? = nil,
        condition: Condition? = nil, provenance: Provenance = .printed
    ) {
        self.id = id
        self.name = name
        self.law = law
        self.term = term
        self.extension = `extension`
        self.silence = silence
        self.start = start
        self.until = until
        self.condition = condition
        self.provenance = provenance
    }
}
