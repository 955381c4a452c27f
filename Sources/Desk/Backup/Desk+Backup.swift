import Casework
import Database
import Files
import Foundation
import Standards
import WorkingTime

/// What a backup holds.
public struct BackupSummary: Sendable {
    public var rows = 0
    public var files = 0
    /// Files of cases that could not be read, by hash: the backup holds everything else.
    public var unreadable: [String] = []
}

/// Names of the members of a backup.
enum BackupMember {
    /// A SQLite database with every table, whichever engine it came from.
    static let database = "database.sqlite"
    /// An upload, by the hash of its bytes.
    static let files = "files/"
}

extension Desk {
    /// Writes everything into one file while the office is served: one consistent state of the database, and the uploads
    /// that it names.
    ///
    /// - Parameters:
    ///   - passphrase: Locks the backup; `nil` leaves it readable.
    /// - Throws: ``BackupError``, ``StoreError`` or ``FileStoreError``; no half backup is left behind.
    @discardableResult
    public func backUp(
        to path: String, passphrase: String?, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> BackupSummary {
        let copy = path + ".database"
        for file in Self.files(of: copy) { unlink(file) }
        defer { for file in Self.files(of: copy) { unlink(file) } }
        var summary = BackupSummary()
        let store = try Store(.sqlite(path: copy))
        summary.rows = try await self.store.copy(to: store, progress: progress)
        let hashes = try await store.read { (try $0.caseFiles(), try $0.draftFiles()) }
        try store.close()
        guard Self.size(of: copy + "-wal") == 0, Self.size(of: copy) > 0 else {
            throw StoreError.unavailable(reason: "the copy for the backup could not be finished")
        }
        let writer = try BackupWriter(path: path, passphrase: passphrase)
        do {
            try writer.add(BackupMember.database, contentsOf: copy)
            for hash in hashes.0.union(hashes.1).sorted() {
                do {
                    try writer.add(BackupMember.files + hash, try files.bytes(hash))
                    summary.files += 1
                } catch is FileStoreError {
                    // One damaged file must not stop the backups of all others. What only looks like a hash is no file.
                    if hashes.0.contains(hash) { summary.unreadable.append(hash) }
                }
            }
            try writer.finish()
        } catch {
            writer.cancel()
            throw error
        }
        return summary
    }

    private static func size(of path: String) -> Int {
        // A file that is not there has nothing in it.
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.size] as? Int ?? 0
    }

    private static func files(of database: String) -> [String] { ["", "-wal", "-shm"].map { database + $0 } }

    /// Writes the backup of a plan and deletes the oldest ones.
    ///
    /// One without some of the files is kept, and somebody must hear of it: it counts as a failure.
    func makeBackup(by plan: BackupPlan) async throws -> ChoreReport {
        try FileManager.default.createDirectory(atPath: plan.folder, withIntermediateDirectories: true)
        let path = plan.path(at: now())
        let summary = try await backUp(to: path, passphrase: plan.passphrase)
        let deleted = try plan.prune()
        let lost = summary.unreadable
        let unreadable = lost.isEmpty ? "" : "; NOT READABLE: files \(lost.joined(separator: ", "))"
        return ChoreReport(
            chore: .backup,
            outcome:
                "wrote \(path): \(summary.rows) rows, \(summary.files) files; deleted \(deleted) old ones\(unreadable)",
            isFailure: !lost.isEmpty)
    }
}
