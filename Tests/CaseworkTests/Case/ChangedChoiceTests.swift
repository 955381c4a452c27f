import Casework
import Standards
import Testing

@Suite("Another choice in a correction")
struct ChangedChoiceTests {
    private func returned() throws -> CaseRun {
        let run = try CaseRun(Samples.consultation())
        try run.file(answers: Samples.directAnswers)
        try run.complete("perbaikan", by: .petugas, accept: ["waktu"], returning: ["pokok": "Cara kurang tepat"])
        return run
    }

    private let written: [Field.ID: AnswerValue] = [
        "cara": .text("tertulis"), "masalah": .text("Perizinan"), "alamat-surat": .text("Jalan Satu"),
    ]

    @Test func `opens requirements and questions, and closes others`() throws {
        let run = try returned()
        try run.correct(answers: written, evidence: ["surat": .scan])
        #expect(run.state.choices == ["cara": ["tertulis"]], "the closed question's choice is gone")
        #expect(run.state.requirements == ["pokok": .unchecked, "surat": .unchecked, "bukti": .unchecked])
        #expect(run.file.evidence["surat"] == .scan && run.file.evidence["bukti"] == .atDesk)
        try run.complete("menjawab", by: .petugas, accept: ["pokok", "surat"])
        #expect(run.place == "jawaban")
    }

    @Test func `must bring what it opens`() throws {
        let run = try returned()
        #expect(
            run.refusal(of: .correct(Correction(answers: written)), by: .applicant)
                == .correctionIncomplete([LocalizedText("surat")]))
        var without = written
        without["alamat-surat"] = nil
        #expect(
            run.refusal(of: .correct(Correction(answers: without, evidence: ["surat": .scan])), by: .applicant)
                == .correctionIncomplete([LocalizedText("alamat-surat")]))
    }

    @Test func `may bring what it opens and does not demand`() throws {
        let run = try returned()
        var answers = written
        answers["lampiran"] = .text("Dua lembar")
        try run.correct(answers: answers, evidence: ["surat": .scan, "bukti": .scan])
        #expect(run.file.answers["lampiran"] == .text("Dua lembar"))
        #expect(run.file.evidence["bukti"] == .scan)
    }

    @Test func `opens a requirement of the form together with its questions`() throws {
        let run = try CaseRun(Samples.consultation())
        try run.file(
            answers: ["cara": .text("tertulis"), "masalah": .text("?"), "alamat-surat": .text("Jalan Satu")],
            evidence: ["surat": .scan])
        try run.complete("perbaikan", by: .petugas, accept: ["surat"], returning: ["pokok": "Datang saja"])
        let short = Correction(answers: ["cara": .text("langsung")])
        #expect(
            run.refusal(of: .correct(short), by: .applicant)
                == .correctionIncomplete([LocalizedText("waktu"), LocalizedText("jam"), LocalizedText("wakil")]))
        try run.correct(answers: ["cara": .text("langsung"), "jam": .text("09:00"), "wakil": .text("sendiri")])
        #expect(run.state.requirements == ["pokok": .unchecked, "waktu": .unchecked])
        #expect(run.file.evidence["waktu"] == .answered)
    }

    @Test func `leaves out answers to questions that it closes`() throws {
        let run = try CaseRun(
            standard(
                form: [
                    .choice("cara", ["langsung", "tertulis"]),
                    .field("jam", .time, when: .chosen("langsung", in: "cara")),
                ],
                requirements: [.form("waktu", ["cara", "jam"])],
                steps: [
                    .application(.to("periksa")),
                    .check,
                ]))
        try run.file(answers: ["cara": .text("langsung"), "jam": .text("09:00")])
        try run.complete("perbaikan", by: .petugas, returning: ["waktu": "Pilih tertulis"])
        let events = try run.correct(answers: ["cara": .text("tertulis"), "jam": .text("10:00")])
        #expect(events.words("answer:cara") == .text("tertulis"))
        #expect(events.words("answer:jam") == nil)
    }

    @Test func `takes no evidence for a requirement that it closes, asked or not`() throws {
        let run = try CaseRun(Samples.consultation())
        try run.file(
            answers: ["cara": .text("tertulis"), "masalah": .text("?"), "alamat-surat": .text("Jalan Satu")],
            evidence: ["surat": .scan])
        try run.complete("perbaikan", by: .petugas, returning: ["pokok": "Datang saja", "surat": "Tanpa tanda tangan"])
        let answers: [Field.ID: AnswerValue] = [
            "cara": .text("langsung"), "jam": .text("09:00"), "wakil": .text("sendiri"),
        ]
        #expect(
            run.refusal(of: .correct(Correction(answers: answers, evidence: ["surat": .scan])), by: .applicant)
                == .notRequired("surat"))
        try run.correct(answers: answers)
        #expect(run.state.requirements.keys.sorted() == ["pokok", "waktu"])
    }

    @Test func `opens what a second choice behind it opens`() throws {
        let run = try CaseRun(Samples.consultation())
        try run.file(
            answers: ["cara": .text("tertulis"), "masalah": .text("?"), "alamat-surat": .text("Jalan Satu")],
            evidence: ["surat": .scan])
        try run.complete("perbaikan", by: .petugas, returning: ["pokok": "Datang saja"])
        let answers: [Field.ID: AnswerValue] = [
            "cara": .text("langsung"), "jam": .text("09:00"), "wakil": .text("kuasa"),
        ]
        #expect(
            run.refusal(of: .correct(Correction(answers: answers)), by: .applicant)
                == .correctionIncomplete([LocalizedText("kuasa")]))
        try run.correct(answers: answers, evidence: ["kuasa": .scan])
        #expect(run.state.requirements["kuasa"] == .unchecked)
    }

    @Test func `that leaves no way on is refused`() throws {
        let run = try CaseRun(
            standard(
                form: [.choice("cara", ["a", "b"])], requirements: [.form("pilihan", ["cara"])],
                steps: [
                    .application(.to("periksa", when: .chosen("a", in: "cara"))),
                    .check,
                ]))
        try run.file(answers: ["cara": .text("a")])
        try run.complete("perbaikan", by: .petugas, returning: ["pilihan": "Yakin?"])
        #expect(
            run.refusal(of: .correct(Correction(answers: ["cara": .text("b")])), by: .applicant)
                == .outcomeNotOpen(LocalizedText("pengajuan")))
    }
}
