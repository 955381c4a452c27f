import Casework
import Standards
import Testing
import WorkingTime

@Suite("The clock stands still while the applicant mends something")
struct PauseTests {
    /// A letter under one promise, filed on Monday 8 June at 10.00.
    private func letter(_ term: String) throws -> CaseRun {
        let letter = try Samples.letter()
        let run = try CaseRun(
            standard(
                requirements: letter.requirements, steps: letter.steps, promises: [.promise("layanan", term)],
                letters: ["surat"]))
        try run.file(evidence: Samples.letterEvidence)
        return run
    }

    /// Asks for a correction and answers it.
    private func round(_ run: CaseRun, asked: String, answered: String) throws {
        try run.at(asked)
        try run.releaseAgain()
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"])
        let waiting = try run.due()
        #expect(waiting.service == nil && waiting.isPaused)
        try run.at(answered)
        try run.correct(evidence: ["ktp": .scan])
    }

    @Test(
        "and goes on from where it stood, never from the start",
        arguments: [
            // Without a correction five working days end on Monday 15 June; the 16th is a holiday.
            ("5 hari kerja", "2026-06-08 11:00", "2026-06-08 15:00", "2026-06-15 16:00"),  // back on the same day
            ("5 hari kerja", "2026-06-09 10:00", "2026-06-17 10:00", "2026-06-23 16:00"),  // five working days later
            ("5 hari kerja", "2026-06-12 15:00", "2026-06-14 20:00", "2026-06-17 16:00"),  // received on Monday
            ("5 hari kerja", "2026-06-12 17:00", "2026-06-14 20:00", "2026-06-15 16:00"),  // the weekend costs nothing
            ("5 hari kerja", "2026-06-15 09:00", "2026-06-17 09:00", "2026-06-17 16:00"),  // on the last day
            ("5 hari", "2026-06-09 10:00", "2026-06-10 10:00", "2026-06-17 16:00"),
            ("60 menit", "2026-06-08 10:20", "2026-06-09 13:30", "2026-06-09 14:10"),
            ("60 menit", "2026-06-08 10:20", "2026-06-12 11:20", "2026-06-12 13:30"),  // over the Friday break
            ("60 menit", "2026-06-08 10:20", "2026-06-13 09:00", "2026-06-15 08:10"),  // answered on a Saturday
            ("2 jam", "2026-06-08 11:30", "2026-06-08 11:45", "2026-06-08 13:15"),  // over the lunch break
            ("2 minggu", "2026-06-09 10:00", "2026-06-12 10:00", "2026-06-25 16:00"),
        ]
    )
    func pause(term: String, asked: String, answered: String, due: String) throws {
        let run = try letter(term)
        try round(run, asked: asked, answered: answered)
        #expect(shown(try run.due().service) == due)
    }

    @Test func `in every round anew`() throws {
        let run = try letter("5 hari kerja")
        try round(run, asked: "2026-06-09 10:00", answered: "2026-06-10 10:00")
        try round(run, asked: "2026-06-11 10:00", answered: "2026-06-15 10:00")
        // 8 June, then 10 June and 15 June are the days on which it began to run: 1 + 1 of 5 used, 3 left.
        #expect(run.state.promises["layanan"]?.consumed == 2)
        #expect(shown(try run.due().service) == "2026-06-19 16:30")
        #expect(
            run.state.promises["layanan"]?.suspensions.map { "\(shown($0.from)) - \(shown($0.to))" } == [
                "2026-06-09 10:00 - 2026-06-10 10:00", "2026-06-11 10:00 - 2026-06-15 10:00",
            ])
    }

    @Test func `and a case that was late stays late`() throws {
        let run = try letter("60 menit")
        try round(run, asked: "2026-06-08 15:00", answered: "2026-06-10 09:00")
        let due = try #require(try run.due().service)
        #expect(due < run.now)
    }

    @Test func `what ends on a closed day is in time on the next working day, and a pause there uses no more than all`()
        throws
    {
        let run = try letter("5 hari kalender")
        // Five days from Monday end on Saturday: due on Monday at closing.
        #expect(shown(try run.due().service) == "2026-06-15 16:00")
        try run.at("2026-06-15 10:00")
        try run.complete("perbaikan", by: .petugas, accept: ["asli"], returning: ["ktp": "Buram"])
        #expect(run.state.promises["layanan"]?.consumed == 5)
        try run.at("2026-06-17 10:00")
        try run.correct(evidence: ["ktp": .scan])
        #expect(shown(try run.due().service) == "2026-06-17 16:00", "not late by waiting")
    }

    @Test(
        "a promise is kept until its last instant",
        arguments: [
            ("5 hari kalender", "2026-06-15 16:00", true), ("5 hari kalender", "2026-06-15 16:01", false),
            ("4 hari kalender", "2026-06-12 16:30", true), ("4 hari kalender", "2026-06-12 20:00", false),
            ("60 menit", "2026-06-08 11:00", true), ("60 menit", "2026-06-08 11:00:59", false),
        ])
    func kept(promise: String, ended: String, isKept: Bool) throws {
        let run = try letter(promise)
        try run.at(ended)
        try run.complete("ditolak", by: .petugas, accept: ["ktp", "asli"], note: "Di luar wilayah")
        let ledger = try #require(run.state.promises["layanan"])
        #expect(try ledger.isKept(in: run.process.calendar) == isKept)
    }

    @Test func `and an end stops it for good`() throws {
        let run = try letter("5 hari kerja")
        try run.at("2026-06-10 09:00")
        try run.complete("ditolak", by: .petugas, accept: ["ktp", "asli"], note: "Di luar wilayah")
        let ledger = try #require(run.state.promises["layanan"])
        #expect(ledger.consumed == 2 && ledger.stoppedAt == run.now && !ledger.isRunning)
        let due = try run.due()
        #expect(due.service == nil && due.step == nil && due.promise == nil && !due.isPaused && due.first == nil)
    }

    @Test func `and an end during the waiting counts the waiting for nobody`() throws {
        let run = try letter("5 hari kerja")
        try run.at("2026-06-09 10:00")
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"])
        try run.at("2026-06-24 10:00")
        try run.act(.withdraw(reason: ""), by: .applicant)
        let ledger = try #require(run.state.promises["layanan"])
        #expect(ledger.consumed == 1)
        #expect(ledger.suspensions.map(\.to) == [run.now])
    }
}

@Suite("The clock during steps of others")
struct StandstillTests {
    private func run(_ kind: StepKind, by performer: Role.ID, clock: ClockRule? = nil) throws -> CaseRun {
        let run = try CaseRun(
            standard(
                steps: [
                    .application(.to("langkah")),
                    .step(
                        "langkah", kind, by: [performer], within: try Term(parsing: "2 jam"), outcomes: [.to("arsip")],
                        clock: clock),
                    .step("arsip", .archive, by: ["petugas"], outcomes: [.to("langkah", "ulang"), .end("selesai")]),
                ], promises: [.promise("layanan", "5 hari kerja")]))
        try run.file()
        return run
    }

    @Test(
        "stands still for the applicant and for other bodies, unless the standard says otherwise",
        arguments: [
            (StepKind.register, "applicant", nil, true), (.external, "petugas", nil, true),
            (.external, "petugas", .runs, false), (.register, "applicant", .runs, false),
            (.review, "petugas", nil, false), (.review, "petugas", .pauses, true),
        ] as [(StepKind, Role.ID, ClockRule?, Bool)]
    )
    func kinds(kind: StepKind, performer: Role.ID, clock: ClockRule?, pauses: Bool) throws {
        let run = try run(kind, by: performer, clock: clock)
        #expect(try run.due().isPaused == pauses)
        #expect((try run.due().service == nil) == pauses)
        #expect((try run.due().step == nil) == pauses, "a step in which the clock stands still has no target")
    }

    @Test func `another body's time is not the office's`() throws {
        let run = try run(.external, by: "petugas")
        try run.at("2026-06-17 10:00")
        try run.complete(by: .petugas)
        #expect(shown(try run.due().service) == "2026-06-24 16:00")
        try run.at("2026-06-18 10:00")
        try run.complete("ulang", by: .petugas)
        try run.at("2026-06-22 10:00")
        try run.complete(by: .petugas)
        // One day was used between the two times with the other body; two working days of waiting came to it.
        #expect(shown(try run.due().service) == "2026-06-26 16:30")
    }
}

@Suite("The target time of a step")
struct StepClockTests {
    private func run() throws -> CaseRun {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("periksa")),
                    .step(
                        "periksa", .verify, by: ["petugas"], within: try Term(parsing: "60 menit"),
                        outcomes: [.to("putusan"), .to("pengajuan", "perbaikan"), .end("ditolak")]),
                    .step(
                        "putusan", .approve, by: ["kepala"], within: try Term(parsing: "1 hari"),
                        outcomes: [.end("selesai"), .to("periksa", "ulang")]),
                ], promises: [.promise("layanan", "5 hari kerja")]))
        try run.file(evidence: ["ktp": .scan])
        return run
    }

    @Test func `runs from the entry into the step`() throws {
        let run = try run()
        #expect(shown(try run.due().step) == "2026-06-08 11:00")
        #expect(shown(try run.due().first) == "2026-06-08 11:00")
        try run.at("2026-06-08 10:30")
        try run.complete(by: .petugas, accept: ["ktp"])
        #expect(shown(try run.due().step) == "2026-06-09 16:00")
        #expect(shown(try run.due().service) == "2026-06-15 16:00")
    }

    @Test func `counts on from its first start when the step is entered again`() throws {
        let run = try run()
        try run.at("2026-06-08 10:25")
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"])
        #expect(try run.due().step == nil)
        try run.at("2026-06-09 11:00")
        try run.correct(evidence: ["ktp": .scan])
        #expect(shown(try run.due().step) == "2026-06-09 11:35")
        try run.at("2026-06-09 11:10")
        try run.complete(by: .petugas, accept: ["ktp"])
        try run.at("2026-06-10 09:00")
        try run.complete("ulang", by: .kepala)
        #expect(run.state.stepClocks["periksa"]?.consumed == 35)
        #expect(shown(try run.due().step) == "2026-06-10 09:25")
        try run.complete(by: .petugas)
        // The head's day was used up by the first time: from Tuesday to Wednesday.
        #expect(shown(try run.due().step) == "2026-06-10 16:00")
    }

    @Test func `stops with the case`() throws {
        let run = try run()
        try run.at("2026-06-08 10:25")
        try run.act(.withdraw(reason: ""), by: .applicant)
        #expect(run.state.stepClocks["periksa"]?.consumed == 25)
        #expect(run.state.stepClocks["periksa"]?.isRunning == false)
    }
}
