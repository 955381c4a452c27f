import Casework
import Standards

/// A seal as the database has it.
public struct StoredSeal: Sendable {
    public let serial: Int
    public let seal: Seal
    /// The row of the newest entry that was recorded, of whichever office, when the seal was made.
    public let lastEntry: Int64

    init(row: any SQLRow) {
        serial = Int(row.integer(0))
        seal = Seal(body: row.text(1), hash: Hexadecimal.encode(row.blob(2)))
        lastEntry = row.integer(3)
    }

    static let columns = "serial, body, hash, last_entry"
}

/// An entry that a seal covers.
public struct SealedEntry: Hashable, Sendable {
    /// The row of the entry; rows ascend in the order in which entries were recorded.
    public let row: Int64
    public let hash: Digest32
}

extension Transaction {
    /// The newest seal of an office.
    public func seal(newestOf agency: Agency.ID) throws -> StoredSeal? {
        try connection.first(
            """
            SELECT \(StoredSeal.columns) FROM seal WHERE agency = (SELECT id FROM agency WHERE name = ?1)
            ORDER BY serial DESC LIMIT 1
            """, [.text(agency.rawValue)], StoredSeal.init(row:))
    }

    /// Seals of an office, oldest first.
    ///
    /// - Parameters:
    ///   - serial: The last one of the page before; 0 for the first page.
    public func seals(of agency: Agency.ID, after serial: Int = 0, limit: Int = .max) throws -> [StoredSeal] {
        try connection.all(
            """
            SELECT \(StoredSeal.columns) FROM seal
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND serial > ?2 ORDER BY serial LIMIT ?3
            """, [.text(agency.rawValue), SQLValue(serial), SQLValue(limit)], StoredSeal.init(row:))
    }

    /// The row of the newest entry of all offices; 0 before the first.
    ///
    /// Whoever seals writes, and only one writes at a time: every entry up to this one is there, and none can come before it.
    public func newestEntry() throws -> Int64 {
        try connection.first("SELECT COALESCE(MAX(id), 0) FROM case_entry", [], { $0.integer(0) }) ?? 0
    }

    /// When the office's first case was filed, in seconds since 1970; `nil` before.
    public func firstInstant(of agency: Agency.ID) throws -> Int64? {
        try connection.first(
            """
            SELECT filed_at FROM case_head WHERE id = (
                SELECT case_id FROM case_entry WHERE agency = (SELECT id FROM agency WHERE name = ?1)
                ORDER BY id LIMIT 1)
            """, [.text(agency.rawValue)], { $0.integer(0) })
    }

    /// When the cases of these entries of an office changed last, in seconds since 1970; `nil` where there are none.
    public func newestInstant(of agency: Agency.ID, after first: Int64, through last: Int64) throws -> Int64? {
        try connection.first(
            """
            SELECT MAX(updated_at) FROM case_head WHERE id IN (
                SELECT case_id FROM case_entry
                WHERE id > ?2 AND id <= ?3 AND agency = (SELECT id FROM agency WHERE name = ?1))
            """, [.text(agency.rawValue), .integer(first), .integer(last)], { $0.optionalInteger(0) }) ?? nil
    }

    /// Hands over the entries of an office in the order in which they were recorded.
    ///
    /// - Parameters:
    ///   - rows: Rows of entries, the first one left out.
    public func eachEntry(
        of agency: Agency.ID, after first: Int64, through last: Int64, _ body: (SealedEntry) throws -> Void
    ) throws {
        try connection.each(
            """
            SELECT id, hash FROM case_entry
            WHERE id > ?2 AND id <= ?3 AND agency = (SELECT id FROM agency WHERE name = ?1) ORDER BY id
            """, [.text(agency.rawValue), .integer(first), .integer(last)]
        ) { row in
            guard let hash = Digest32(row.blob(1)) else {
                throw RecordError.unreadable(table: "case_entry", row: String(row.integer(0)))
            }
            try body(SealedEntry(row: row.integer(0), hash: hash))
        }
    }

    /// Keeps a seal for ever.
    ///
    /// - Parameters:
    ///   - chunks: Roots of its subtrees, each with the row of its first entry.
    public func insert(
        _ seal: Seal, serial: Int, of agency: Agency.ID, lastEntry: Int64, sealedAt: Int64,
        chunks: [(firstEntry: Int64, root: Digest32)]
    ) throws {
        try connection.execute(
            """
            INSERT INTO seal (agency, serial, body, hash, last_entry)
            SELECT id, ?2, ?3, ?4, ?5 FROM agency WHERE name = ?1
            """,
            [
                .text(agency.rawValue), SQLValue(serial), .text(seal.body), .blob(try bytes(seal.hash)),
                .integer(lastEntry),
            ])
        for (index, chunk) in chunks.enumerated() {
            try connection.execute(
                """
                INSERT INTO seal_chunk (agency, serial, chunk, first_entry, root)
                SELECT id, ?2, ?3, ?4, ?5 FROM agency WHERE name = ?1
                """,
                [
                    .text(agency.rawValue), SQLValue(serial), SQLValue(index), .integer(chunk.firstEntry),
                    .blob(chunk.root.bytes),
                ])
        }
        try connection.execute(
            "UPDATE agency SET sealed_at = ?2 WHERE name = ?1", [.text(agency.rawValue), .integer(sealedAt)])
    }

    /// The rows of the entries of a case, in the order of their positions.
    public func entryRows(of id: CaseHead.RowID) throws -> [Int64] {
        try connection.all(
            "SELECT id FROM case_entry WHERE case_id = ?1 ORDER BY position", [.integer(id)], { $0.integer(0) })
    }

    /// The seal that covers an entry of an office; `nil` while none does.
    public func seal(covering row: Int64, of agency: Agency.ID) throws -> StoredSeal? {
        try connection.first(
            """
            SELECT \(StoredSeal.columns) FROM seal
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND last_entry >= ?2 ORDER BY last_entry LIMIT 1
            """, [.text(agency.rawValue), .integer(row)], StoredSeal.init(row:))
    }

    /// The subtrees of a seal, each with the row of its first entry.
    public func sealChunks(
        of agency: Agency.ID, serial: Int
    ) throws -> [(firstEntry: Int64, root: Digest32)] {
        try connection.all(
            """
            SELECT first_entry, root FROM seal_chunk
            WHERE agency = (SELECT id FROM agency WHERE name = ?1) AND serial = ?2 ORDER BY chunk
            """, [.text(agency.rawValue), SQLValue(serial)]
        ) { row in
            guard let root = Digest32(row.blob(1)) else {
                throw RecordError.unreadable(table: "seal_chunk", row: "\(agency)/\(serial)")
            }
            return (row.integer(0), root)
        }
    }
}
