import Casework
import Database
import Files
import Foundation

/// A backup, taken apart in a scratch folder: a database and a store of files like those of an office.
public final class UnpackedBackup {
    public let store: Store
    public let files: FileStore
    /// Parts of the backup that are not what was written.
    public let faults: [BackupError]
    private let folder: String

    /// Takes a backup apart.
    ///
    /// - Parameters:
    ///   - parent: Where the scratch folder is made; it needs as much room as the backup.
    /// - Throws: ``BackupError``; a damaged part of a backup without passphrase is told in ``faults`` only, so that the rest
    ///   can be looked at.
    public init(path: String, passphrase: String?, in parent: String) throws {
        folder = parent + "/maklumat-backup-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            files = try FileStore(folder: folder + "/files")
            faults = try Self.unpack(path, passphrase: passphrase, into: folder, files)
            store = try Store(.sqlite(path: folder + "/" + BackupMember.database))
        } catch {
            Self.remove(folder)
            throw error
        }
    }

    /// Deletes the scratch folder.
    public func close() throws {
        try store.close()
        Self.remove(folder)
    }

    private static func unpack(
        _ path: String, passphrase: String?, into folder: String, _ files: FileStore
    ) throws -> [BackupError] {
        let reader = try BackupReader(path: path, passphrase: passphrase)
        let database = folder + "/" + BackupMember.database
        guard FileManager.default.createFile(atPath: database, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: database)
        else { throw BackupError.cannotWrite(database) }
        var upload: [UInt8] = []
        var faults: [BackupError] = []
        try reader.each { member, bytes in
            if member.name == BackupMember.database {
                try handle.write(contentsOf: Data(bytes))
            } else if member.name.hasPrefix(BackupMember.files) {
                guard member.size <= UInt64(FileStore.largest) else {
                    throw BackupError.malformed("a file is too large")
                }
                upload += bytes
                guard bytes.isEmpty else { return }
                let hash = String(member.name.dropFirst(BackupMember.files.count))
                if try files.restore(upload, as: hash) == false {
                    faults.append(.malformed("file \(hash) was changed"))
                }
                upload.removeAll()
            } else {
                throw BackupError.malformed("member \(member.name) is unknown")
            }
        }
        try handle.close()
        return reader.faults + faults
    }

    private static func remove(_ folder: String) {
        // What stays behind lies in the scratch folder that whoever started this chose.
        do { try FileManager.default.removeItem(atPath: folder) } catch {}
    }
}

extension UnpackedBackup {
    /// Puts everything into an empty installation.
    ///
    /// - Throws: ``StoreError/notEmpty(table:)``: nothing is overwritten; or a ``BackupError`` for a damaged backup.
    public func restore(
        into target: Store, files targetFiles: FileStore, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> BackupSummary {
        if let fault = faults.first { throw fault }
        var summary = BackupSummary()
        // Files first: a row never names a file that is not there yet.
        for hash in try files.hashes(keptBefore: .distantFuture).sorted() {
            _ = try targetFiles.keep(try files.bytes(hash))
            summary.files += 1
        }
        summary.rows = try await store.copy(to: target, progress: progress)
        return summary
    }
}
