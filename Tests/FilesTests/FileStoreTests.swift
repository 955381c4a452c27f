import Files
import Foundation
import Testing

@Suite("The store of uploads")
struct FileStoreTests {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("maklumat-files-\(UUID().uuidString)")

    static let pdf = Array("%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj".utf8)
    static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10] + Array("JFIF".utf8)
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + Array(repeating: 0, count: 17)

    @Test(
        "The kind is found from the bytes",
        arguments: [(pdf, FileKind.pdf), (jpeg, .jpeg), (png, .png), (Array("\n\n".utf8) + pdf, .pdf)])
    func kinds(bytes: [UInt8], kind: FileKind) {
        #expect(FileKind(of: bytes) == kind)
    }

    @Test(
        "Whatever else is refused, also under a good name",
        arguments: [
            Array("<html><script>alert(1)</script>".utf8), Array("MZ\u{90}".utf8), [], [0xFF],
            [0x89, 0x50, 0x4E, 0x47],
            Array(repeating: 0x20, count: 1100) + pdf,
            Array("MZ\u{90}".utf8) + pdf, Array("<!--".utf8) + pdf,
        ])
    func otherKinds(bytes: [UInt8]) throws {
        #expect(FileKind(of: bytes) == nil)
        let store = try FileStore(folder: folder.path)
        #expect(throws: FileStoreError.self) { try store.keep(bytes) }
    }

    @Test func `what is kept comes back byte for byte, and the same file is kept once`() throws {
        let store = try FileStore(folder: folder.path)
        let first = try store.keep(Self.pdf)
        let second = try store.keep(Self.pdf)
        #expect(first == second)
        #expect(try store.bytes(first.hash) == Self.pdf)
        #expect(first.size == Self.pdf.count && first.kind == .pdf)
    }

    @Test func `a file of ten megabytes is kept, one byte more is refused`() throws {
        let store = try FileStore(folder: folder.path)
        let full = Self.pdf + Array(repeating: 0, count: FileStore.largest - Self.pdf.count)
        #expect(try store.keep(full).size == FileStore.largest)
        #expect(throws: FileStoreError.tooLarge(FileStore.largest + 1)) { try store.keep(full + [0]) }
    }

    @Test func `a file that was changed on disk is not given out`() throws {
        let store = try FileStore(folder: folder.path)
        let kept = try store.keep(Self.pdf)
        let path = folder.appendingPathComponent(String(kept.hash.prefix(2))).appendingPathComponent(kept.hash)
        try Data("%PDF-1.7 altered".utf8).write(to: path)
        #expect(throws: FileStoreError.damaged(kept.hash)) { try store.bytes(kept.hash) }
        _ = try store.keep(Self.pdf)
        #expect(try store.bytes(kept.hash) == Self.pdf, "sent again, it is mended")
    }

    @Test(
        "Names that are no hash lead nowhere",
        arguments: ["../../etc/passwd", "", "abc", String(repeating: "Z", count: 64)])
    func wrongNames(name: String) throws {
        let store = try FileStore(folder: folder.path)
        #expect(throws: FileStoreError.missing(name)) { try store.bytes(name) }
    }

    @Test func `a folder that cannot be made is named`() {
        #expect(throws: FileStoreError.cannotWrite("/proc/none/files")) { try FileStore(folder: "/proc/none/files") }
    }
}
