import Casework
import Database
import Desk
import Standards
import Testing
import WorkingTime

@Suite("Officers and superiors act on the clocks of a case")
struct ClockActTests {
    let office: ScratchOffice
    private let pasuruan = ScratchOffice.pasuruan

    init() throws { office = try ScratchOffice() }

    private func officer(_ role: Role.ID, _ name: String = "petugas") -> StaffMember {
        office.officer(role, of: pasuruan, named: name)
    }

    private func file(_ id: ServiceStandard.ID) async throws -> LoadedCase {
        let service = try #require(office.desk.catalogue.service(id, of: pasuruan))
        let form = try office.desk.sampleForm(for: service.standard, name: "Siti Rahayu")
        return try await office.desk.fileApplication(form, to: id, of: pasuruan, channel: .online, key: nil).loaded
    }

    private func take(_ outcome: Outcome.ID, of loaded: LoadedCase, as member: StaffMember) async throws -> LoadedCase {
        let step = try #require(loaded.currentStep)
        let chosen = try #require(step.outcome(outcome))
        var completion = try office.desk.sampleCompletion(of: step, chosen, in: loaded)
        if loaded.standard.asksForCorrection(chosen, from: step) {
            let paper = try #require(loaded.requirements.first { $0.means == .upload })
            completion.checks = [paper.id: .returned(remark: "Kabur")]
        }
        return try await office.desk.complete(loaded.head.number, completion, as: member)
    }

    /// A branch office of a cooperative whose papers were returned and mended once.
    private func mendedOnce() async throws -> (loaded: LoadedCase, checker: StaffMember, superior: StaffMember) {
        let filed = try await file("kantor-cabang-ksp")
        let checker = officer("petugas-hukum-advokasi", "pemeriksa")
        let step = try #require(filed.currentStep)
        let releaser = try #require(filed.standard.releasers(of: step, in: filed.agency).first)
        let asked = try await take("perbaikan", of: filed, as: checker)
        office.clock.advance(seconds: 3600)
        let file = try office.desk.keep(Array("%PDF-1.7\nbaru".utf8), named: "baru.pdf")
        let evidence = Dictionary(
            uniqueKeysWithValues: asked.state.openCorrection.map { ($0, Evidence.files([file])) })
        let mended = try await office.desk.correct(asked.head.number, answers: [:], evidence: evidence)
        office.clock.advance(seconds: 3600)
        return (mended, checker, officer(releaser, "atasan"))
    }

    private func expect(
        _ rule: String, _ body: () async throws -> Void, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) async {
        await #expect(sourceLocation: sourceLocation) {
            try await body()
        } throws: { ($0 as? DeskError)?.rule == rule }
    }

    @Test func `a second round of corrections waits for a superior's word`() async throws {
        let (loaded, checker, superior) = try await mendedOnce()
        let number = loaded.head.number
        let desk = office.desk
        #expect(
            loaded.process.allows(.askRelease(reason: "-"), by: checker.actor, in: loaded.state, at: office.clock.now))
        await expect("release-missing") { _ = try await take("perbaikan", of: loaded, as: checker) }
        await expect("reason-missing") { _ = try await desk.askRelease(number, reason: " ", as: checker) }
        await expect("release-not-asked") { _ = try await desk.releaseCorrection(number, as: superior) }
        let asked = try await desk.askRelease(
            number, reason: "Akta memuat alamat lain", as: checker, expected: loaded.head.entryCount)
        #expect(asked.state.askedRelease?.round == 2)
        #expect(try await desk.inbox(of: superior, kind: .act).lines.map(\.head.number) == [number])
        await expect("not-your-step") { _ = try await desk.releaseCorrection(number, as: checker) }
        await expect("changed-meanwhile") {
            _ = try await desk.releaseCorrection(number, as: superior, expected: loaded.head.entryCount)
        }
        let released = try await desk.releaseCorrection(number, as: superior, expected: asked.head.entryCount)
        #expect(released.state.releasedRound == 2)
        let again = try await take("perbaikan", of: released, as: checker)
        #expect(again.state.correctionRounds == 2)
    }

    @Test func `a superior who declines says why, and the officer reads it`() async throws {
        let (loaded, checker, superior) = try await mendedOnce()
        let number = loaded.head.number
        _ = try await office.desk.askRelease(number, reason: "Foto masih buram", as: checker)
        await expect("reason-missing") { _ = try await office.desk.declineRelease(number, reason: "", as: superior) }
        let declined = try await office.desk.declineRelease(number, reason: "Periksa di tempat", as: superior)
        #expect(declined.state.askedRelease == nil)
        #expect(declined.file.events.last?.words["note"] == .text("Periksa di tempat"))
        await expect("release-missing") { _ = try await take("perbaikan", of: declined, as: checker) }
    }

    @Test func `a limit of law is extended once, by whom the law names, and says so in its account`() async throws {
        let loaded = try await file("data-informasi")
        let number = loaded.head.number
        let limit = ClockID.limit("jawaban-permintaan")
        let head = officer("kepala-dinas", "kepala")
        let desk = office.desk
        let possible = try loaded.process.extensions(by: head.actor, in: loaded.state, at: office.clock.now)
        #expect(possible.map(\.clock) == [limit])
        let due = try #require(possible.first?.due)
        let then = try #require(possible.first?.dueThen)
        #expect(due < then)
        let step = try #require(loaded.currentStep)
        let performer = officer(try #require(step.officers.first), "pelaksana")
        #expect(try loaded.process.extensions(by: performer.actor, in: loaded.state, at: office.clock.now).isEmpty)
        await expect("not-your-step") { _ = try await desk.extendClock(number, limit, reason: "lama", as: performer) }
        await expect("not-extendable") {
            _ = try await desk.extendClock(number, .promise("layanan"), reason: "lama", as: head)
        }
        await expect("reason-missing") { _ = try await desk.extendClock(number, limit, reason: "", as: head) }
        let extended = try await desk.extendClock(number, limit, reason: "Data tersebar", as: head)
        let clock = try #require(extended.clocks(at: office.clock.now).first { $0.id == limit })
        #expect(clock.figures?.due == then)
        let words = ClockWords(clock, of: extended, for: .applicant, in: .indonesian)
        #expect(words.lines[1].hasPrefix("10 hari kerja, diperpanjang 7 hari kerja oleh "))
        #expect(words.sentence.contains("17 hari kerja sejak diterima"))
        await expect("already-extended") { _ = try await desk.extendClock(number, limit, reason: "lagi", as: head) }
    }

    @Test func `the applicant is told the role that stopped the clock, colleagues the person`() async throws {
        let filed = try await file("kantor-cabang-ksp")
        let checker = officer("petugas-hukum-advokasi", "pemeriksa")
        let asked = try await take("perbaikan", of: filed, as: checker)
        let clock = try #require(asked.shownClocks(at: office.clock.now).first)
        let forApplicant = ClockWords(clock, of: asked, for: .applicant, in: .indonesian)
        let forOffice = ClockWords(clock, of: asked, for: .office { "<\($0)>" }, in: .english)
        let role = try #require(asked.agency.role("petugas-hukum-advokasi"))
        #expect(forApplicant.lines.last?.contains("diminta oleh \(role.name.indonesian).") == true)
        #expect(!forApplicant.lines.joined().contains(checker.id.rawValue))
        #expect(forOffice.lines.last?.contains("asked for by <officer:\(checker.id)>") == true)
        #expect(forApplicant.sentence.contains("bila Anda menjawab sekarang, jatuh tempo"))
        #expect(forApplicant.standing == "berhenti")
    }
}
