import CPostgres
import Foundation

/// The answer to one statement; it is freed with the last reference.
final class PostgresResult {
    let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { PQclear(handle) }

    var rowCount: Int { Int(PQntuples(handle)) }

    /// What was done, such as `INSERT 0 1` or `COMMIT`.
    var tag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

    /// Rows inserted, updated or deleted; 0 for other statements.
    var changedRows: Int {
        let tag = tag
        guard ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(where: tag.hasPrefix) else { return 0 }
        return Int(String(cString: PQcmdTuples(handle))) ?? 0
    }

    /// The error in it; `nil` when the statement was done.
    var fault: PostgresFault? {
        switch PQresultStatus(handle) {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR: PostgresFault(handle)
        default: nil
        }
    }

    /// A column of the first row whose type is text; `nil` when there is none.
    func text(_ column: Int32) -> String? {
        guard rowCount > 0, PQgetisnull(handle, 0, column) == 0 else { return nil }
        return PQgetvalue(handle, 0, column).map { String(cString: $0) }
    }

    /// The server wants to move a table: nothing that this program asks for.
    var isCopy: Bool { [PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH].contains(PQresultStatus(handle)) }

    /// The statement did not run because one before it in the same batch failed.
    var wasSkipped: Bool { PQresultStatus(handle) == PGRES_PIPELINE_ABORTED }
}
