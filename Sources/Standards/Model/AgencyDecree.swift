import WorkingTime

/// The decree by which an office set its standards.
public struct AgencyDecree: Hashable, Sendable {
    /// `nil` where the print has no number.
    public let number: String?
    /// `nil` where the print has no date.
    public let date: CalendarDate?
    public let title: LocalizedText
    public let place: String?
    public let signer: Signer?
    public let revokes: [Law]
    /// The laws recalled ("mengingat").
    public let basis: [Law]
    /// The services that the dictum lists, in its order.
    public let services: [Entry]
    public let provenance: Provenance

    public init(
        number: String?, date: CalendarDate?, title: LocalizedText, place: String?, signer: Signer?, revokes: [Law],
        basis: [Law], services: [Entry], provenance: Provenance
    ) {
        self.number = number
        self.date = date
        self.title = title
        self.place = place
        self.signer = signer
        self.revokes = revokes
        self.basis = basis
        self.services = services
        self.provenance = provenance
    }

    /// A line in the dictum's list.
    public struct Entry: Hashable, Sendable {
        public let name: LocalizedText
        /// The standard behind the line; `nil` when the service was announced without one.
        public let service: ServiceStandard.ID?
        public let division: Division.ID?

        public init(name: LocalizedText, service: ServiceStandard.ID?, division: Division.ID?) {
            self.name = name
            self.service = service
            self.division = division
        }
    }

    /// Who signed the decree.
    public struct Signer: Hashable, Sendable {
        public let name: String
        public let position: String
        public let rank: String?
        /// NIP, 18 digits, as printed.
        public let employeeNumber: String?
        /// "Plt.", "Plh.", "Pj." where the signer acts for a vacant or absent post.
        public let acting: String?

        public init(name: String, position: String, rank: String?, employeeNumber: String?, acting: String?) {
            self.name = name
            self.position = position
            self.rank = rank
            self.employeeNumber = employeeNumber
            self.acting = acting
        }
    }
}
