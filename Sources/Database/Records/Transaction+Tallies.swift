import Casework
import Standards

extension Transaction {
    func count(_ tally: Tally, of agency: Agency.ID) throws {
        try connection.execute(
            """
            INSERT INTO tally (agency, service, month, kind, total) SELECT id, ?2, ?3, ?4, 1 FROM agency WHERE name = ?1
            ON CONFLICT (agency, service, month, kind) DO UPDATE SET total = tally.total + 1
            """,
            [
                .text(agency.rawValue), .text(tally.service.rawValue), SQLValue(tally.month), .text(tally.kind.word),
            ])
    }

    /// The figures of an office from a month on, demo cases left out.
    ///
    /// - Parameters:
    ///   - month: Such as 202611.
    public func tallies(of agency: Agency.ID, since month: Int) throws -> [Tally: Int] {
        var found: [Tally: Int] = [:]
        try connection.each(
            """
            SELECT service, month, kind, total FROM tally
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND month >= ?2
            """, [.text(agency.rawValue), SQLValue(month)]
        ) { row in
            guard let kind = Tally.Kind(word: row.text(2)) else {
                throw RecordError.unreadable(table: "tally", row: row.text(2))
            }
            found[Tally(service: ServiceStandard.ID(row.text(0)), month: Int(row.integer(1)), kind: kind)] =
                Int(row.integer(3))
        }
        return found
    }

    /// Numbers that change with the figures of an office from a month on.
    ///
    /// What is counted only grows, so that the sum tells of each further case. When all is counted anew it may come to the
    /// same sum; that gives every desk a new version.
    ///
    /// - Parameters:
    ///   - month: Such as 202611.
    public func tallyMark(of agency: Agency.ID, since month: Int) throws -> [Int64] {
        try connection.first(
            """
            SELECT COUNT(*), CAST(COALESCE(SUM(total), 0) AS BIGINT), (
                SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM desk WHERE desk.agency = agency.id)
            FROM agency LEFT JOIN tally ON tally.agency = agency.id AND month >= ?2
            WHERE name = ?1 GROUP BY agency.id
            """, [.text(agency.rawValue), SQLValue(month)]
        ) { row in [row.integer(0), row.integer(1), row.integer(2)] } ?? []
    }
}
