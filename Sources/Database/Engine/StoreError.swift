/// What can be wrong with the database as a whole.
public enum StoreError: Error, Hashable, CustomStringConvertible {
    /// At the start; the name never holds a password.
    case cannotOpen(database: String, reason: String)
    case newerSchema(found: Int, known: Int)
    /// A migration stands in the database with other statements than this program has for it.
    case otherSchema(number: Int)
    /// Made by a version from before the first release.
    case preview
    /// A copy goes into an empty database only.
    case notEmpty(table: String)
    /// Somebody appended to the case meanwhile: read again, decide again.
    case changedMeanwhile
    /// The disk is full, cannot be written or is damaged, or the server is away; nothing of the transaction was kept.
    case unavailable(reason: String)
    /// The server asks to repeat the transaction, and did so too often.
    case conflict(reason: String)
    /// A statement that the schema does not allow: a fault of this program.
    case refused(reason: String)

    /// True for what no single statement can be blamed for: the whole transaction is over then.
    var endsTransaction: Bool {
        switch self {
        case .unavailable, .conflict: true
        case .cannotOpen, .newerSchema, .otherSchema, .preview, .notEmpty, .changedMeanwhile, .refused: false
        }
    }

    /// True for what passes by itself or once somebody has looked after the machine: to be told as such, and tried again.
    public var isForNow: Bool { endsTransaction }

    public var description: String {
        switch self {
        case .cannotOpen(let database, let reason):
            "The database \(database) cannot be opened: \(reason). Check that it exists and may be read and written."
        case .newerSchema(let found, let known):
            "The database has schema \(found), this program knows up to \(known). Start a newer program."
        case .otherSchema(let number):
            "Migration \(number) of the database is not the one of this program. Use the program that made it."
        case .preview:
            "The database was made by a preview from before the first release, whose format is no longer read. "
                + "Move it away, then start again."
        case .notEmpty(let table):
            "The target database is not empty (table \(table)). Restore into a new one; nothing is overwritten."
        case .changedMeanwhile: "Somebody else changed the case meanwhile. Read it again."
        case .unavailable(let reason):
            "The database cannot be used now: \(reason). Check that its server runs, and space and permissions of its disk."
        case .conflict(let reason): "The database was too busy: \(reason). Try again."
        case .refused(let reason): "The database refused a statement: \(reason)."
        }
    }
}
