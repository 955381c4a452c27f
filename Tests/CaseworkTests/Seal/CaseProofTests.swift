import Testing

@testable import Casework

@Suite("The proof of a case")
struct CaseProofTests {
    @Test func `proves every sealed entry against the published file and against hashes`() throws {
        let sample = try SealSample()
        let proof = try sample.proof()
        let hashes = Set(sample.seals.compactMap { Digest32(hex: $0.hash) })
        for published in [PublishedSeals.file(sample.seals), .hashes(hashes)] {
            let result = proof.check(against: published)
            #expect(result.faults == [])
            #expect(result.provedPosition == 2)
            #expect(result.isProvedThroughout)
            #expect(result.description == "Proved up to position 2 of 2.")
        }
    }

    @Test func `is read from its file as it was written`() throws {
        let sample = try SealSample()
        let file = try sample.proof(entries: 3).file
        #expect(try CaseProof(reading: Array(file.utf8)).file.hasBytes(of: file))
        #expect(try CaseProof(reading: Array(file.utf8.dropLast())).file.hasBytes(of: file))
        #expect(CaseProof.check(Array(file.utf8), against: .file(sample.seals)).faults == [])
    }

    @Test func `says how far it reaches when the last entries have no seal yet`() throws {
        let sample = try SealSample()
        let result = try sample.proof(entries: 3).check(against: .file(sample.seals))
        #expect(result.faults == [])
        #expect(result.provedPosition == 2)
        #expect(result.entryCount == 3)
        #expect(!result.isProvedThroughout)
    }

    @Test func `reaches up to the entry whose seal the checker does not know yet`() throws {
        let sample = try SealSample()
        let result = try sample.proof().check(against: .file([sample.seals[0]]))
        #expect(result.faults == [.sealNotPublished(position: 2)])
        #expect(result.provedPosition == 1)
        #expect(!result.isProvedThroughout)
    }

    @Test func `is none against nothing that was published`() throws {
        let proof = try SealSample().proof()
        for published in [PublishedSeals.file([]), .hashes([])] {
            let result = proof.check(against: published)
            #expect(result.faults == [.sealNotPublished(position: 1), .sealNotPublished(position: 2)])
            #expect(result.provedPosition == 0)
        }
    }

    @Test func `is none when only the root was published, and says so`() throws {
        let sample = try SealSample()
        let roots = Set(sample.leaves.map(MerkleTree.root(of:)))
        let result = try sample.proof().check(against: .hashes(roots))
        #expect(result.faults == [.rootAlonePublished(position: 1), .rootAlonePublished(position: 2)])
        #expect(result.provedPosition == 0)
        let sentence = "Entry 1: the root is published, but a root alone proves neither day nor office."
        #expect(result.faults.first?.description == sentence)
    }

    @Test func `is none against published seals that are not sound`() throws {
        let sample = try SealSample()
        let result = try sample.proof().check(against: .file(sample.seals.reversed()))
        #expect(result.faults.contains(.publishedSeals(.serialOutOfPlace(seal: 1, found: 2))))
        #expect(result.provedPosition == 0)
    }

    @Test func `without entries proves nothing`() {
        let proof = CaseProof(number: SealSample.number, agency: SealSample.agency, entries: [])
        #expect(proof.check(against: .hashes([])).faults == [.noEntries])
        #expect(!proof.check(against: .hashes([])).isProvedThroughout)
        #expect(CaseProof.check(Array(proof.file.utf8), against: .hashes([])).faults == [.noEntries])
    }

    @Test func `holds when words are withheld one by one or all, and never shows the seed then`() throws {
        let sample = try SealSample()
        let proof = try sample.proof(entries: 1)
        for key in ["0/answer:usaha", "0/evidence:ktp"] {
            let words = sample.words[0].closing { $0 == key }
            let shown = proof.replacing(0) {
                CaseProof.Entry(body: $0.body, hash: $0.hash, words: words, place: $0.place)
            }
            #expect(shown.check(against: .file(sample.seals)).isProvedThroughout)
            #expect(!shown.file.contains("seed"))
            #expect(CaseProof.check(Array(shown.file.utf8), against: .file(sample.seals)).isProvedThroughout)
        }
        let made = try CaseProof.Entry(
            body: sample.bodies[0], hash: sample.hashes[0].hex, kept: sample.words[0].canonical,
            showing: { $0 == "0/answer:usaha" }, place: proof.entries[0].place)
        let text = proof.replacing(0) { _ in made }.file
        #expect(CaseProof.check(Array(text.utf8), against: .file(sample.seals)).isProvedThroughout)
        #expect(text.contains("Senja") && !text.contains("ktp.pdf") && !text.contains("seed"))
        #expect(throws: JournalFormatError.self) {
            try CaseProof.Entry(body: "", hash: "", kept: nil, showing: { _ in true }, place: nil)
        }
        let silent = proof.replacing(0) { CaseProof.Entry(body: $0.body, hash: $0.hash, words: nil, place: $0.place) }
        #expect(silent.check(against: .file(sample.seals)).isProvedThroughout)
        #expect(!silent.file.contains("Senja"))
    }
}

extension CaseProof {
    /// The same proof with one entry changed.
    func replacing(_ index: Int, _ change: (Entry) -> Entry) -> CaseProof {
        var entries = entries
        entries[index] = change(entries[index])
        return CaseProof(number: number, agency: agency, entries: entries)
    }

    /// The same proof with the place of one entry changed.
    func placing(_ index: Int, seal: Seal? = nil, leaf: Int? = nil, path: [Digest32]? = nil) -> CaseProof {
        replacing(index) { entry in
            let place = entry.place.map {
                Place(seal: seal ?? $0.seal, leaf: leaf ?? $0.leaf, path: path ?? $0.path)
            }
            return Entry(body: entry.body, hash: entry.hash, words: entry.words, place: place)
        }
    }
}
