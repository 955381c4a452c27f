import Foundation

/// Writes a backup: one file with named members, in parts that prove themselves.
///
/// It is written beside its name and renamed once it is whole and on disk.
public final class BackupWriter {
    /// Bytes of a part.
    static let partSize = 1 << 20

    private let path: String
    private let unfinished: String
    private let handle: FileHandle
    private var seal: BackupSeal
    private var buffer: [UInt8] = []

    /// Begins a backup.
    ///
    /// - Parameters:
    ///   - passphrase: Locks it; `nil` leaves it readable.
    /// - Throws: ``BackupError/cannotWrite(_:)``.
    public init(path: String, passphrase: String?) throws {
        self.path = path
        unfinished = path + ".part"
        seal = try BackupSeal(passphrase: passphrase)
        guard
            FileManager.default.createFile(
                atPath: unfinished, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: unfinished)
        else { throw BackupError.cannotWrite(path) }
        self.handle = handle
        try put(Array(seal.header.utf8))
    }

    /// Adds a member.
    public func add(_ name: String, _ bytes: [UInt8]) throws {
        try begin(name, size: UInt64(bytes.count))
        try append(bytes)
    }

    /// Adds a member from a file, which does not change meanwhile.
    public func add(_ name: String, contentsOf file: String) throws {
        guard let source = FileHandle(forReadingAtPath: file) else { throw BackupError.cannotRead(file) }
        defer { close(source) }
        do {
            let size = try source.seekToEnd()
            try source.seek(toOffset: 0)
            try begin(name, size: size)
            var copied: UInt64 = 0
            while let data = try source.read(upToCount: Self.partSize), !data.isEmpty {
                copied += UInt64(data.count)
                try append([UInt8](data))
            }
            guard copied == size else { throw BackupError.cannotRead(file) }
        } catch let error as BackupError {
            throw error
        } catch {
            throw BackupError.cannotRead(file)
        }
    }

    /// Ends the backup; when it returns, the file is whole, on disk and under its name.
    public func finish() throws {
        try flush(isLast: true)
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw BackupError.cannotWrite(path)
        }
        guard rename(unfinished, path) == 0 else { throw BackupError.cannotWrite(path) }
        try FileStore.synchronize(folder: URL(fileURLWithPath: path).deletingLastPathComponent())
    }

    /// Gives up; nothing is left behind.
    public func cancel() {
        close(handle)
        unlink(unfinished)
    }

    private func begin(_ name: String, size: UInt64) throws {
        let name = Array(name.utf8)
        try append(Self.bytes(of: UInt16(name.count)) + name + Self.bytes(of: size))
    }

    private func append(_ bytes: [UInt8]) throws {
        buffer += bytes
        while buffer.count >= Self.partSize { try flush(isLast: false) }
    }

    private func flush(isLast: Bool) throws {
        let bytes = Array(buffer.prefix(Self.partSize))
        buffer.removeFirst(bytes.count)
        let part = try seal.close(bytes, isLast: isLast)
        try put([isLast ? 1 : 0] + Self.bytes(of: UInt32(part.count)) + part)
    }

    private func put(_ bytes: [UInt8]) throws {
        do { try handle.write(contentsOf: Data(bytes)) } catch { throw BackupError.cannotWrite(path) }
    }

    private func close(_ handle: FileHandle) {
        // A handle that does not close has nothing more to lose here.
        do { try handle.close() } catch {}
    }

    static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}
