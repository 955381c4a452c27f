import Casework
import Standards
import Testing

@Suite("Steps of the applicant")
struct ApplicantStepTests {
    private func atFeedback() throws -> CaseRun {
        let run = try CaseRun(Samples.training())
        try run.file()
        try run.complete("bersedia", by: .applicant, fields: ["kendaraan": "Motor"])
        try run.complete("terlaksana", by: .petugas, fields: Samples.conducted)
        return run
    }

    @Test func `are done by the applicant, with everything that they record`() throws {
        let run = try CaseRun(Samples.training())
        try run.file()
        #expect(
            run.refusal(of: .complete(.completion(of: "konfirmasi", "bersedia")), by: .applicant)?.rule
                == "fields-invalid")
        try run.complete("bersedia", by: .applicant, fields: ["kendaraan": "Motor"])
        #expect(run.place == "pelaksanaan")
        #expect(run.file.records.last?.actor == "applicant")
    }

    @Test func `are nobody else's, an officer's least of all`() throws {
        let run = try CaseRun(Samples.training())
        try run.file()
        let command = CaseCommand.complete(.completion(of: "konfirmasi", "bersedia", fields: ["kendaraan": "Motor"]))
        for actor in [Actor.petugas, .kepala, .system, .officer(id: UserID("kantor.palsu"), roles: [.applicant])] {
            #expect(
                run.refusal(of: command, by: actor)
                    == .notYourStep(step: LocalizedText("konfirmasi"), performers: [Role.applicantRole.name]))
        }
    }

    @Test func `are ended by an officer where the standard allows it, without the applicant's record`() throws {
        let run = try CaseRun(Samples.training())
        try run.file()
        #expect(
            run.refusal(of: .complete(.completion(of: "konfirmasi", "tidak-menjawab")), by: .applicant)?.rule
                == "not-your-step")
        try run.complete("tidak-menjawab", by: .petugas)
        #expect(run.state.stage == .ended("tidak-hadir", .noShow, at: run.now))
    }

    @Test func `may withdraw by an outcome of their own`() throws {
        let run = try CaseRun(Samples.training())
        try run.file()
        try run.complete("tidak-bersedia", by: .applicant)
        #expect(run.state.stage == .ended("dicabut", .withdrawn, at: run.now))
    }

    @Test func `a rating is mandatory for the applicant and skipped by an officer`() throws {
        let run = try atFeedback()
        #expect(
            run.refusal(of: .complete(.completion(of: "penilaian", "dinilai")), by: .applicant)?.rule
                == "fields-invalid")
        #expect(
            run.refusal(of: .complete(.completion(of: "penilaian", "dilewati")), by: .applicant)?.rule
                == "not-your-step")
        #expect(
            run.refusal(of: .complete(.completion(of: "penilaian", "dinilai", fields: ["rating": "4"])), by: .petugas)?
                .rule == "not-your-step")
        try run.complete("dilewati", by: .petugas)
        #expect(run.place == "selesai")
    }

    @Test func `an officer who skips the rating does not rate in the applicant's place`() throws {
        let run = try atFeedback()
        let events = try run.complete("dilewati", by: .petugas, fields: ["rating": "4", "comment": "Bagus"])
        #expect(events.allSatisfy { $0.words.isEmpty })
    }

    @Test func `an officer may record what an applicant did on paper`() throws {
        let run = try CaseRun(
            standard(steps: [
                .application(.to("daftar")),
                .step(
                    "daftar", .register, by: [.applicant],
                    outcomes: [.end("selesai", "sendiri"), .end("selesai", "dicatat", by: ["petugas"])],
                    records: [.field("ukuran")]),
            ]))
        try run.file()
        try run.complete("dicatat", by: .petugas, fields: ["ukuran": "L"])
        #expect(run.file.records.last?.fields == ["ukuran": .text("L")])
    }

    @Test func `never judge papers`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("konfirmasi")),
                    .step("konfirmasi", .register, by: [.applicant], outcomes: [.to("periksa"), .end("selesai")]),
                    .step("periksa", .verify, by: ["petugas"], outcomes: [.end("selesai")]),
                ]))
        try run.file(evidence: ["ktp": .scan])
        for outcome in ["lanjut", "selesai"] as [Outcome.ID] {
            let approving = Completion.completion(of: "konfirmasi", outcome, accept: ["ktp"])
            #expect(run.refusal(of: .complete(approving), by: .applicant) == .officerOnly)
        }
        #expect(
            run.refusal(of: .complete(.completion(of: "konfirmasi", "selesai")), by: .applicant)
                == .requirementsUnchecked([LocalizedText("ktp")]))
    }

    @Test func `an officer ends the waiting for a correction, and the question is taken back with it`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("periksa"), .to("telaah", "tanpa-perbaikan", by: ["petugas"])),
                    .step(
                        "periksa", .verify, by: ["petugas"], outcomes: [.to("telaah"), .to("pengajuan", "perbaikan")]),
                    .step("telaah", .approve, by: ["kepala"], outcomes: [.end("selesai")]),
                ]))
        try run.file(evidence: ["ktp": .scan])
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"])
        try run.complete("tanpa-perbaikan", by: .petugas)
        #expect(run.place == "telaah" && run.state.openCorrection.isEmpty)
        // The applicant must not finish the step of the head by answering a question of the past.
        #expect(
            run.refusal(of: .correct(Correction(evidence: ["ktp": .scan])), by: .applicant)?.rule
                == "not-asked-to-correct")
        #expect(
            run.refusal(of: .complete(.completion(of: "telaah", "selesai")), by: .kepala)
                == .requirementsReturned([LocalizedText("ktp")]))
        try run.complete("selesai", by: .kepala, accept: ["ktp"])
        #expect(run.place == "selesai")
    }

    @Test func `a question of the past moves no step of an officer, however it was left open`() throws {
        let run = try Samples.filedLetter()
        var state = run.state
        state.openCorrection = ["ktp"]
        state.requirements["ktp"] = .returned
        #expect(throws: CaseRefusal.notAskedToCorrect([LocalizedText("ktp")])) {
            try run.process.decide(
                .correct(Correction(evidence: ["ktp": .scan])), by: .applicant, in: state, at: run.now)
        }
    }

    @Test func `an apply step that officers share is not left past an open correction`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .step("pengajuan", .apply, by: [.applicant, "loket"], outcomes: [.to("periksa")]),
                    .check,
                ]))
        try run.file(evidence: ["ktp": .scan])
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"])
        for actor in [Actor.applicant, .loket] {
            #expect(
                run.refusal(of: .complete(.completion(of: "pengajuan", "lanjut")), by: actor)
                    == .correctionIncomplete([LocalizedText("ktp")]))
        }
    }
}

@Suite("Taking an application back")
struct WithdrawalTests {
    @Test func `is possible at every stage`() throws {
        let acts: [(CaseRun) throws -> Void] = [
            { try $0.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"]) },
            { try $0.correct(evidence: ["ktp": .scan]) },
            { try $0.complete("lengkap", by: .petugas, accept: ["ktp", "asli"]) },
            { try $0.complete("disetujui", by: .kepala) },
        ]
        for count in 0...acts.count {
            let run = try Samples.filedLetter()
            for act in acts.prefix(count) { try act(run) }
            let events = try run.act(.withdraw(reason: " Tidak jadi "), by: .applicant)
            #expect(run.state.stage == .ended("dicabut", .withdrawn, at: run.now))
            #expect(events.words("note") == .text("Tidak jadi"))
            #expect(run.state.openCorrection.isEmpty)
            #expect(run.state.promises.values.allSatisfy { $0.stoppedAt == run.now && !$0.isRunning })
        }
    }

    @Test func `is possible during steps of the applicant and of another body`() throws {
        let run = try CaseRun(Samples.training())
        try run.file()
        try run.act(.withdraw(reason: ""), by: .applicant)
        #expect(run.place == "dicabut")
        let other = try CaseRun(
            standard(steps: [
                .application(.to("pusat")), .step("pusat", .external, by: ["petugas"], outcomes: [.end("selesai")]),
            ]))
        try other.file()
        try other.act(.withdraw(reason: ""), by: .applicant)
        #expect(other.place == "dicabut")
    }

    @Test func `is the applicant's alone, also when an officer holds the case`() throws {
        let run = try Samples.filedLetter()
        for actor in [Actor.petugas, .kepala, .system, .officer(id: UserID("x"), roles: [.applicant])] {
            #expect(run.refusal(of: .withdraw(reason: "Diminta"), by: actor) == .applicantOnly)
        }
        try run.act(.take, by: .petugas)
        #expect(run.refusal(of: .withdraw(reason: ""), by: .applicant) == nil)
    }

    @Test func `needs an end for it in the standard`() throws {
        let run = try CaseRun(
            standard(
                steps: [
                    .application(.to("periksa")),
                    .step("periksa", .verify, by: ["petugas"], outcomes: [.end("selesai")]),
                ],
                ends: [End(id: "selesai", name: LocalizedText("Selesai"), result: .fulfilled)]))
        try run.file()
        #expect(
            run.refusal(of: .withdraw(reason: ""), by: .applicant) == .unknownOutcome("withdrawn", known: ["selesai"]))
    }
}
