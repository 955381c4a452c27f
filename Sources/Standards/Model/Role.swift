/// A post or function that performs steps.
public struct Role: Hashable, Sendable {
    public typealias ID = Identifier<Role>

    /// Who stands behind a role.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A person who signs in at the office.
        case staff
        /// A body outside the office; an officer records what it does.
        case external
        /// The person or body that applied.
        case applicant
    }

    public let id: ID
    public let name: LocalizedText
    public let kind: Kind
    /// The role that this one reports to, when the office says so.
    public let superior: ID?
    public let provenance: Provenance

    public init(id: ID, name: LocalizedText, kind: Kind, superior: ID? = nil, provenance: Provenance = .printed) {
        self.id = id
        self.name = name
        self.kind = kind
        self.superior = superior
        self.provenance = provenance
    }

    /// The applicant as a performer of steps; known to every office.
    public static let applicantRole = Role(
        id: .applicant, name: LocalizedText("Pemohon", english: "Applicant"), kind: .applicant)
}

extension Identifier where Tag == Role {
    /// The applicant.
    public static let applicant = Self("applicant")
}
