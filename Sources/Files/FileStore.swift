import Casework
import Crypto
import Foundation

/// Uploads on disk, each under the hash of its bytes: the same file twice is kept once, and a changed one is noticed.
public struct FileStore: Sendable {
    /// The largest upload, in bytes: 10 MB.
    public static let largest = 10 * 1024 * 1024

    private let folder: URL
    private let root: String

    /// Opens a store in a folder and makes the folder if it is not there.
    ///
    /// - Throws: ``FileStoreError/cannotWrite(_:)``.
    public init(folder: String) throws(FileStoreError) {
        self.folder = URL(fileURLWithPath: folder, isDirectory: true)
        root = self.folder.path
        do {
            try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(folder)
        }
    }

    /// What the store knows of a file.
    public struct Stored: Hashable, Sendable {
        /// SHA-256, 64 hexadecimal digits.
        public let hash: String
        public let size: Int
        public let kind: FileKind
    }

    /// Keeps the bytes; when it returns they are on disk.
    ///
    /// - Throws: ``FileStoreError`` when the file is empty, too large, of another kind, or cannot be written.
    public func keep(_ bytes: [UInt8]) throws(FileStoreError) -> Stored {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Self.largest else { throw .tooLarge(bytes.count) }
        guard let kind = FileKind(of: bytes) else { throw .unknownKind }
        let hash = Self.hash(bytes)
        // Sent again, it is as young as if it were new: nobody deletes it before its case is there. Also what was damaged
        // on disk is mended so.
        if try !renew(hash, holding: bytes) { try write(bytes, to: url(hash)) }
        return Stored(hash: hash, size: bytes.count, kind: kind)
    }

    /// Puts bytes back under the hash that they had, also when they were changed since: reading them tells.
    ///
    /// - Returns: False when they are not the bytes of that hash.
    /// - Throws: ``FileStoreError/missing(_:)`` for a name that is no hash.
    public func restore(_ bytes: [UInt8], as hash: String) throws(FileStoreError) -> Bool {
        guard Self.isHash(hash) else { throw .missing(hash) }
        try write(bytes, to: url(hash))
        return Self.hash(bytes) == hash
    }

    /// The bytes of a kept file.
    ///
    /// - Throws: ``FileStoreError/missing(_:)``, or ``FileStoreError/damaged(_:)`` when the bytes are not those that were kept.
    public func bytes(_ hash: String) throws(FileStoreError) -> [UInt8] {
        guard Self.isHash(hash) else { throw .missing(hash) }
        let data: Data
        do {
            data = try Data(contentsOf: url(hash))
        } catch {
            throw .missing(hash)
        }
        let bytes = [UInt8](data)
        guard Self.hash(bytes) == hash else { throw .damaged(hash) }
        return bytes
    }

    /// The files that were sent for the last time before an instant, by hash.
    ///
    /// - Throws: ``FileStoreError/cannotRead(_:)``.
    public func hashes(keptBefore instant: Date) throws(FileStoreError) -> [String] {
        do {
            let folders = try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
            return try folders.flatMap { try Self.old(in: $0, before: instant) }
        } catch {
            throw .cannotRead(folder.path)
        }
    }

    private static func old(in folder: URL, before instant: Date) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.contentModificationDateKey], options: .skipsHiddenFiles
        ).filter { file in
            let date = try file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            return date.map { $0 < instant } ?? false
        }.map(\.lastPathComponent)
    }

    /// Deletes what was half written when the machine stopped before an instant.
    ///
    /// - Returns: How many.
    /// - Throws: ``FileStoreError/cannotRead(_:)``.
    public func dropUnfinished(before instant: Date) throws(FileStoreError) -> Int {
        do {
            var dropped = 0
            for parent in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
                let parts = try FileManager.default.contentsOfDirectory(
                    at: parent, includingPropertiesForKeys: [.contentModificationDateKey]
                ).filter { $0.pathExtension == "part" }
                for part in parts {
                    let date = try part.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
                    guard let date, date < instant else { continue }
                    try FileManager.default.removeItem(at: part)
                    dropped += 1
                }
            }
            return dropped
        } catch {
            throw .cannotRead(folder.path)
        }
    }

    /// Deletes a file.
    ///
    /// - Throws: ``FileStoreError/cannotWrite(_:)``.
    public func remove(_ hash: String) throws(FileStoreError) {
        let target = url(hash)
        do {
            try FileManager.default.removeItem(at: target)
        } catch {
            throw .cannotWrite(target.path)
        }
    }

    private static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// Gives a kept file the date of now, but for an hour, when it holds these bytes; false when it is not there or holds others.
    ///
    /// With the system's own calls: applications with papers that were sent before are as common as new ones, and
    /// Foundation's ways cost as much as the rest of the filing.
    private func renew(_ hash: String, holding bytes: [UInt8]) throws(FileStoreError) -> Bool {
        let path = path(hash)
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) == bytes.count, Self.holds(descriptor, bytes) else {
            return false
        }
        // Of this hour it is young enough, as files that nobody names stay for weeks: a date costs as much as the reading.
        if (0..<3600).contains(time(nil) - status.st_mtim.tv_sec) { return true }
        guard futimens(descriptor, nil) == 0 else { throw .cannotWrite(path) }
        return true
    }

    private static func holds(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
        var position = 0
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { part in
            while position < bytes.count {
                let count = read(descriptor, part.baseAddress, part.count)
                guard count > 0, position + count <= bytes.count, let start = part.baseAddress else { return false }
                let isSame = bytes.withUnsafeBytes { own in
                    own.baseAddress.map { memcmp($0 + position, start, count) == 0 } ?? false
                }
                guard isSame else { return false }
                position += count
            }
            return true
        }
    }

    private static func hash(_ bytes: [UInt8]) -> String { Hexadecimal.encode(SHA256.hash(data: bytes)) }

    /// Two levels, so that no folder holds more than a few thousand files.
    private func path(_ hash: String) -> String { "\(root)/\(hash.prefix(2))/\(hash)" }

    private func url(_ hash: String) -> URL { URL(fileURLWithPath: path(hash), isDirectory: false) }

    /// Writes beside the target, forces the bytes to disk, then renames: a crash leaves a whole file or none.
    private func write(_ bytes: [UInt8], to target: URL) throws(FileStoreError) {
        let parent = target.deletingLastPathComponent()
        let part = parent.appendingPathComponent(".\(UUID().uuidString).part")
        do {
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            guard
                FileManager.default.createFile(
                    atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw FileStoreError.cannotWrite(part.path) }
            let handle = try FileHandle(forWritingTo: part)
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
            try handle.close()
            guard rename(part.path, target.path) == 0 else { throw FileStoreError.cannotWrite(target.path) }
            try Self.synchronize(folder: parent)
            // A folder that has just been made is safe only once the one above it is.
            try Self.synchronize(folder: folder)
        } catch {
            // What is half written would eat the room that is missing.
            unlink(part.path)
            throw .cannotWrite(Self.words(target.path, error))
        }
    }

    /// A path with what the system says, such as "No space left on device".
    private static func words(_ path: String, _ error: any Error) -> String {
        let error = error as NSError
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        return cause.domain == NSPOSIXErrorDomain ? "\(path) (\(String(cString: strerror(Int32(cause.code)))))" : path
    }

    /// A renamed file is safe only once its folder is on disk too.
    static func synchronize(folder: URL) throws {
        let descriptor = open(folder.path, O_RDONLY)
        guard descriptor >= 0 else { throw FileStoreError.cannotWrite(folder.path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileStoreError.cannotWrite(folder.path) }
    }
}

/// Why a file is not kept or not found.
public enum FileStoreError: Error, Hashable, CustomStringConvertible {
    case empty
    /// Bytes found.
    case tooLarge(Int)
    case unknownKind
    case missing(String)
    case damaged(String)
    case cannotWrite(String)
    case cannotRead(String)

    public var description: String {
        switch self {
        case .empty: "The file is empty."
        case .tooLarge(let size): "The file has \(size) bytes; the limit is \(FileStore.largest)."
        case .unknownKind: "The file is neither PDF, JPEG nor PNG."
        case .missing(let hash): "File \(hash) is not in the store."
        case .damaged(let hash): "File \(hash) was changed on disk. Restore it from a backup."
        case .cannotRead(let path): "\(path) cannot be read. Check permissions."
        case .cannotWrite(let path): "\(path) cannot be written. Check free space and permissions."
        }
    }
}
