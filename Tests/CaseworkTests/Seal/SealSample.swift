import Foundation

@testable import Casework

/// The worked example of the page on the format: one case, two seals, a third entry that no seal covers yet.
struct SealSample {
    static let agency = "dinas-perizinan"
    static let number = "3514-2026-000042"

    let words: [ProofWords]
    let bodies: [String]
    let hashes: [Digest32]
    /// The leaves of the first and of the second seal.
    let leaves: [[Digest32]]
    let seals: [Seal]

    init() throws {
        let first = ProofWords(
            values: [
                ("0/answer:usaha", #""Kedai Kopi “Senja”""#),
                (
                    "0/evidence:ktp",
                    #"{"files":[{"contentType":"application/pdf","hash":"\#(Self.other("ktp.pdf").hex)","name":"ktp.pdf","size":48213}]}"#
                ),
            ], seed: Self.bytes(0x30))
        let second = ProofWords(
            values: [("0/answer:telepon", #""0811 0000 1234""#), ("0/note", #""Berkas lengkap.\nTerima kasih.""#)],
            seed: Self.bytes(0x40)
        ).closing { $0 == "0/answer:telepon" }
        let third = ProofWords(values: [("0/message", #""Kapan selesai?""#)], seed: Self.bytes(0x50))
        words = [first, second, third]
        bodies = [
            Self.body(
                actor: "applicant", at: 1_795_835_525,
                facts: #"[{"filed":{"service":"konsultasi","version":"v1"}},{"clockStarted":{"promise":"layanan"}}]"#,
                nonce: 0x00, position: 1, words: first),
            Self.body(
                actor: "dinas-perizinan.siti", at: 1_795_920_000,
                facts: #"[{"completed":{"outcome":"lengkap","step":"verifikasi"}}]"#, nonce: 0x10, position: 2,
                words: second),
            Self.body(
                actor: "applicant", at: 1_796_001_330, facts: #"[{"messagePosted":{}}]"#, nonce: 0x20, position: 3,
                words: third),
        ]
        hashes = Self.chain(bodies)
        leaves = [[Self.other("entry 1"), hashes[0], Self.other("entry 2")], [hashes[1], Self.other("entry 3")]]
        let seal = try Seal.next(
            after: nil, agency: Self.agency, day: "2026-11-28", count: 3, root: MerkleTree.root(of: leaves[0]),
            calendar: nil,
            sealedAt: 1_795_885_500)
        let next = try Seal.next(
            after: seal, agency: Self.agency, day: "2026-11-29", count: 2, root: MerkleTree.root(of: leaves[1]),
            calendar: Self.mark, sealedAt: 1_795_971_900)
        seals = [seal, next]
    }

    /// The calendar of the office, with a change between the two seals.
    static let calendar = SealedCalendar(
        rules: #"{"zone":"Asia/Jakarta"}"#,
        changes: [
            SealedCalendar.Change(
                id: 1, kind: "closure", firstDay: "2026-12-28", lastDay: "2026-12-28", name: "Pindah kantor",
                content: "",
                reason: "Kantor pindah ke gedung baru.", madeBy: "dinas-perizinan.siti", madeAt: 1_795_900_000)
        ])

    /// What the second seal says of it.
    static let mark = calendar.mark()

    /// The proof of the first entries.
    func proof(entries count: Int = 2) throws -> CaseProof {
        let places = [(seal: 0, leaf: 1), (seal: 1, leaf: 0)]
        let entries = try (0..<count).map { index in
            let place = try index < places.count ? self.place(places[index].seal, leaf: places[index].leaf) : nil
            return CaseProof.Entry(body: bodies[index], hash: hashes[index], words: words[index], place: place)
        }
        return CaseProof(number: Self.number, agency: Self.agency, entries: entries)
    }

    private func place(_ seal: Int, leaf: Int) throws -> CaseProof.Place {
        guard let path = MerkleTree.path(toLeaf: leaf, of: leaves[seal]) else { throw SealFault.notALine(line: seal) }
        return CaseProof.Place(seal: seals[seal], leaf: leaf, path: path)
    }

    /// The hashes of bodies that follow each other.
    static func chain(_ bodies: [String]) -> [Digest32] {
        var hashes: [Digest32] = []
        for body in bodies { hashes.append(Digest32(hashing: Array((hashes.last?.hex ?? "").utf8) + Array(body.utf8))) }
        return hashes
    }

    static func body(
        actor: String = "applicant", at: Int64, facts: String = #"[{"filed":{}}]"#, nonce: UInt8 = 0,
        number: String = number, position: Int, words: ProofWords? = nil
    ) -> String {
        let end = words.map { #","words":"\#($0.hash.hex)""# } ?? ""
        return #"{"actor":"\#(actor)","at":\#(at),"facts":\#(facts),"nonce":"\#(Hexadecimal.encode(bytes(nonce)))","#
            + #""number":"\#(number)","position":\#(position)\#(end)}"#
    }

    /// A hash that stands for something of no concern here.
    static func other(_ name: String) -> Digest32 { Digest32(hashing: name.utf8) }

    /// Sixteen bytes that follow each other.
    static func bytes(_ first: UInt8) -> [UInt8] { (0..<16).map { first &+ $0 } }
}
