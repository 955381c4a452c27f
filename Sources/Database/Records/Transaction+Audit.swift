import Casework
import Standards

/// The place of a case in one inbox.
public struct InboxPlace: Hashable, Sendable {
    public let desk: InboxDesk
    /// Seconds since 1970, or far beyond for a case without a due time.
    public let order: Int64

    init(desk: InboxDesk, order: Int64) {
        self.desk = desk
        self.order = order
    }
}

/// A case as the database has it: its journal and what lists show of it.
public struct StoredCase: Sendable {
    public let head: CaseHead
    public let entries: [JournalEntry]
    public let inbox: Set<InboxPlace>
    public let measure: CaseMeasure?
    /// Rungs that are claimed.
    public let rungs: Set<ReachedRung>
}

extension Transaction {
    /// Cases in the order in which they came, for whoever reads all of them.
    ///
    /// - Parameters:
    ///   - id: The row of the last case of the page before; 0 for the first page.
    public func storedCases(after id: CaseHead.RowID, limit: Int) throws -> [StoredCase] {
        let heads = try connection.all(
            """
            SELECT \(CaseHead.columns) FROM case_head \(CaseHead.names)
            WHERE case_head.id > ?1 ORDER BY case_head.id LIMIT ?2
            """, [.integer(id), SQLValue(limit)], CaseHead.init(row:))
        guard let first = heads.first, let last = heads.last else { return [] }
        let range: [SQLValue] = [.integer(first.id), .integer(last.id)]
        var entries: [CaseHead.RowID: [JournalEntry]] = [:]
        try connection.each(
            """
            SELECT position, body, hash, kept, packed, case_id
            FROM case_entry LEFT JOIN case_words ON entry_id = case_entry.id
            WHERE case_id BETWEEN ?1 AND ?2 ORDER BY case_id, position
            """, range
        ) { entries[$0.integer(5), default: []].append(JournalEntry(row: $0)) }
        var inbox: [CaseHead.RowID: Set<InboxPlace>] = [:]
        try connection.each(
            """
            SELECT case_id, role, kind, order_at FROM inbox JOIN desk ON desk.id = inbox.desk
            WHERE case_id BETWEEN ?1 AND ?2
            """, range
        ) { row in
            guard let kind = InboxDesk.Kind(rawValue: row.text(2)) else { return }
            let desk = InboxDesk(role: Role.ID(row.text(1)), kind: kind)
            inbox[row.integer(0), default: []].insert(InboxPlace(desk: desk, order: row.integer(3)))
        }
        let measures = try measures(ofCases: first.id...last.id)
        let rungs = try rungs(ofCases: first.id...last.id)
        return heads.map {
            StoredCase(
                head: $0, entries: entries[$0.id] ?? [], inbox: inbox[$0.id] ?? [], measure: measures[$0.id],
                rungs: rungs[$0.id] ?? [])
        }
    }

    /// How many rows a table has.
    public func count(of table: AuditedTable) throws -> Int {
        try connection.first("SELECT COUNT(*) FROM \(table.rawValue)", [], { Int($0.integer(0)) }) ?? 0
    }

    /// Those of the words of a name under which the case is not found.
    public func missingWords(of head: CaseHead, named name: String) throws -> [String] {
        try SearchWord.entries(for: name).sorted().filter { word in
            try connection.first(
                """
                SELECT 1 FROM case_word WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND word = ?2
                    AND case_id = ?3 AND standard = (SELECT standard FROM case_head WHERE id = ?3)
                """, [.text(head.agency.rawValue), .text(word), .integer(head.id)], { $0.integer(0) }) == nil
        }
    }

    /// Those of the files, by hash, that are not noted as belonging to the case.
    public func missingFiles(of id: CaseHead.RowID, among hashes: Set<String>) throws -> [String] {
        try hashes.sorted().filter { hash in
            try connection.first(
                "SELECT 1 FROM case_file WHERE hash = ?1 AND case_id = ?2", [.blob(try bytes(hash)), .integer(id)],
                { $0.integer(0) }) == nil
        }
    }

    /// Entries and words that belong to no case: their row numbers, at most a hundred.
    public func orphans() throws -> [String] {
        let entries = try connection.all(
            """
            SELECT case_entry.id FROM case_entry LEFT JOIN case_head ON case_head.id = case_id
            WHERE case_head.id IS NULL ORDER BY case_entry.id LIMIT 50
            """, [], { "case_entry \($0.integer(0))" })
        let words = try connection.all(
            """
            SELECT entry_id FROM case_words LEFT JOIN case_entry ON case_entry.id = entry_id
            WHERE case_entry.id IS NULL ORDER BY entry_id LIMIT 50
            """, [], { "case_words \($0.integer(0))" })
        return entries + words
    }

    /// Every inbox with the size that it is said to have and the rows that it has.
    public func deskSizes() throws -> [(agency: Agency.ID, desk: String, said: Int, found: Int)] {
        try connection.all(
            """
            SELECT agency.name, role, kind, total, (SELECT COUNT(*) FROM inbox WHERE inbox.desk = desk.id)
            FROM desk JOIN agency ON agency.id = desk.agency ORDER BY desk.id
            """, []
        ) { (Agency.ID($0.text(0)), "\($0.text(1))/\($0.text(2))", Int($0.integer(3)), Int($0.integer(4))) }
    }

    /// The newest serial of each office and year.
    public func serials() throws -> [(agency: Agency.ID, year: Int, last: Int)] {
        try connection.all(
            "SELECT name, year, last FROM case_serial JOIN agency ON agency.id = case_serial.agency ORDER BY name, year",
            []
        ) { (Agency.ID($0.text(0)), Int($0.integer(1)), Int($0.integer(2))) }
    }

    /// Every office that rows belong to.
    public func agencies() throws -> [Agency.ID] {
        try connection.all("SELECT name FROM agency ORDER BY name", [], { Agency.ID($0.text(0)) })
    }

    /// Every published version.
    public func standardVersions() throws -> [StandardVersion] {
        try connection.all(
            """
            SELECT name, service, version, source FROM standard JOIN agency ON agency.id = standard.agency
            ORDER BY standard.id
            """, []
        ) {
            StandardVersion(
                agency: Agency.ID($0.text(0)), service: ServiceStandard.ID($0.text(1)), version: $0.text(2),
                source: $0.text(3))
        }
    }

    /// What the engine itself finds wrong with its files; empty when all is well or it has no such check.
    public func engineFaults() throws -> [String] {
        guard let check = connection.dialect.integrityCheck else { return [] }
        return try connection.all(check, [], { $0.text(0) }).filter { $0 != "ok" }
    }
}

/// A table whose rows are counted against those that the journal asks for.
public enum AuditedTable: String, Sendable {
    case words = "case_word"
    case files = "case_file"
    case cases = "case_head"
    case entries = "case_entry"
}
