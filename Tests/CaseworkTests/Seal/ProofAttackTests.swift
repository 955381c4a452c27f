import Foundation
import Testing

@testable import Casework

/// What somebody might try who holds a true proof and wants it to say more.
@Suite("Attacks on a proof")
struct ProofAttackTests {
    private static let at: Int64 = 1_795_950_000

    /// A case under the second of two seals, among entries of others.
    fileprivate struct Office {
        let bodies: [String]
        let hashes: [Digest32]
        let leaves: [Digest32]
        let seals: [Seal]

        init(times: [Int64] = [at, at + 1], places: [Int] = [1, 3], sealedAt: Int64 = 1_795_971_900) throws {
            bodies = times.enumerated().map { SealSample.body(at: $1, nonce: UInt8($0), position: $0 + 1) }
            hashes = SealSample.chain(bodies)
            var leaves = (0..<6).map { SealSample.other("other \($0)") }
            for (place, hash) in zip(places, hashes) { leaves[place] = hash }
            self.leaves = leaves
            let first = try SealSample().seals[0]
            let root = MerkleTree.root(of: leaves)
            seals = [
                first,
                try Seal.next(
                    after: first, agency: SealSample.agency, day: "2026-11-29", count: leaves.count, root: root,
                    calendar: nil,
                    sealedAt: sealedAt),
            ]
        }

        func proof(places: [Int] = [1, 3]) throws -> CaseProof {
            let entries = try zip(bodies.indices, places).map { index, leaf in
                let path = try #require(MerkleTree.path(toLeaf: leaf, of: leaves))
                let place = CaseProof.Place(seal: seals[1], leaf: leaf, path: path)
                return CaseProof.Entry(body: bodies[index], hash: hashes[index], words: nil, place: place)
            }
            return CaseProof(number: SealSample.number, agency: SealSample.agency, entries: entries)
        }

        func check(_ proof: CaseProof) -> ProofResult { proof.check(against: .file(seals)) }
    }

    @Test func `fail where the honest proof holds`() throws {
        let office = try Office()
        #expect(office.check(try office.proof()).isProvedThroughout)
    }

    @Test(arguments: [
        ("2026-11-29", "2020-01-01"), ("1795971900", "1577836800"), (#""count":6"#, #""count":7"#),
        ("dinas-perizinan", "kantor-lain"), (#""serial":2"#, #""serial":3"#),
    ])
    func `by a forged seal around a true root fail`(old: String, new: String) throws {
        let office = try Office()
        let body = office.seals[1].body.replacing(old, with: new)
        #expect(body != office.seals[1].body)
        let seal = Seal(body: body, hash: Seal.hash(of: body))
        var proof = try office.proof()
        for index in 0..<2 { proof = proof.placing(index, seal: seal) }
        let agency = try seal.content().agency
        proof = CaseProof(number: proof.number, agency: agency, entries: proof.entries)
        let result = office.check(proof)
        #expect(result.faults.contains(.rootAlonePublished(position: 1)))
        #expect(result.provedPosition == 0)
    }

    @Test func `by an invented case without seals prove nothing`() throws {
        let office = try Office()
        let entries = zip(office.bodies, office.hashes).map {
            CaseProof.Entry(body: $0, hash: $1, words: nil, place: nil)
        }
        let result = office.check(CaseProof(number: SealSample.number, agency: SealSample.agency, entries: entries))
        #expect(result.provedPosition == 0)
        #expect(!result.isProvedThroughout)
    }

    @Test func `by an invented entry behind true ones prove no more than the true ones`() throws {
        let office = try Office()
        let body = SealSample.body(at: Self.at + 2, facts: #"[{"licence":{"granted":1}}]"#, position: 3)
        let hash = SealSample.chain(office.bodies + [body])[2]
        let entry = CaseProof.Entry(body: body, hash: hash, words: nil, place: nil)
        let proof = try office.proof()
        let longer = CaseProof(number: proof.number, agency: proof.agency, entries: proof.entries + [entry])
        #expect(office.check(longer).description == "Proved up to position 2 of 3.")
        #expect(!office.check(longer).isProvedThroughout)
    }

    @Test func `by a sealed entry behind one without seal fail`() throws {
        let office = try Office()
        let proof = try office.proof().replacing(0) {
            CaseProof.Entry(body: $0.body, hash: $0.hash, words: nil, place: nil)
        }
        #expect(office.check(proof).faults == [.sealedAfterUnsealed(position: 2)])
        #expect(office.check(proof).provedPosition == 0)
    }

    @Test func `by entries that were recorded in another order fail`() throws {
        let office = try Office(places: [3, 1])
        #expect(office.check(try office.proof(places: [3, 1])).faults == [.leafOutOfOrder(position: 2)])
    }

    @Test func `by dates before or after the seals fail`() throws {
        let start: Int64 = 1_795_885_500
        let end: Int64 = 1_795_971_900
        #expect(try Office(times: [start, end]).checkOwn() == [])
        #expect(try Office(times: [start - 1, end]).checkOwn() == [.datedBeforeSealBefore(position: 1)])
        #expect(try Office(times: [start, end + 1]).checkOwn() == [.datedAfterSeal(position: 2)])
        #expect(try Office(times: [1_600_000_000, end]).checkOwn() == [.datedBeforeSealBefore(position: 1)])
        // Somebody who knows only the hash of a seal does not know when the one before was put on.
        let office = try Office(times: [start - 1, end + 1])
        let hashes = Set(office.seals.compactMap { Digest32(hex: $0.hash) })
        #expect(try office.proof().check(against: .hashes(hashes)).faults == [.datedAfterSeal(position: 2)])
    }

    @Test func `by two seals of one serial fail, though both hashes are known`() throws {
        let office = try Office()
        let twin = try Office(sealedAt: 1_795_971_901)
        let proof = try office.proof().placing(1, seal: twin.seals[1])
        let hashes = Set((office.seals + twin.seals).compactMap { Digest32(hex: $0.hash) })
        #expect(proof.check(against: .hashes(hashes)).faults == [.twoSealsOfSerial(position: 2, serial: 2)])
    }

    @Test func `by a guess at a neighbour's entry need its nonce`() throws {
        let body = SealSample.body(at: Self.at, position: 1)
        let start = try #require(body.range(of: #""nonce":"#)?.lowerBound)
        let end = try #require(body.range(of: #""number""#)?.lowerBound)
        #expect(throws: JournalFormatError.missing("nonce")) {
            try ProofBody(reading: body.replacing(body[start..<end], with: ""))
        }
    }

    /// The page on the format says that this needs a check of the whole database.
    @Test func `by a second history or a shorter one are not seen in a proof alone`() throws {
        let office = try Office()
        let proof = try office.proof()
        let shorter = CaseProof(number: proof.number, agency: proof.agency, entries: [proof.entries[0]])
        #expect(office.check(shorter).description == "Proved up to position 1 of 1.")
    }
}

extension ProofAttackTests.Office {
    fileprivate func checkOwn() throws -> [ProofFault] { check(try proof()).faults }
}
