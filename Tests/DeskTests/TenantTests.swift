import Casework
import Database
import Desk
import Standards
import Testing

@Suite("Nobody sees another office's cases")
struct TenantTests {
    let office: ScratchOffice
    let number: CaseNumber
    let owner: StaffMember
    let stranger: StaffMember

    init() async throws {
        office = try ScratchOffice()
        let receipt = try await office.fileFuelRecommendation()
        number = receipt.number
        guard let role = receipt.loaded.currentStep?.officers.first else { throw DeskError.notFound }
        owner = office.officer(role, of: ScratchOffice.pasuruan, named: "milik")
        // The stranger holds a role of the same name, in another office.
        stranger = office.officer(role, of: ScratchOffice.jombang, named: "asing")
    }

    @Test func `the office's own officer finds the case everywhere`() async throws {
        #expect(try await office.desk.inbox(of: owner, kind: .act).lines.map(\.head.number) == [number])
        #expect(try await office.desk.inboxCounts(of: owner).toAct == 1)
        #expect(try await office.desk.search("siti", as: owner).map(\.number) == [number])
        #expect(try await office.desk.search(number.text, as: owner).map(\.number) == [number])
        #expect(try await office.desk.open(number, as: owner).head.number == number)
    }

    @Test func `another office's officer finds it nowhere`() async throws {
        #expect(try await office.desk.inbox(of: stranger, kind: .act).lines.isEmpty)
        #expect(try await office.desk.inbox(of: stranger, kind: .wait).lines.isEmpty)
        #expect(try await office.desk.inboxCounts(of: stranger) == InboxCounts(toAct: 0, waiting: 0))
        #expect(try await office.desk.search("siti", as: stranger).isEmpty)
        #expect(try await office.desk.search(number.text, as: stranger).isEmpty)
    }

    @Test func `another office's officer is answered as if it did not exist`() async throws {
        await expectNotFound { _ = try await office.desk.open(number, as: stranger) }
        await expectNotFound { _ = try await office.desk.take(number, as: stranger) }
        await expectNotFound { _ = try await office.desk.takeOver(number, from: owner.id, as: stranger) }
        await expectNotFound { _ = try await office.desk.release(number, as: stranger) }
        await expectNotFound { _ = try await office.desk.post(number, message: "halo", as: stranger) }
        await expectNotFound { _ = try await office.desk.handOver(number, to: owner.id, as: stranger) }
        await expectNotFound {
            _ = try await office.desk.complete(number, Completion(step: "x", outcome: "y"), as: stranger)
        }
        await expectNotFound { _ = try await office.desk.askRelease(number, reason: "x", as: stranger) }
        await expectNotFound { _ = try await office.desk.releaseCorrection(number, as: stranger) }
        await expectNotFound { _ = try await office.desk.declineRelease(number, reason: "x", as: stranger) }
        await expectNotFound {
            _ = try await office.desk.extendClock(number, .promise("layanan"), reason: "x", as: stranger)
        }
        let file = try #require(try await office.desk.open(number, as: owner).file.files.first)
        await expectNotFound { _ = try await office.desk.file(file.hash, of: number, as: stranger) }
    }

    @Test func `whoever answers for those who perform the service sees it, and nobody beside them`() async throws {
        let agency = try #require(office.desk.catalogue.agency(ScratchOffice.pasuruan)).agency
        let service = try #require(office.desk.catalogue.service("rekomendasi-bbm", of: ScratchOffice.pasuruan))
        let performers = Access.performers(of: service.standard)
        let above = Set(performers.flatMap { agency.chain(above: $0) } + [agency.head].compactMap { $0 })
        #expect(service.readers == performers.union(above))
        for role in agency.roles where role.kind == .staff {
            let colleague = office.officer(role.id, of: agency.id, named: "lain")
            if service.readers.contains(role.id) {
                _ = try await office.desk.open(number, as: colleague)
            } else {
                await expectNotFound { _ = try await office.desk.open(number, as: colleague) }
            }
        }
    }

    @Test func `an officer of the same office without a part in the service does not see it`() async throws {
        let roles = try #require(office.desk.catalogue.agency(ScratchOffice.pasuruan)).agency.roles
        let service = try #require(office.desk.catalogue.service("rekomendasi-bbm", of: ScratchOffice.pasuruan))
        let outside = try #require(
            roles.first { $0.kind == .staff && !Access.performers(of: service.standard).contains($0.id) })
        let colleague = office.officer(outside.id, of: ScratchOffice.pasuruan, named: "lain")
        await expectNotFound { _ = try await office.desk.open(number, as: colleague) }
        #expect(try await office.desk.search("siti", as: colleague).isEmpty)
        #expect(try await office.desk.search(number.text, as: colleague).isEmpty)
    }

    @Test func `an officer who has left sees nothing`() async throws {
        let left = StaffMember(
            id: owner.id, agency: owner.agency, name: owner.name, roles: owner.roles, isActive: false, isDemo: false)
        await expectNotFound { _ = try await office.desk.open(number, as: left) }
        #expect(try await office.desk.search(number.text, as: left).isEmpty)
    }

    @Test func `nobody files at another office's counter`() async throws {
        let form = try office.fuelForm()
        await #expect {
            _ = try await office.desk.fileApplication(
                form, to: "rekomendasi-bbm", of: ScratchOffice.pasuruan, channel: .counter, key: nil, by: stranger)
        } throws: { ($0 as? DeskError)?.rule == "not-allowed" }
    }

    @Test func `an applicant's cookie opens one case only`() async throws {
        let other = try await office.fileFuelRecommendation(name: "Budi Santoso")
        let cookie = try await office.desk.rememberApplicant(of: number)
        #expect(try await office.desk.track(number, cookie: cookie).head.number == number)
        await #expect {
            _ = try await office.desk.track(other.number, cookie: cookie)
        } throws: { ($0 as? DeskError)?.rule == "wrong-tracking-code" }
    }

    @Test func `a file of another case is not given out with this one`() async throws {
        let kept = try office.desk.keep(Array("%PDF-1.7\nmilik orang lain".utf8), named: "lain.pdf")
        var form = try office.fuelForm(name: "Budi Santoso")
        for id in form.evidence.keys { form.evidence[id] = .files([kept]) }
        let other = try await office.desk.fileApplication(
            form, to: "rekomendasi-bbm", of: ScratchOffice.pasuruan, channel: .online, key: nil)
        #expect(try await office.desk.file(kept.hash, forApplicantOf: other.loaded).0 == kept)
        let loaded = try await office.desk.open(number, as: owner)
        await #expect(throws: DeskError.self) { try await office.desk.file(kept.hash, forApplicantOf: loaded) }
        await expectNotFound { _ = try await office.desk.file(kept.hash, of: number, as: owner) }
    }

    private func expectNotFound(
        _ body: () async throws -> Void, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) async {
        await #expect(sourceLocation: sourceLocation) {
            try await body()
        } throws: { ($0 as? DeskError)?.rule == "not-found" }
    }
}
