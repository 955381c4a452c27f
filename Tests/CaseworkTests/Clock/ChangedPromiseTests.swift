import Casework
import Standards
import Testing

@Suite("Another choice puts a case under another promise")
struct ChangedPromiseTests {
    private let written: [Field.ID: AnswerValue] = [
        "cara": .text("tertulis"), "masalah": .text("Izin"), "alamat-surat": .text("Jalan Satu"),
    ]

    private func ask(_ run: CaseRun, at time: String) throws {
        try run.at(time)
        try run.releaseAgain()
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

    /// A case that goes from one lane to the next: an hour of work in each, and a day until the applicant answers.
    private func lanes(_ lanes: [String], promises: [ServicePromise]) throws -> CaseRun {
        let run = try CaseRun(
            standard(
                form: [.choice("jalur", ["a", "b", "c", "bebas"])], requirements: [.form("pilihan", ["jalur"])],
                steps: [.application(.to("periksa")), .check], promises: promises))
        try run.file(answers: ["jalur": .text(lanes[0])])
        for (day, lane) in zip(8..., lanes.dropFirst()) {
            try run.at("2026-06-\(day < 10 ? "0" : "")\(day) 11:00")
            try run.releaseAgain()
            try run.complete("perbaikan", by: .petugas, returning: ["pilihan": "Pilih jalur lain"])
            try run.at("2026-06-\(day < 9 ? "0" : "")\(day + 1) 10:00")
            try run.correct(answers: ["jalur": .text(lane)])
        }
        return run
    }

    private func promise(_ lane: FieldOption.ID) throws -> ServicePromise {
        try .promise(ServicePromise.ID(lane.rawValue), "6 jam", when: .chosen(lane, in: "jalur"))
    }

    @Test(
        "with the hours of every lane before it, whichever promise counted them",
        arguments: [
            (["a", "b"], 60), (["a", "b", "a"], 120), (["a", "b", "c"], 120), (["a", "b", "c", "a"], 180),
            // The hour in the lane without a promise is not known to any account.
            (["a", "b", "bebas", "c"], 120), (["a", "bebas", "b", "bebas", "a"], 120), (["bebas", "a"], 0),
        ]
    )
    func lanes(way: [String], minutes: Int) throws {
        let run = try lanes(way, promises: [promise("a"), promise("b"), promise("c")])
        let ledger = try #require(run.state.promises[ServicePromise.ID(way.last ?? "-")])
        #expect(ledger.isRunning && ledger.consumed == minutes)
        #expect(run.state.promises.values.count { $0.stoppedAt == nil } == 1)
    }

    @Test func `with the hours that a promise for every lane has counted meanwhile`() throws {
        let run = try lanes(["a", "bebas", "a"], promises: [promise("a"), .promise("semua", "6 jam")])
        #expect(run.state.promises["semua"]?.consumed == 120)
        #expect(run.state.promises["a"]?.consumed == 120)
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
        try run.releaseAgain()
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
                        "penerimaan", "1 jam", from: .step("terima"), until: "terima",
                        when: .chosen("kilat", in: "jalur"))
                ]))
        try run.file(answers: ["jalur": .text("biasa")])
        try run.complete(by: .loket)
        try run.releaseAgain()
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
            try run.releaseAgain()
            try run.complete("perbaikan", by: .petugas, returning: ["pilihan": "Yakin?"])
            try run.at(answered)
            try run.correct(answers: ["jalur": .text(choice)])
        }
        // Two of five days were used until the first question; three are left on Monday the 15th.
        #expect(run.state.promises["layanan"]?.consumed == 2)
        #expect(shown(run.state.promises["layanan"]?.startedAt) == "2026-06-08 10:00")
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
        try run.releaseAgain()
        try run.complete("perbaikan", by: .petugas, returning: ["pilihan": "Kilat saja"])
        try run.at("2026-06-10 10:00")
        try run.correct(answers: ["jalur": .text("kilat")])
        #expect(shown(try run.due().service) == "2026-06-11 16:00")
    }
}
