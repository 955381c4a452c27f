import Casework
import Standards
import WorkingTime

// What ended cases took, and what their clocks stood still for. A case is measured once, when it ends.

extension Transaction {
    func keep(_ measure: CaseMeasure, of id: CaseHead.RowID) throws {
        try connection.execute(
            """
            INSERT INTO case_measure (case_id, agency, service, ended_at, office_minutes, whole_minutes, is_kept, pauses)
            SELECT id, agency, ?2, ?3, ?4, ?5, ?6, ?7 FROM case_head WHERE id = ?1
            """,
            [
                .integer(id), .text(measure.service.rawValue), .integer(measure.endedAt.secondsSinceEpoch),
                SQLValue(measure.officeMinutes), SQLValue(measure.wholeMinutes),
                measure.isKept.map { SQLValue($0) } ?? .null, SQLValue(measure.pauses),
            ])
    }

    /// Writes what a case took anew, or takes it away from a case that is not measured.
    public func rewrite(_ measure: CaseMeasure?, of head: CaseHead) throws {
        try connection.execute("DELETE FROM case_measure WHERE case_id = ?1", [.integer(head.id)])
        if let measure { try keep(measure, of: head.id) }
    }

    func count(_ pause: PauseTally, of agency: Agency.ID) throws {
        try connection.execute(
            """
            INSERT INTO pause_tally (agency, service, month, role, cause, total, minutes)
            SELECT id, ?2, ?3, ?4, ?5, 1, ?6 FROM agency WHERE name = ?1
            ON CONFLICT (agency, service, month, role, cause) DO UPDATE
            SET total = pause_tally.total + 1, minutes = pause_tally.minutes + excluded.minutes
            """,
            [
                .text(agency.rawValue), .text(pause.key.service.rawValue), SQLValue(pause.key.month),
                .text(pause.key.role.rawValue), .text(pause.key.cause.rawValue), SQLValue(pause.minutes),
            ])
    }

    /// What measured cases took, by row.
    func measures(ofCases rows: ClosedRange<CaseHead.RowID>) throws -> [CaseHead.RowID: CaseMeasure] {
        var found: [CaseHead.RowID: CaseMeasure] = [:]
        try connection.each(
            """
            SELECT case_id, service, ended_at, office_minutes, whole_minutes, is_kept, pauses FROM case_measure
            WHERE case_id BETWEEN ?1 AND ?2
            """, [.integer(rows.lowerBound), .integer(rows.upperBound)]
        ) { row in
            found[row.integer(0)] = CaseMeasure(
                service: ServiceStandard.ID(row.text(1)), endedAt: Instant(secondsSinceEpoch: row.integer(2)),
                officeMinutes: Int(row.integer(3)), wholeMinutes: Int(row.integer(4)),
                isKept: row.optionalInteger(5).map { $0 == 1 }, pauses: Int(row.integer(6)))
        }
        return found
    }

    /// The pauses of an office's cases that ended from a month on.
    ///
    /// - Parameters:
    ///   - service: Only of this service; `nil` for all.
    ///   - month: Such as 202611.
    public func pauses(
        of agency: Agency.ID, service: ServiceStandard.ID? = nil, since month: Int
    ) throws -> [PauseTally.Key: PauseTotal] {
        var found: [PauseTally.Key: PauseTotal] = [:]
        try connection.each(
            """
            SELECT service, month, role, cause, total, minutes FROM pause_tally
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND month >= ?2
            """ + (service == nil ? "" : " AND service = ?3"),
            [.text(agency.rawValue), SQLValue(month)] + (service.map { [.text($0.rawValue)] } ?? [])
        ) { row in
            guard let cause = PauseTally.Cause(rawValue: row.text(3)) else {
                throw RecordError.unreadable(table: "pause_tally", row: row.text(3))
            }
            let key = PauseTally.Key(
                service: ServiceStandard.ID(row.text(0)), month: Int(row.integer(1)), role: Role.ID(row.text(2)),
                cause: cause)
            found[key] = PauseTotal(count: Int(row.integer(4)), minutes: Int(row.integer(5)))
        }
        return found
    }

    /// How many measured cases of each service have ended from a month on: it grows with every further one.
    ///
    /// - Parameters:
    ///   - service: Only of this service; `nil` for all.
    ///   - month: Such as 202611.
    public func endedCases(
        of agency: Agency.ID, service: ServiceStandard.ID? = nil, since month: Int
    ) throws -> [ServiceStandard.ID: Int] {
        var found: [ServiceStandard.ID: Int] = [:]
        try connection.each(
            """
            SELECT service, total FROM tally
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND month >= ?2 AND kind LIKE 'ended:%'
                AND kind <> 'ended:withdrawn'
            """ + (service == nil ? "" : " AND service = ?3"),
            [.text(agency.rawValue), SQLValue(month)] + (service.map { [.text($0.rawValue)] } ?? [])
        ) { found[ServiceStandard.ID($0.text(0)), default: 0] += Int($0.integer(1)) }
        return found
    }

    /// How long the office had the cases of a service that ended since an instant and whose main promise ran, shortest
    /// first.
    ///
    /// One walk along an index in its own order: what it gives is bounded by the different times, not by the cases.
    public func officeTimes(
        of agency: Agency.ID, service: ServiceStandard.ID, since: Instant
    ) throws -> [MinuteCount] {
        // The sign keeps the planner from looking for anything but the order of the index.
        try connection.all(
            """
            SELECT office_minutes, COUNT(*), CAST(SUM(is_kept) AS BIGINT) FROM case_measure
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND service = ?2 AND +ended_at >= ?3
                AND is_kept IS NOT NULL
            GROUP BY office_minutes ORDER BY office_minutes
            """, [.text(agency.rawValue), .text(service.rawValue), .integer(since.secondsSinceEpoch)]
        ) { MinuteCount(minutes: Int($0.integer(0)), cases: Int($0.integer(1)), kept: Int($0.integer(2))) }
    }

    /// How long the cases of a service that ended since an instant took from filing to end, shortest first; see
    /// ``officeTimes(of:service:since:)``.
    public func wholeTimes(
        of agency: Agency.ID, service: ServiceStandard.ID, since: Instant
    ) throws -> [MinuteCount] {
        try connection.all(
            """
            SELECT whole_minutes, COUNT(*) FROM case_measure
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND service = ?2 AND +ended_at >= ?3
            GROUP BY whole_minutes ORDER BY whole_minutes
            """, [.text(agency.rawValue), .text(service.rawValue), .integer(since.secondsSinceEpoch)]
        ) { MinuteCount(minutes: Int($0.integer(0)), cases: Int($0.integer(1)), kept: 0) }
    }
}
