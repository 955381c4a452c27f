import Standards

/// Who acts on a case.
public enum Actor: Hashable, Sendable {
    /// The person or body that applied, known by number and tracking code.
    case applicant
    /// A member of staff, with the roles held at this moment.
    case officer(id: UserID, roles: Set<Role.ID>)
    /// The program itself.
    case system

    /// True for a member of staff.
    public var isOfficer: Bool { if case .officer = self { true } else { false } }

    /// The name in the journal.
    public var journalName: String {
        switch self {
        case .applicant: "applicant"
        case .officer(let id, _): "officer:\(id.rawValue)"
        case .system: "system"
        }
    }

    /// True when the actor may do what these roles do; nobody of the office ever acts as the applicant.
    public func holds(anyOf performers: [Role.ID]) -> Bool {
        switch self {
        case .applicant: performers.contains(.applicant)
        case .officer(_, let roles): performers.contains { $0 != .applicant && roles.contains($0) }
        case .system: false
        }
    }
}

/// The sign-in name of a member of staff, such as `kabupaten-pasuruan.kepala-dinas`.
public struct UserID: RawRepresentable, Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public init(_ rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    public init(from decoder: any Decoder) throws { rawValue = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
