import Casework
import Standards
import Testing

@Suite("Asking for a correction")
struct CorrectionRequestTests {
    @Test func `gives the case back to the applicant with what must be mended`() throws {
        let run = try Samples.returnedLetter()
        #expect(run.place == "pengajuan")
        #expect(run.state.openCorrection == ["ktp"])
        #expect(run.state.correctionRounds == 1)
        #expect(run.state.requirements == ["ktp": .returned, "foto": .unchecked, "asli": .accepted])
        #expect(run.events.facts.contains(.correctionAsked(round: 1, requirements: ["ktp"])))
    }

    @Test func `needs something to mend`() throws {
        let run = try Samples.filedLetter()
        #expect(
            run.refusal(of: .complete(.completion(of: "pemeriksaan", "perbaikan")), by: .petugas) == .nothingToCorrect)
        let accepting = Completion.completion(of: "pemeriksaan", "perbaikan", accept: ["ktp", "asli"])
        #expect(run.refusal(of: .complete(accepting), by: .petugas) == .nothingToCorrect)
    }

    @Test func `names the requirements in the order of the standard`() throws {
        let run = try Samples.filedLetter()
        try run.complete("perbaikan", by: .petugas, returning: ["asli": "c", "foto": "b", "ktp": "a"])
        #expect(run.state.openCorrection == ["ktp", "foto", "asli"])
    }
}

@Suite("Answering a correction")
struct CorrectionTests {
    @Test func `mends exactly what was asked, and right papers stay accepted`() throws {
        let run = try Samples.returnedLetter()
        let events = try run.correct(evidence: ["ktp": .files([file("baru.pdf")])])
        #expect(run.place == "pemeriksaan")
        #expect(run.state.requirements == ["ktp": .unchecked, "foto": .unchecked, "asli": .accepted])
        #expect(run.state.openCorrection.isEmpty)
        #expect(
            events.facts.first == .corrected(requirements: ["ktp"], evidence: ["ktp": "files"], choices: [:]))
        #expect(run.file.evidence["ktp"] == .files([file("baru.pdf")]))
        #expect(run.file.remarks.isEmpty)
    }

    @Test(
        "is refused while something is missing",
        arguments: [[:], ["ktp": .files([])], ["ktp": .answered], ["ktp": .atDesk]] as [[Requirement.ID: Evidence]]
    )
    func incomplete(evidence: [Requirement.ID: Evidence]) throws {
        let run = try Samples.returnedLetter()
        #expect(
            run.refusal(of: .correct(Correction(evidence: evidence)), by: .applicant)
                == .correctionIncomplete([LocalizedText("ktp")]))
    }

    @Test(
        "touches nothing that was not asked, accepted or not",
        arguments: ["foto", "asli"] as [Requirement.ID]
    )
    func strangers(id: Requirement.ID) throws {
        let run = try Samples.returnedLetter()
        #expect(
            run.refusal(of: .correct(Correction(evidence: ["ktp": .scan, id: .scan])), by: .applicant)
                == .notAskedToCorrect([LocalizedText(id.rawValue)]))
    }

    @Test func `takes no evidence for what the standard does not require`() throws {
        let run = try Samples.returnedLetter()
        let correction = Correction(evidence: ["ktp": .scan, "ijazah": .scan])
        #expect(run.refusal(of: .correct(correction), by: .applicant) == .notRequired("ijazah"))
    }

    @Test func `is refused where nothing was asked`() throws {
        let run = try Samples.filedLetter()
        #expect(run.refusal(of: .correct(Correction()), by: .applicant) == .notAskedToCorrect([]))
        #expect(
            run.refusal(of: .correct(Correction(evidence: ["ktp": .scan])), by: .applicant)
                == .notAskedToCorrect([LocalizedText("ktp")]))
        try run.complete("lengkap", by: .petugas, accept: ["ktp", "asli"])
        #expect(run.refusal(of: .correct(Correction()), by: .applicant)?.rule == "not-asked-to-correct")
    }

    @Test func `is given once`() throws {
        let run = try Samples.returnedLetter()
        try run.correct(evidence: ["ktp": .scan])
        #expect(
            run.refusal(of: .correct(Correction(evidence: ["ktp": .scan])), by: .applicant)
                == .notAskedToCorrect([LocalizedText("ktp")]))
    }

    @Test func `is the only way on for the applicant`() throws {
        let run = try Samples.returnedLetter()
        #expect(
            run.refusal(of: .complete(.completion(of: "pengajuan", "lanjut")), by: .applicant)
                == .correctionIncomplete([LocalizedText("ktp")]))
    }

    @Test func `may take several rounds, each for itself`() throws {
        let run = try Samples.filedLetter()
        for round in 1...3 {
            try run.releaseAgain()
            try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Ke-\(round)"])
            #expect(run.state.correctionRounds == round)
            #expect(run.file.remarks["ktp"] == "Ke-\(round)")
            try run.correct(evidence: ["ktp": .files([file("\(round).pdf")])])
            #expect(run.file.evidence["ktp"] == .files([file("\(round).pdf")]))
        }
        try run.complete("lengkap", by: .petugas, accept: ["ktp", "asli"])
        try run.complete("perbaikan", by: .kepala, returning: ["ktp": "Nama berbeda"])
        #expect(run.state.openCorrection == ["ktp"] && run.state.correctionRounds == 4)
        try run.correct(evidence: ["ktp": .scan])
        #expect(run.place == "pemeriksaan" && run.state.requirements["asli"] == .accepted)
    }

    @Test func `of papers shown at the desk needs nothing sent`() throws {
        let run = try Samples.filedLetter()
        try run.complete("perbaikan", by: .petugas, accept: ["ktp"], returning: ["asli": "Belum ditunjukkan"])
        try run.correct()
        #expect(run.place == "pemeriksaan" && run.state.requirements["asli"] == .unchecked)
    }

    @Test func `goes back to the step that the apply step leads to, also by a second apply step`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("seleksi")),
                    .step(
                        "seleksi", .select, by: ["petugas"],
                        outcomes: [.end("selesai", "terpilih"), .to("perbaikan", "kurang")]),
                    .step(
                        "perbaikan", .apply, by: [.applicant],
                        outcomes: [.end("tidak-hadir", "diam", by: ["petugas"]), .to("seleksi", "dikirim")]),
                ]))
        try run.file(evidence: ["ktp": .scan])
        try run.complete("kurang", by: .petugas, returning: ["ktp": "Buram"])
        #expect(run.place == "perbaikan")
        try run.correct(evidence: ["ktp": .scan])
        #expect(run.place == "seleksi")
        #expect(run.file.records.last?.outcome == "dikirim")
    }

    @Test func `never gives the service by itself`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("seleksi")),
                    .step(
                        "seleksi", .select, by: ["petugas"],
                        outcomes: [.end("selesai", "terpilih"), .to("perbaikan", "kurang")]),
                    .step("perbaikan", .apply, by: [.applicant], outcomes: [.end("selesai")]),
                ]))
        try run.file(evidence: ["ktp": .scan])
        try run.complete("kurang", by: .petugas, returning: ["ktp": "Buram"])
        #expect(
            run.refusal(of: .correct(Correction(evidence: ["ktp": .scan])), by: .applicant)
                == .requirementsUnchecked([LocalizedText("ktp")]))
    }

    @Test func `is not meant by an apply step further on that is the only way: the applicant goes on there`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("penjelasan")),
                    .step("penjelasan", .receive, by: ["loket"], outcomes: [.to("isi"), .end("dicabut", "batal")]),
                    .step("isi", .apply, by: [.applicant], outcomes: [.to("periksa")], makes: ["formulir"]),
                    .check,
                ],
                letters: ["formulir"]))
        try run.file(evidence: ["ktp": .scan])
        try run.complete(by: .loket)
        #expect(run.place == "isi" && run.state.openCorrection.isEmpty)
        try run.complete(by: .applicant)
        #expect(run.place == "periksa" && run.state.products == ["formulir"])
    }

    @Test func `is the applicant's, or any officer's at the counter, never the machine's`() throws {
        let run = try Samples.returnedLetter()
        let correction = CaseCommand.correct(Correction(evidence: ["ktp": .scan]))
        #expect(run.refusal(of: correction, by: .system) == .applicantOnly)
        for actor in [Actor.applicant, .loket, .kepala, .tamu] {
            #expect(run.refusal(of: correction, by: actor) == nil)
        }
        for evidence in [Evidence.seen, .copied] {
            let shown = CaseCommand.correct(Correction(evidence: ["ktp": evidence]))
            #expect(run.refusal(of: shown, by: .loket) == nil)
            #expect(run.refusal(of: shown, by: .applicant) == .officerOnly)
        }
        try run.correct(evidence: ["ktp": .copied], by: .loket)
        #expect(run.events.last?.actor == "officer:kantor.loket")
        #expect(run.file.evidence["ktp"] == .copied)
    }
}

@Suite("Answers in a correction")
struct CorrectedAnswerTests {
    /// A written consultation whose subject was sent back.
    private func returned(_ remarks: [Requirement.ID: String] = ["pokok": "Kurang jelas"]) throws -> CaseRun {
        let run = try CaseRun(Samples.consultation())
        try run.file(
            answers: ["cara": .text("tertulis"), "masalah": .text("?"), "alamat-surat": .text("Jalan Satu")],
            evidence: ["surat": .scan])
        try run.complete("perbaikan", by: .petugas, returning: remarks)
        return run
    }

    @Test func `mend the requirement that they answer`() throws {
        let run = try returned()
        try run.correct(answers: ["masalah": .text("Izin usaha")])
        #expect(run.place == "pemeriksaan")
        #expect(run.file.answers["masalah"] == .text("Izin usaha"))
        #expect(run.file.answers["alamat-surat"] == .text("Jalan Satu"))
        #expect(run.state.choices == ["cara": ["tertulis"]])
    }

    @Test func `must be given`() throws {
        let run = try returned()
        #expect(
            run.refusal(of: .correct(Correction()), by: .applicant) == .correctionIncomplete([LocalizedText("pokok")]))
    }

    @Test func `to other questions are refused`() throws {
        let run = try returned()
        let correction = Correction(answers: [
            "masalah": .text("Izin"), "alamat-surat": .text("Jalan Dua"), "pemohon.nama": .text("Orang Lain"),
        ])
        #expect(
            run.refusal(of: .correct(correction), by: .applicant)
                == .notAskedToCorrect([
                    LocalizedText("alamat-surat"), LocalizedText("Nama lengkap", english: "Full name"),
                ]))
    }

    @Test func `may mend an optional question alone`() throws {
        let run = try CaseRun(
            standard(
                form: [.field("nama"), .field("nib", .nib, optional: true)],
                requirements: [.form("usaha", ["nama", "nib"]), .form("lain", ["nib"])],
                steps: [
                    .application(.to("periksa")),
                    .check,
                ]))
        try run.file(answers: ["nama": .text("Warung"), "nib": .text("1234567890123")])
        try run.complete("perbaikan", by: .petugas, returning: ["usaha": "NIB salah"])
        try run.correct(answers: ["nib": .text("3210987654321")])
        #expect(run.place == "periksa")
        try run.releaseAgain()
        try run.complete("perbaikan", by: .petugas, returning: ["lain": "NIB tidak perlu"])
        try run.correct()
        #expect(run.place == "periksa")
    }
}
