import WorkingTime

/// A service standard (Standar Pelayanan): what an office publishes about one service, and what makes it run.
///
/// Its fourteen components are those of UU 25/2009, article 21, split into six of delivery and eight of management by
/// PermenPANRB 15/2014.
///
/// It never changes, and it is large: one object that everybody refers to.
public final class ServiceStandard: Sendable {
    public typealias ID = Identifier<ServiceStandard>

    /// Identifiers that no service can have: pages of the office stand under these addresses.
    ///
    /// Whoever adds a page right under the address of an office adds its name here.
    public static let reservedIDs: Set<ID> = ["kinerja"]

    /// How the service is offered.
    public enum Mode: String, Hashable, Sendable, CaseIterable {
        case `case`, programme, counter, booking, register
    }

    public let agency: Agency.ID
    public let id: ID
    public let name: LocalizedText
    /// One sentence for citizens.
    public let summary: LocalizedText
    /// Words that people search with.
    public let keywords: [String]
    public let decree: DecreeReference
    public let division: Division.ID
    public let mode: Mode
    /// The standard's own pages; ``formPages`` puts the applicant's first.
    public let form: [FormPage]
    public let requirements: [Requirement]
    /// Never empty; the first one opens the case.
    public let steps: [Step]
    public let ends: [End]
    public let promises: [ServicePromise]
    /// The outer limits that laws set.
    public let limits: [LegalLimit]
    /// How the days of the service's terms are counted.
    public let counting: Counting
    /// Who releases a second round of corrections; `nil` for the superiors of those who ask (``releasers(of:in:)``).
    public let corrections: CorrectionRule?
    /// The service's own ladder; `nil` where the office's holds (``ladder(of:)``).
    public let ladder: Ladder?
    public let fee: Fee?
    public let products: [Product]
    /// Letters that the procedure makes although the decree does not list them as products.
    public let letters: [Product]
    /// The service's own channels; none where the heading is printed with nothing under it, `nil` where the file says
    /// nothing and the office's apply (``channels(of:)``).
    public let complaints: [ComplaintChannel]?
    public let chart: [ChartBox]
    public let management: Management
    public let provenance: Provenance
    /// All pages of the application, the applicant's own first.
    ///
    /// An e-mail address must be given where a mandatory requirement is met by it.
    public let formPages: [FormPage]
    /// The fields of ``formPages``.
    private let fields: [Field.ID: Field]

    public init(
        agency: Agency.ID, id: ID, name: LocalizedText, summary: LocalizedText, keywords: [String],
        decree: DecreeReference, division: Division.ID, mode: Mode, form: [FormPage], requirements: [Requirement],
        steps: [Step], ends: [End], promises: [ServicePromise], fee: Fee?, products: [Product], letters: [Product],
        complaints: [ComplaintChannel]?, chart: [ChartBox], management: Management, limits: [LegalLimit] = [],
        counting: Counting = .standard, corrections: CorrectionRule? = nil, ladder: Ladder? = nil,
        provenance: Provenance = .printed
    ) {
        self.agency = agency
        self.id = id
        self.name = name
        self.summary = summary
        self.keywords = keywords
        self.decree = decree
        self.division = division
        self.mode = mode
        self.form = form
        self.requirements = requirements
        self.steps = steps
        self.ends = ends
        self.promises = promises
        self.limits = limits
        self.counting = counting
        self.corrections = corrections
        self.ladder = ladder
        self.fee = fee
        self.products = products
        self.letters = letters
        self.complaints = complaints
        self.chart = chart
        self.management = management
        self.provenance = provenance
        let needsEmail = requirements.contains { requirement in
            guard !requirement.isOptional, case .form(let fields) = requirement.means else { return false }
            return fields.contains("pemohon.email")
        }
        formPages = [needsEmail ? .applicantWithEmail : .applicant] + form
        // Of two fields with one name, which the checker refuses, the first counts.
        fields = Dictionary(formPages.flatMap(\.fields).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func step(_ id: Step.ID) -> Step? { steps.first { $0.id == id } }

    public func end(_ id: End.ID) -> End? { ends.first { $0.id == id } }

    public func requirement(_ id: Requirement.ID) -> Requirement? { requirements.first { $0.id == id } }

    /// A product or a letter.
    public func product(_ id: Product.ID) -> Product? { (products + letters).first { $0.id == id } }

    /// The ways to complain about the service: its own, or the office's where it names none.
    public func channels(of agency: Agency) -> [ComplaintChannel] { complaints ?? agency.complaints }

    /// A field of the application form.
    public func field(_ id: Field.ID) -> Field? { fields[id] }

    /// True when the form has that field.
    public func hasField(_ id: Field.ID) -> Bool { fields.index(forKey: id) != nil }
}

/// The decree of one standard.
public struct DecreeReference: Hashable, Sendable {
    /// `nil` where the print has no number.
    public let number: String?
    public let date: CalendarDate?
    /// Number of the page in the annex.
    public let annex: Int?

    public init(number: String?, date: CalendarDate?, annex: Int? = nil) {
        self.number = number
        self.date = date
        self.annex = annex
    }
}
