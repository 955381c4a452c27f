/// The eight components of service management; `nil` where the decree does not print one (PermenPANRB 15/2014).
public struct Management: Hashable, Sendable {
    public let legalBasis: [Law]?
    public let facilities: [Facility]?
    public let competences: [CompetenceGroup]?
    public let oversight: [LocalizedText]?
    public let staff: Roster?
    public let guarantee: [Guarantee]?
    public let safety: [LocalizedText]?
    public let evaluation: [LocalizedText]?

    public init(
        legalBasis: [Law]?, facilities: [Facility]?, competences: [CompetenceGroup]?, oversight: [LocalizedText]?,
        staff: Roster?, guarantee: [Guarantee]?, safety: [LocalizedText]?, evaluation: [LocalizedText]?
    ) {
        self.legalBasis = legalBasis
        self.facilities = facilities
        self.competences = competences
        self.oversight = oversight
        self.staff = staff
        self.guarantee = guarantee
        self.safety = safety
        self.evaluation = evaluation
    }

    /// A standard whose decree prints no management part.
    public static let absent = Management(
        legalBasis: nil, facilities: nil, competences: nil, oversight: nil, staff: nil, guarantee: nil, safety: nil,
        evaluation: nil)
}

/// A tool, room or system that the service uses.
public struct Facility: Hashable, Sendable {
    public let name: LocalizedText
    /// How many, where the decree counts.
    public let count: Int?

    public init(name: LocalizedText, count: Int? = nil) {
        self.name = name
        self.count = count
    }
}

/// What performers must know or be able to do; `post` names them where the decree groups by post.
public struct CompetenceGroup: Hashable, Sendable {
    public let post: LocalizedText?
    public let items: [LocalizedText]

    public init(post: LocalizedText?, items: [LocalizedText]) {
        self.post = post
        self.items = items
    }
}

/// How many people serve, and who they are.
public struct Roster: Hashable, Sendable {
    /// The decree's own wording, such as "5 orang".
    public let printed: String
    public let count: Int
    /// Empty where the decree gives a number only.
    public let members: [Member]

    public init(printed: String, count: Int, members: [Member]) {
        self.printed = printed
        self.count = count
        self.members = members
    }

    /// One line of the roster.
    public struct Member: Hashable, Sendable {
        public let post: LocalizedText
        public let count: Int
        /// The role behind the post; `nil` where none performs a step.
        public let role: Role.ID?
        public let provenance: Provenance

        public init(post: LocalizedText, count: Int, role: Role.ID?, provenance: Provenance = .printed) {
            self.post = post
            self.count = count
            self.role = role
            self.provenance = provenance
        }
    }
}
