/// Why seals cannot be trusted, with the place of the seal in the list, counted from 1.
public enum SealFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A line of the published file is not hash, blank and body, or lacks its end.
    case notALine(line: Int)
    /// The body is not canonical JSON, or not that of a seal.
    case unreadable(seal: Int, JournalFormatError)
    /// The newest seal is no seal, so none can follow it.
    case newestUnreadable(JournalFormatError)
    /// A seal is missing, repeated or moved.
    case serialOutOfPlace(seal: Int, found: Int)
    /// The hash is not that of the body.
    case bodyChanged(seal: Int)
    /// The seal does not name the hash of the one before.
    case previousWrong(seal: Int)
    /// The seal closes an earlier day than the one before.
    case dayGoesBack(seal: Int)
    /// The seal was put on before the one that precedes it.
    case timeGoesBack(seal: Int)
    /// The seal is that of another office than the one before.
    case anotherAgency(seal: Int)
    /// The seal names no calendar though the one before did, or one with fewer changes.
    case calendarMissing(seal: Int)

    /// What is wrong, with which seal.
    public var description: String {
        switch self {
        case .notALine(let line):
            "Line \(line): it is not a hash, a blank, a seal and the end of the line. Fetch the published file again."
        case .unreadable(let seal, let error): "Seal \(seal): it is not a seal. \(error)"
        case .newestUnreadable(let error): "The newest seal cannot be read: restore it from a backup. \(error)"
        case .serialOutOfPlace(let seal, let found): "Seal \(seal): found serial \(found) instead."
        case .bodyChanged(let seal): "Seal \(seal): its hash is not that of its text."
        case .previousWrong(let seal): "Seal \(seal): it does not follow from the seal before."
        case .dayGoesBack(let seal): "Seal \(seal): it closes an earlier day than the seal before."
        case .timeGoesBack(let seal): "Seal \(seal): it was put on at an earlier time than the seal before."
        case .anotherAgency(let seal): "Seal \(seal): it is of another office than the seal before."
        case .calendarMissing(let seal):
            "Seal \(seal): it names no calendar though the seal before does, or one with fewer changes."
        }
    }
}
