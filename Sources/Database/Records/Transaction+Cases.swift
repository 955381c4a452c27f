import Casework
import Standards
import WorkingTime

extension Transaction {
    /// The next serial of an office in a year, from 1.
    public func nextSerial(agency: Agency.ID, year: Int) throws -> Int {
        let place: [SQLValue] = [.text(agency.rawValue), SQLValue(year)]
        try connection.execute(
            """
            INSERT INTO case_serial (agency, year, last) SELECT id, ?2, 1 FROM agency WHERE name = ?1
            ON CONFLICT (agency, year) DO UPDATE SET last = case_serial.last + 1
            """, place)
        let found = try connection.first(
            "SELECT last FROM case_serial WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND year = ?2", place
        ) { Int($0.integer(0)) }
        guard let found else { throw RecordError.unreadable(table: "case_serial", row: agency.rawValue) }
        return found
    }

    /// The head of a case, by its number.
    public func caseHead(_ number: CaseNumber) throws -> CaseHead? {
        try connection.first(CaseHead.byNumber, [.text(number.text)], CaseHead.init(row:))
    }

    /// Where a case stands that a browser may see as its applicant's, in one query.
    ///
    /// - Parameters:
    ///   - hash: Of the browser's secret.
    ///   - now: Seconds since 1970, UTC.
    /// - Returns: `nil` when the credential is not for this case, or no longer valid.
    public func trackedCase(_ number: CaseNumber, byCredential hash: String, at now: Int64) throws -> TrackedCase? {
        try connection.first(
            """
            SELECT step, entered_at, entry_count, last_hash, sealed_at FROM credential
            JOIN case_head ON case_head.number = credential.subject JOIN agency ON agency.id = case_head.agency
            WHERE token_hash = ?1 AND kind = ?2 AND expires_at >= ?3 AND subject = ?4
            """,
            [.text(hash), .text(CredentialKind.tracking.rawValue), .integer(now), .text(number.text)],
            TrackedCase.init(row:))
    }

    /// The journal of a case, in order, with what people wrote.
    public func journal(of id: CaseHead.RowID) throws -> [JournalEntry] {
        try connection.all(
            """
            SELECT position, body, hash, kept, packed
            FROM case_entry LEFT JOIN case_words ON entry_id = case_entry.id
            WHERE case_id = ?1 ORDER BY position
            """, [.integer(id)], JournalEntry.init(row:))
    }

    /// When the newest seal of the office was made, in seconds since 1970: no entry is dated before it.
    public func newestSeal(of agency: Agency.ID) throws -> Int64 {
        try connection.first("SELECT sealed_at FROM agency WHERE name = ?1", [.text(agency.rawValue)]) { $0.integer(0) }
            ?? 0
    }

    /// Opens a case with its first entry.
    public func insert(_ new: NewCase, _ change: CaseChange) throws -> CaseHead.RowID {
        let stage = StageColumns(change.projection)
        let id = try connection.insert(
            """
            INSERT INTO case_head (number, agency, standard, channel, is_demo, applicant, filed_at, updated_at, step,
                entered_at, end_id, result, ended_at, due_at, step_due_at, is_paused, entry_count, last_hash, alarm_at,
                is_priority, rung)
            SELECT ?1, standard.agency, standard.id, ?5, ?6, ?7, ?8, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                ?19, ?20, ?21
            FROM standard JOIN agency ON agency.id = standard.agency
            WHERE agency.name = ?2 AND service = ?3 AND version = ?4
            """,
            [
                .text(new.number.text), .text(new.agency.rawValue), .text(new.service.rawValue), .text(new.version),
                .text(new.channel.rawValue), SQLValue(new.isDemo), .text(new.applicant),
                .integer(change.at.secondsSinceEpoch), stage.step, stage.enteredAt, stage.end, stage.result,
                stage.endedAt, stage.dueAt, stage.stepDueAt, SQLValue(change.projection.due.isPaused),
                SQLValue(change.entry.position), .blob(try bytes(change.entry.hash)), stage.alarmAt, stage.isPriority,
                stage.rung,
            ])
        guard let id else { throw RecordError.unreadable(table: "standard", row: "\(new.agency)/\(new.service)") }
        try append(change, to: id, of: new.agency)
        try fillInbox(change, id: id, agency: new.agency)
        try indexName(new.applicant, of: id)
        return id
    }

    /// Appends an entry to a case that still stands where the decision found it, and moves its projections along.
    ///
    /// - Throws: ``StoreError/changedMeanwhile`` when somebody was faster.
    public func append(_ change: CaseChange, to head: CaseHead) throws {
        let stage = StageColumns(change.projection)
        let changed = try connection.execute(
            """
            UPDATE case_head SET updated_at = ?1, step = ?2, entered_at = ?3, assignee = ?4, end_id = ?5, result = ?6,
                ended_at = ?7, due_at = ?8, step_due_at = ?9, is_paused = ?10, entry_count = ?11, last_hash = ?12,
                alarm_at = ?15, is_priority = ?16, rung = ?17
            WHERE id = ?13 AND entry_count = ?14
            """,
            [
                .integer(change.at.secondsSinceEpoch), stage.step, stage.enteredAt,
                SQLValue(change.projection.assignee?.rawValue), stage.end, stage.result, stage.endedAt, stage.dueAt,
                stage.stepDueAt, SQLValue(change.projection.due.isPaused), SQLValue(change.entry.position),
                .blob(try bytes(change.entry.hash)), .integer(head.id), SQLValue(head.entryCount), stage.alarmAt,
                stage.isPriority, stage.rung,
            ])
        guard changed == 1 else { throw StoreError.changedMeanwhile }
        try append(change, to: head.id, of: head.agency)
        try emptyInbox(of: head.id)
        try fillInbox(change, id: head.id, agency: head.agency)
    }

    private func append(_ change: CaseChange, to id: CaseHead.RowID, of agency: Agency.ID) throws {
        let entry = change.entry
        let row = try connection.insert(
            """
            INSERT INTO case_entry (case_id, position, agency, body, hash)
            SELECT id, ?2, agency, ?3, ?4 FROM case_head WHERE id = ?1
            """, [.integer(id), SQLValue(entry.position), .text(entry.body), .blob(try bytes(entry.hash))])
        guard let row else { throw RecordError.unreadable(table: "case_head", row: String(id)) }
        if let kept = entry.kept {
            let words = WordsColumns(kept)
            try connection.execute(
                "INSERT INTO case_words (entry_id, kept, packed) VALUES (?1, ?2, ?3)",
                [.integer(row), words.kept, words.packed])
        }
        for hash in change.files.sorted() {
            try connection.execute(
                "INSERT INTO case_file (hash, case_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                [.blob(try bytes(hash)), .integer(id)])
        }
        for tally in change.tallies { try count(tally, of: agency) }
        if let measure = change.measure { try keep(measure, of: id) }
        for pause in change.pauses { try count(pause, of: agency) }
        for rung in change.rungs { try climb(rung, id: id, at: change.at) }
    }

    /// Makes the applicant's name findable.
    func indexName(_ name: String, of id: CaseHead.RowID) throws {
        for word in SearchWord.entries(for: name) {
            try connection.execute(
                """
                INSERT INTO case_word (agency, word, case_id, standard)
                SELECT agency, ?2, id, standard FROM case_head WHERE id = ?1
                """, [.integer(id), .text(word)])
        }
    }

    /// The bytes of a hash; hashes are made by this program only.
    func bytes(_ hash: String) throws -> [UInt8] {
        guard let bytes = Hexadecimal.decode(hash), bytes.count == 32 else {
            throw RecordError.unreadable(table: "hash", row: hash)
        }
        return bytes
    }
}

/// What tells whether anything has changed of a case that its applicant follows.
public struct TrackedCase: Hashable, Sendable {
    /// `nil` once the case has ended.
    public let step: Step.ID?
    public let enteredAt: Instant?
    /// Entries of the journal so far.
    public let entryCount: Int
    /// Hash of the newest entry, 64 hexadecimal digits.
    public let lastHash: String
    /// When the newest seal of its office was made, in seconds since 1970.
    public let sealedAt: Int64

    init(row: any SQLRow) {
        step = row.optionalText(0).map(Step.ID.init(_:))
        enteredAt = row.optionalInteger(1).map(Instant.init(secondsSinceEpoch:))
        entryCount = Int(row.integer(2))
        lastHash = Hexadecimal.encode(row.blob(3))
        sealedAt = row.integer(4)
    }
}

extension JournalEntry {
    /// Reads position, body, hash and kept words, plain and packed.
    init(row: any SQLRow) {
        self.init(
            position: Int(row.integer(0)), body: row.text(1), hash: Hexadecimal.encode(row.blob(2)),
            kept: WordsColumns.text(of: row, kept: 3, packed: 4))
    }
}

/// The columns with what people wrote: deflated where that is smaller, else as it is.
struct WordsColumns {
    let kept: SQLValue
    let packed: SQLValue

    init(_ text: String) {
        let bytes = PackedText.pack(text)
        kept = .text(bytes == nil ? text : "")
        packed = bytes.map(SQLValue.blob) ?? .null
    }

    /// The words in a row; `nil` where nothing was written.
    ///
    /// Damaged ones are an empty text, which nobody takes for words: the case cannot be read, and `verify` names the entry.
    static func text(of row: any SQLRow, kept: Int, packed: Int) -> String? {
        guard let bytes = row.optionalBlob(packed) else { return row.optionalText(kept) }
        return PackedText.unpack(bytes) ?? ""
    }
}

/// The columns that say where a case stands.
struct StageColumns {
    var step: SQLValue = .null
    var enteredAt: SQLValue = .null
    var end: SQLValue = .null
    var result: SQLValue = .null
    var endedAt: SQLValue = .null
    let dueAt: SQLValue
    let stepDueAt: SQLValue
    let alarmAt: SQLValue
    let isPriority: SQLValue
    let rung: SQLValue

    init(_ projection: CaseProjection) {
        dueAt = SQLValue(projection.due.service?.secondsSinceEpoch)
        stepDueAt = SQLValue(projection.due.step?.secondsSinceEpoch)
        alarmAt = SQLValue(projection.alarmAt?.secondsSinceEpoch)
        isPriority = SQLValue(projection.isPriority)
        rung = SQLValue(projection.rung?.rawValue)
        switch projection.stage {
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
    /// All under which the index has a name, each once: its words, and the name in full.
    public static func entries(for name: String) -> Set<String> {
        let words = words(in: name)
        var entries = Set(words)
        if let whole = joined(words) { entries.insert(whole) }
        return entries
    }

    /// A name of two or more words as the index has it in full, its words with one blank between them; `nil` for a shorter one.
    static func wholeName(_ name: String) -> String? { joined(words(in: name)) }

    private static func joined(_ words: [String]) -> String? {
        words.count > 1 ? words.joined(separator: " ") : nil
    }

    /// Whether one of the words of a name begins with this one, which is lower-case.
    static func isBegun(by part: String, in name: String) -> Bool {
        let plain = name.utf8.withContiguousStorageIfAvailable { name in
            part.utf8.withContiguousStorageIfAvailable { isBegun(by: $0, inPlain: name) } ?? nil
        }
        return (plain ?? nil) ?? words(in: name).contains { $0.hasPrefix(part) }
    }

    /// The same for a name of plain letters, as nearly all are, without making its words; `nil` for another one.
    private static func isBegun(
        by part: UnsafeBufferPointer<UInt8>, inPlain name: UnsafeBufferPointer<UInt8>
    ) -> Bool? {
        guard name.allSatisfy({ $0 < 0x80 }) else { return nil }
        var words = 0
        var rest = name[...]
        while words < mostWords, let start = rest.firstIndex(where: { letter($0) != nil }) {
            rest = rest[start...]
            let end = rest.firstIndex { letter($0) == nil } ?? rest.endIndex
            let word = rest[..<end]
            rest = rest[end...]
            guard word.count >= leastLetters else { continue }
            words += 1
            if word.count >= part.count, zip(part, word).allSatisfy({ $0 == letter($1) }) { return true }
        }
        return false
    }

    /// A letter in lower case, or a digit; `nil` for what separates words.
    private static func letter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
        default: nil
        }
    }

    private static let mostWords = 8
    private static let leastLetters = 2

    /// Lower-case words of two or more letters or digits, at most eight.
    public static func words(in text: String) -> [String] {
        let text = text.lowercased()
        // Nearly all names are plain letters, which tell what they are by themselves.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
            let words = text.split { !($0.isLetter || $0.isNumber) }
            return words.filter { $0.count >= leastLetters }.prefix(mostWords).map(String.init)
        }
        let words = text.utf8.split { letter($0) == nil }
        return words.filter { $0.count >= leastLetters }.prefix(mostWords).map { String(Substring($0)) }
    }
}
