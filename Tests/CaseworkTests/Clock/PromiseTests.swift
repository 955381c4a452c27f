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
        try run.complete(outcome, by: .petugas, accept: ["ktp"])
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
