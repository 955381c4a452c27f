/// Work that the program does by itself, as the database keeps it.
public struct Job: Hashable, Sendable {
    public let name: String
    /// When it is due, in seconds since 1970.
    public let dueAt: Int64
    /// When it last ran; `nil` before the first time.
    public let ranAt: Int64?
    /// What it said then.
    public let outcome: String?
}

extension Transaction {
    /// Makes a job known; one that is known keeps its time.
    public func plan(job name: String, dueAt: Int64) throws {
        try connection.execute(
            "INSERT INTO job (name, due_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING", [.text(name), .integer(dueAt)])
    }

    /// Takes a job that is due, so that no other node does it meanwhile; `nil` when none is.
    ///
    /// A node that dies with a job loses it when its lease ends.
    ///
    /// - Parameters:
    ///   - names: The jobs that this node can do.
    ///   - now: Seconds since 1970.
    ///   - lease: How long the node may take, in seconds.
    public func takeJob(among names: [String], owner: String, now: Int64, lease: Int64) throws -> String? {
        guard !names.isEmpty else { return nil }
        let places = names.indices.map { "?\($0 + 2)" }.joined(separator: ", ")
        let name = try connection.first(
            """
            SELECT name FROM job WHERE due_at <= ?1 AND COALESCE(lease_until, 0) < ?1 AND name IN (\(places))
            ORDER BY due_at LIMIT 1 \(connection.dialect.skippingTakenRows)
            """, [.integer(now)] + names.map { .text($0) }, { $0.text(0) })
        guard let name else { return nil }
        try connection.execute(
            "UPDATE job SET owner = ?2, lease_until = ?3 WHERE name = ?1",
            [.text(name), .text(owner), .integer(now + lease)])
        return name
    }

    /// Notes what became of a job; nothing when the lease ended and another node has it now.
    public func finish(job name: String, owner: String, at now: Int64, outcome: String, dueAt: Int64) throws {
        try connection.execute(
            """
            UPDATE job SET owner = NULL, lease_until = NULL, ran_at = ?3, outcome = ?4, due_at = ?5
            WHERE name = ?1 AND owner = ?2
            """, [.text(name), .text(owner), .integer(now), .text(outcome), .integer(dueAt)])
    }

    /// Every job, by name.
    public func jobs() throws -> [Job] {
        try connection.all("SELECT name, due_at, ran_at, outcome FROM job ORDER BY name", []) {
            Job(name: $0.text(0), dueAt: $0.integer(1), ranAt: $0.optionalInteger(2), outcome: $0.optionalText(3))
        }
    }
}
