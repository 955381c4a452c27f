import Foundation
import Testing

@testable import Casework

/// The page on the format and the sample files beside the Python verifier must say what this code does.
///
/// With `MAKLUMAT_WRITE_SAMPLES=1` the sample files are written anew.
@Suite("The page on the format")
struct FormatPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The sample files of the verifier by their names.
    private func files() throws -> [(name: String, text: String)] {
        let sample = try SealSample()
        let published = SealChain.file(of: sample.seals)
        return [
            ("seals.txt", published), ("proof.json", try sample.proof().file),
            ("proof-open.json", try sample.proof(entries: 3).file),
        ]
    }

    /// The lines of the worked example.
    private func example() throws -> [(name: String, text: String)] {
        let sample = try SealSample()
        let nodes = sample.leaves.map { $0.map { MerkleTree.node(ofLeaf: $0) } }
        let salt = { (key: String) in Hexadecimal.encode(ProofWords.salt(of: key, seed: SealSample.bytes(0x30))) }
        return [
            ("kept1", sample.words[0].canonical), ("kept2", sample.words[1].canonical),
            ("salt1a", salt("0/answer:usaha")), ("salt1b", salt("0/evidence:ktp")),
            ("commitments1", commitments(sample.words[0])), ("commitments2", commitments(sample.words[1])),
            ("body1", sample.bodies[0]), ("body2", sample.bodies[1]), ("hash1", sample.hashes[0].hex),
            ("hash2", sample.hashes[1].hex), ("leaf1.0", sample.leaves[0][0].hex), ("leaf1.2", sample.leaves[0][2].hex),
            ("node1.0", nodes[0][0].hex), ("node1.1", nodes[0][1].hex), ("node1.2", nodes[0][2].hex),
            ("node1.01", MerkleTree.node(nodes[0][0], nodes[0][1]).hex), ("node2.1", nodes[1][1].hex),
            ("calendar", String(decoding: SealSample.calendar.canonical(), as: UTF8.self)),
            ("root1", MerkleTree.root(of: sample.leaves[0]).hex), ("seal1", sample.seals[0].body),
            ("seal2", sample.seals[1].body), ("sealhash1", sample.seals[0].hash), ("sealhash2", sample.seals[1].hash),
            ("line1", String(sample.seals[0].line.dropLast())), ("line2", String(sample.seals[1].line.dropLast())),
            ("proof", String(try sample.proof().file.dropLast())),
        ]
    }

    private func commitments(_ words: ProofWords) -> String {
        var writer = CanonicalWriter()
        writer.object(words.items.map { (key: $0.key, value: $0.commitment.hex) }) { $0.text($1) }
        return writer.text
    }

    @Test func `has a worked example that is true, line by line`() throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/journal-format.md"), encoding: .utf8)
        let lines = page.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
        for line in try example() {
            #expect(lines.contains { $0.utf8.elementsEqual(line.text.utf8) }, "\(line.name) should be \(line.text)")
        }
    }

    @Test func `has no hash that its example does not have`() throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/journal-format.md"), encoding: .utf8)
        let known = try example().map(\.text).joined(separator: "\n")
        let hashes = page.matches(of: /[0-9a-f]{64}/).map(\.output)
        #expect(hashes.count > 20)
        for hash in hashes { #expect(known.contains(hash)) }
    }

    @Test func `has sample files that are true`() throws {
        for file in try files() {
            let stored = try Data(contentsOf: Self.root.appending(path: "Tests/Verifier/samples/\(file.name)"))
            #expect(stored == Data(file.text.utf8), "\(file.name) is not what this code makes")
        }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["MAKLUMAT_WRITE_SAMPLES"] != nil))
    func `gets new sample files when asked`() throws {
        let folder = Self.root.appending(path: "Tests/Verifier/samples")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for file in try files() { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
        for line in try example() { print("EXAMPLE \(line.name) \(line.text)") }
    }
}
