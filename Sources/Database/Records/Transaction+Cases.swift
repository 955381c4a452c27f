import Casework
import Standards
import WorkingTime

/// What a command changes of a case: new journal entries, and where the case stands after them.
public struct CaseChange: Sendable {
    public var entries: [JournalEntry]
    public var state: CaseState
    public var due: DueTimes
    public var at: Instant
    /// The roles whose inbox holds the case now, and whether they act or wait.
    public var desks: [InboxDesk]
    /// Hashes of the files that the new entries name.
    public var files: Set<String>

    public init(
        entries: [JournalEntry], state: CaseState, due: DueTimes, at: Instant, desks: [InboxDesk], files: Set<String>
    ) {
        self.files = files
        self.entries = entries
        self.state = state
        self.due = due
        self.at = at
        self.desks = desks
    }
}

/// One inbox that holds a case.
public struct InboxDesk: Hashable, Sendable {
    /// Whether the role must act, or only watches while the applicant or another body has the file.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case act, wait
    }

    public let role: Role.ID
    public let kind: Kind

    public init(role: Role.ID, kind: Kind) {
        self.role = role
        self.kind = kind
    }
}

/// What only a new case has.
public struct NewCase: Sendable {
    public var number: CaseNumber
    public var agency: Agency.ID
    public var service: ServiceStandard.ID
    public var version: String
    public var channel: Filing.Channel
    public var isDemo: Bool
    public var applicant: String

    public init(
        number: CaseNumber, agency: Agency.ID, service: ServiceStandard.ID, version: String,
        channel: Filing.Channel, isDemo: Bool, applicant: String
    ) {
        self.number = number
        self.agency = agency
        self.service = service
        self.version = version
        self.channel = channel
        self.isDemo = isDemo
        self.applicant = applicant
    }
}

extension Transaction {
    /// The next serial of an office in a year, from 1.
    public func nextSerial(agency: Agency.ID, year: Int) throws -> Int {
        let found = try connection.first(
            """
            INSERT INTO case_serial (agency, year, last) VALUES (?1, ?2, 1)
            ON CONFLICT (agency, year) DO UPDATE SET last = case_serial.last + 1 RETURNING last
            """, [.text(agency.rawValue), SQLValue(year)], { Int($0.integer(0)) })
        guard let found else { throw RecordError.unreadable(table: "case_serial", row: agency.rawValue) }
        return found
    }

    /// The head of a case, by its number.
    public func caseHead(_ number: CaseNumber) throws -> CaseHead? {
        try connection.first(
            "SELECT \(CaseHead.columns) FROM case_head WHERE number = ?1", [.text(number.text)], CaseHead.init(row:))
    }

    /// The journal of a case, in order, with what people wrote.
    public func journal(of id: CaseHead.RowID) throws -> [JournalEntry] {
        var words: [Int64: [JournalEntry.Words]] = [:]
        try connection.each(
            "SELECT position, key, salt, value FROM case_words WHERE case_id = ?1 ORDER BY position, key",
            [.integer(id)]
        ) { row in
            words[row.integer(0), default: []].append(
                JournalEntry.Words(key: row.text(1), salt: row.text(2), value: row.optionalText(3)))
        }
        return try connection.all(
            "SELECT position, body, hash FROM case_event WHERE case_id = ?1 ORDER BY position", [.integer(id)]
        ) { row in
            JournalEntry(
                position: Int(row.integer(0)), body: row.text(1), hash: row.text(2), words: words[row.integer(0)] ?? [])
        }
    }

    /// Opens a case with its first entries.
    public func insert(_ new: NewCase, _ change: CaseChange) throws -> CaseHead.RowID {
        guard let last = change.entries.last else { throw StoreError.changedMeanwhile }
        let stage = StageColumns(change)
        let id = try connection.first(
            """
            INSERT INTO case_head (number, agency, service, version, channel, is_demo, applicant, filed_at,
                updated_at, step, entered_at, end_id, result, ended_at, due_at, step_due_at, is_paused, event_count, last_hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) RETURNING id
            """,
            [
                .text(new.number.text), .text(new.agency.rawValue), .text(new.service.rawValue), .text(new.version),
                .text(new.channel.rawValue), SQLValue(new.isDemo), .text(new.applicant),
                .integer(change.at.secondsSinceEpoch), .integer(change.at.secondsSinceEpoch), stage.step,
                stage.enteredAt, stage.end, stage.result, stage.endedAt,
                SQLValue(change.due.service?.secondsSinceEpoch), SQLValue(change.due.step?.secondsSinceEpoch),
                SQLValue(change.due.isPaused), SQLValue(last.position), .text(last.hash),
            ], { $0.integer(0) })
        guard let id else { throw RecordError.unreadable(table: "case_head", row: new.number.text) }
        try append(change, to: id)
        try fillInbox(change, id: id, agency: new.agency)
        try index(new, id: id)
        return id
    }

    /// Appends entries to a case that still stands where the decision found it, and moves its projections along.
    ///
    /// - Throws: ``StoreError/changedMeanwhile`` when somebody was faster.
    public func append(_ change: CaseChange, to head: CaseHead) throws {
        guard let last = change.entries.last else { return }
        let stage = StageColumns(change)
        let changed = try connection.execute(
            """
            UPDATE case_head SET updated_at = ?1, step = ?2, entered_at = ?3, assignee = ?4, end_id = ?5, result = ?6,
                ended_at = ?7, due_at = ?8, step_due_at = ?9, is_paused = ?10, event_count = ?11, last_hash = ?12
            WHERE id = ?13 AND event_count = ?14
            """,
            [
                .integer(change.at.secondsSinceEpoch), stage.step, stage.enteredAt,
                SQLValue(change.state.assignee?.rawValue), stage.end, stage.result, stage.endedAt,
                SQLValue(change.due.service?.secondsSinceEpoch), SQLValue(change.due.step?.secondsSinceEpoch),
                SQLValue(change.due.isPaused), SQLValue(last.position), .text(last.hash), .integer(head.id),
                SQLValue(head.eventCount),
            ])
        guard changed == 1 else { throw StoreError.changedMeanwhile }
        try append(change, to: head.id)
        try emptyInbox(of: head.id)
        try fillInbox(change, id: head.id, agency: head.agency)
    }

    private func append(_ change: CaseChange, to id: CaseHead.RowID) throws {
        for hash in change.files.sorted() {
            try connection.execute(
                "INSERT INTO case_file (hash, case_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                [.text(hash), .integer(id)])
        }
        for entry in change.entries {
            try connection.execute(
                "INSERT INTO case_event (case_id, position, body, hash) VALUES (?1, ?2, ?3, ?4)",
                [.integer(id), SQLValue(entry.position), .text(entry.body), .text(entry.hash)])
            for word in entry.words {
                try connection.execute(
                    "INSERT INTO case_words (case_id, position, key, salt, value) VALUES (?1, ?2, ?3, ?4, ?5)",
                    [.integer(id), SQLValue(entry.position), .text(word.key), .text(word.salt), SQLValue(word.value)])
            }
        }
    }

    private func index(_ new: NewCase, id: CaseHead.RowID) throws {
        for word in Set(SearchWord.words(in: new.applicant)) {
            try connection.execute(
                "INSERT INTO case_word (agency, word, case_id, service) VALUES (?1, ?2, ?3, ?4)",
                [.text(new.agency.rawValue), .text(word), .integer(id), .text(new.service.rawValue)])
        }
    }
}

/// The columns that say where a case stands.
private struct StageColumns {
    var step: SQLValue = .null
    var enteredAt: SQLValue = .null
    var end: SQLValue = .null
    var result: SQLValue = .null
    var endedAt: SQLValue = .null

    init(_ change: CaseChange) {
        switch change.state.stage {
        case .notFiled: break
        case .at(let id, let since):
            step = .text(id.rawValue)
            enteredAt = .integer(since.secondsSinceEpoch)
        case .ended(let id, let result, let at):
            end = .text(id.rawValue)
            self.result = .text(result.rawValue)
            endedAt = .integer(at.secondsSinceEpoch)
        }
    }
}

/// Words as the search of the office compares them.
public enum SearchWord {
    /// Lower-case words of two or more letters or digits, at most eight.
    public static func words(in text: String) -> [String] {
        Array(
            text.lowercased().split { !($0.isLetter || $0.isNumber) }.filter { $0.count >= 2 }.prefix(8).map(
                String.init))
    }
}
