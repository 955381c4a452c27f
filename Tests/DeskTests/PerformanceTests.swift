import Casework
import Desk
import Standards
import Testing
import WorkingTime

@testable import Database

@Suite("What was promised against what was measured")
struct PerformanceTests {
    private let office: ScratchOffice
    private let service: ServiceStandard.ID = "rekomendasi-bbm"

    /// A Tuesday, 09.00.
    init() throws { office = try ScratchOffice() }

    // MARK: From the journal

    @Test func `an ended case is measured without its pauses, and each pause is told with who caused it`() async throws
    {
        let number = try await office.fileFuelRecommendation().number
        office.clock.advance(seconds: 20 * 60)
        try await office.returnPapers(of: number)
        // Until Wednesday, 09.00.
        office.clock.advance(seconds: 24 * 3600 - 20 * 60)
        try await office.mendPapers(of: number)
        office.clock.advance(seconds: 45 * 60)
        try await office.finish(number)
        let measure = try #require(try await office.measures().first)
        // 20 minutes on Tuesday and 45 on Wednesday, of one hour; 340 and 90 minutes at the applicant's.
        #expect(measure.officeMinutes == 65 && measure.wholeMinutes == 20 + 430 + 45)
        #expect(measure.isKept == false && measure.pauses == 1)
        let pauses = try await office.desk.store.read { try $0.pauses(of: ScratchOffice.pasuruan, since: 0) }
        #expect(
            pauses == [
                PauseTally.Key(service: service, month: 202607, role: "admin-klinik", cause: .correction):
                    PauseTotal(count: 1, minutes: 430)
            ])
        #expect(try await office.desk.verify().faults == [])
    }

    @Test(
        "every service that can end is measured as a slow count of its journal says",
        arguments: [
            "provinsi-jawa-timur/e-perpus", "kabupaten-pasuruan/kantor-cabang-ksp", "kabupaten-pasuruan/konsultasi",
        ]
    )
    func slowly(name: String) async throws {
        let parts = name.split(separator: "/").map(String.init)
        let agency = Agency.ID(parts[0])
        let number = try await office.run(ServiceStandard.ID(parts[1]), of: agency)
        let head = try #require(try await office.desk.store.read { try $0.caseHead(number) })
        #expect(head.endedAt != nil)
        let measure = try #require(try await office.measures().first)
        let entry = try #require(office.desk.catalogue.agency(agency))
        let standard = try #require(entry.service(head.service)?.standard)
        let events = try await office.desk.store.read { try Journal.events(from: $0.journal(of: head.id)) }
        #expect(measure.officeMinutes == (try SlowClock(standard, events).minutes(in: entry.fileCalendar)))
        #expect(
            measure.wholeMinutes == (try entry.fileCalendar.workingMinutes(from: head.filedAt, to: office.clock.now)))
        let pauses = try await office.desk.store.read { try $0.pauses(of: agency, since: 0) }
        #expect(pauses.values.reduce(0) { $0 + $1.count } == measure.pauses)
        if standard.id == "e-perpus" {
            #expect(pauses.keys.map { "\($0.role) \($0.cause)" } == ["analis-kurikulum external"])
        }
        #expect(try await office.desk.verify(readsFiles: false).faults == [])
    }

    @Test func `withdrawn cases, demo cases and open ones are not measured`() async throws {
        let withdrawn = try await office.fileFuelRecommendation()
        _ = try await office.desk.withdraw(withdrawn.number, reason: "")
        let demo = try await office.desk.fileApplication(
            try office.fuelForm(), to: service, of: ScratchOffice.pasuruan, channel: .online, key: nil, isDemo: true)
        try await office.returnPapers(of: demo.number)
        try await office.mendPapers(of: demo.number)
        try await office.finish(demo.number)
        _ = try await office.fileFuelRecommendation()
        #expect(try await office.measures().isEmpty)
        #expect(try await office.desk.store.read { try $0.pauses(of: ScratchOffice.pasuruan, since: 0) }.isEmpty)
        #expect(try await office.performance(of: service).cases == 0)
    }

    @Test(
        "whoever changes a figure is found, and a rebuild mends it",
        arguments: [
            ("UPDATE case_measure SET office_minutes = office_minutes - 1", "what it took"),
            ("UPDATE case_measure SET is_kept = 1", "what it took"), ("DELETE FROM case_measure", "what it took"),
            ("UPDATE pause_tally SET minutes = minutes + 60", "pauses by admin-klinik (correction)"),
            ("UPDATE pause_tally SET role = 'kepala-dinas'", "pauses by kepala-dinas (correction)"),
            ("DELETE FROM pause_tally", "pauses by admin-klinik (correction)"),
        ]
    )
    func changed(change: String, words: String) async throws {
        let number = try await office.lateCase()
        try await office.desk.store.tamper(change)
        let found = try await office.desk.verify().faults
        #expect(found.contains { $0.description.contains(words) }, "\(found)")
        #expect(!found.contains { !$0.isMendable })
        #expect(Set(try await office.desk.rebuild().faults) == Set(found))
        #expect(try await office.desk.verify().faults == [])
        #expect(try await office.measures().count == 1)
        // What was measured holds nothing about the person, and stays.
        try await office.desk.eraseWords(of: number, reason: "Diminta")
        #expect(try await office.measures().count == 1)
        #expect(try await office.desk.verify().faults == [])
    }

    @Test func `a change of days that are over alters no figure`() async throws {
        _ = try await office.lateCase()
        let before = try await office.measures()
        office.clock.advance(seconds: 86_400)
        let yesterday = try CalendarDate("2026-07-14")
        let edit = try await office.desk.editCalendar(
            CalendarRequest(kind: .closure, firstDay: yesterday, lastDay: yesterday, name: "Banjir"),
            reason: "Kantor terendam banjir dan baru dicatat",
            by: office.officer("kepala-dinas", of: ScratchOffice.pasuruan))
        #expect(edit.doneAt != nil)
        #expect(try await office.desk.verify().faults == [])
        #expect(try await office.desk.rebuild().faults == [])
        #expect(try await office.measures() == before)
    }

    // MARK: Over many cases

    @Test(arguments: [10, 11, 57, 300])
    func `half and nine of ten are those of a slow count`(cases: Int) async throws {
        var random = SplitMix(seed: UInt64(cases))
        let rows = (0..<cases).map { _ in
            SampleMeasure(
                office: Int(random.next() % 900), whole: Int(random.next() % 9000), isKept: random.next() % 3 > 0)
        }
        try await office.add(rows, of: service)
        let figures = try #require(try await office.performance(of: service).figures)
        let measured = try #require(figures.office)
        func slow(_ times: [Int], _ percent: Int) -> Int {
            let sorted = times.sorted()
            return sorted.first { time in sorted.count { $0 <= time } * 100 >= percent * sorted.count } ?? -1
        }
        #expect(measured.spread.median == slow(rows.map(\.office), 50))
        #expect(measured.spread.ninetieth == slow(rows.map(\.office), 90))
        #expect(figures.whole.median == slow(rows.map(\.whole), 50))
        #expect(figures.whole.ninetieth == slow(rows.map(\.whole), 90))
        #expect(measured.kept == rows.count { $0.isKept } && measured.late == rows.count { !$0.isKept })
        #expect(measured.bars.count == 12)
        for bar in measured.bars {
            let inside = rows.filter { $0.office >= bar.from && $0.office < bar.to ?? .max }
            #expect(bar.kept == inside.count { $0.isKept } && bar.late == inside.count { !$0.isKept })
        }
    }

    @Test func `nine cases are too few and ten are told`() async throws {
        try await office.add(
            Array(repeating: SampleMeasure(office: 30, whole: 40, isKept: true), count: 9), of: service)
        let few = try await office.performance(of: service)
        #expect(few.cases == 9 && few.figures == nil)
        try await office.add([SampleMeasure(office: 50, whole: 60, isKept: false)], of: service)
        office.clock.advance(seconds: 3600)
        let enough = try await office.performance(of: service)
        #expect(enough.cases == 10 && enough.figures?.office?.percentKept == 90)
    }

    @Test func `ten cases of which nine had a promise that ran tell the whole time alone`() async throws {
        var rows = Array(repeating: SampleMeasure(office: 30, whole: 40, isKept: true), count: 10)
        rows[3].hasPromise = false
        try await office.add(rows, of: service)
        let figures = try #require(try await office.performance(of: service).figures)
        #expect(figures.office == nil && figures.whole.cases == 10)
    }

    @Test func `twelve months are counted from the first second of the first`() async throws {
        let edge = try Instant(iso8601: "2025-08-01T00:00:00+07:00")
        var rows = Array(repeating: SampleMeasure(office: 30, whole: 40, isKept: true), count: 12)
        rows[0].endedAt = edge
        rows[1].endedAt = edge.adding(seconds: -1)
        try await office.add(rows, of: service)
        let performance = try await office.performance(of: service)
        #expect(performance.cases == 11)
        #expect(performance.period == (try CalendarDate("2025-08-01"))...(try CalendarDate("2026-07-14")))
        // On 1 August the month of the edge is over.
        office.clock.advance(seconds: 18 * 86_400)
        #expect(try await office.performance(of: service).cases == 10)
    }

    @Test func `nothing of another office or another service is counted`() async throws {
        let row = SampleMeasure(office: 30, whole: 40, isKept: true)
        try await office.add(Array(repeating: row, count: 20), of: service)
        // A service of the same name in the other office.
        try await office.desk.store.tamper(
            """
            UPDATE case_measure SET agency = (SELECT id FROM agency WHERE name = 'kabupaten-jombang')
            WHERE case_id IN (SELECT case_id FROM case_measure ORDER BY case_id LIMIT 9)
            """)
        #expect(try await office.performance(of: service).cases == 11)
        #expect(try await office.performance(of: "konsultasi").cases == 0)
        let all = try await office.desk.performances(of: ScratchOffice.jombang)
        #expect(all.allSatisfy { $0.cases == 0 })
        await #expect { _ = try await office.desk.performance(of: ScratchOffice.jombang, service: service) } throws: {
            ($0 as? DeskError)?.rule == "not-found"
        }
    }

    @Test func `a further case is told at once`() async throws {
        #expect(try await office.performance(of: service).cases == 0)
        _ = try await office.lateCase()
        let one = try await office.performance(of: service)
        #expect(one.cases == 1)
        #expect(try await office.desk.performances(of: ScratchOffice.pasuruan).contains(one))
    }
}

// MARK: Support

/// A measured case without a journal.
private struct SampleMeasure {
    var office: Int
    var whole: Int
    var isKept: Bool
    var hasPromise = true
    /// `nil` for the day before the clock of the office.
    var endedAt: Instant?

    init(office: Int, whole: Int, isKept: Bool) {
        self.office = office
        self.whole = whole
        self.isKept = isKept
    }
}

/// Counts for how many minutes the main promise ran, minute by minute, from the events alone.
private struct SlowClock {
    private var runs: [(from: Instant, to: Instant)] = []

    init(_ standard: ServiceStandard, _ events: [CaseEvent]) {
        let promise = standard.mainPromise?.id
        var since: Instant?
        for event in events {
            switch event.fact {
            case .clockStarted(promise), .clockResumed(promise): since = event.at
            case .clockPaused(promise, _), .clockStopped(promise, _):
                if let from = since { runs.append((from, event.at)) }
                since = nil
            default: continue
            }
        }
    }

    func minutes(in calendar: WorkCalendar) throws -> Int {
        try runs.reduce(0) { sum, run in
            var open = 0
            var minute = run.from
            while minute < run.to {
                if try calendar.isOpen(at: minute) { open += 1 }
                minute = minute.adding(seconds: 60)
            }
            return sum + open
        }
    }
}

private struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

extension ScratchOffice {
    fileprivate func performance(of service: ServiceStandard.ID) async throws -> Performance {
        try await desk.performance(of: Self.pasuruan, service: service)
    }

    fileprivate func measures() async throws -> [CaseMeasure] {
        try await desk.store.read { try $0.storedCases(after: 0, limit: 500).compactMap(\.measure) }
    }

    /// A case that was returned once and ended late.
    fileprivate func lateCase() async throws -> CaseNumber {
        let number = try await fileFuelRecommendation().number
        try await returnPapers(of: number)
        clock.advance(seconds: 3600)
        try await mendPapers(of: number)
        clock.advance(seconds: 2 * 3600)
        try await finish(number)
        return number
    }

    fileprivate func returnPapers(of number: CaseNumber) async throws {
        _ = try await desk.complete(
            number,
            Completion(
                step: "kualifikasi", outcome: "perbaikan", checks: ["ktp": .returned(remark: "Buram, unggah lagi.")]),
            as: officer("admin-klinik", of: Self.pasuruan))
    }

    fileprivate func mendPapers(of number: CaseNumber) async throws {
        let evidence = try #require(try fuelForm().evidence["ktp"])
        _ = try await desk.correct(number, answers: [:], evidence: ["ktp": evidence])
    }

    /// Takes the usual outcomes until the case has ended.
    fileprivate func finish(_ number: CaseNumber, secondsBetween pause: Int64 = 0) async throws {
        for _ in 0..<60 {
            let loaded = try await load(number)
            guard let step = loaded.currentStep,
                let outcome = step.outcomes.first(where: { loaded.state.satisfies($0.condition) })
            else { return }
            clock.advance(seconds: pause)
            let completion = try desk.sampleCompletion(of: step, outcome, in: loaded)
            let role = outcome.performers.first ?? step.performers.first
            if role == .applicant {
                _ = try await desk.completeAsApplicant(number, completion)
            } else {
                _ = try await desk.complete(number, completion, as: officer(try #require(role), of: loaded.agency.id))
            }
        }
    }

    /// Files an application and brings it to its end, some hours between the steps.
    fileprivate func run(_ service: ServiceStandard.ID, of agency: Agency.ID) async throws -> CaseNumber {
        let standard = try #require(desk.catalogue.service(service, of: agency)?.standard)
        let receipt = try await desk.fileApplication(
            try desk.sampleForm(for: standard, name: "Siti Rahayu"), to: service, of: agency, channel: .online, key: nil
        )
        try await finish(receipt.number, secondsBetween: 5 * 3600 + 7 * 60)
        return receipt.number
    }

    private func load(_ number: CaseNumber) async throws -> LoadedCase {
        let head = try #require(try await desk.store.read { try $0.caseHead(number) })
        let roles = try #require(desk.catalogue.agency(head.agency)).agency.roles.map(\.id)
        return try await desk.look(
            at: number,
            as: StaffMember(
                id: UserID("semua"), agency: head.agency, name: "semua", roles: Set(roles), isActive: true,
                isDemo: false))
    }

    /// Writes measured cases past the journal.
    fileprivate func add(_ rows: [SampleMeasure], of service: ServiceStandard.ID) async throws {
        if try await desk.store.read({ try $0.count(of: .cases) }) == 0 { _ = try await fileFuelRecommendation() }
        let first = try await desk.store.read { try $0.count(of: .cases) } + 1000
        let yesterday = clock.now.adding(seconds: -86_400)
        for (offset, row) in rows.enumerated() {
            let (id, end) = (first + offset, (row.endedAt ?? yesterday).secondsSinceEpoch)
            try await desk.store.tamper(
                """
                INSERT INTO case_head (id, number, agency, standard, channel, is_demo, applicant, filed_at, updated_at,
                    end_id, result, ended_at, is_paused, entry_count, last_hash)
                SELECT \(id), number || '-\(id)', agency, standard, channel, 0, '', filed_at, \(end), 'selesai', 'fulfilled',
                    \(end), 0, 1, last_hash
                FROM case_head ORDER BY id LIMIT 1;
                """,
                """
                INSERT INTO case_measure (case_id, agency, service, ended_at, office_minutes, whole_minutes, is_kept, pauses)
                SELECT \(id), agency, '\(service)', \(end), \(row.hasPromise ? row.office : 0), \(row.whole),
                    \(row.hasPromise ? (row.isKept ? "1" : "0") : "NULL"), 0
                FROM case_head ORDER BY id LIMIT 1;
                """)
        }
    }
}
