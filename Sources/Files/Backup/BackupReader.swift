import Foundation

/// Reads a backup, member by member, in the order in which they were written.
public final class BackupReader {
    private let path: String
    private let handle: FileHandle
    private var seal: BackupSeal
    private var buffer: [UInt8] = []
    private var start = 0
    private var parts = 0
    private var isAtEnd = false
    /// Parts that are not what was written; only a backup without passphrase is read on behind them.
    public private(set) var faults: [BackupError] = []

    /// One member.
    public struct Member: Sendable {
        public let name: String
        /// Bytes.
        public let size: UInt64
    }

    /// Opens a backup.
    ///
    /// - Throws: ``BackupError``.
    public init(path: String, passphrase: String?) throws {
        self.path = path
        guard let handle = FileHandle(forReadingAtPath: path) else { throw BackupError.cannotRead(path) }
        self.handle = handle
        guard try Self.line(of: handle, path) + "\n" == BackupSeal.magic else { throw BackupError.notABackup(path) }
        seal = try BackupSeal(line: try Self.line(of: handle, path), passphrase: passphrase)
    }

    /// Reads each member; the body gets its bytes piece by piece and a last time with none.
    public func each(_ body: (Member, _ bytes: [UInt8]) throws -> Void) throws {
        while try fill(1) {
            let name = try take(Int(number(2)))
            guard let text = String(validating: name, as: UTF8.self), !text.isEmpty else {
                throw BackupError.malformed("a member has no name")
            }
            let member = Member(name: text, size: try number(8))
            var left = member.size
            while left > 0 {
                let piece = try take(Int(min(left, UInt64(BackupWriter.partSize))))
                left -= UInt64(piece.count)
                try body(member, piece)
            }
            try body(member, [])
        }
        guard isAtEnd else { throw BackupError.cutOff(part: parts + 1) }
    }

    private func number(_ size: Int) throws -> UInt64 {
        try take(size).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func take(_ count: Int) throws -> [UInt8] {
        guard try fill(count) else { throw BackupError.cutOff(part: parts) }
        let bytes = Array(buffer[start..<start + count])
        start += count
        return bytes
    }

    /// Reads parts until so many bytes are there; false when the backup ends before.
    private func fill(_ count: Int) throws -> Bool {
        while buffer.count - start < count, !isAtEnd {
            buffer.removeFirst(start)
            start = 0
            try readPart()
        }
        return buffer.count - start >= count
    }

    private func readPart() throws {
        let head = try read(5)
        let size = head[1...].reduce(0) { $0 << 8 | Int($1) }
        guard head[0] <= 1, size <= BackupWriter.partSize + 64 else { throw BackupError.damaged(part: parts + 1) }
        let isLast = head[0] == 1
        let (bytes, isWhole) = try seal.open(try read(size), isLast: isLast)
        parts += 1
        if !isWhole { faults.append(.damaged(part: parts)) }
        buffer += bytes
        guard isLast else { return }
        isAtEnd = true
        do {
            if let more = try handle.read(upToCount: 1), !more.isEmpty {
                faults.append(.malformed("bytes follow its end"))
            }
        } catch {
            throw BackupError.cannotRead(path)
        }
    }

    private func read(_ count: Int) throws -> [UInt8] {
        do {
            var bytes: [UInt8] = []
            while bytes.count < count, let data = try handle.read(upToCount: count - bytes.count), !data.isEmpty {
                bytes += data
            }
            guard bytes.count == count else { throw BackupError.cutOff(part: parts + 1) }
            return bytes
        } catch let error as BackupError {
            throw error
        } catch {
            throw BackupError.cannotRead(path)
        }
    }

    private static func line(of handle: FileHandle, _ path: String) throws -> String {
        var bytes: [UInt8] = []
        while bytes.count < 100 {
            let byte: Data?
            do { byte = try handle.read(upToCount: 1) } catch { throw BackupError.cannotRead(path) }
            guard let first = byte?.first else { throw BackupError.notABackup(path) }
            if first == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(first)
        }
        throw BackupError.notABackup(path)
    }
}
