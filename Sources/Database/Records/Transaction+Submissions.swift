import Casework

/// What a repeated submission is answered with.
public struct Submission: Hashable, Sendable {
    /// A hash of what was sent: the same key with other content is a mistake of the sender.
    public let fingerprint: String
    public let number: CaseNumber

    public init(fingerprint: String, number: CaseNumber) {
        self.fingerprint = fingerprint
        self.number = number
    }
}

extension Transaction {
    /// The case that a submission with this key led to.
    public func submission(scope: String, key: String) throws -> Submission? {
        try connection.first(
            "SELECT fingerprint, number FROM submission WHERE scope = ?1 AND key = ?2", [.text(scope), .text(key)]
        ) { row in
            CaseNumber(row.text(1)).map { Submission(fingerprint: row.text(0), number: $0) }
        } ?? nil
    }

    /// Remembers which case a submission led to.
    ///
    /// - Parameters:
    ///   - at: Seconds since 1970, UTC.
    public func remember(_ submission: Submission, scope: String, key: String, at: Int64) throws {
        try connection.execute(
            "INSERT INTO submission (scope, key, fingerprint, number, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            [
                .text(scope), .text(key), .text(submission.fingerprint), .text(submission.number.text),
                .integer(at),
            ])
    }
}
