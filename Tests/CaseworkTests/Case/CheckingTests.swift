import Casework
import Standards
import Testing

@Suite("Checking the papers")
struct CheckingTests {
    @Test(
        "nothing is decided while a mandatory requirement is unchecked",
        arguments: [([], ["ktp", "asli"]), (["ktp"], ["asli"]), (["foto", "asli"], ["ktp"])]
            as [([Requirement.ID], [String])]
    )
    func unchecked(accepted: [Requirement.ID], open: [String]) throws {
        let run = try Samples.filedLetter()
        #expect(
            run.refusal(of: .complete(.completion(of: "pemeriksaan", "lengkap", accept: accepted)), by: .petugas)
                == .requirementsUnchecked(open.map { LocalizedText($0) }))
    }

    @Test func `an optional requirement may stay unchecked`() throws {
        let run = try Samples.filedLetter()
        try run.complete("lengkap", by: .petugas, accept: ["ktp", "asli"])
        #expect(run.state.requirements == ["ktp": .accepted, "foto": .unchecked, "asli": .accepted])
    }

    @Test func `nothing is decided while something must be mended, an optional requirement included`() throws {
        for id in ["ktp", "foto"] as [Requirement.ID] {
            let run = try Samples.filedLetter()
            let others = (["ktp", "asli"] as [Requirement.ID]).filter { $0 != id }
            let completion = Completion.completion(
                of: "pemeriksaan", "lengkap", accept: others, returning: [id: "Buram"])
            #expect(
                run.refusal(of: .complete(completion), by: .petugas)
                    == .requirementsReturned([LocalizedText(id.rawValue)]))
        }
    }

    @Test func `nothing is refused either while a mandatory requirement is unchecked`() throws {
        let run = try Samples.filedLetter()
        let refused = Completion.completion(of: "pemeriksaan", "ditolak", accept: ["asli"], note: "Di luar wilayah")
        #expect(
            run.refusal(of: .complete(refused), by: .petugas) == .requirementsUnchecked([LocalizedText("ktp")]))
    }

    @Test func `a fault in a paper may be the ground of a refusal`() throws {
        let run = try Samples.filedLetter()
        try run.complete(
            "ditolak", by: .petugas, accept: ["asli"], returning: ["ktp": "Palsu"], note: "KTP tidak sah")
        #expect(run.place == "ditolak")
    }

    @Test func `a refusal by letter goes on with the fault, step by step`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("pemeriksaan")),
                    .step(
                        "pemeriksaan", .verify, by: ["petugas"],
                        outcomes: [.end("selesai"), .to("penolakan", "tidak-layak", reason: true)]),
                    .step("penolakan", .issue, by: ["petugas"], outcomes: [.end("ditolak")], makes: ["surat"]),
                ],
                letters: ["surat"]))
        try run.file(evidence: ["ktp": .scan])
        #expect(
            run.refusal(of: .complete(.completion(of: "pemeriksaan", "tidak-layak", note: "Palsu")), by: .petugas)
                == .requirementsUnchecked([LocalizedText("ktp")]))
        try run.complete("tidak-layak", by: .petugas, returning: ["ktp": "Palsu"], note: "KTP tidak sah")
        try run.complete("ditolak", by: .petugas, fields: ["issuedOn": "08/06/2026"])
        #expect(run.place == "ditolak" && run.state.products == ["surat"])
    }

    @Test(
        "every kind of step that decides needs the papers checked",
        arguments: StepKind.allCases
    )
    func kinds(kind: StepKind) throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("langkah")),
                    .step("langkah", kind, by: ["petugas"], outcomes: [.to("arsip")]),
                    .step("arsip", .archive, by: ["petugas"], outcomes: [.end("selesai")]),
                ]))
        try run.file(evidence: ["ktp": .scan])
        guard run.standard.step("langkah")?.kind != .apply else { return }
        let refusal = run.refusal(of: .complete(.completion(of: "langkah", "lanjut")), by: .petugas)
        if [.verify, .approve, .sign, .issue, .select, .certify].contains(kind) {
            #expect(refusal == .requirementsUnchecked([LocalizedText("ktp")]))
        } else {
            #expect(refusal?.rule ?? "fields-invalid" == "fields-invalid")
        }
    }

    @Test func `a service is never given with papers unchecked, whatever the last step does`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("serah")),
                    .step("serah", .archive, by: ["petugas"], outcomes: [.end("selesai"), .end("tidak-hadir")]),
                ]))
        try run.file(evidence: ["ktp": .scan])
        #expect(
            run.refusal(of: .complete(.completion(of: "serah", "selesai")), by: .petugas)
                == .requirementsUnchecked([LocalizedText("ktp")]))
        #expect(run.refusal(of: .complete(.completion(of: "serah", "selesai", accept: ["ktp"])), by: .petugas) == nil)
        #expect(run.refusal(of: .complete(.completion(of: "serah", "tidak-hadir")), by: .petugas) == nil)
    }

    @Test func `who hands the case to the applicant for the last time answers for the papers`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("serah")),
                    .step("serah", .deliver, by: ["petugas"], outcomes: [.to("nilai")]),
                    .step("nilai", .feedback, by: [.applicant], outcomes: [.end("selesai")]),
                ]))
        try run.file(evidence: ["ktp": .scan])
        #expect(
            run.refusal(of: .complete(.completion(of: "serah", "lanjut")), by: .petugas)
                == .requirementsUnchecked([LocalizedText("ktp")]))
        try run.complete(
            by: .petugas, accept: ["ktp"], fields: ["receivedBy": "Siti", "deliveredOn": "08/06/2026"])
        try run.complete("selesai", by: .applicant, fields: ["rating": "4"])
        #expect(run.place == "selesai")
    }

    @Test func `a return needs a remark that says what to mend`() throws {
        let run = try Samples.filedLetter()
        for remark in ["", "  ", "\u{200B}\u{FEFF}"] {
            let completion = Completion.completion(of: "pemeriksaan", "perbaikan", returning: ["ktp": remark])
            #expect(run.refusal(of: .complete(completion), by: .petugas) == .remarkMissing(LocalizedText("ktp")))
        }
        let events = try run.complete("perbaikan", by: .petugas, returning: ["ktp": " Foto buram. "])
        #expect(events.words("remark:ktp") == .text("Foto buram."))
        #expect(run.file.remarks == ["ktp": "Foto buram."])
    }

    @Test func `a verdict on what the standard does not require is refused`() throws {
        let run = try Samples.filedLetter()
        #expect(
            run.refusal(of: .complete(.completion(of: "pemeriksaan", "lengkap", accept: ["ijazah"])), by: .petugas)
                == .notRequired("ijazah"))
        let consultation = try CaseRun(Samples.consultation())
        try consultation.file(answers: Samples.directAnswers)
        let closed = Completion.completion(of: "pemeriksaan", "bertemu", accept: ["pokok", "waktu", "surat"])
        #expect(consultation.refusal(of: .complete(closed), by: .petugas) == .notRequired("surat"))
    }

    @Test func `what a step has accepted it cannot ask for again; a later step may`() throws {
        let run = try Samples.filedLetter()
        try run.complete("perbaikan", by: .petugas, accept: ["asli"], returning: ["ktp": "Buram"])
        try run.correct(evidence: ["ktp": .scan])
        let again = Completion.completion(of: "pemeriksaan", "perbaikan", returning: ["asli": "Tidak terbaca"])
        #expect(run.refusal(of: .complete(again), by: .petugas) == .alreadyAccepted(LocalizedText("asli")))

        try run.complete("lengkap", by: .petugas, accept: ["ktp"])
        try run.complete("perbaikan", by: .kepala, returning: ["asli": "Bukan asli"])
        #expect(run.state.openCorrection == ["asli"])
        #expect(run.state.requirements["ktp"] == .accepted)
    }

    @Test func `a later step may accept what an earlier one returned`() throws {
        let run = try CaseRun(
            standard(
                requirements: [.upload("ktp")],
                steps: [
                    .application(.to("terima")),
                    .step("terima", .receive, by: ["loket"], outcomes: [.to("periksa")]),
                    .step("periksa", .verify, by: ["petugas"], outcomes: [.end("selesai")]),
                ]))
        try run.file(evidence: ["ktp": .scan])
        try run.complete(by: .loket, returning: ["ktp": "Kurang jelas"])
        #expect(
            run.refusal(of: .complete(.completion(of: "periksa", "selesai")), by: .petugas)
                == .requirementsReturned([LocalizedText("ktp")]))
        try run.complete("selesai", by: .petugas, accept: ["ktp"])
        #expect(run.place == "selesai" && run.file.remarks.isEmpty)
    }

    @Test func `verdicts are written down once, by those who gave them`() throws {
        let run = try Samples.filedLetter()
        try run.complete("lengkap", by: .petugas, accept: ["ktp", "asli"])
        let events = try run.complete("disetujui", by: .kepala, accept: ["ktp", "asli"])
        #expect(!events.facts.contains { if case .checked = $0 { true } else { false } })
        #expect(run.state.acceptedAt == ["ktp": "pemeriksaan", "asli": "pemeriksaan"])
    }

    @Test func `a remark that cannot be printed is refused`() throws {
        let run = try Samples.filedLetter()
        let completion = Completion.completion(of: "pemeriksaan", "perbaikan", returning: ["ktp": "a\u{7}b"])
        #expect(run.refusal(of: .complete(completion), by: .petugas)?.rule == "fields-invalid")
    }
}
