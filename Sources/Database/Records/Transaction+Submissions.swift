import Casework

/// What a repeated submission is answered with.
public struct Submission: Hashable, Sendable {
    /// SHA-256 of what was sent: the same key with other content is a mistake of the sender.
    public let fingerprint: [UInt8]
    public let number: CaseNumber

    public init(fingerprint: [UInt8], number: CaseNumber) {
        self.fingerprint = fingerprint
        self.number = number
    }
}

extension Transaction {
    /// The case that a submission with this key led to.
    ///
    /// - Parameters:
    ///   - key: SHA-256 of the sender's key and of who chose it.
    public func submission(key: [UInt8]) throws -> Submission? {
        try connection.first(
            """
            SELECT fingerprint, number FROM submission JOIN case_head ON case_head.id = submission.case_id
            WHERE submission.key = ?1
            """, [.blob(key)]
        ) { row in
            CaseNumber(row.text(1)).map { Submission(fingerprint: row.blob(0), number: $0) }
        } ?? nil
    }

    /// Remembers which case a submission led to.
    ///
    /// - Parameters:
    ///   - at: Seconds since 1970, UTC.
    public func remember(key: [UInt8], fingerprint: [UInt8], of id: CaseHead.RowID, at: Int64) throws {
        try connection.execute(
            "INSERT INTO submission (key, fingerprint, case_id, at) VALUES (?1, ?2, ?3, ?4)",
            [.blob(key), .blob(fingerprint), .integer(id), .integer(at)])
    }

    /// Forgets keys from before an instant (seconds since 1970, UTC): nobody repeats a submission months later.
    public func dropSubmissions(before: Int64) throws -> Int {
        try connection.execute("DELETE FROM submission WHERE at < ?1", [.integer(before)])
    }
}
