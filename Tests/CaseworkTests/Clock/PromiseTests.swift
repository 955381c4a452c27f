import Casework
import Standards
import Testing
import WorkingTime

@Suite("A promise starts")
struct PromiseStartTests {
    private func run(_ promises: ServicePromise..., form: [Field] = []) throws -> CaseRun {
        try CaseRun(
            standard(
                form: form, requirements: [.upload("ktp")],
                steps: [
                    .application(.to("terima")),
                    .step("terima", .receive, by: ["loket"], outcomes: [.to("periksa")]),
                    .step(
                        "periksa", .verify, by: ["petugas"],
                        outcomes: [
                            .to("putusan"), .to("pengajuan", "perbaikan"), .to("terima", "kembali"), .end("ditolak"),
                            .end("dialihkan"),
                        ]),
                    .step(
                        "putusan", .approve, by: ["kepala"],
                        outcomes: [.to("arsip"), .to("periksa", "ulang"), .to("pengajuan", "perbaikan")]),
                    .step("arsip", .archive, by: ["petugas"], outcomes: [.end("selesai")]),
                ], promises: promises))
    }

    private func started(_ run: CaseRun) -> [String] {
        run.state.promises.sorted { $0.key < $1.key }.map { "\($0.key) \(shown($0.value.startedAt))" }
    }

    @Test func `with the receipt, by default`() throws {
        let run = try run(.promise("layanan", "5 hari kerja"))
        try run.file(evidence: ["ktp": .scan])
        #expect(started(run) == ["layanan 2026-06-08 10:00"])
        #expect(try run.due().promise == "layanan")
    }

    @Test func `when the first check finds the file complete`() throws {
        let run = try run(.promise("layanan", "5 hari kerja", from: .complete))
        try run.file(evidence: ["ktp": .scan])
        try run.complete(by: .loket)
        let due = try run.due()
        #expect(started(run).isEmpty && due.service == nil && !due.isPaused)
        try run.at("2026-06-09 10:00")
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"])
        try run.at("2026-06-10 10:00")
        try run.correct(evidence: ["ktp": .scan])
        try run.complete(by: .loket)
        try run.complete("kembali", by: .petugas)
        try run.complete(by: .loket)
        #expect(started(run).isEmpty, "nothing has been found complete yet")
        try run.at("2026-06-11 10:00")
        try run.complete(by: .petugas, accept: ["ktp"])
        #expect(started(run) == ["layanan 2026-06-11 10:00"])
        try run.complete("ulang", by: .kepala)
        try run.at("2026-06-12 10:00")
        try run.complete(by: .petugas)
        #expect(started(run) == ["layanan 2026-06-11 10:00"], "only the first check starts it")
    }

    @Test("never by a check that turns the case down", arguments: ["ditolak", "dialihkan"] as [Outcome.ID])
    func refused(outcome: Outcome.ID) throws {
        let run = try run(.promise("layanan", "5 hari kerja", from: .complete))
        try run.file(evidence: ["ktp": .scan])
        try run.complete(by: .loket)
        try run.complete(outcome, by: .petugas)
        #expect(started(run).isEmpty)
    }

    @Test func `when its step is first entered, and not again`() throws {
        let run = try run(
            .promise("putusan", "3 jam", from: .step("putusan")), .promise("awal", "1 hari", from: .step("pengajuan")))
        try run.file(evidence: ["ktp": .scan])
        #expect(started(run) == ["awal 2026-06-08 10:00"])
        try run.complete(by: .loket)
        try run.at("2026-06-09 10:00")
        try run.complete(by: .petugas, accept: ["ktp"])
        try run.at("2026-06-09 11:00")
        try run.complete("ulang", by: .kepala)
        try run.complete(by: .petugas)
        #expect(started(run) == ["awal 2026-06-08 10:00", "putusan 2026-06-09 10:00"])
        #expect(
            shown(
                try run.process.calendar.due(remaining: 180, of: Term(parsing: "3 jam"), from: wib("2026-06-09 10:00")))
                == "2026-06-09 14:00")
    }

    @Test func `only where its condition is met, and only with a limit`() throws {
        let open = ServicePromise(
            id: "bebas", name: LocalizedText("bebas"), printed: "sesuai kesepakatan", limit: .agreed)
        let run = try run(
            .promise("biasa", "5 hari", when: .chosen("biasa", in: "jalur")),
            .promise("kilat", "1 hari", when: .chosen("kilat", in: "jalur")), open,
            form: [.choice("jalur", ["biasa", "kilat"])])
        try run.file(answers: ["jalur": .text("kilat")], evidence: ["ktp": .scan])
        #expect(started(run) == ["kilat 2026-06-08 10:00"])
    }
}

@Suite("A promise for one phase")
struct PhaseTests {
    private func run() throws -> CaseRun {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("periksa")),
                    .step(
                        "periksa", .verify, by: ["petugas"],
                        outcomes: [.to("kegiatan"), .to("pengajuan", "perbaikan"), .to("periksa", "ulang")]),
                    .step("kegiatan", .meet, by: ["petugas"], outcomes: [.end("selesai"), .to("periksa", "kembali")]),
                ],
                promises: [
                    .promise("administrasi", "45 menit", until: "periksa"),
                    .promise("pelaksanaan", "60 menit", from: .step("kegiatan"), until: "kegiatan"),
                ]))
        try run.file(evidence: ["ktp": .scan])
        return run
    }

    @Test func `ends with its last step`() throws {
        let run = try run()
        #expect(shown(try run.due().service) == "2026-06-08 10:45")
        try run.at("2026-06-08 10:30")
        try run.complete(by: .petugas, accept: ["ktp"])
        #expect(run.state.promises["administrasi"]?.stoppedAt == run.now)
        #expect(run.state.promises["administrasi"]?.consumed == 30)
        #expect(try run.due().promise == "pelaksanaan")
        #expect(shown(try run.due().service) == "2026-06-08 11:30")
    }

    @Test func `does not end while its last step turns the case back`() throws {
        let run = try run()
        try run.at("2026-06-08 10:10")
        try run.complete("ulang", by: .petugas)
        #expect(run.state.promises["administrasi"]?.isRunning == true)
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"])
        #expect(run.state.promises["administrasi"]?.stoppedAt == nil)
        #expect(try run.due().isPaused)
        try run.at("2026-06-08 14:00")
        try run.correct(evidence: ["ktp": .scan])
        #expect(shown(try run.due().service) == "2026-06-08 14:35")
    }

    @Test func `does not begin again when the case comes back to it`() throws {
        let run = try run()
        try run.complete(by: .petugas, accept: ["ktp"])
        try run.at("2026-06-08 10:20")
        try run.complete("kembali", by: .petugas)
        #expect(run.state.promises["administrasi"]?.isRunning == false)
        #expect(try run.due().promise == "pelaksanaan")
    }
}

@Suite("Another choice puts a case under another promise")
struct ChangedPromiseTests {
    private let written: [Field.ID: AnswerValue] = [
        "cara": .text("tertulis"), "masalah": .text("Izin"), "alamat-surat": .text("Jalan Satu"),
    ]

    private func ask(_ run: CaseRun, at time: String) throws {
        try run.at(time)
        try run.complete("perbaikan", by: .petugas, returning: ["pokok": "Pilih cara lain"])
    }

    @Test func `which began when the first one did, and the waiting counts for neither`() throws {
        let run = try CaseRun(Samples.consultation())
        try run.file(answers: Samples.directAnswers)
        #expect(shown(try run.due().service) == "2026-06-09 08:30")
        try ask(run, at: "2026-06-08 11:00")
        try run.at("2026-06-09 09:00")
        try run.correct(answers: written, evidence: ["surat": .scan])
        #expect(run.state.promises["langsung"]?.stoppedAt == run.now)
        #expect(run.state.promises["langsung"]?.consumed == 60)
        #expect(shown(run.state.promises["tertulis"]?.startedAt) == "2026-06-08 10:00")
        #expect(try run.due().promise == "tertulis")
        // Five days would end on the 15th; one working day of waiting, and the 16th is a holiday.
        #expect(shown(try run.due().service) == "2026-06-17 16:00")
    }

    @Test func `with the time that the office has used, in the unit of the new one`() throws {
        let run = try CaseRun(Samples.consultation())
        try run.file(answers: written, evidence: ["surat": .scan])
        try ask(run, at: "2026-06-08 15:00")
        try run.at("2026-06-09 09:00")
        try run.correct(answers: ["cara": .text("langsung"), "jam": .text("09:00"), "wakil": .text("sendiri")])
        // Four of six hours were used on Monday: 10-12 and 13-15.
        #expect(run.state.promises["langsung"]?.consumed == 240)
        #expect(run.state.promises["langsung"]?.suspensions.count == 1)
        #expect(shown(try run.due().service) == "2026-06-09 11:00")
    }

    @Test func `and back again, without winning time`() throws {
        let run = try CaseRun(Samples.consultation())
        try run.file(answers: written, evidence: ["surat": .scan])
        try ask(run, at: "2026-06-09 09:00")
        try run.at("2026-06-09 10:00")
        try run.correct(answers: ["cara": .text("langsung"), "jam": .text("09:00"), "wakil": .text("sendiri")])
        try ask(run, at: "2026-06-10 09:00")
        try run.at("2026-06-11 09:00")
        try run.correct(answers: written, evidence: ["surat": .scan])
        // Used: Monday to Tuesday, and Tuesday to Wednesday; three of five days are left on Thursday.
        #expect(run.state.promises["tertulis"]?.consumed == 2)
        #expect(shown(try run.due().service) == "2026-06-17 16:00")
        #expect(run.state.promises["langsung"]?.stoppedAt == run.now)
    }

    @Test func `only when the choice changes it`() throws {
        let run = try CaseRun(Samples.consultation())
        try run.file(answers: written, evidence: ["surat": .scan])
        try ask(run, at: "2026-06-09 09:00")
        let events = try run.correct(answers: ["masalah": .text("Izin usaha")])
        #expect(events.facts.contains(.clockResumed("tertulis")))
        #expect(run.state.promises.keys.sorted() == ["tertulis"])
    }

    @Test func `but not under one whose phase is over`() throws {
        let slow = Condition.chosen("biasa", in: "jalur")
        let fast = Condition.chosen("kilat", in: "jalur")
        let run = try CaseRun(
            standard(
                form: [.choice("jalur", ["biasa", "kilat"])], requirements: [.form("pilihan", ["jalur"])],
                steps: [
                    .application(.to("terima")),
                    .step("terima", .receive, by: ["loket"], outcomes: [.to("periksa")]),
                    .check,
                ],
                promises: [
                    .promise("seluruh", "5 hari", when: slow),
                    .promise("penerimaan", "1 jam", until: "terima", when: fast),
                ]))
        try run.file(answers: ["jalur": .text("biasa")])
        try run.complete(by: .loket)
        try run.complete("perbaikan", by: .petugas, returning: ["pilihan": "Kilat saja"])
        try run.correct(answers: ["jalur": .text("kilat")])
        #expect(run.state.promises["penerimaan"] == nil)
        #expect(run.state.promises["seluruh"]?.isRunning == false)
    }

    @Test func `nor does the phase begin when the case comes through it once more`() throws {
        let run = try CaseRun(
            standard(
                form: [.choice("jalur", ["biasa", "kilat"])], requirements: [.form("pilihan", ["jalur"])],
                steps: [
                    .application(.to("terima")),
                    .step("terima", .receive, by: ["loket"], outcomes: [.to("periksa")]),
                    .check,
                ],
                promises: [
                    .promise(
                        "penerimaan", "1 jam", from: .step("terima"), until: "terima", when: .chosen("kilat", in: "jalur")),
                ]))
        try run.file(answers: ["jalur": .text("biasa")])
        try run.complete(by: .loket)
        try run.complete("perbaikan", by: .petugas, returning: ["pilihan": "Kilat saja"])
        try run.correct(answers: ["jalur": .text("kilat")])
        #expect(run.place == "terima" && run.state.promises.isEmpty)
    }

    @Test func `or under none for a while, and the first one goes on where it stood`() throws {
        let run = try CaseRun(
            standard(
                form: [.choice("jalur", ["biasa", "bebas"])], requirements: [.form("pilihan", ["jalur"])],
                steps: [
                    .application(.to("periksa")),
                    .check,
                ], promises: [.promise("layanan", "5 hari", when: .chosen("biasa", in: "jalur"))]))
        try run.file(answers: ["jalur": .text("biasa")])
        for (asked, answered, choice) in [
            ("2026-06-10 09:00", "2026-06-11 09:00", "bebas"), ("2026-06-12 09:00", "2026-06-15 09:00", "biasa"),
        ] {
            try run.at(asked)
            try run.complete("perbaikan", by: .petugas, returning: ["pilihan": "Yakin?"])
            try run.at(answered)
            try run.correct(answers: ["jalur": .text(choice)])
        }
        // Two of five days were used until the first question; three are left on Monday the 15th.
        #expect(run.state.promises["layanan"]?.consumed == 2)
        #expect(shown(try run.due().service) == "2026-06-19 16:30")
    }

    @Test func `which begins with the choice where nothing ran before`() throws {
        let run = try CaseRun(
            standard(
                form: [.choice("jalur", ["biasa", "kilat"])], requirements: [.form("pilihan", ["jalur"])],
                steps: [
                    .application(.to("periksa")),
                    .check,
                ], promises: [.promise("kilat", "1 hari", when: .chosen("kilat", in: "jalur"))]))
        try run.file(answers: ["jalur": .text("biasa")])
        try run.complete("perbaikan", by: .petugas, returning: ["pilihan": "Kilat saja"])
        try run.at("2026-06-10 10:00")
        try run.correct(answers: ["jalur": .text("kilat")])
        #expect(shown(try run.due().service) == "2026-06-11 16:00")
    }
}
