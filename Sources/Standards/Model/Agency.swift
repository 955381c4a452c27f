import WorkingTime

/// A public office that publishes service standards and serves to them ("office" in prose).
public final class Agency: Sendable {
    public typealias ID = Identifier<Agency>

    public let id: ID
    public let name: LocalizedText
    /// Name used where room is scarce.
    public let shortName: String
    /// The government that the office belongs to.
    public let government: LocalizedText
    /// Code of the province (`PP`) or the regency or city (`PP.KK`).
    public let regionCode: String?
    public let zone: Zone
    public let contact: Contact
    /// The signed promise to serve to the standard (maklumat pelayanan).
    public let pledge: Pledge?
    public let decree: AgencyDecree
    public let divisions: [Division]
    public let roles: [Role]
    /// Office hours; the last set whose dates match a day wins.
    public let hours: [HoursRuleSet]
    /// Reasons for the hours that no decree states, by the name of the set.
    public let hoursProvenance: [String: Provenance]
    /// Hours of the counter (loket) where they differ from the office's; the last set whose dates match a day wins.
    public let counterHours: [HoursRuleSet]
    /// Reasons for the counter's hours that no decree states, by the name of the set.
    public let counterHoursProvenance: [String: Provenance]
    /// Days on which the office itself is closed.
    public let closures: [Closure]
    /// Days on which the office works although its week or a closure says no.
    public let makeUpDays: [MakeUpDay]
    public let complaints: [ComplaintChannel]
    /// The role at the top of the office; `nil` where the file names none and the roles leave it open.
    public let head: Role.ID?
    /// What the office does as terms run out; `nil` where it declares nothing and ``Ladder/usual`` holds.
    public let ladder: Ladder?

    /// Makes an office.
    ///
    /// - Parameter head: The role at the top; `nil` for the only staff role that has others below it and nobody above.
    public init(
        id: ID, name: LocalizedText, shortName: String, government: LocalizedText, regionCode: String?, zone: Zone,
        contact: Contact, pledge: Pledge?, decree: AgencyDecree, divisions: [Division], roles: [Role],
        hours: [HoursRuleSet], hoursProvenance: [String: Provenance], closures: [Closure],
        complaints: [ComplaintChannel], head: Role.ID? = nil, ladder: Ladder? = nil,
        counterHours: [HoursRuleSet] = [], counterHoursProvenance: [String: Provenance] = [:],
        makeUpDays: [MakeUpDay] = []
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.government = government
        self.regionCode = regionCode
        self.zone = zone
        self.contact = contact
        self.pledge = pledge
        self.decree = decree
        self.divisions = divisions
        self.roles = roles
        self.hours = hours
        self.hoursProvenance = hoursProvenance
        self.counterHours = counterHours
        self.counterHoursProvenance = counterHoursProvenance
        self.closures = closures
        self.makeUpDays = makeUpDays
        self.complaints = complaints
        self.head = head ?? Self.head(among: roles)
        self.ladder = ladder
    }

    /// Identifiers that no office can have: pages of the site and of its machinery stand under these addresses.
    ///
    /// Whoever adds a page right under the root adds its name here.
    public static let reservedIDs: Set<ID> = [
        "ajukan", "api", "assets", "bahasa", "cari", "healthz", "kantor", "lacak", "metrics", "ns", "readyz",
        "segel",
    ]

    public func division(_ id: Division.ID) -> Division? { divisions.first { $0.id == id } }

    /// The role with that identifier; the applicant is known to every office.
    public func role(_ id: Role.ID) -> Role? {
        id == .applicant ? .applicantRole : roles.first { $0.id == id }
    }
}

/// Where and how people reach an office; values as printed, also where the print is damaged.
public struct Contact: Hashable, Sendable {
    public let address: String
    public let postalCode: String?
    public let phones: [String]
    public let faxes: [String]
    public let email: String?
    public let website: String?
    public let socialMedia: [String]

    public init(
        address: String, postalCode: String? = nil, phones: [String] = [], faxes: [String] = [], email: String? = nil,
        website: String? = nil, socialMedia: [String] = []
    ) {
        self.address = address
        self.postalCode = postalCode
        self.phones = phones
        self.faxes = faxes
        self.email = email
        self.website = website
        self.socialMedia = socialMedia
    }
}

/// The text of the pledge (UU 25/2009, article 22).
public struct Pledge: Hashable, Sendable {
    public let text: LocalizedText
    public let provenance: Provenance

    public init(text: LocalizedText, provenance: Provenance) {
        self.text = text
        self.provenance = provenance
    }
}

/// A part of an office that owns services.
public struct Division: Hashable, Sendable {
    public typealias ID = Identifier<Division>
    public let id: ID
    public let name: LocalizedText

    public init(id: ID, name: LocalizedText) {
        self.id = id
        self.name = name
    }
}
