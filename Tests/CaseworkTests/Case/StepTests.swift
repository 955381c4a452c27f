import Casework
import Standards
import Testing

@Suite("Finishing a step")
struct StepTests {
    @Test func `moves the case to where the outcome leads`() throws {
        let run = try Samples.filedLetter()
        try run.complete("lengkap", by: .petugas, accept: ["ktp", "asli"])
        #expect(run.place == "persetujuan")
        try run.complete("disetujui", by: .kepala)
        try run.complete("selesai", by: .petugas, fields: ["issuedOn": "08/06/2026"])
        #expect(run.state.stage == .ended("selesai", .fulfilled, at: run.now))
        #expect(run.state.completedSteps == ["pengajuan", "pemeriksaan", "persetujuan", "penerbitan"])
    }

    @Test func `that is not the current one is refused`() throws {
        let run = try Samples.filedLetter()
        #expect(
            run.refusal(of: .complete(.completion(of: "persetujuan", "disetujui")), by: .kepala)
                == .wrongStep(given: "persetujuan", current: LocalizedText("pemeriksaan")))
    }

    @Test(
        "is for its performers only",
        arguments: [Actor.applicant, .kepala, .loket, .tamu, .system]
    )
    func performers(actor: Actor) throws {
        let run = try Samples.filedLetter()
        let command = CaseCommand.complete(.completion(of: "pemeriksaan", "lengkap", accept: ["ktp", "asli"]))
        #expect(
            run.refusal(of: command, by: actor)
                == .notYourStep(
                    step: LocalizedText("pemeriksaan"), performers: [LocalizedText("Petugas", english: "Caseworker")]))
    }

    @Test func `knows its own outcomes only`() throws {
        let run = try Samples.filedLetter()
        #expect(
            run.refusal(of: .complete(.completion(of: "pemeriksaan", "disetujui")), by: .petugas)
                == .unknownOutcome("disetujui", known: ["lengkap", "perbaikan", "ditolak"]))
    }

    @Test func `by an outcome that another choice opens is refused`() throws {
        let run = try CaseRun(Samples.consultation())
        try run.file(answers: Samples.directAnswers)
        #expect(
            run.refusal(
                of: .complete(.completion(of: "pemeriksaan", "menjawab", accept: ["pokok", "waktu"])), by: .petugas)
                == .outcomeNotOpen(LocalizedText("menjawab")))
        try run.complete("bertemu", by: .petugas, accept: ["pokok", "waktu"])
        #expect(run.place == "pertemuan")
    }

    @Test func `by an outcome of somebody else's is theirs alone`() throws {
        let run = try CaseRun(
            standard(steps: [
                .application(.to("telaah")),
                .step(
                    "telaah", .review, by: ["petugas"],
                    outcomes: [.end("selesai"), .end("dialihkan", by: ["kepala"]), .end("ditolak", by: [.applicant])]),
            ]))
        try run.file()
        for (outcome, holder) in [("selesai", Actor.petugas), ("dialihkan", .kepala), ("ditolak", .applicant)] {
            for actor in [Actor.petugas, .kepala, .applicant] {
                let command = CaseCommand.complete(
                    .completion(of: "telaah", Outcome.ID(outcome), fields: ["opinion": "Layak"]))
                #expect((run.refusal(of: command, by: actor) == nil) == (actor == holder), "\(outcome) by \(actor)")
            }
        }
    }

    @Test(
        "with an outcome that needs a reason is refused without one",
        arguments: [("", true), ("   \n", true), ("\u{200B}", true), ("Di luar wilayah", false)]
    )
    func reason(note: String, isRefused: Bool) throws {
        let run = try Samples.filedLetter()
        let command = CaseCommand.complete(
            .completion(of: "pemeriksaan", "ditolak", accept: ["ktp", "asli"], note: note))
        #expect(run.refusal(of: command, by: .petugas) == (isRefused ? .reasonMissing : nil))
    }

    @Test func `keeps the note for colleagues, trimmed; none when it is blank`() throws {
        let run = try Samples.filedLetter()
        let events = try run.complete("lengkap", by: .petugas, accept: ["ktp", "asli"], note: "  Mohon segera \n")
        #expect(events.words("note") == .text("Mohon segera"))
        let silent = try run.complete("disetujui", by: .kepala, note: " ")
        #expect(silent.words("note") == nil)
    }

    @Test(
        "refuses a note that cannot be kept or printed",
        arguments: [
            String(repeating: "a", count: 5001), "tanda\u{0}nol", "e" + String(repeating: "\u{301}", count: 90_000),
        ]
    )
    func badNote(note: String) throws {
        let run = try Samples.filedLetter()
        let command = CaseCommand.complete(
            .completion(of: "pemeriksaan", "lengkap", accept: ["ktp", "asli"], note: note))
        #expect(run.refusal(of: command, by: .petugas)?.rule == "fields-invalid")
    }
}

@Suite("What a step records")
struct RecordTests {
    /// A step of each fate: goes on, goes back, ends without the service.
    private func run() throws -> CaseRun {
        let run = try CaseRun(
            standard(
                form: [.choice("cara", ["langsung", "tertulis"])],
                steps: [
                    .application(.to("disposisi")),
                    .step(
                        "disposisi", .dispose, by: ["kepala"],
                        outcomes: [.to("selesai-dinas"), .to("disposisi", "ulang"), .end("ditolak", reason: true)],
                        records: [
                            .field("nilai", .number(NumberLimits(minimum: 1, maximum: 5))),
                            .field("ruang", when: .chosen("langsung", in: "cara")),
                        ]),
                    .step("selesai-dinas", .archive, by: ["petugas"], outcomes: [.end("selesai")]),
                ]))
        try run.file(answers: ["cara": .text("tertulis")])
        return run
    }

    @Test func `is everything of its kind and of the standard, in canonical form`() throws {
        let run = try run()
        let events = try run.complete(by: .kepala, fields: ["instruction": " Tindak lanjuti ", "nilai": "05"])
        #expect(events.words("record:instruction") == .text("Tindak lanjuti"))
        #expect(events.words("record:nilai") == .text("5"))
        #expect(run.file.records.last?.fields == ["instruction": .text("Tindak lanjuti"), "nilai": .text("5")])
    }

    @Test func `is refused with everything that is wrong, in the order of the step`() throws {
        let run = try run()
        let refusal = run.refusal(
            of: .complete(.completion(of: "disposisi", "lanjut", fields: ["nilai": "9", "b": "x", "a": "x"])),
            by: .kepala)
        guard case .fieldsInvalid(let problems) = refusal else {
            Issue.record("not refused for its fields: \(String(describing: refusal))")
            return
        }
        #expect(problems.map(\.field) == ["a", "b", "instruction", "nilai"])
        #expect(problems.map(\.kind) == [.unknownField, .unknownField, .missing, .tooLarge(maximum: "5")])
    }

    @Test func `does not hold what the choices close`() throws {
        let run = try run()
        let command = CaseCommand.complete(
            .completion(of: "disposisi", "lanjut", fields: ["instruction": "Ya", "nilai": "1", "ruang": "Aula"]))
        #expect(run.refusal(of: command, by: .kepala)?.rule == "fields-invalid")
    }

    @Test(
        "need not be complete where the case is turned back or down, but what is given is checked",
        arguments: ["ulang", "ditolak"] as [Outcome.ID]
    )
    func turnedDown(outcome: Outcome.ID) throws {
        let run = try run()
        #expect(run.refusal(of: .complete(.completion(of: "disposisi", outcome, note: "Alasan")), by: .kepala) == nil)
        let wrong = Completion.completion(of: "disposisi", outcome, fields: ["nilai": "9"], note: "Alasan")
        #expect(run.refusal(of: .complete(wrong), by: .kepala)?.rule == "fields-invalid")
    }

    @Test func `asks for nothing twice: a field of the standard takes the place of its kind's`() throws {
        let step = Step.step(
            "terbit", .number, by: ["petugas"], outcomes: [.end("selesai")],
            records: [.field("number", optional: true)],
            makes: ["surat"])
        #expect(step.fields.map(\.id) == ["numberedOn", "reference", "issuedOn", "validUntil", "file", "number"])
        let run = try CaseRun(standard(steps: [.application(.to("terbit")), step], letters: ["surat"]))
        try run.file()
        try run.complete("selesai", by: .petugas, fields: ["numberedOn": "8-6-2026", "issuedOn": "8-6-2026"])
        #expect(run.place == "selesai")
    }
}

@Suite("Products")
struct ProductTests {
    private func run() throws -> CaseRun {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("periksa")),
                    .step("periksa", .verify, by: ["petugas"], outcomes: [.to("terbit")]),
                    .step(
                        "terbit", .issue, by: ["kepala"],
                        outcomes: [
                            .to("serah", "diserahkan"), .end("selesai", "dikirim"), .to("periksa", "ulang"),
                            .to("pengajuan", "perbaikan"), .end("ditolak", reason: true), .end("dialihkan"),
                        ], makes: ["surat", "salinan"]),
                    .step(
                        "serah", .register, by: ["petugas"], outcomes: [.to("terbit", "salah-cetak"), .end("selesai")]),
                ], letters: ["surat", "salinan"]))
        try run.file(evidence: ["ktp": .scan])
        try run.complete(by: .petugas, accept: ["ktp"])
        return run
    }

    @Test(
        "are made only by outcomes that take the case on",
        arguments: [
            ("diserahkan", true), ("dikirim", true), ("ulang", false), ("perbaikan", false), ("ditolak", false),
            ("dialihkan", false),
        ] as [(Outcome.ID, Bool)]
    )
    func outcomes(outcome: Outcome.ID, makes: Bool) throws {
        let run = try run()
        let events = try run.complete(
            outcome, by: .kepala, returning: outcome == "perbaikan" ? ["ktp": "Kedaluwarsa"] : [:],
            fields: ["issuedOn": "08/06/2026"], note: "Alasan")
        #expect(events.products == (makes ? ["surat", "salinan"] : []))
        #expect(run.state.products == (makes ? ["surat", "salinan"] : []))
    }

    @Test func `need their record`() throws {
        let run = try run()
        let refusal = run.refusal(of: .complete(.completion(of: "terbit", "diserahkan")), by: .kepala)
        guard case .fieldsInvalid(let problems) = refusal else {
            Issue.record("issued without a date")
            return
        }
        #expect(problems.map(\.field) == ["issuedOn"])
    }

    @Test func `made anew are counted once, with the newest record`() throws {
        let run = try run()
        try run.complete("diserahkan", by: .kepala, fields: ["issuedOn": "08/06/2026", "reference": "1"])
        try run.complete("salah-cetak", by: .petugas)
        try run.complete("diserahkan", by: .kepala, fields: ["issuedOn": "08/06/2026", "reference": "2"])
        #expect(run.state.products == ["surat", "salinan"])
        #expect(run.events.products == ["surat", "salinan", "surat", "salinan"])
        #expect(run.file.record(of: "surat", in: run.standard)?.fields["reference"] == .text("2"))
    }
}
