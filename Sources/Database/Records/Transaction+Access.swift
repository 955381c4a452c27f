import Casework
import Standards

/// A line of the access log.
public struct AccessEntry: Hashable, Sendable {
    /// Seconds since 1970, UTC.
    public let at: Int64
    public let actor: String
    public let what: String
}

extension Transaction {
    /// Writes down who saw or fetched what of a case.
    public func logAccess(to head: CaseHead, by actor: String, what: String, at: Int64) throws {
        try connection.execute(
            """
            INSERT INTO access_log (at, actor, agency, case_id, what)
            SELECT ?1, ?2, agency, id, ?4 FROM case_head WHERE id = ?3
            """, [.integer(at), .text(actor), .integer(head.id), .text(what)])
    }

    /// Who saw a case, newest first.
    public func accesses(to head: CaseHead, limit: Int = 100) throws -> [AccessEntry] {
        try connection.all(
            "SELECT at, actor, what FROM access_log WHERE case_id = ?1 ORDER BY id DESC LIMIT ?2",
            [.integer(head.id), SQLValue(limit)]
        ) { AccessEntry(at: $0.integer(0), actor: $0.text(1), what: $0.text(2)) }
    }
}
