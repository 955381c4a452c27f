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
    /// The last line of the access log that is found by its case; later ones are looked for one by one.
    private static let filed = "accesses-filed"

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
            """
            SELECT at, actor, what FROM (
                SELECT id, at, actor, what FROM access_log WHERE id IN (
                    SELECT entry FROM access_by_case WHERE case_id = ?1 ORDER BY entry DESC LIMIT ?2)
                UNION ALL
                SELECT id, at, actor, what FROM access_log WHERE id > ?3 AND case_id = ?1
            ) AS seen ORDER BY id DESC LIMIT ?2
            """, [.integer(head.id), SQLValue(limit), .integer(try lastFiledAccess())]
        ) { AccessEntry(at: $0.integer(0), actor: $0.text(1), what: $0.text(2)) }
    }

    /// Lets the next lines of the access log be found by their cases.
    ///
    /// - Returns: How many lines these were; less than the limit when no more wait.
    public func fileAccesses(limit: Int) throws -> Int {
        let last = try lastFiledAccess()
        let lines = try connection.all(
            "SELECT id FROM access_log WHERE id > ?1 ORDER BY id LIMIT ?2", [.integer(last), SQLValue(limit)],
            { $0.integer(0) })
        guard let newest = lines.last else { return 0 }
        try connection.execute(
            """
            INSERT INTO access_by_case (case_id, entry)
            SELECT case_id, id FROM access_log WHERE id > ?1 AND id <= ?2 ORDER BY case_id, id
            """, [.integer(last), .integer(newest)])
        try keep(setting: Self.filed, value: String(newest))
        return lines.count
    }

    /// How many lines of the access log are found by another case than their own, or should be found by it and are not.
    public func misfiledAccesses() throws -> Int {
        let last = SQLValue.integer(try lastFiledAccess())
        let missing = try connection.first(
            """
            SELECT COUNT(*) FROM access_log LEFT JOIN access_by_case
                ON access_by_case.case_id = access_log.case_id AND entry = id
            WHERE id <= ?1 AND entry IS NULL
            """, [last], { Int($0.integer(0)) })
        let strange = try connection.first(
            """
            SELECT COUNT(*) FROM access_by_case LEFT JOIN access_log
                ON id = entry AND access_log.case_id = access_by_case.case_id
            WHERE id IS NULL OR entry > ?1
            """, [last], { Int($0.integer(0)) })
        return (missing ?? 0) + (strange ?? 0)
    }

    /// Lets no line of the access log be found by its case until ``fileAccesses(limit:)`` has come to it again.
    public func unfileAccesses() throws {
        try connection.execute("DELETE FROM access_by_case", [])
        try keep(setting: Self.filed, value: "0")
    }

    private func lastFiledAccess() throws -> Int64 {
        guard let text = try setting(Self.filed) else { return 0 }
        guard let line = Int64(text) else { throw RecordError.unreadable(table: "setting", row: Self.filed) }
        return line
    }
}
