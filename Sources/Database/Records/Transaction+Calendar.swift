import Casework
import Standards
import WorkingTime

extension Transaction {
    /// The rules by which an office began; `nil` for an office that has none kept.
    ///
    /// - Parameters:
    ///   - likely: Rules that they most often are, with their text, so that they need not be read again.
    public func firstCalendar(
        of agency: Agency.ID, likely: (rules: CalendarRules, text: String)
    ) throws -> CalendarRules? {
        guard let text = try firstCalendarText(of: agency) else { return nil }
        if text == likely.text { return likely.rules }
        do {
            return try CalendarRules(text: text)
        } catch is DecodingError {
            throw RecordError.unreadable(table: "agency", row: agency.rawValue)
        }
    }

    /// Lets an office begin by rules, unless it has begun by others: a case was filed, or its calendar was edited.
    public func beginCalendar(of agency: Agency.ID, text: String) throws {
        let known = try firstCalendarText(of: agency)
        guard known != text else { return }
        try connection.execute(
            """
            UPDATE agency SET calendar = ?2, calendar_version = calendar_version + ?3
            WHERE name = ?1 AND (calendar IS NULL OR NOT (
                EXISTS (SELECT 1 FROM case_head WHERE case_head.agency = agency.id)
                OR EXISTS (SELECT 1 FROM calendar_edit WHERE calendar_edit.agency = agency.id)))
            """,
            [
                .text(agency.rawValue), .text(text),
                .integer(known == nil ? 0 : Int64.random(in: 1...1_000_000)),
            ])
    }

    private func firstCalendarText(of agency: Agency.ID) throws -> String? {
        try connection.first(
            "SELECT calendar FROM agency WHERE name = ?1", [.text(agency.rawValue)], { $0.optionalText(0) }) ?? nil
    }

    /// The version of an office's calendar: two equal ones mean that no edit was made between; 0 before the first.
    public func calendarVersion(of agency: Agency.ID) throws -> Int64 {
        try connection.first(
            "SELECT calendar_version FROM agency WHERE name = ?1", [.text(agency.rawValue)], { $0.integer(0) }) ?? 0
    }

    /// Every edit of an office's calendar, also those that were taken back, in the order in which they were made.
    public func calendarEdits(of agency: Agency.ID) throws -> [CalendarEdit] {
        try connection.all(
            """
            SELECT \(CalendarEdit.columns) FROM calendar_edit JOIN agency ON agency.id = calendar_edit.agency
            WHERE agency.name = ?1 ORDER BY calendar_edit.id
            """, [.text(agency.rawValue)], CalendarEdit.init(row:))
    }

    /// What the seals of an office say of its calendar, word for word as it is kept; `nil` for an office without one.
    public func sealedCalendar(of agency: Agency.ID) throws -> SealedCalendar? {
        guard let rules = try firstCalendarText(of: agency) else { return nil }
        let changes = try connection.all(
            """
            SELECT calendar_edit.id, kind, first_day, last_day, calendar_edit.name, content, reason, made_by, made_at
            FROM calendar_edit JOIN agency ON agency.id = calendar_edit.agency
            WHERE agency.name = ?1 ORDER BY calendar_edit.id
            """, [.text(agency.rawValue)]
        ) { row in
            SealedCalendar.Change(
                id: row.integer(0), kind: row.text(1), firstDay: row.text(2), lastDay: row.text(3), name: row.text(4),
                content: row.text(5), reason: row.text(6), madeBy: row.text(7), madeAt: row.integer(8))
        }
        return SealedCalendar(rules: rules, changes: changes)
    }

    /// Edits of an office that are noted as taken back, or as holding, otherwise than its edits say.
    public func miscountedCalendarEdits(of agency: Agency.ID) throws -> [CalendarEdit.ID] {
        try connection.all(
            """
            SELECT edit.id FROM agency JOIN calendar_edit AS edit ON edit.agency = agency.id
            LEFT JOIN calendar_edit AS other
                ON other.agency = agency.id AND other.kind = 'takeBack' AND other.content = CAST(edit.id AS TEXT)
            WHERE agency.name = ?1 AND (
                COALESCE(edit.taken_back_at, -1) <> COALESCE(other.made_at, -1)
                OR COALESCE(edit.taken_back_by, '') <> COALESCE(other.made_by, ''))
            ORDER BY edit.id
            """, [.text(agency.rawValue)], { $0.integer(0) })
    }

    /// Edits after which open cases are still to be computed again, of every office.
    public func unfinishedCalendarEdits() throws -> [CalendarEdit] {
        try connection.all(
            """
            SELECT \(CalendarEdit.columns) FROM calendar_edit JOIN agency ON agency.id = calendar_edit.agency
            WHERE done_at IS NULL ORDER BY calendar_edit.id
            """, [], CalendarEdit.init(row:))
    }

    /// Keeps an edit, lets the office's calendar have a new version, and marks what it takes back.
    ///
    /// - Parameters:
    ///   - step: By how much the version grows, 1 or more. A random step keeps a number that came with a write which was
    ///     undone from coming again with another calendar.
    /// - Throws: ``StoreError/changedMeanwhile`` when the version is no longer the one that the edit was made for, or
    ///   what it takes back was taken back already.
    public func insert(
        _ new: NewCalendarEdit, of agency: Agency.ID, version: Int64, step: Int64
    ) throws -> CalendarEdit.ID {
        let changed = try connection.execute(
            "UPDATE agency SET calendar_version = ?3 WHERE name = ?1 AND calendar_version = ?2",
            [.text(agency.rawValue), .integer(version), .integer(version + max(1, step))])
        guard changed == 1 else { throw StoreError.changedMeanwhile }
        if case .takeBack(let id) = new.kind {
            let taken = try connection.execute(
                """
                UPDATE calendar_edit SET taken_back_at = ?3, taken_back_by = ?4
                WHERE id = ?2 AND taken_back_at IS NULL AND agency = (SELECT id FROM agency WHERE name = ?1)
                """,
                [
                    .text(agency.rawValue), .integer(id), .integer(new.madeAt.secondsSinceEpoch),
                    .text(new.madeBy.rawValue),
                ])
            guard taken == 1 else { throw StoreError.changedMeanwhile }
        }
        let id = try connection.insert(
            """
            INSERT INTO calendar_edit (agency, kind, first_day, last_day, name, content, reason, made_by, made_at, last_case)
            SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0 FROM agency WHERE name = ?1
            """,
            [
                .text(agency.rawValue), .text(new.kind.word), .text(new.firstDay.description),
                .text(new.lastDay.description), .text(new.name), .text(try new.kind.content()), .text(new.reason),
                .text(new.madeBy.rawValue), .integer(new.madeAt.secondsSinceEpoch),
            ])
        guard let id else { throw RecordError.unreadable(table: "agency", row: agency.rawValue) }
        return id
    }

    /// An edit as it stands now.
    public func calendarEdit(_ id: CalendarEdit.ID) throws -> CalendarEdit? {
        try connection.first(
            """
            SELECT \(CalendarEdit.columns) FROM calendar_edit JOIN agency ON agency.id = calendar_edit.agency
            WHERE calendar_edit.id = ?1
            """, [.integer(id)], CalendarEdit.init(row:))
    }

    /// Open cases of an office in the order of their rows.
    ///
    /// - Parameters:
    ///   - last: The last row of the page before; 0 for the first page.
    public func openCases(of agency: Agency.ID, after last: CaseHead.RowID, limit: Int) throws -> [CaseHead] {
        try connection.all(
            """
            SELECT \(CaseHead.columns) FROM case_head \(CaseHead.names)
            WHERE case_head.agency = (SELECT id FROM agency WHERE name = ?1) AND case_head.id > ?2 AND step IS NOT NULL
            ORDER BY case_head.id LIMIT ?3
            """, [.text(agency.rawValue), .integer(last), SQLValue(limit)], CaseHead.init(row:))
    }

    /// When the oldest open case of an office was filed; `nil` when none is open.
    public func earliestOpenCase(of agency: Agency.ID) throws -> Instant? {
        try connection.first(
            """
            SELECT filed_at FROM case_head WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND step IS NOT NULL
            ORDER BY id LIMIT 1
            """, [.text(agency.rawValue)], { Instant(secondsSinceEpoch: $0.integer(0)) })
    }

    /// The last instant at which a promise or a step of an open case of the office is due; `nil` when no clock runs.
    public func lastDue(of agency: Agency.ID) throws -> Instant? {
        let latest = try connection.first(
            """
            SELECT MAX(due_at), MAX(step_due_at) FROM case_head
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND step IS NOT NULL
            """, [.text(agency.rawValue)], { [$0.optionalInteger(0), $0.optionalInteger(1)].compactMap { $0 }.max() })
        return (latest ?? nil).map(Instant.init(secondsSinceEpoch:))
    }

    /// When an office last did something in a case, up to a moment that leaves out clocks that run far ahead.
    public func newestAct(of agency: Agency.ID, through latest: Instant) throws -> Instant? {
        let newest = try connection.first(
            """
            SELECT MAX(updated_at) FROM case_head JOIN agency ON agency.id = case_head.agency
            WHERE agency.name = ?1 AND updated_at <= ?2
            """, [.text(agency.rawValue), .integer(latest.secondsSinceEpoch)], { $0.optionalInteger(0) })
        return (newest ?? nil).map(Instant.init(secondsSinceEpoch:))
    }

    /// Claims the cases of an edit up to a row; of two who do so at the same time, one is told.
    ///
    /// - Throws: ``StoreError/changedMeanwhile`` when somebody else has gone on from there.
    public func moveCalendarEdit(_ edit: CalendarEdit, through last: CaseHead.RowID) throws {
        let changed = try connection.execute(
            "UPDATE calendar_edit SET last_case = ?3 WHERE id = ?1 AND last_case = ?2 AND done_at IS NULL",
            [.integer(edit.id), .integer(edit.lastCase), .integer(last)])
        guard changed == 1 else { throw StoreError.changedMeanwhile }
    }

    /// Notes that every open case has been computed again; the first time counts.
    public func finishCalendarEdit(_ id: CalendarEdit.ID, at instant: Instant) throws {
        try connection.execute(
            "UPDATE calendar_edit SET done_at = ?2 WHERE id = ?1 AND done_at IS NULL",
            [.integer(id), .integer(instant.secondsSinceEpoch)])
    }
}
