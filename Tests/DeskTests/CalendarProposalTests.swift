import Casework
import Database
import Standards
import Testing
import WorkingTime

@testable import Desk

@Suite("A calendar that changes in the files")
struct CalendarProposalTests {
    private let office: ScratchOffice
    private let head: StaffMember

    init() throws {
        office = try ScratchOffice()
        head = office.officer("kepala-dinas", of: ScratchOffice.pasuruan, named: "kepala")
    }

    /// The same installation, started again with holidays added to its list.
    private func restarted(adding holidays: [String], name: String = "Cuti bersama tambahan") throws -> Desk {
        let known = try Offices.holidays()
        let added = try holidays.map {
            Closure(date: try CalendarDate($0), name: name, kind: .collectiveLeave)
        }
        let table = HolidayTable(
            closures: known.closures + added,
            publishedYears: known.publishedYears.union(added.map(\.date.year)),
            provisionalYears: known.provisionalYears)
        let clock = office.clock
        return try Desk(
            catalogue: Catalogue(loaded: try Offices.all.get(), holidays: table), store: office.desk.store,
            files: office.desk.files, publicAddress: "http://localhost", now: { clock.now }, patience: .seconds(3600))
    }

    private func dueOfNewCase(at desk: Desk) async throws -> (number: CaseNumber, due: Instant) {
        let receipt = try await office.fileFuelRecommendation()
        let head = try await desk.store.read { try #require(try $0.caseHead(receipt.number)) }
        return (receipt.number, try #require(head.dueAt))
    }

    private func head(_ number: CaseNumber, at desk: Desk) async throws -> CaseHead {
        try await desk.store.read { try #require(try $0.caseHead(number)) }
    }

    @Test func `waits until somebody has looked at it, and moves nothing before`() async throws {
        let (number, due) = try await dueOfNewCase(at: office.desk)
        let today = "2026-07-14"
        let desk = try restarted(adding: [today])
        #expect(try await desk.agenciesWithCalendarProposal() == [ScratchOffice.pasuruan])
        #expect(try await desk.calendar(of: ScratchOffice.pasuruan).current.isWorkingDay(CalendarDate(today)))
        #expect(try await head(number, at: desk).dueAt == due)
        #expect(try await desk.verify().faults == [])

        #expect(try await desk.calendarTask(for: head) == .adopt)
        let admin = office.officer("admin-klinik", of: ScratchOffice.pasuruan, named: "admin")
        #expect(try await desk.calendarTask(for: admin) == nil)
        let (proposal, preview) = try await desk.previewAdoption(by: head)
        #expect(try proposal.changes.map(\.days) == [CalendarDate(today)...CalendarDate(today)])
        #expect(proposal.newYears == [] && preview.cases == 1 && preview.openCases == 1)
        #expect(try await head(number, at: desk).dueAt == due)

        let edit = try await desk.adoptCalendar(proposal.digest, reason: "SKB perubahan", by: head)
        #expect(edit.doneAt != nil)
        let moved = try await head(number, at: desk)
        let promise = preview.lines.first { if case .promise = $0.moved.clock { true } else { false } }
        #expect(promise != nil && moved.dueAt == promise?.moved.to)
        #expect(try await desk.calendarOutlook(of: ScratchOffice.pasuruan).proposal == nil)
        #expect(try await desk.calendarTask(for: head) == nil)
        let file = try await desk.store.read { try desk.load(moved, in: $0).file }
        #expect(file.events.last?.fact == .calendarChanged(edit: Int(edit.id)))
        #expect(
            file.events.last?.words["note"]?.text == "Kalender kerja diperbarui, 14 Juli 2026: SKB perubahan")
        #expect(try await desk.verify().faults == [])
    }

    @Test func `names the year whose holidays have come`() async throws {
        _ = try await dueOfNewCase(at: office.desk)
        let desk = try restarted(adding: ["2028-03-01", "2028-03-02"])
        let outlook = try await desk.calendarOutlook(of: ScratchOffice.pasuruan)
        let proposal = try #require(outlook.proposal)
        #expect(proposal.newYears == [2028] && proposal.name == "Hari libur dan cuti bersama 2028")
        _ = try await desk.adoptCalendar(proposal.digest, reason: "SKB 2028", by: head)
        let calendar = try await desk.calendar(of: ScratchOffice.pasuruan).current
        #expect(calendar.publishedYears.contains(2028))
        #expect(calendar.closureName(on: try CalendarDate("2028-03-01")) == "Cuti bersama tambahan")
    }

    @Test func `an office without cases goes by its files at once`() async throws {
        _ = try await dueOfNewCase(at: office.desk)
        let desk = try restarted(adding: ["2026-07-15"])
        let jombang = try await desk.calendar(of: ScratchOffice.jombang)
        #expect(try jombang.current.closureName(on: CalendarDate("2026-07-15")) == "Cuti bersama tambahan")
        #expect(jombang.edits.isEmpty)
    }

    @Test func `keeps the days that the office has edited`() async throws {
        _ = try await dueOfNewCase(at: office.desk)
        let day = try CalendarDate("2026-07-21")
        _ = try await office.desk.editCalendar(
            CalendarRequest(kind: .closure, firstDay: day, lastDay: day, name: "Banjir"), reason: "Air", by: head)
        let desk = try restarted(adding: ["2026-07-22"])
        let proposal = try #require(try await desk.calendarOutlook(of: ScratchOffice.pasuruan).proposal)
        #expect(proposal.changes.count == 1)
        let edit = try await desk.adoptCalendar(proposal.digest, reason: "SKB", by: head)
        let calendar = try await desk.calendar(of: ScratchOffice.pasuruan).current
        #expect(calendar.closureName(on: day) == "Banjir")
        #expect(try !calendar.isWorkingDay(CalendarDate("2026-07-22")))

        // Taken back, it waits again.
        _ = try await desk.takeBackCalendarEdit(edit.id, reason: "Salah berkas", by: head)
        let outlook = try await desk.calendarOutlook(of: ScratchOffice.pasuruan)
        #expect(outlook.proposal?.changes == proposal.changes && outlook.proposal?.digest != proposal.digest)
        #expect(try outlook.calendar.current.isWorkingDay(CalendarDate("2026-07-22")))
        #expect(outlook.calendar.current.closureName(on: day) == "Banjir")
        #expect(try await desk.verify().faults == [])
    }

    @Test func `a program that still has the old files offers no way back`() async throws {
        _ = try await dueOfNewCase(at: office.desk)
        let desk = try restarted(adding: ["2026-07-22"])
        let proposal = try #require(try await desk.calendarOutlook(of: ScratchOffice.pasuruan).proposal)
        _ = try await desk.adoptCalendar(proposal.digest, reason: "SKB perubahan", by: head)
        #expect(try await office.desk.calendarOutlook(of: ScratchOffice.pasuruan).proposal == nil)
        #expect(try await !office.desk.agenciesWithCalendarProposal().contains(ScratchOffice.pasuruan))
        #expect(try await office.desk.calendarTask(for: head) == nil)
    }

    @Test func `what is adopted is what was looked at, and days that are over need more of a reason`() async throws {
        _ = try await dueOfNewCase(at: office.desk)
        let desk = try restarted(adding: ["2026-07-13", "2026-07-22"])
        let (looked, _) = try await desk.previewAdoption(by: head)
        let day = try CalendarDate("2026-07-23")
        _ = try await desk.editCalendar(
            CalendarRequest(kind: .closure, firstDay: day, lastDay: day, name: "Banjir"), reason: "Air", by: head)
        await #expect { try await desk.adoptCalendar(looked.digest, reason: "SKB", by: head) } throws: {
            if case DeskError.changedMeanwhile? = $0 as? DeskError { true } else { false }
        }
        let (again, _) = try await desk.previewAdoption(by: head)
        await #expect { try await desk.adoptCalendar(again.digest, reason: "SKB", by: head) } throws: {
            ($0 as? DeskError)?.rule == "calendar-past-without-why"
        }
        _ = try await desk.adoptCalendar(again.digest, reason: "Keputusan baru diterima hari ini pagi", by: head)
    }

    @Test func `is adopted from the shell in nobody's name`() async throws {
        let (number, due) = try await dueOfNewCase(at: office.desk)
        let desk = try restarted(adding: ["2026-07-14"])
        let (proposal, preview) = try await desk.previewAdoption(of: ScratchOffice.pasuruan)
        #expect(preview.cases == 1)
        let edit = try await desk.adoptCalendar(of: ScratchOffice.pasuruan, proposal.digest, reason: "SKB perubahan")
        #expect(edit.madeBy == UserID(Actor.system.journalName))
        #expect(try await head(number, at: desk).dueAt != due)
        await #expect(throws: (any Error).self) { try await desk.previewAdoption(of: ScratchOffice.pasuruan) }
    }

    @Test func `is adopted by nobody but those who may change the calendar, and only as it was looked at`() async throws
    {
        _ = try await dueOfNewCase(at: office.desk)
        let desk = try restarted(adding: ["2026-07-22"])
        let proposal = try #require(try await desk.calendarOutlook(of: ScratchOffice.pasuruan).proposal)
        for other in [
            office.officer("admin-klinik", of: ScratchOffice.pasuruan, named: "admin"),
            office.officer("kepala-dinas", of: ScratchOffice.jombang, named: "tetangga"),
        ] {
            await #expect(throws: (any Error).self) {
                try await desk.adoptCalendar(proposal.digest, reason: "Coba", by: other)
            }
        }
        let newer = try restarted(adding: ["2026-07-22", "2026-07-23"])
        await #expect { try await newer.adoptCalendar(proposal.digest, reason: "SKB", by: head) } throws: {
            if case DeskError.changedMeanwhile? = $0 as? DeskError { true } else { false }
        }
        await #expect { try await desk.adoptCalendar(proposal.digest, reason: " ", by: head) } throws: {
            ($0 as? DeskError)?.rule == "calendar-reason-missing"
        }
        #expect(try await desk.calendar(of: ScratchOffice.pasuruan).edits.isEmpty)
    }
}
