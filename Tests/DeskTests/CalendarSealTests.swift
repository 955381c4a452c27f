import Casework
import Database
import Standards
import Testing
import WorkingTime

@testable import Desk

@Suite("The calendar that cases are judged by is sealed")
struct CalendarSealTests {
    private let office: ScratchOffice
    private let head: StaffMember
    private let pasuruan = ScratchOffice.pasuruan

    /// Two sealed days, on the second of which a closure was entered and taken back and another one stayed.
    init() async throws {
        office = try ScratchOffice(at: "2026-07-14T09:00:00+07:00")
        head = office.officer("kepala-dinas", of: pasuruan, named: "kepala")
        _ = try await office.fileFuelRecommendation()
        try await seal()
        _ = try await office.fileFuelRecommendation()
        let edit = try await close("2026-07-20", "Kantor terendam banjir")
        _ = try await office.desk.takeBackCalendarEdit(edit.id, reason: "Air sudah surut", by: head)
        _ = try await close("2026-07-21", "Listrik padam")
        try await seal()
    }

    private func close(_ day: String, _ reason: String) async throws -> CalendarEdit {
        let date = try CalendarDate(day)
        let request = CalendarRequest(kind: .closure, firstDay: date, lastDay: date, name: "Tutup")
        return try await office.desk.editCalendar(request, reason: reason, by: head)
    }

    private func seal() async throws {
        office.clock.advance(seconds: 86_400)
        _ = try #require(try await office.desk.sealDay(of: pasuruan))
    }

    private func faults(after changes: String...) async throws -> [AuditFault] {
        for change in changes { try await office.desk.store.tamper(change) }
        return try await office.desk.verify().faults
    }

    @Test func `whole, and with later changes too`() async throws {
        #expect(try await office.desk.verify().faults == [])
        _ = try await close("2026-07-22", "Upacara")
        #expect(try await office.desk.verify().faults == [])
        _ = try await office.fileFuelRecommendation()
        try await seal()
        #expect(try await office.desk.verify().faults == [])
        let calendars = try await office.desk.seals(of: pasuruan).map { try $0.content().calendar }
        #expect(!calendars.contains(nil) && Set(calendars).count == 3)
    }

    @Test func `the rules by which the office began, from the first seal on`() async throws {
        let found = try await faults(
            after:
                "UPDATE agency SET calendar = REPLACE(calendar, '2026-01-01', '2026-01-02') WHERE name = '\(pasuruan)'")
        #expect(found == [.sealedCalendar(pasuruan, serial: 1, day: "2026-07-14")], "\(found)")
    }

    @Test(arguments: [
        "reason = 'Lain'", "name = 'Lain'", "made_by = 'lain'", "last_day = '2026-07-22'", "made_at = made_at - 1",
        "kind = 'workingDay', content = '08:00-12:00'",
    ])
    func `each word of a change, from the seal after it on`(change: String) async throws {
        let found = try await faults(after: "UPDATE calendar_edit SET \(change) WHERE first_day = '2026-07-21'")
        #expect(found.contains(.sealedCalendar(pasuruan, serial: 2, day: "2026-07-15")), "\(found)")
        #expect(!found.contains { if case .sealedCalendar(_, 1, _) = $0 { true } else { false } })
    }

    @Test(arguments: ["made_at", "9999999999"])
    func `a change that was put in later, whenever it says that it was made`(madeAt: String) async throws {
        let found = try await faults(
            after: """
                UPDATE calendar_edit SET id = id + 100;
                INSERT INTO calendar_edit (id, agency, kind, first_day, last_day, name, content, reason, made_by, made_at,
                    last_case, done_at)
                SELECT 50, agency, kind, '2026-07-16', '2026-07-16', name, content, reason, made_by, \(madeAt), last_case,
                    done_at
                FROM calendar_edit WHERE first_day = '2026-07-21'
                """)
        #expect(found.contains(.sealedCalendar(pasuruan, serial: 2, day: "2026-07-15")), "\(found)")
    }

    @Test func `a change that is dated where no seal comes, from the next seal on`() async throws {
        // The next change of the office may be made before it: the last one by its number is the one that is missing.
        try await office.desk.store.tamper(
            """
            INSERT INTO calendar_edit (agency, kind, first_day, last_day, name, content, reason, made_by, made_at, last_case,
                done_at)
            SELECT agency, kind, '2026-07-16', '2026-07-16', name, content, reason, made_by, 9999999999, last_case, done_at
            FROM calendar_edit WHERE first_day = '2026-07-21'
            """)
        _ = try await office.fileFuelRecommendation()
        try await seal()
        let seal = try #require(try await office.desk.seals(of: pasuruan).last)
        #expect(try seal.content().calendar?.changes == 4)
        let found = try await faults(after: "DELETE FROM calendar_edit WHERE made_at = 9999999999")
        #expect(found.contains(.sealedCalendar(pasuruan, serial: 3, day: "2026-07-16")), "\(found)")
    }

    @Test func `a change that is gone, or was put in`() async throws {
        let gone = try await faults(after: "DELETE FROM calendar_edit WHERE first_day = '2026-07-21'")
        #expect(gone.contains(.sealedCalendar(pasuruan, serial: 2, day: "2026-07-15")), "\(gone)")
    }

    @Test(arguments: [
        "taken_back_at = NULL, taken_back_by = NULL", "taken_back_at = taken_back_at + 1", "taken_back_by = 'lain'",
    ])
    func `whether a change was taken back`(change: String) async throws {
        let found = try await faults(after: "UPDATE calendar_edit SET \(change) WHERE taken_back_at IS NOT NULL")
        #expect(found.contains { if case .calendarEdit(pasuruan, _) = $0 { true } else { false } }, "\(found)")
    }

    /// A case that came late is made timely by a holiday that nobody had, and all figures are derived anew.
    @Test func `also against somebody who lets everything follow from the changed calendar`() async throws {
        try await office.desk.store.tamper(
            """
            INSERT INTO calendar_edit (agency, kind, first_day, last_day, name, content, reason, made_by, made_at, last_case,
                done_at)
            SELECT agency, kind, '2026-07-16', '2026-07-16', name, content, reason, made_by, made_at, last_case, done_at
            FROM calendar_edit WHERE first_day = '2026-07-21'
            """, "UPDATE agency SET calendar_version = calendar_version + 1 WHERE name = '\(pasuruan)'")
        _ = try await office.desk.rebuild()
        let found = try await office.desk.verify().faults
        #expect(found.count == 1 && found.allSatisfy { !$0.isMendable }, "\(found)")
        guard case .calendarDated(pasuruan, _) = found.first else {
            return #expect(Bool(false), "\(found)")
        }
    }
}
