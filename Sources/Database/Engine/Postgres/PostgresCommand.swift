/// The commands of transactions themselves.
enum Command {
    static let beginReading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    static let beginWriting = "BEGIN ISOLATION LEVEL READ COMMITTED"
    static let commit = "COMMIT"
    static let rollback = "ROLLBACK"
    static let savepoint = "SAVEPOINT job"
    static let release = "RELEASE SAVEPOINT job"
    static let undo = "ROLLBACK TO SAVEPOINT job"

    /// All writers of all nodes pass here one after another; the lock ends with the transaction.
    ///
    /// The number that the transaction gets with it is what the server is asked about when the answer to `COMMIT` was lost.
    static let lockForWriting = "SELECT \(lock), pg_current_xact_id()::text, \(timeline)"
    /// The lock alone: for a transaction that changes nothing.
    static let lockForAsking = "SELECT \(lock)"
    /// What became of a transaction, and the timeline of the server that says so.
    static let outcome = "SELECT pg_xact_status(?1::xid8), \(timeline)"
    /// A migration may wait long for the writers of other nodes, and then take long itself.
    static let longLockWait = "SET LOCAL lock_timeout = '60s'"
    static let noStatementLimit = "SET LOCAL statement_timeout = 0"

    /// Changes when another server takes over: numbers of transactions may then mean other ones.
    private static let timeline = "left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)"
    /// “maklumat” in ASCII: the number of the lock.
    private static let lock = "pg_advisory_xact_lock(\(0x6D61_6B6C_756D_6174 as Int64))"
}
