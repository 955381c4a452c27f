import Casework
import Database
import Desk
import Standards
import Testing
import WorkingTime

@Suite("What the clocks told a role is read by those who hold it")
struct NoticeTests {
    let office: ScratchOffice
    let number: CaseNumber
    let performer: StaffMember

    /// A fuel recommendation that nobody has worked on until its hour had passed.
    init() async throws {
        office = try ScratchOffice()
        let receipt = try await office.fileFuelRecommendation()
        number = receipt.number
        guard let role = receipt.loaded.currentStep?.officers.first else { throw DeskError.notFound }
        performer = office.officer(role, of: ScratchOffice.pasuruan)
        office.clock.advance(seconds: 2 * 3600)
        _ = try await office.desk.ringClocks()
    }

    @Test func `the newest first, with the case and the rung`() async throws {
        let unread = try await office.desk.notices(of: performer)
        #expect(unread.notices.map(\.rung) == ["due", "90"])
        #expect(unread.notices.allSatisfy { $0.head.number == number && performer.roles.contains($0.role) })
        #expect(!unread.hasMore)
        #expect(try await office.desk.notices(of: performer, limit: 1).hasMore)
    }

    @Test func `what was shown is marked as read, for everybody of the role, and nothing else is`() async throws {
        let newest = try await office.desk.notices(of: performer, limit: 1)
        try await office.desk.readNotices(of: performer, try #require(newest.span))
        let colleague = StaffMember(
            id: UserID("rekan"), agency: performer.agency, name: "Rekan", roles: performer.roles, isActive: true,
            isDemo: false)
        #expect(try await office.desk.notices(of: colleague).notices.map(\.rung) == ["90"])
    }

    @Test func `of daily reminders that nobody has read only the newest stays`() async throws {
        let head = office.officer("kepala-dinas", of: ScratchOffice.pasuruan, named: "kepala")
        func days() async throws -> [Int] {
            try await office.desk.notices(of: head).notices.filter { $0.rung == "daily" }.map(\.day)
        }
        // Tuesday morning; Friday is the third working day after.
        office.clock.advance(seconds: 3 * 86_400)
        _ = try await office.desk.ringClocks()
        #expect(try await days() == [3])
        try await office.desk.readNotices(of: head, try #require(try await office.desk.notices(of: head).span))
        office.clock.advance(seconds: 3 * 86_400)
        _ = try await office.desk.ringClocks()
        #expect(try await days() == [4])
        office.clock.advance(seconds: 86_400)
        _ = try await office.desk.ringClocks()
        #expect(try await days() == [5])
    }

    @Test func `another role of the office is shown nothing`() async throws {
        let told = Set(try await everybodyTold())
        let agency = try #require(office.desk.catalogue.agency(ScratchOffice.pasuruan)).agency
        let others = agency.roles.filter { $0.kind == .staff && !told.contains($0.id) }
        #expect(!others.isEmpty)
        let outsider = StaffMember(
            id: UserID("lain"), agency: agency.id, name: "Lain", roles: Set(others.map(\.id)), isActive: true,
            isDemo: false)
        let unread = try await office.desk.notices(of: outsider)
        #expect(unread.notices.isEmpty && unread.span == nil)
        try await office.desk.readNotices(of: outsider, 0...Int64.max)
        #expect(try await office.desk.notices(of: performer).notices.count == 2)
    }

    @Test func `the same role in another office is shown nothing and marks nothing`() async throws {
        for agency in office.desk.catalogue.agencies where agency.agency.id != ScratchOffice.pasuruan {
            let stranger = StaffMember(
                id: UserID("asing"), agency: agency.agency.id, name: "Asing", roles: performer.roles, isActive: true,
                isDemo: false)
            #expect(try await office.desk.notices(of: stranger).notices.isEmpty)
            try await office.desk.readNotices(of: stranger, 0...Int64.max)
        }
        #expect(try await office.desk.notices(of: performer).notices.count == 2)
    }

    @Test func `an officer who has left is shown nothing`() async throws {
        let left = StaffMember(
            id: performer.id, agency: performer.agency, name: performer.name, roles: performer.roles, isActive: false,
            isDemo: false)
        await #expect {
            _ = try await office.desk.notices(of: left)
        } throws: { ($0 as? DeskError)?.rule == "not-allowed" }
    }

    /// Every role that was told something.
    private func everybodyTold() async throws -> [Role.ID] {
        let agency = try #require(office.desk.catalogue.agency(ScratchOffice.pasuruan)).agency
        let all = StaffMember(
            id: UserID("semua"), agency: agency.id, name: "Semua", roles: Set(agency.roles.map(\.id)), isActive: true,
            isDemo: false)
        return try await office.desk.notices(of: all).notices.map(\.role)
    }
}
