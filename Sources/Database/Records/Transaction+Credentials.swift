import Casework
import Standards

/// What a credential opens.
public enum CredentialKind: String, Sendable {
    /// A signed-in browser of a member of staff; the subject is the user.
    case session
    /// A program's access in a member's name; the subject is the user.
    case token
    /// A browser that proved to know a tracking code; the subject is the case's number.
    case tracking
}

extension Transaction {
    /// Keeps the hash of a secret that was handed out.
    ///
    /// - Parameters:
    ///   - expiresAt: Seconds since 1970, UTC.
    public func addCredential(
        hash: String, kind: CredentialKind, subject: String, createdAt: Int64, expiresAt: Int64
    ) throws {
        try connection.execute(
            "INSERT INTO credential (token_hash, kind, subject, created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            [.text(hash), .text(kind.rawValue), .text(subject), .integer(createdAt), .integer(expiresAt)])
        // Old ones go with each new one, so the table stays as large as what is in use.
        try connection.execute("DELETE FROM credential WHERE expires_at < ?1", [.integer(createdAt)])
    }

    /// Whom or what a credential stands for, while it is valid.
    public func subject(ofCredential hash: String, kind: CredentialKind, at now: Int64) throws -> String? {
        try connection.first(
            "SELECT subject FROM credential WHERE token_hash = ?1 AND kind = ?2 AND expires_at >= ?3",
            [.text(hash), .text(kind.rawValue), .integer(now)], { $0.text(0) })
    }

    /// The member of staff for whom a credential stands, while it is valid.
    public func staff(ofCredential hash: String, kind: CredentialKind, at now: Int64) throws -> StaffMember? {
        var found: StaffMember?
        var roles: Set<Role.ID> = []
        try connection.each(
            """
            SELECT staff.id, agency, name, is_active, is_demo, role FROM credential
            JOIN staff ON staff.id = credential.subject LEFT JOIN staff_role ON staff_id = staff.id
            WHERE token_hash = ?1 AND kind = ?2 AND expires_at >= ?3
            """, [.text(hash), .text(kind.rawValue), .integer(now)]
        ) { row in
            if let role = row.optionalText(5) { roles.insert(Role.ID(role)) }
            found = StaffMember(
                id: UserID(row.text(0)), agency: Agency.ID(row.text(1)), name: row.text(2), roles: roles,
                isActive: row.integer(3) == 1, isDemo: row.integer(4) == 1)
        }
        return found
    }

    /// Ends a credential.
    public func removeCredential(hash: String) throws {
        try connection.execute("DELETE FROM credential WHERE token_hash = ?1", [.text(hash)])
    }

    /// Counts an attempt, and tells how many there are in the period.
    ///
    /// - Parameters:
    ///   - key: A hash of who tried what.
    ///   - period: The number of the period; older ones are forgotten.
    public func countAttempt(key: String, period: Int64) throws -> Int {
        try connection.execute("DELETE FROM attempt WHERE period < ?1", [.integer(period - 1)])
        let total = try connection.first(
            """
            INSERT INTO attempt (key, period, total) VALUES (?1, ?2, 1)
            ON CONFLICT (key, period) DO UPDATE SET total = attempt.total + 1 RETURNING total
            """, [.text(key), .integer(period)], { Int($0.integer(0)) })
        return total ?? 0
    }

    /// Takes back the count of an attempt that succeeded.
    public func forgetAttempt(key: String, period: Int64) throws {
        try connection.execute(
            "UPDATE attempt SET total = total - 1 WHERE key = ?1 AND period = ?2", [.text(key), .integer(period)])
    }

    /// Ends every session and token of a member of staff.
    public func removeCredentials(of staff: UserID) throws {
        try connection.execute(
            "DELETE FROM credential WHERE subject = ?1 AND kind IN ('session', 'token')", [.text(staff.rawValue)])
    }

    /// Attempts so far in a period.
    public func attempts(key: String, period: Int64) throws -> Int {
        try connection.first(
            "SELECT total FROM attempt WHERE key = ?1 AND period = ?2", [.text(key), .integer(period)],
            { Int($0.integer(0)) }) ?? 0
    }
}
