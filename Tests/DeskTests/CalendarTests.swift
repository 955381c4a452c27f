import Casework
import Database
import Standards
import Testing
import WorkingTime

@testable import Desk

@Suite("The calendar of an office")
struct CalendarTests {
    private let office: ScratchOffice
    private let head: StaffMember

    init() throws {
        office = try ScratchOffice()
        head = office.officer("kepala-dinas", of: ScratchOffice.pasuruan, named: "kepala")
    }

    private var desk: Desk { office.desk }

    /// Thursday and Friday of the same week: working days on the way to most due times.
    private func closure(_ first: String = "2026-07-16", _ last: String = "2026-07-17") throws -> CalendarRequest {
        CalendarRequest(
            kind: .closure, firstDay: try CalendarDate(first), lastDay: try CalendarDate(last), name: "Banjir")
    }

    /// One case of every service of an office.
    private func fileAll(of agency: Agency.ID, at desk: Desk? = nil) async throws -> [CaseNumber] {
        let desk = desk ?? self.desk
        var numbers: [CaseNumber] = []
        for service in try #require(desk.catalogue.agency(agency)).services {
            let form = try desk.sampleForm(for: service.standard, name: "Siti Rahayu")
            let receipt = try await desk.fileApplication(
                form, to: service.standard.id, of: agency, channel: .online, key: nil)
            numbers.append(receipt.number)
        }
        return numbers
    }

    private func load(_ number: CaseNumber) async throws -> LoadedCase {
        try await desk.store.read { transaction in
            try desk.load(try #require(try transaction.caseHead(number)), in: transaction)
        }
    }

    private func changes(of number: CaseNumber) async throws -> [Int] {
        try await load(number).file.events.compactMap {
            if case .calendarChanged(let edit) = $0.fact { edit } else { nil }
        }
    }

    /// When each running clock of a case is due.
    private func dues(of number: CaseNumber) async throws -> [ClockID: Instant] {
        let loaded = try await load(number)
        var dues: [ClockID: Instant] = [:]
        for (clock, ledger) in loaded.process.runningClocks(of: loaded.state) {
            dues[clock] = try ledger.due(in: loaded.process.calendar)
        }
        return dues
    }

    @Test(
        "a preview tells what then happens, and changes nothing",
        arguments: [
            (0, "2026-07-16", "2026-07-17"),
            // Three days later much is over, and stays as it is.
            (3, "2026-07-20", "2026-07-21"),
        ]
    )
    func previewed(days: Int64, first: String, last: String) async throws {
        let numbers = try await fileAll(of: ScratchOffice.pasuruan)
        office.clock.advance(seconds: days * 86_400)
        var before: [CaseNumber: [ClockID: Instant]] = [:]
        for number in numbers { before[number] = try await dues(of: number) }

        let preview = try await desk.previewCalendar(try closure(first, last), by: head)
        for number in numbers { #expect(try await dues(of: number) == before[number]) }
        #expect(preview.openCases == numbers.count && preview.cases > 0 && preview.cases < numbers.count)
        #expect(preview.lateAtOnce == 0 && preview.earlier == 0 && preview.more == 0)

        let edit = try await desk.editCalendar(try closure(first, last), reason: "Kantor terendam banjir", by: head)
        #expect(edit.doneAt != nil)
        var happened: Set<CalendarPreview.Line> = []
        for number in numbers {
            let loaded = try await load(number)
            for (clock, due) in try await dues(of: number) {
                let old = try #require(before[number]?[clock])
                guard old != due else { continue }
                let move = MovedClock(clock: clock, from: old, to: due)
                happened.insert(
                    CalendarPreview.Line(
                        number: number, service: loaded.standard.name, name: loaded.standard.name(of: clock),
                        moved: move))
            }
            #expect(loaded.head.dueAt == loaded.due.service && loaded.head.stepDueAt == loaded.due.step)
        }
        #expect(happened == Set(preview.lines))
        #expect(preview.counts.promises + preview.counts.steps + preview.counts.limits == preview.lines.count)
        #expect(
            preview.worst.map { preview.lines.map { abs($0.moved.seconds) }.max() == abs($0.moved.seconds) } == true)
        for number in numbers {
            let moved = preview.lines.contains { $0.number == number }
            #expect(try await changes(of: number) == (moved ? [Int(edit.id)] : []))
        }
        #expect(try await desk.verify().faults == [])
    }

    @Test func `an entry tells the days and the reason, and the alarm moves along`() async throws {
        let number = try #require(try await fileAll(of: ScratchOffice.pasuruan).first)
        let before = try await load(number)
        _ = try await desk.editCalendar(try closure(), reason: "Kantor terendam banjir", by: head)
        let after = try await load(number)
        let entry = try #require(after.file.events.last)
        #expect(entry.actor == Actor.system.journalName)
        #expect(
            entry.words["note"]?.text
                == "Kantor tutup 16 Juli 2026 s.d. 17 Juli 2026 (Banjir): Kantor terendam banjir")
        #expect(after.head.alarmAt != before.head.alarmAt)
    }

    @Test func `cases of another office never move`() async throws {
        let others = try await fileAll(of: ScratchOffice.jombang)
        _ = try await fileAll(of: ScratchOffice.pasuruan)
        let entries = try await others.asyncMap { try await load($0).head }
        _ = try await desk.editCalendar(try closure(), reason: "Kantor terendam banjir", by: head)
        #expect(try await others.asyncMap { try await load($0).head } == entries)
        let calendar = try await desk.calendar(of: ScratchOffice.jombang)
        #expect(calendar.version == 0 && calendar.edits.isEmpty)
        #expect(try calendar.current.isWorkingDay(CalendarDate("2026-07-16")))
    }

    @Test func `a program that dies on the way is replaced by the chore, and each case moves once`() async throws {
        var numbers: [CaseNumber] = []
        for _ in 0..<8 { numbers += try await fileAll(of: ScratchOffice.pasuruan) }
        let preview = try await desk.previewCalendar(try closure(), by: head)
        let edit = try await desk.keepEdit(try closure(), reason: "Kantor terendam banjir", by: head)
        let first = try #require(try await desk.followSome(edit.id))
        #expect(first.seen == Desk.followedAtOnce && first.moved > 0 && first.moved < preview.cases)

        let other = try Desk(
            catalogue: desk.catalogue, store: Store(office.location), files: desk.files, publicAddress: "",
            now: { office.clock.now })
        var reports: [ChoreReport] = []
        try await other.doChores(as: "lain", backups: nil) { reports.append($0) }
        let outcome = try #require(reports.first { $0.chore == .calendars })
        #expect(
            !outcome.isFailure
                && outcome.outcome == "\(preview.cases - first.moved) cases followed 1 changes of calendars")
        for number in numbers {
            let moved = preview.lines.contains { $0.number == number }
            let found = try await changes(of: number)
            #expect(preview.more > 0 || found == (moved ? [Int(edit.id)] : []))
            #expect(found.count <= 1)
        }
        #expect(try await desk.calendar(of: ScratchOffice.pasuruan).version != 0)
        #expect(try await desk.followSome(edit.id) == nil)
        #expect(try await desk.verify().faults == [])
    }

    @Test func `two nodes that work on one edit at once move each case once`() async throws {
        var numbers: [CaseNumber] = []
        for _ in 0..<8 { numbers += try await fileAll(of: ScratchOffice.pasuruan) }
        let edit = try await desk.keepEdit(try closure(), reason: "Kantor terendam banjir", by: head)
        let other = try Desk(
            catalogue: desk.catalogue, store: Store(office.location), files: desk.files, publicAddress: "",
            now: { office.clock.now })
        async let mine = desk.followed(edit)
        async let theirs = other.finishCalendars()
        _ = try await (mine, theirs)
        _ = try await desk.finishCalendars()
        for number in numbers { #expect(try await changes(of: number).count <= 1) }
        #expect(try await desk.store.read { try $0.unfinishedCalendarEdits() } == [])
        #expect(try await desk.verify().faults == [])
    }

    @Test func `taking an edit back brings the old due times again, with an entry of its own`() async throws {
        let numbers = try await fileAll(of: ScratchOffice.pasuruan)
        let before = try await numbers.asyncMap { try await dues(of: $0) }
        let edit = try await desk.editCalendar(try closure(), reason: "Kantor terendam banjir", by: head)
        let preview = try await desk.previewTakingBack(edit.id, by: head)
        #expect(preview.cases > 0 && preview.earlier == preview.lines.count)
        office.clock.advance(seconds: 60)
        let back = try await desk.takeBackCalendarEdit(edit.id, reason: "Air sudah surut", by: head)
        #expect(back.kind == .takeBack(of: edit.id) && back.doneAt != nil)
        #expect(try await numbers.asyncMap { try await dues(of: $0) } == before)
        let moved = Set(preview.lines.map(\.number))
        for number in numbers {
            #expect(try await changes(of: number) == (moved.contains(number) ? [Int(edit.id), Int(back.id)] : []))
        }
        let calendar = try await desk.calendar(of: ScratchOffice.pasuruan)
        #expect(calendar.edits.count == 2 && calendar.holding.isEmpty)
        #expect(calendar.edit(edit.id)?.takenBackBy == head.id)
        await #expect { try await desk.takeBackCalendarEdit(edit.id, reason: "Lagi", by: head) } throws: {
            ($0 as? DeskError)?.rule == "calendar-already-taken-back"
        }
        #expect(try await desk.verify().faults == [])
    }

    @Test func `another node sees an edit at once, and files under it`() async throws {
        let other = try Desk(
            catalogue: desk.catalogue, store: Store(office.location), files: desk.files, publicAddress: "",
            now: { office.clock.now })
        let old = try await fileAll(of: ScratchOffice.pasuruan, at: other)
        let dues = try await old.asyncMap { try await self.dues(of: $0) }
        let edit = try await desk.keepEdit(try closure(), reason: "Kantor terendam banjir", by: head)
        #expect(try await other.calendar(of: ScratchOffice.pasuruan).edits.map(\.id) == [edit.id])
        let new = try await fileAll(of: ScratchOffice.pasuruan, at: other)
        let newDues = try await new.asyncMap { try await self.dues(of: $0) }
        #expect(newDues != dues)
        // Those that were filed under the new calendar have nothing to follow.
        _ = try await other.finishCalendars()
        for number in new { #expect(try await changes(of: number) == []) }
        // What is filed after a change is dated a second after it, so terms in hours end that much later.
        for (number, new) in zip(old, newDues) {
            let moved = try await self.dues(of: number)
            #expect(Set(moved.keys) == Set(new.keys))
            for (clock, due) in moved {
                let other = try #require(new[clock])
                #expect(abs(due.secondsSinceEpoch - other.secondsSinceEpoch) <= 2)
            }
        }
    }

    @Test func `a working day on a Saturday brings due times forward, and is counted`() async throws {
        let numbers = try await fileAll(of: ScratchOffice.pasuruan)
        let saturday = try CalendarDate("2026-07-18")
        let request = CalendarRequest(
            kind: .workingDay, firstDay: saturday, lastDay: saturday, name: "Pengganti cuti",
            hours: "07.30-12.00, 13.00-16.00")
        let preview = try await desk.previewCalendar(request, by: head)
        #expect(preview.cases > 0 && preview.earlier == preview.lines.count)
        let edit = try await desk.editCalendar(request, reason: "Mengganti hari libur", by: head)
        #expect(try edit.kind == .workingDay([TimeWindow(parsing: "07.30-12.00"), TimeWindow(parsing: "13.00-16.00")]))
        #expect(try await desk.calendar(of: ScratchOffice.pasuruan).current.isWorkingDay(saturday))
        for line in preview.lines { #expect(try await dues(of: line.number)[line.moved.clock] == line.moved.to) }
        #expect(numbers.count == preview.openCases)
    }

    @Test func `cases that have ended or stand still get no entry, and ended ones stay as they were judged`()
        async throws
    {
        // The promise is one hour: it was broken.
        let receipt = try await office.fileFuelRecommendation()
        office.clock.advance(seconds: 3 * 3600)
        try await finish(receipt.number)
        let waiting = try await fileAll(of: ScratchOffice.pasuruan)
        let withdrawn = try #require(waiting.first)
        _ = try await desk.withdraw(withdrawn, reason: "Tidak jadi")
        let figures = try await desk.store.read { try $0.tallies(of: ScratchOffice.pasuruan, since: 0) }
        #expect(figures.contains { $0.key.kind == .late } && !figures.contains { $0.key.kind == .kept })
        office.clock.advance(seconds: 3 * 86_400)

        // The day on which the case was late was no working day after all: by this calendar it would have been in time.
        _ = try await desk.editCalendar(
            try closure("2026-07-13", "2026-07-14"), reason: "Libur daerah itu baru sekarang dicatat di sini", by: head)
        #expect(try await changes(of: receipt.number) == [])
        #expect(try await changes(of: withdrawn) == [])
        #expect(try await desk.store.read { try $0.tallies(of: ScratchOffice.pasuruan, since: 0) } == figures)
        #expect(try await desk.verify().faults == [])
        #expect(try await desk.rebuild().faults == [])
    }

    /// Lets officers take every step of a case that leads on.
    private func finish(_ number: CaseNumber) async throws {
        for _ in 0..<20 {
            let loaded = try await load(number)
            guard let step = loaded.currentStep else { return }
            let outcome = try #require(step.outcomes.first { loaded.state.satisfies($0.condition) })
            let role = try #require((outcome.performers.isEmpty ? step.officers : outcome.performers).first)
            let member = office.officer(role, of: ScratchOffice.pasuruan, named: "petugas.\(role)")
            office.clock.advance(seconds: 60)
            _ = try await desk.complete(
                number, try desk.sampleCompletion(of: step, outcome, in: loaded), as: member)
        }
    }

    @Test func `only the head and the secretary may change the calendar`() async throws {
        let agency = try #require(desk.catalogue.agency(ScratchOffice.pasuruan)).agency
        #expect(Access.calendarRoles(of: agency) == ["kepala-dinas", "sekretaris-dinas"])
        let section = office.officer("kasi-hukum-advokasi", of: ScratchOffice.pasuruan, named: "kasi")
        let stranger = office.officer("kepala-dinas", of: ScratchOffice.jombang, named: "asing")
        let edit = try await desk.editCalendar(try closure(), reason: "Kantor terendam banjir", by: head)
        for member in [section, stranger] {
            for act in [
                { _ = try await desk.previewCalendar(try closure(), by: member) },
                { _ = try await desk.editCalendar(try closure(), reason: "Coba", by: member) },
                { _ = try await desk.takeBackCalendarEdit(edit.id, reason: "Coba", by: member) },
            ] as [() async throws -> Void] {
                // Somebody else's head is the head of another office, where the edit is not known.
                await #expect {
                    try await act()
                    if member.agency != ScratchOffice.pasuruan { throw DeskError.notFound }
                } throws: { ["not-allowed", "not-found"].contains(($0 as? DeskError)?.rule) }
            }
        }
        #expect(try await desk.calendar(of: ScratchOffice.pasuruan).edits.map(\.id) == [edit.id])
        let secretary = office.officer("sekretaris-dinas", of: ScratchOffice.pasuruan, named: "sekretaris")
        _ = try await desk.takeBackCalendarEdit(edit.id, reason: "Air sudah surut", by: secretary)
    }

    @Test(
        "refuses what makes no sense, by name",
        arguments: [
            ("2026-07-17", "2026-07-16", "Banjir", "calendar-last-before-first"),
            ("2026-07-16", "2027-07-17", "Banjir", "calendar-too-long"),
            ("2026-07-16", "2026-07-16", "  ", "calendar-name-missing"),
            ("2026-07-16", "2026-07-16", String(repeating: "a", count: 101), "calendar-name-too-long"),
            ("2028-07-17", "2028-07-17", "Banjir", "calendar-too-late"),
            ("2025-07-11", "2025-07-11", "Banjir", "calendar-too-early"),
            ("2026-08-17", "2026-08-17", "Upacara", "calendar-already-closed"),
            ("2026-07-18", "2026-07-19", "Akhir pekan", "calendar-nothing-to-close"),
            ("2026-07-20", "2026-07-22", "Bertumpuk", "calendar-already-closed"),
        ]
    )
    func refused(first: String, last: String, name: String, rule: String) async throws {
        _ = try await desk.editCalendar(try closure("2026-07-22", "2026-07-23"), reason: "Pindahan kantor", by: head)
        let request = CalendarRequest(
            kind: .closure, firstDay: try CalendarDate(first), lastDay: try CalendarDate(last), name: name)
        for act in [
            { _ = try await desk.previewCalendar(request, by: head) },
            { _ = try await desk.editCalendar(request, reason: "Kantor terendam banjir", by: head) },
        ] as [() async throws -> Void] {
            await #expect { try await act() } throws: { ($0 as? DeskError)?.rule == rule }
        }
    }

    @Test(
        "refuses hours and reasons that say nothing",
        arguments: [
            ("2026-07-18", "", "Mengganti hari libur", "calendar-hours-missing"),
            ("2026-07-18", "pagi", "Mengganti hari libur", "calendar-hours-wrong"),
            ("2026-07-18", "12.00-07.30", "Mengganti hari libur", "calendar-hours-wrong"),
            ("2026-07-18", "07.30-12.00, 11.00-16.00", "Mengganti hari libur", "calendar-hours-wrong"),
            ("2026-07-16", "07.30-12.00", "Mengganti hari libur", "calendar-already-open"),
            ("2026-07-18", "07.30-12.00", " \n", "calendar-reason-missing"),
            ("2026-07-18", "07.30-12.00", String(repeating: "a", count: 501), "calendar-reason-too-long"),
            ("2026-07-11", "07.30-12.00", "Lupa", "calendar-past-without-why"),
        ]
    )
    func refusedHours(day: String, hours: String, reason: String, rule: String) async throws {
        let date = try CalendarDate(day)
        let request = CalendarRequest(
            kind: .workingDay, firstDay: date, lastDay: date, name: "Pengganti", hours: hours)
        await #expect { _ = try await desk.editCalendar(request, reason: reason, by: head) } throws: {
            ($0 as? DeskError)?.rule == rule
        }
        #expect(try await desk.calendar(of: ScratchOffice.pasuruan).edits.isEmpty)
    }

    @Test func `a closure over a holiday closes the days around it, and warns of nothing`() async throws {
        _ = try await desk.editCalendar(
            try closure("2026-08-14", "2026-08-18"), reason: "Persiapan upacara kemerdekaan", by: head)
        let calendar = try await desk.calendar(of: ScratchOffice.pasuruan).current
        let file = try #require(desk.catalogue.agency(ScratchOffice.pasuruan)).fileCalendar
        #expect(calendar.closureName(on: try CalendarDate("2026-08-14")) == "Banjir")
        #expect(
            calendar.closureName(on: try CalendarDate("2026-08-17"))
                == file.closureName(on: try CalendarDate("2026-08-17")))
        #expect(calendar.closures(on: try CalendarDate("2026-08-15")) == [])
        #expect(calendar.warnings == file.warnings)
    }
}

@Suite("What an officer must know of next year's calendar")
struct CalendarOutlookTests {
    @Test(
        "names the years whose holidays are missed",
        arguments: [
            ("2027-09-30T09:00:00+07:00", [] as [Int]),
            ("2027-10-01T09:00:00+07:00", [2028]),
            ("2028-02-01T09:00:00+07:00", [2028]),
        ]
    )
    func missed(time: String, years: [Int]) async throws {
        let office = try ScratchOffice(at: time)
        let outlook = try await office.desk.calendarOutlook(of: ScratchOffice.pasuruan)
        #expect(outlook.missedYears == years && outlook.lastDue == nil && !outlook.hasAssumedDues)
        let head = office.officer("kepala-dinas", of: ScratchOffice.pasuruan)
        #expect(try await office.desk.calendarTask(for: head) == years.first.map { .enterHolidays(year: $0) })
    }

    @Test func `says when a due time is assumed`() async throws {
        let office = try ScratchOffice(at: "2027-12-30T09:00:00+07:00")
        let service = try #require(
            office.desk.catalogue.service("surat-keterangan-pengurus", of: ScratchOffice.pasuruan))
        _ = try await office.desk.fileApplication(
            try office.desk.sampleForm(for: service.standard, name: "Siti Rahayu"), to: service.standard.id,
            of: ScratchOffice.pasuruan, channel: .online, key: nil)
        let outlook = try await office.desk.calendarOutlook(of: ScratchOffice.pasuruan)
        #expect(outlook.lastDue?.year == 2028 && outlook.hasAssumedDues && outlook.missedYears == [2028])
        let other = try await office.desk.calendarOutlook(of: ScratchOffice.jombang)
        #expect(!other.hasAssumedDues)
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
