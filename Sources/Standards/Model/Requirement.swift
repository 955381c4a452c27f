/// Something that an applicant must bring, show or be (persyaratan).
public struct Requirement: Hashable, Sendable {
    public typealias ID = Identifier<Requirement>

    /// How a requirement is met.
    public enum Means: Hashable, Sendable {
        /// Files are sent with the application, or scanned at the counter.
        case upload
        /// The named fields of the form answer it.
        case form(fields: [Field.ID])
        /// Shown at the desk.
        case bring
        /// Signed at the desk.
        case sign
        /// The office checks it in its own records.
        case known

        /// The name in the file format.
        public var keyword: String {
            switch self {
            case .upload: "upload"
            case .form: "form"
            case .bring: "bring"
            case .sign: "sign"
            case .known: "known"
            }
        }
    }

    public let id: ID
    public let name: LocalizedText
    public let means: Means
    public let isOptional: Bool
    public let condition: Condition?
    /// A heading that this requirement shares with others.
    public let group: LocalizedText?
    /// The lettered parts under it.
    public let parts: [LocalizedText]
    public let note: LocalizedText?
    public let provenance: Provenance

    public init(
        id: ID, name: LocalizedText, means: Means, isOptional: Bool = false, condition: Condition? = nil,
        group: LocalizedText? = nil, parts: [LocalizedText] = [], note: LocalizedText? = nil,
        provenance: Provenance = .printed
    ) {
        self.id = id
        self.name = name
        self.means = means
        self.isOptional = isOptional
        self.condition = condition
        self.group = group
        self.parts = parts
        self.note = note
        self.provenance = provenance
    }
}
