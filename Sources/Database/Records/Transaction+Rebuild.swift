import Casework
import Standards
import WorkingTime

extension Transaction {
    /// Writes what lists show of a case anew; the journal stays as it is.
    public func rewrite(_ head: CaseHead, _ change: CaseChange, applicant: String, filedAt: Instant) throws {
        let stage = StageColumns(change.projection)
        try connection.execute(
            """
            UPDATE case_head SET updated_at = ?1, step = ?2, entered_at = ?3, assignee = ?4, end_id = ?5, result = ?6,
                ended_at = ?7, due_at = ?8, step_due_at = ?9, is_paused = ?10, entry_count = ?11, last_hash = ?12,
                applicant = ?13, filed_at = ?14, alarm_at = ?16, is_priority = ?17, rung = ?18
            WHERE id = ?15
            """,
            [
                .integer(change.at.secondsSinceEpoch), stage.step, stage.enteredAt,
                SQLValue(change.projection.assignee?.rawValue), stage.end, stage.result, stage.endedAt, stage.dueAt,
                stage.stepDueAt, SQLValue(change.projection.due.isPaused), SQLValue(change.entry.position),
                .blob(try bytes(change.entry.hash)), .text(applicant), .integer(filedAt.secondsSinceEpoch),
                .integer(head.id), stage.alarmAt, stage.isPriority, stage.rung,
            ])
        try emptyInbox(of: head.id)
        try fillInbox(change, id: head.id, agency: head.agency)
    }

    /// Empties what is found by word and by file, and the figures, so that ``index(_:of:)`` fills them anew.
    public func emptyIndexes() throws {
        for table in ["case_word", "case_file", "tally", "pause_tally"] {
            try connection.execute("DELETE FROM \(table)", [])
        }
    }

    /// Makes a case findable by its applicant's name and its files, and counts it.
    public func index(
        applicant: String, files: Set<String>, tallies: [Tally], pauses: [PauseTally], of head: CaseHead
    ) throws {
        try indexName(applicant, of: head.id)
        for hash in files.sorted() {
            try connection.execute(
                "INSERT INTO case_file (hash, case_id) VALUES (?1, ?2)", [.blob(try bytes(hash)), .integer(head.id)])
        }
        for tally in tallies { try count(tally, of: head.agency) }
        for pause in pauses { try count(pause, of: head.agency) }
    }

    /// Sets the size of every inbox to the rows that it has.
    public func recountDesks() throws {
        try connection.execute(
            """
            UPDATE desk SET version = version + 1, total = (SELECT COUNT(*) FROM inbox WHERE inbox.desk = desk.id)
            """, [])
    }

    /// Keeps what is left of the words of a case after an erasure, and makes it unfindable by the name that is gone.
    public func replaceWords(of head: CaseHead, with entries: [JournalEntry], applicant: String) throws {
        for entry in entries {
            guard let kept = entry.kept else { continue }
            let words = WordsColumns(kept)
            try connection.execute(
                """
                UPDATE case_words SET kept = ?3, packed = ?4
                WHERE entry_id = (SELECT id FROM case_entry WHERE case_id = ?1 AND position = ?2)
                """, [.integer(head.id), SQLValue(entry.position), words.kept, words.packed])
        }
        for word in SearchWord.entries(for: head.applicant) {
            try connection.execute(
                """
                DELETE FROM case_word WHERE word = ?2 AND case_id = ?1
                    AND agency = (SELECT agency FROM case_head WHERE id = ?1)
                """, [.integer(head.id), .text(word)])
        }
        try connection.execute(
            "UPDATE case_head SET applicant = ?2 WHERE id = ?1", [.integer(head.id), .text(applicant)])
        try indexName(applicant, of: head.id)
        try connection.execute("DELETE FROM case_file WHERE case_id = ?1", [.integer(head.id)])
    }
}
