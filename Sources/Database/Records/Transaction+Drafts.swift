import Casework
import Standards

/// An application that is being filled in; known by a secret link.
public struct Draft: Hashable, Sendable {
    public let agency: Agency.ID
    public let service: ServiceStandard.ID
    public let version: String
    /// JSON of what was typed, right or wrong.
    public let content: String
    /// The case that came of it; `nil` until it is sent.
    public let number: CaseNumber?
    /// Seconds since 1970, UTC.
    public let updatedAt: Int64
}

extension Transaction {
    /// Opens a draft, or keeps what was typed since; a draft that was sent stays as it is.
    ///
    /// - Parameters:
    ///   - at: Seconds since 1970, UTC.
    public func saveDraft(
        hash: String, agency: Agency.ID, service: ServiceStandard.ID, version: String, content: String, at: Int64
    ) throws {
        try connection.execute(
            """
            INSERT INTO draft (token_hash, agency, service, version, content, number, created_at, updated_at)
            VALUES (?1, ?2, ?3, ?4, ?5, NULL, ?6, ?6)
            ON CONFLICT (token_hash) DO UPDATE SET content = excluded.content, updated_at = excluded.updated_at
                WHERE draft.number IS NULL
            """,
            [
                .text(hash), .text(agency.rawValue), .text(service.rawValue), .text(version), .text(content),
                .integer(at),
            ])
    }

    /// A draft by the hash of its link.
    public func draft(hash: String) throws -> Draft? {
        try connection.first(
            "SELECT agency, service, version, content, number, updated_at FROM draft WHERE token_hash = ?1",
            [.text(hash)]
        ) { row in
            Draft(
                agency: Agency.ID(row.text(0)), service: ServiceStandard.ID(row.text(1)), version: row.text(2),
                content: row.text(3), number: row.optionalText(4).flatMap(CaseNumber.init(_:)),
                updatedAt: row.integer(5))
        }
    }

    /// Marks a draft as sent and leaves only empty content in it: the case has what was typed now.
    public func closeDraft(hash: String, number: CaseNumber, emptyContent: String) throws {
        try connection.execute(
            "UPDATE draft SET number = ?2, content = ?3 WHERE token_hash = ?1",
            [.text(hash), .text(number.text), .text(emptyContent)])
    }

    /// Drops drafts that nobody touched since an instant (seconds since 1970, UTC).
    public func dropDrafts(before: Int64) throws -> Int {
        try connection.execute("DELETE FROM draft WHERE updated_at < ?1", [.integer(before)])
    }
}
