import Standards

/// A published version of a standard: its source as it stood.
public struct StandardVersion: Hashable, Sendable {
    public let agency: Agency.ID
    public let service: ServiceStandard.ID
    /// SHA-256 of the service file, 64 hexadecimal digits.
    public let version: String
    /// The service file.
    public let source: String

    public init(agency: Agency.ID, service: ServiceStandard.ID, version: String, source: String) {
        self.agency = agency
        self.service = service
        self.version = version
        self.source = source
    }
}

extension Transaction {
    /// Makes an office known, so that rows can belong to it.
    public func register(_ agency: Agency.ID) throws {
        try connection.execute(
            "INSERT INTO agency (name, sealed_at) VALUES (?1, 0) ON CONFLICT DO NOTHING", [.text(agency.rawValue)])
    }

    /// Keeps a version for ever; the same version twice is one.
    ///
    /// - Parameters:
    ///   - at: Seconds since 1970, UTC.
    public func publish(_ version: StandardVersion, at: Int64) throws {
        try connection.execute(
            """
            INSERT INTO standard (agency, service, version, source, published_at)
            SELECT id, ?2, ?3, ?4, ?5 FROM agency WHERE name = ?1 ON CONFLICT DO NOTHING
            """,
            [
                .text(version.agency.rawValue), .text(version.service.rawValue), .text(version.version),
                .text(version.source), .integer(at),
            ])
    }

    /// A version as it was published.
    public func standardVersion(
        agency: Agency.ID, service: ServiceStandard.ID, version: String
    ) throws -> StandardVersion? {
        try connection.first(
            """
            SELECT source FROM standard JOIN agency ON agency.id = standard.agency
            WHERE agency.name = ?1 AND service = ?2 AND version = ?3
            """,
            [.text(agency.rawValue), .text(service.rawValue), .text(version)]
        ) { row in
            StandardVersion(agency: agency, service: service, version: version, source: row.text(0))
        }
    }
}
