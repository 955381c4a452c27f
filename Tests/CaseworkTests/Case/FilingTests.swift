import Casework
import Standards
import Testing
import WorkingTime

@Suite("Filing an application")
struct FilingTests {
    @Test func `opens the case at the first step and hands it to the office`() throws {
        let run = try CaseRun(Samples.letter())
        let events = try run.file(evidence: Samples.letterEvidence)
        #expect(run.place == "pemeriksaan")
        #expect(run.state.completedSteps == ["pengajuan"])
        #expect(run.state.filedAt == run.now)
        #expect(run.state.requirements == ["ktp": .unchecked, "foto": .unchecked, "asli": .unchecked])
        #expect(events.allSatisfy { $0.actor == "applicant" && $0.at == run.now })
    }

    @Test func `writes down the number, the door it came by and how each requirement was met`() throws {
        let run = try CaseRun(Samples.letter())
        let events = try run.file(evidence: ["ktp": .files([file("ktp.pdf")])])
        let filed = try #require(run.state.filed)
        #expect(filed.number.text == "3514-2026-000042")
        #expect(filed.channel == .online)
        #expect(filed.evidence == ["ktp": "files", "foto": "atDesk", "asli": "atDesk"])
        #expect(events.words("evidence:ktp") == .files([file("ktp.pdf")]))
    }

    @Test func `needs consent to the notice on personal data`() throws {
        let run = try CaseRun(Samples.letter())
        #expect(
            run.refusal(of: .file(.filing(evidence: Samples.letterEvidence, consented: false)), by: .applicant)
                == .consentMissing)
    }

    @Test func `happens once`() throws {
        let run = try Samples.filedLetter()
        #expect(run.refusal(of: .file(.filing(evidence: Samples.letterEvidence)), by: .applicant) == .alreadyFiled)
        try run.act(.withdraw(reason: ""), by: .applicant)
        #expect(run.refusal(of: .file(.filing(evidence: Samples.letterEvidence)), by: .applicant) == .alreadyFiled)
    }

    @Test(
        "needs every mandatory upload; an optional one, and what is shown at the desk, may be left out",
        arguments: [
            ([:], ["ktp"]),
            (["foto": Evidence.scan], ["ktp"]),
            (["ktp": Evidence.files([])], ["ktp"]),
            (["ktp": Evidence.answered], ["ktp"]),
            (["ktp": Evidence.atDesk], ["ktp"]),
            (["ktp": Evidence.scan], []),
        ] as [([Requirement.ID: Evidence], [String])]
    )
    func uploads(evidence: [Requirement.ID: Evidence], missing: [String]) throws {
        let run = try CaseRun(Samples.letter())
        let expected = missing.isEmpty ? nil : CaseRefusal.requirementsMissing(missing.map { LocalizedText($0) })
        #expect(run.refusal(of: .file(.filing(evidence: evidence)), by: .applicant) == expected)
    }

    @Test func `takes no evidence for what the standard does not require`() throws {
        let run = try CaseRun(Samples.letter())
        let evidence: [Requirement.ID: Evidence] = ["ktp": .scan, "ijazah": .scan, "akta": .scan]
        #expect(run.refusal(of: .file(.filing(evidence: evidence)), by: .applicant) == .notRequired("akta"))
    }

    @Test func `takes no answer to a question that the form does not have`() throws {
        let run = try CaseRun(Samples.letter())
        let filing = Filing.filing(answers: ["saldo": .text("1")], evidence: Samples.letterEvidence)
        #expect(run.refusal(of: .file(filing), by: .applicant)?.rule == "fields-invalid")
        try run.file(answers: ["pemohon.nama": .text("Siti")], evidence: Samples.letterEvidence)
        #expect(run.file.answers == ["pemohon.nama": .text("Siti")])
    }

    @Test func `by the office's own machine is refused`() throws {
        let run = try CaseRun(Samples.letter())
        #expect(
            run.refusal(of: .file(.filing(evidence: Samples.letterEvidence)), by: .system)
                == .notYourStep(step: LocalizedText("pengajuan"), performers: [Role.applicantRole.name]))
    }

    @Test func `is the first thing that can be done with a case`() throws {
        let run = try CaseRun(Samples.letter())
        let appointment = Appointment(date: run.now.date(in: Office.zone), time: "", place: "", people: "")
        let commands: [CaseCommand] = [
            .correct(Correction()), .complete(.completion(of: "pengajuan", "lanjut")),
            .schedule(step: "pengajuan", appointment), .take, .handOver(to: UserID("kantor.rekan"), roles: ["petugas"]),
            .post(message: "Halo"), .withdraw(reason: ""),
        ]
        for command in commands { #expect(run.refusal(of: command, by: .petugas) == .notFiled) }
    }

    @Test func `that the standard lets end at once has no papers to judge`() throws {
        let run = try CaseRun(standard(steps: [.application(.end("selesai"))]))
        try run.file()
        #expect(run.place == "selesai")
        let withPapers = try CaseRun(standard(requirements: [.upload("ktp")], steps: [.application(.end("selesai"))]))
        #expect(
            withPapers.refusal(of: .file(.filing(evidence: ["ktp": .scan])), by: .applicant)
                == .requirementsUnchecked([LocalizedText("ktp")]))
    }

    @Test func `makes what the first step makes`() throws {
        let run = try CaseRun(
            standard(
                steps: [
                    .step("pengajuan", .apply, by: [.applicant], outcomes: [.end("selesai")], makes: ["kartu"])
                ],
                letters: ["kartu"]))
        #expect(try run.file().products == ["kartu"])
    }

    @Test func `that the form answers completely needs no officer to end`() throws {
        let run = try CaseRun(
            standard(
                form: [.field("judul")], requirements: [.form("buku", ["judul"])],
                steps: [.application(.end("selesai"))]))
        try run.file(answers: ["judul": .text("Akuntansi")])
        #expect(run.place == "selesai")
    }
}

@Suite("Filing at the counter")
struct CounterFilingTests {
    @Test(
        "an officer vouches for originals and copies that were shown",
        arguments: [(Evidence.seen, "seen"), (.copied, "copied"), (.scan, "files")]
    )
    func vouching(evidence: Evidence, kind: String) throws {
        let run = try CaseRun(Samples.letter())
        try run.file(evidence: ["ktp": evidence, "asli": evidence], channel: .counter, by: .loket)
        #expect(run.place == "pemeriksaan")
        #expect(run.state.filed?.evidence == ["ktp": kind, "foto": "atDesk", "asli": kind])
        #expect(run.file.evidence["ktp"] == evidence)
        #expect(run.events.first?.actor == "officer:kantor.loket")
    }

    @Test(
        "an applicant vouches for nothing, whatever the requirement",
        arguments: ["ktp", "foto", "asli"] as [Requirement.ID], [Evidence.seen, .copied]
    )
    func notVouching(requirement: Requirement.ID, evidence: Evidence) throws {
        let run = try CaseRun(Samples.letter())
        var all = Samples.letterEvidence
        all[requirement] = evidence
        #expect(run.refusal(of: .file(.filing(evidence: all)), by: .applicant) == .officerOnly)
    }

    @Test func `only officers work at the counter`() throws {
        let run = try CaseRun(Samples.letter())
        let filing = Filing.filing(evidence: Samples.letterEvidence, channel: .counter)
        #expect(run.refusal(of: .file(filing), by: .applicant) == .officerOnly)
        #expect(run.refusal(of: .file(filing), by: .system) == .officerOnly)
        #expect(run.refusal(of: .file(filing), by: .tamu) == nil)
    }

    @Test func `the first step stays the applicant's: no outcome of an officer is taken by filing`() throws {
        let run = try CaseRun(
            standard(steps: [
                .application(.end("tidak-hadir", by: ["loket"]), .to("pemeriksaan")),
                .step("pemeriksaan", .verify, by: ["petugas"], outcomes: [.end("selesai")]),
            ]))
        try run.file(channel: .counter, by: .loket)
        #expect(run.place == "pemeriksaan")
    }
}

@Suite("Choices in the form")
struct ChoiceTests {
    @Test func `open requirements and the way on`() throws {
        let run = try CaseRun(Samples.consultation())
        try run.file(answers: Samples.directAnswers)
        #expect(run.state.requirements == ["pokok": .unchecked, "waktu": .unchecked])
        #expect(run.state.filed?.choices == ["cara": ["langsung"], "wakil": ["sendiri"]])
        #expect(run.state.filed?.evidence == ["pokok": "answered", "waktu": "answered"])
    }

    @Test func `close requirements: evidence for them is refused`() throws {
        let run = try CaseRun(Samples.consultation())
        let filing = Filing.filing(answers: Samples.directAnswers, evidence: ["surat": .scan])
        #expect(run.refusal(of: .file(filing), by: .applicant) == .notRequired("surat"))
    }

    @Test func `open nothing when their own question is closed`() throws {
        let run = try CaseRun(Samples.consultation())
        var answers = Samples.directAnswers
        answers["cara"] = .text("tertulis")
        answers["wakil"] = .text("kuasa")
        try run.file(answers: answers, evidence: ["surat": .scan])
        #expect(run.state.requirements.keys.sorted() == ["bukti", "pokok", "surat"])
        #expect(run.state.choices == ["cara": ["tertulis"]])
    }

    @Test func `close a whole page with all its questions`() throws {
        let page = FormPage(
            id: "koperasi", name: LocalizedText("Koperasi"), fields: [.choice("jenis", ["ksp", "usp"])],
            condition: .chosen("koperasi", in: "pemohon"))
        let standard = standard(
            form: [.choice("pemohon", ["koperasi", "umkm"])], pages: [page],
            steps: [
                .application(.to("periksa")), .step("periksa", .verify, by: ["petugas"], outcomes: [.end("selesai")]),
            ])
        #expect(standard.openChoices(["pemohon": ["umkm"], "jenis": ["ksp"]]) == ["pemohon": ["umkm"]])
        #expect(
            standard.openChoices(["pemohon": ["koperasi"], "jenis": ["ksp"]])
                == ["pemohon": ["koperasi"], "jenis": ["ksp"]])
        #expect(standard.openFields(for: ["pemohon": ["umkm"]]).last?.id == "pemohon")
    }

    @Test func `of several options count each by itself`() throws {
        let standard = standard(
            form: [
                .field(
                    "bidang", .choices(["a", "b", "c"].map { FieldOption(id: $0, name: LocalizedText($0.rawValue)) }))
            ],
            requirements: [
                .upload("izin-a", when: .chosen("a", in: "bidang")),
                .upload("izin-c", when: .chosen("c", in: "bidang")),
            ],
            steps: [
                .application(.to("periksa")), .step("periksa", .verify, by: ["petugas"], outcomes: [.end("selesai")]),
            ])
        let run = try CaseRun(standard)
        try run.file(answers: ["bidang": .list(["a", "b"])], evidence: ["izin-a": .scan])
        #expect(run.state.requirements == ["izin-a": .unchecked])
    }

    @Test func `that leave no way on are refused`() throws {
        let run = try CaseRun(
            standard(
                form: [.choice("cara", ["a", "b"])],
                steps: [
                    .application(.to("periksa", when: .chosen("a", in: "cara"))),
                    .step("periksa", .verify, by: ["petugas"], outcomes: [.end("selesai")]),
                ]))
        #expect(
            run.refusal(of: .file(.filing(answers: ["cara": .text("b")])), by: .applicant)
                == .outcomeNotOpen(LocalizedText("pengajuan")))
        try run.file(answers: ["cara": .text("a")])
        #expect(run.place == "periksa")
    }
}
