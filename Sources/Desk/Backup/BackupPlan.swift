import Files
import Foundation
import WorkingTime

/// Where backups go by themselves, and how many are kept.
public struct BackupPlan: Sendable {
    /// A folder, best on another disk.
    public let folder: String
    /// The newest ones that stay, 1 or more.
    public let keep: Int
    /// Locks them; `nil` leaves them readable.
    public let passphrase: String?

    public init(folder: String, keep: Int, passphrase: String?) {
        self.folder = folder
        self.keep = max(1, keep)
        self.passphrase = passphrase
    }

    private static let ending = ".maklumat-backup"

    /// The name of a backup, by its instant in Western Indonesian Time, so that names sort by age.
    func path(at instant: Instant) -> String {
        let digits = instant.iso8601(in: .wib).filter { $0.isNumber || $0 == "T" }.prefix(15)
        return folder + "/" + digits + Self.ending
    }

    /// Deletes all but the newest; gives how many.
    func prune() throws -> Int {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(Self.ending) }
        let old = names.sorted().dropLast(keep)
        for name in old { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
        return old.count
    }
}
