import Testing

@testable import Casework

@Suite("Faults of a proof")
struct ProofFaultTests {
    private let sample: SealSample
    private let proof: CaseProof

    init() throws {
        sample = try SealSample()
        proof = try sample.proof()
    }

    private func faults(_ proof: CaseProof) -> [ProofFault] { proof.check(against: .file(sample.seals)).faults }

    /// Faults of a proof whose first entry has another body, with its hash made to follow.
    private func faults(body: String, words: ProofWords? = nil) -> [ProofFault] {
        let hash = SealSample.chain([body])[0]
        return faults(proof.replacing(0) { CaseProof.Entry(body: body, hash: hash, words: words, place: $0.place) })
    }

    @Test func `are found for every flipped bit of every hash and path`() throws {
        for index in 0..<2 {
            for bit in 0..<256 {
                let entry = proof.entries[index]
                let changed = proof.replacing(index) {
                    CaseProof.Entry(body: $0.body, hash: entry.hash.flipping(bit), words: $0.words, place: $0.place)
                }
                #expect(faults(changed).contains(.chainBroken(position: index + 1)))
                #expect(faults(changed).contains(.pathBroken(position: index + 1)))
                let path = try #require(entry.place?.path)
                for place in path.indices {
                    var flipped = path
                    flipped[place] = path[place].flipping(bit)
                    #expect(faults(proof.placing(index, path: flipped)) == [.pathBroken(position: index + 1)])
                }
            }
        }
    }

    @Test func `are found for every flipped bit of the index, negative and huge ones too`() {
        for bit in 0..<Int.bitWidth {
            #expect(faults(proof.placing(0, leaf: 1 ^ (1 << bit))).contains(.pathBroken(position: 1)))
        }
    }

    @Test func `are found for every flipped bit of a body`() throws {
        for index in 0..<2 {
            let bytes = Array(proof.entries[index].body.utf8)
            for bit in 0..<bytes.count * 8 {
                var flipped = bytes
                flipped[bit / 8] ^= 1 << (bit % 8)
                guard let body = String(validating: flipped, as: UTF8.self) else { continue }
                let changed = proof.replacing(index) {
                    CaseProof.Entry(body: body, hash: $0.hash, words: $0.words, place: $0.place)
                }
                #expect(faults(changed).contains(.chainBroken(position: index + 1)))
            }
        }
    }

    @Test func `are found for every change of a seal`() throws {
        let body = sample.seals[0].body
        for (old, new) in [
            (#""count":3"#, #""count":2"#), (#""count":3"#, #""count":7"#), ("2026-11-28", "2020-01-01"),
            ("1795885500", "1795885501"), (#""serial":1"#, #""serial":2"#), ("dinas-perizinan", "kantor-lain"),
        ] {
            let changed = body.replacing(old, with: new)
            #expect(changed != body)
            let kept = faults(proof.placing(0, seal: Seal(body: changed, hash: sample.seals[0].hash)))
            #expect(kept.contains { if case .sealChanged = $0 { true } else { $0.isNotASeal } })
            let forged = faults(proof.placing(0, seal: Seal(body: changed, hash: Seal.hash(of: changed))))
            #expect(forged.contains { $0 == .rootAlonePublished(position: 1) || $0.isNotASeal })
        }
        let unreadable = faults(proof.placing(0, seal: Seal(body: "[]", hash: Seal.hash(of: "[]"))))
        #expect(unreadable == [.notASeal(position: 1, .missing("{}"))])
    }

    @Test func `are found for a body of another case, place or form`() {
        let at: Int64 = 1_795_835_525
        #expect(
            faults(body: SealSample.body(at: at, number: "3514-2026-000043", position: 1)).contains(
                .anotherNumber(position: 1)))
        #expect(faults(body: SealSample.body(at: at, position: 2)).contains(.outOfPlace(position: 1, found: 2)))
        for body in [
            SealSample.body(at: at, facts: "[]", position: 1), SealSample.body(at: at, facts: "[{}]", position: 1),
            SealSample.body(at: at, facts: #"[{"a":1,"b":2}]"#, position: 1),
            SealSample.body(at: at, facts: #"["filed"]"#, position: 1),
            SealSample.body(at: at, facts: "{}", position: 1),
            SealSample.body(at: at, position: 0),
            SealSample.body(at: at, position: 1).replacing(#""nonce":""#, with: #""nonce":"00"#),
            SealSample.body(at: at, position: 1).replacing(#""nonce":"#, with: #""nonces":"#),
            SealSample.body(at: at, position: 1).replacing(#""actor":"#, with: #""actor": "#),
            SealSample.body(at: at, position: 1).replacing("}]", with: #"}],"fault":1"#), "", "null", "{",
        ] {
            #expect(faults(body: body).contains { if case .unreadable(1, _) = $0 { true } else { false } })
        }
    }

    @Test func `are found for words that were changed, added or put at another fact`() {
        let at: Int64 = 1_795_835_525
        let words = ProofWords(values: [("0/note", #""Baik""#)], seed: SealSample.bytes(1))
        let lie = ProofWords(values: [("0/note", #""Buruk""#)], seed: SealSample.bytes(1))
        let salted = ProofWords(values: [("0/note", #""Baik""#)], seed: SealSample.bytes(2))
        let body = SealSample.body(at: at, position: 1, words: words)
        #expect(faults(body: body, words: lie).contains(.wordsChanged(position: 1)))
        #expect(faults(body: body, words: salted).contains(.wordsChanged(position: 1)))
        #expect(faults(body: body, words: lie.closing { _ in true }).contains(.wordsChanged(position: 1)))
        #expect(!faults(body: body, words: words).contains(.wordsChanged(position: 1)))
        #expect(faults(body: SealSample.body(at: at, position: 1), words: words).contains(.wordsAdded(position: 1)))
        for key in ["1/note", "00/note", "+0/note", "-1/note", "0/", "0", "/note", "note", "٠/note", "9999999999/note"]
        {
            let words = ProofWords(values: [(key, #""Baik""#)], seed: SealSample.bytes(1))
            let found = faults(body: SealSample.body(at: at, position: 1, words: words), words: words)
            #expect(found.contains(.wordsMisplaced(position: 1, key: key)))
        }
    }

    @Test func `each have their own sentence`() {
        let faults: [ProofFault] = [
            .notAnEntry(position: 7, .missing("x")), .chainBroken(position: 7), .unreadable(position: 7, .missing("x")),
            .outOfPlace(position: 7, found: 8), .anotherNumber(position: 7), .wordsAdded(position: 7),
            .wordsMisplaced(position: 7, key: "note"), .wordsChanged(position: 7),
            .notASeal(position: 7, .missing("x")),
            .sealChanged(position: 7), .anotherAgency(position: 7), .pathBroken(position: 7),
            .sealedAfterUnsealed(position: 7), .leafOutOfOrder(position: 7), .twoSealsOfSerial(position: 7, serial: 3),
            .sealNotPublished(position: 7), .rootAlonePublished(position: 7), .datedAfterSeal(position: 7),
            .datedBeforeSealBefore(position: 7),
        ]
        #expect(faults.allSatisfy { $0.position == 7 && $0.description.hasPrefix("Entry 7: ") })
        #expect(Set(faults.map(\.description)).count == faults.count)
        let whole: [ProofFault] = [
            .notUnicode, .notAProof(.missing("x")), .noEntries, .publishedSeals(.notALine(line: 1)),
        ]
        #expect(whole.allSatisfy { $0.position == nil && $0.description.hasSuffix(".") })
        #expect(Set(whole.map(\.description)).count == whole.count)
    }
}

extension ProofFault {
    fileprivate var isNotASeal: Bool { if case .notASeal = self { true } else { false } }
}
