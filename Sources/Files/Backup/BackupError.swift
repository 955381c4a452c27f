/// Why a backup cannot be written or read.
public enum BackupError: Error, Hashable, CustomStringConvertible {
    case cannotWrite(String)
    case cannotRead(String)
    /// The file does not begin as a backup does.
    case notABackup(String)
    /// The backup is locked with a passphrase, and none was given.
    case passphraseMissing
    /// The first part does not open: the passphrase is another one, or the part is damaged.
    case wrongPassphrase
    /// A part, counted from 1, is not what was written.
    case damaged(part: Int)
    /// The file ends too early.
    case cutOff(part: Int)
    /// The parts are whole, but do not hold what a backup holds.
    case malformed(String)

    public var description: String {
        switch self {
        case .cannotWrite(let path): "The backup cannot be written to \(path). Check free space and permissions."
        case .cannotRead(let path): "The backup \(path) cannot be read. Check the path and permissions."
        case .notABackup(let path): "\(path) is no backup of Maklumat."
        case .passphraseMissing: "The backup is locked. Give its passphrase with --passphrase-file."
        case .wrongPassphrase: "The backup does not open: the passphrase is another one, or its first part is damaged."
        case .damaged(let part): "Part \(part) of the backup is not what was written. Use another backup."
        case .cutOff(let part): "The backup ends in part \(part): it was not copied whole. Use another copy."
        case .malformed(let what): "The backup is not one of this program: \(what)."
        }
    }
}
