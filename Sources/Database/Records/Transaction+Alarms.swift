import Casework
import Standards
import WorkingTime

extension Transaction {
    /// Cases with a clock that has rung by an instant, the longest waiting first.
    ///
    /// One walk along an index that holds running clocks only: it costs what has rung, not what is open.
    ///
    /// - Parameters:
    ///   - now: Seconds since 1970.
    ///   - last: The last case of the page before; `nil` for the first page.
    public func ringing(at now: Int64, after last: CaseHead?, limit: Int) throws -> [CaseHead] {
        try connection.all(
            """
            SELECT \(CaseHead.columns) FROM case_head \(CaseHead.names)
            WHERE alarm_at IS NOT NULL AND alarm_at <= ?1 AND (alarm_at, case_head.id) > (?2, ?3)
            ORDER BY alarm_at, case_head.id LIMIT ?4
            """,
            [
                .integer(now), .integer(last?.alarmAt?.secondsSinceEpoch ?? Int64.min), .integer(last?.id ?? 0),
                SQLValue(limit),
            ], CaseHead.init(row:))
    }

    /// Sets when the next clock of a case rings, and the last rung that was reached, where that is all that has changed.
    public func setAlarm(of id: CaseHead.RowID, at instant: Instant?, rung: Rung.ID?) throws {
        try connection.execute(
            "UPDATE case_head SET alarm_at = ?2, rung = ?3 WHERE id = ?1",
            [.integer(id), SQLValue(instant?.secondsSinceEpoch), SQLValue(rung?.rawValue)])
    }

    /// The moments of the ladder by which the alarms of an office's cases were set; `nil` before the first sweep.
    public func ladder(of agency: Agency.ID) throws -> String? {
        try connection.first(
            "SELECT ladder FROM agency WHERE name = ?1", [.text(agency.rawValue)], { $0.optionalText(0) }) ?? nil
    }

    /// Lets the next sweep look at every open case of an office where the moments of its ladder are no longer those by which
    /// the alarms were set.
    ///
    /// - Parameters:
    ///   - moments: The moments, in one line.
    public func setAlarms(of agency: Agency.ID, by moments: String) throws {
        let known = try ladder(of: agency)
        guard known != moments else { return }
        try connection.execute(
            "UPDATE agency SET ladder = ?2 WHERE name = ?1", [.text(agency.rawValue), .text(moments)])
        // Before the first note they were set by this program, or by none.
        guard known != nil else { return }
        try connection.execute(
            """
            UPDATE case_head SET alarm_at = ?2
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND step IS NOT NULL
            """, [.text(agency.rawValue), .integer(CaseHead.unsetAlarm.secondsSinceEpoch)])
    }

    /// Rungs that are claimed, by case.
    func rungs(ofCases rows: ClosedRange<CaseHead.RowID>) throws -> [CaseHead.RowID: Set<ReachedRung>] {
        var found: [CaseHead.RowID: Set<ReachedRung>] = [:]
        try connection.each(
            "SELECT case_id, clock, rung, day FROM case_rung WHERE case_id BETWEEN ?1 AND ?2",
            [.integer(rows.lowerBound), .integer(rows.upperBound)]
        ) { row in
            guard let clock = ClockID(row.text(1)) else {
                throw RecordError.unreadable(table: "case_rung", row: String(row.integer(0)))
            }
            found[row.integer(0), default: []].insert(
                ReachedRung(clock: clock, rung: Rung.ID(row.text(2)), day: Int(row.integer(3))))
        }
        return found
    }

    /// Claims these rungs for a case, and no others; nobody is told.
    public func rewrite(_ rungs: Set<ReachedRung>, of id: CaseHead.RowID) throws {
        try connection.execute("DELETE FROM case_rung WHERE case_id = ?1", [.integer(id)])
        for rung in rungs { try claim(rung, id: id) }
    }

    private func claim(_ rung: ReachedRung, id: CaseHead.RowID) throws {
        try connection.execute(
            "INSERT INTO case_rung (case_id, clock, rung, day) VALUES (?1, ?2, ?3, ?4)",
            [.integer(id), .text(rung.clock.text), .text(rung.rung.rawValue), SQLValue(rung.day)])
    }

    /// Claims a rung and tells those whom it concerns.
    ///
    /// - Throws: A ``StoreError`` when the rung was claimed before: the database holds each rung once.
    func climb(_ climbed: ClimbedRung, id: CaseHead.RowID, at instant: Instant) throws {
        let rung = climbed.rung
        try claim(rung, id: id)
        for role in climbed.told {
            // A reminder takes the place of the one of the day before that nobody has read.
            if rung.day > 1 {
                try connection.execute(
                    """
                    DELETE FROM notice
                    WHERE case_id = ?1 AND role = ?2 AND clock = ?3 AND rung = ?4 AND day < ?5 AND read_at IS NULL
                    """,
                    [
                        .integer(id), .text(role.rawValue), .text(rung.clock.text), .text(rung.rung.rawValue),
                        SQLValue(rung.day),
                    ])
            }
            try connection.execute(
                """
                INSERT INTO notice (agency, role, case_id, at, clock, rung, day)
                SELECT agency, ?2, id, ?3, ?4, ?5, ?6 FROM case_head WHERE id = ?1 ON CONFLICT DO NOTHING
                """,
                [
                    .integer(id), .text(role.rawValue), .integer(instant.secondsSinceEpoch), .text(rung.clock.text),
                    .text(rung.rung.rawValue), SQLValue(rung.day),
                ])
        }
    }
}

/// Something that a role was told about a case.
public struct Notice: Hashable, Sendable {
    public let id: Int64
    public let head: CaseHead
    public let role: Role.ID
    public let at: Instant
    public let clock: ClockID
    public let rung: Rung.ID
    /// As in ``ReachedRung``.
    public let day: Int
}

extension Transaction {
    /// What roles of an office were told and nobody has read, newest first.
    public func unreadNotices(of agency: Agency.ID, for roles: [Role.ID], limit: Int) throws -> [Notice] {
        var notices: [Notice] = []
        // One walk along the index for each role; they are few.
        for role in roles {
            notices += try connection.all(
                """
                SELECT \(CaseHead.columns), notice.id, notice.at, notice.clock, notice.rung, notice.day
                FROM notice JOIN case_head ON case_head.id = notice.case_id \(CaseHead.names)
                WHERE notice.agency = (SELECT id FROM agency WHERE name = ?1) AND notice.role = ?2
                    AND notice.read_at IS NULL
                ORDER BY notice.id DESC LIMIT ?3
                """, [.text(agency.rawValue), .text(role.rawValue), SQLValue(limit)]
            ) { row in
                guard let clock = ClockID(row.text(CaseHead.width + 2)) else {
                    throw RecordError.unreadable(table: "notice", row: String(row.integer(CaseHead.width)))
                }
                return Notice(
                    id: row.integer(CaseHead.width), head: try CaseHead(row: row), role: role,
                    at: Instant(secondsSinceEpoch: row.integer(CaseHead.width + 1)), clock: clock,
                    rung: Rung.ID(row.text(CaseHead.width + 3)),
                    day: Int(row.integer(CaseHead.width + 4)))
            }
        }
        return Array(notices.sorted { $0.id > $1.id }.prefix(limit))
    }

    /// Marks as read what roles of an office were told.
    ///
    /// - Parameters:
    ///   - span: From the oldest to the newest notice that the reader saw.
    ///   - at: Seconds since 1970.
    public func readNotices(
        of agency: Agency.ID, for roles: [Role.ID], _ span: ClosedRange<Int64>, by user: UserID, at: Int64
    ) throws {
        for role in roles {
            try connection.execute(
                """
                UPDATE notice SET read_at = ?4, read_by = ?5
                WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND role = ?2 AND id BETWEEN ?3 AND ?6
                    AND read_at IS NULL
                """,
                [
                    .text(agency.rawValue), .text(role.rawValue), .integer(span.lowerBound), .integer(at),
                    .text(user.rawValue), .integer(span.upperBound),
                ])
        }
    }
}
