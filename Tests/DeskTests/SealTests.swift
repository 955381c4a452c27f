import Casework
import Database
import Desk
import Standards
import Testing
import WorkingTime

@Suite("Each day is sealed")
struct SealTests {
    private let office: ScratchOffice

    init() throws { office = try ScratchOffice(at: "2026-07-14T09:00:00+07:00") }

    @Test func `once it is over, and only once`() async throws {
        _ = try await office.fileFuelRecommendation()
        #expect(try await office.desk.sealDay(of: ScratchOffice.pasuruan) == nil, "the first day is not over")
        office.clock.advance(seconds: 86_400)
        #expect(try await office.desk.sealDay(of: ScratchOffice.pasuruan)?.content().day == "2026-07-14")
        #expect(try await office.desk.sealDay(of: ScratchOffice.pasuruan) == nil)
        #expect(try await office.desk.sealDay(of: ScratchOffice.jombang) == nil, "nothing happened there")
        office.clock.advance(seconds: 86_400)
        #expect(try await office.desk.sealDay(of: ScratchOffice.pasuruan) == nil, "a day without entries")
        _ = try await office.fileFuelRecommendation()
        office.clock.advance(seconds: 3 * 86_400)
        let third = try #require(try await office.desk.sealDay(of: ScratchOffice.pasuruan)).content()
        #expect(third.serial == 2 && third.day == "2026-07-18" && third.count == 1)
        #expect(SealChain.faults(in: try await office.desk.seals(of: ScratchOffice.pasuruan)) == [])
    }

    @Test func `and anybody can prove what is under the seal`() async throws {
        var receipts: [Receipt] = []
        for number in 0..<20 { receipts.append(try await office.fileFuelRecommendation(name: "Pemohon \(number)")) }
        office.clock.advance(seconds: 86_400)
        _ = try await office.desk.sealDay(of: ScratchOffice.pasuruan)
        let number = receipts[7].number
        _ = try await office.desk.postAsApplicant(number, message: "Kapan selesai?")
        let officer = office.officer("kepala-dinas", of: ScratchOffice.pasuruan)
        _ = try await office.desk.post(number, message: "Besok, rahasia kantor", as: officer)
        let seals = try await office.desk.seals(of: ScratchOffice.pasuruan)
        let proof = try await office.desk.proof(of: office.desk.look(at: number, as: officer))
        let result = CaseProof.check(Array(proof.file.utf8), against: .file(seals))
        #expect(result.faults == [] && result.provedPosition == 1 && result.entryCount == 3)
        #expect(proof.file.contains("Pemohon 7") && proof.file.contains("Kapan selesai?"))
        #expect(!proof.file.contains("rahasia kantor"), "what the office wrote is not the applicant's to publish")
        #expect(!CaseProof.check(Array(proof.file.utf8), against: .file([])).isProvedThroughout)
        office.clock.advance(seconds: 86_400)
        _ = try await office.desk.sealDay(of: ScratchOffice.pasuruan)
        let later = try await office.desk.proof(of: office.desk.look(at: number, as: officer))
        let all = try await office.desk.seals(of: ScratchOffice.pasuruan)
        #expect(CaseProof.check(Array(later.file.utf8), against: .file(all)).isProvedThroughout)
        let changed = later.file.replacing("Pemohon 7", with: "Pemohon 8")
        #expect(!CaseProof.check(Array(changed.utf8), against: .file(all)).faults.isEmpty)
    }

    @Test func `so that changing a sealed entry with its whole chain is found`() async throws {
        let receipt = try await office.fileFuelRecommendation()
        office.clock.advance(seconds: 86_400)
        _ = try await office.desk.sealDay(of: ScratchOffice.pasuruan)
        let head = receipt.loaded.head
        let entries = try await office.desk.store.read { try $0.journal(of: head.id) }
        let body = entries[0].body.replacing("applicant", with: "officer:x")
        let hash = Journal.hash(of: body, after: "")
        try await office.desk.store.tamper(
            "UPDATE case_entry SET body = '\(body)', hash = HEX:\(hash)", "UPDATE case_head SET last_hash = HEX:\(hash)"
        )
        let faults = try await office.desk.verify().faults
        #expect(
            faults.contains(.sealedEntries(ScratchOffice.pasuruan, serial: 1, said: 1, found: 1)), "\(faults)")
    }

    @Test func `and a forged seal, or one taken away, breaks the chain`() async throws {
        for _ in 0..<3 {
            _ = try await office.fileFuelRecommendation()
            office.clock.advance(seconds: 86_400)
            _ = try await office.desk.sealDay(of: ScratchOffice.pasuruan)
        }
        #expect(try await office.desk.verify().seals == 3)
        #expect(try await office.desk.verify().faults == [])
        try await office.desk.store.tamper(
            "UPDATE seal SET body = REPLACE(body, '\"count\":1', '\"count\":2') WHERE serial = 2")
        let faults = try await office.desk.verify().faults.map(\.description)
        #expect(faults.contains { $0.contains("kabupaten-pasuruan") && $0.contains("2") }, "\(faults)")
        try await office.desk.store.tamper("DELETE FROM seal_chunk", "DELETE FROM seal WHERE serial = 2")
        #expect(try await !office.desk.verify().faults.isEmpty)
    }

    @Test func `so that a history that was written anew lacks the seals that were published`() async throws {
        _ = try await office.fileFuelRecommendation(name: "Siti")
        office.clock.advance(seconds: 86_400)
        let published = try #require(try await office.desk.sealDay(of: ScratchOffice.pasuruan))
        let hash = try #require(Digest32(hex: published.hash))
        #expect(try await office.desk.verify(published: [hash]).faults == [])
        let other = try ScratchOffice(at: "2026-07-14T09:00:00+07:00")
        _ = try await other.fileFuelRecommendation(name: "Budi")
        other.clock.advance(seconds: 86_400)
        _ = try await other.desk.sealDay(of: ScratchOffice.pasuruan)
        #expect(try await other.desk.verify().faults == [])
        #expect(try await other.desk.verify(published: [hash]).faults == [.publishedSeal(hash)])
    }

    @Test func `and nothing is dated before the newest seal, though the clock is set back`() async throws {
        _ = try await office.fileFuelRecommendation()
        office.clock.advance(seconds: 86_400)
        _ = try await office.desk.sealDay(of: ScratchOffice.pasuruan)
        let sealedAt = try #require(try await office.desk.sealedAt(ScratchOffice.pasuruan))
        office.clock.advance(seconds: -5 * 86_400)
        let late = try await office.fileFuelRecommendation()
        #expect(late.loaded.head.filedAt == sealedAt)
        office.clock.advance(seconds: 7 * 86_400)
        _ = try await office.desk.sealDay(of: ScratchOffice.pasuruan)
        let officer = office.officer("kepala-dinas", of: ScratchOffice.pasuruan)
        let proof = try await office.desk.proof(of: office.desk.look(at: late.number, as: officer))
        let seals = try await office.desk.seals(of: ScratchOffice.pasuruan)
        #expect(CaseProof.check(Array(proof.file.utf8), against: .file(seals)).isProvedThroughout)
    }
}

@Suite("What is due is done by one node")
struct ChoreTests {
    @Test func `of two nodes that look at once, one seals`() async throws {
        let office = try ScratchOffice()
        _ = try await office.fileFuelRecommendation()
        office.clock.advance(seconds: 86_400)
        let other = try ScratchOffice(at: "2026-07-15T09:00:00+07:00", folder: office.folder, location: office.location)
        async let first = done(office, as: "a")
        async let second = done(other, as: "b")
        let seals = try await (first + second).filter { $0.contains("sealed kabupaten-pasuruan") }
        #expect(seals.count == 1)
        #expect(try await office.desk.seals(of: ScratchOffice.pasuruan).count == 1)
        #expect(try await done(office, as: "a").isEmpty, "nothing is due again within the hour")
    }

    private func done(_ office: ScratchOffice, as node: String) async throws -> [String] {
        var outcomes: [String] = []
        try await office.desk.doChores(as: node, backups: nil) { outcomes.append($0.outcome) }
        return outcomes
    }
}
