import Casework
import Standards
import Testing
import WorkingTime

@Suite("Every rule that refuses a command")
struct RefusalTests {
    /// One act that breaks one rule.
    struct Breach: Sendable, CustomTestStringConvertible {
        let rule: String
        let refusal: @Sendable () throws -> CaseRefusal?
        var testDescription: String { rule }

        init(_ rule: String, _ refusal: @escaping @Sendable () throws -> CaseRefusal?) {
            self.rule = rule
            self.refusal = refusal
        }
    }

    static let breaches: [Breach] = [
        Breach("already-filed") {
            try Samples.filedLetter().refusal(of: .file(.filing(evidence: Samples.letterEvidence)), by: .applicant)
        },
        Breach("not-filed") { try CaseRun(Samples.letter()).refusal(of: .take, by: .petugas) },
        Breach("case-ended") {
            let run = try Samples.filedLetter()
            try run.act(.withdraw(reason: ""), by: .applicant)
            return run.refusal(of: .take, by: .petugas)
        },
        Breach("case-open") {
            try Samples.filedLetter().refusal(of: .eraseWords(reason: "Diminta", entries: 1), by: .system)
        },
        Breach("wrong-step") {
            try Samples.filedLetter().refusal(of: .complete(.completion(of: "penerbitan", "selesai")), by: .petugas)
        },
        Breach("not-your-step") {
            try Samples.filedLetter().refusal(of: .complete(.completion(of: "pemeriksaan", "lengkap")), by: .kepala)
        },
        Breach("held-by-colleague") {
            let run = try Samples.filedLetter()
            try run.act(.take, by: .petugas)
            return run.refusal(of: .take, by: .rekan)
        },
        Breach("unknown-outcome") {
            try Samples.filedLetter().refusal(of: .complete(.completion(of: "pemeriksaan", "beres")), by: .petugas)
        },
        Breach("outcome-not-open") {
            let run = try CaseRun(Samples.consultation())
            try run.file(answers: Samples.directAnswers)
            return run.refusal(of: .complete(.completion(of: "pemeriksaan", "menjawab")), by: .petugas)
        },
        Breach("requirements-unchecked") {
            try Samples.filedLetter().refusal(of: .complete(.completion(of: "pemeriksaan", "lengkap")), by: .petugas)
        },
        Breach("requirements-returned") {
            try Samples.filedLetter().refusal(
                of: .complete(
                    .completion(of: "pemeriksaan", "lengkap", accept: ["asli"], returning: ["ktp": "Buram"])),
                by: .petugas)
        },
        Breach("requirements-missing") {
            try CaseRun(Samples.letter()).refusal(of: .file(.filing()), by: .applicant)
        },
        Breach("remark-missing") {
            try Samples.filedLetter().refusal(
                of: .complete(.completion(of: "pemeriksaan", "perbaikan", returning: ["ktp": ""])), by: .petugas)
        },
        Breach("nothing-to-correct") {
            try Samples.filedLetter().refusal(of: .complete(.completion(of: "pemeriksaan", "perbaikan")), by: .petugas)
        },
        Breach("already-accepted") {
            let run = try Samples.returnedLetter()
            try run.correct(evidence: ["ktp": .scan])
            return run.refusal(
                of: .complete(.completion(of: "pemeriksaan", "perbaikan", returning: ["asli": "Lagi"])), by: .petugas)
        },
        Breach("not-required") {
            try CaseRun(Samples.letter()).refusal(of: .file(.filing(evidence: ["ijazah": .scan])), by: .applicant)
        },
        Breach("not-asked-to-correct") {
            try Samples.filedLetter().refusal(of: .correct(Correction(evidence: ["ktp": .scan])), by: .applicant)
        },
        Breach("correction-incomplete") {
            try Samples.returnedLetter().refusal(of: .correct(Correction()), by: .applicant)
        },
        Breach("reason-missing") {
            try Samples.filedLetter().refusal(of: .complete(.completion(of: "pemeriksaan", "ditolak")), by: .petugas)
        },
        Breach("consent-missing") {
            try CaseRun(Samples.letter()).refusal(of: .file(.filing(consented: false)), by: .applicant)
        },
        Breach("fields-invalid") {
            let run = try CaseRun(Samples.training())
            try run.file()
            return run.refusal(of: .complete(.completion(of: "konfirmasi", "bersedia")), by: .applicant)
        },
        Breach("not-schedulable") {
            let today = try CalendarDate("2026-06-08")
            return try Samples.filedLetter().refusal(
                of: .schedule(step: "pemeriksaan", Appointment(date: today, time: "", place: "", people: "")),
                by: .petugas)
        },
        Breach("colleague-cannot") {
            try Samples.filedLetter().refusal(
                of: .handOver(to: UserID("kantor.kepala"), roles: ["kepala"]), by: .petugas)
        },
        Breach("applicant-only") { try Samples.filedLetter().refusal(of: .withdraw(reason: ""), by: .petugas) },
        Breach("officer-only") { try Samples.filedLetter().refusal(of: .take, by: .applicant) },
        Breach("message-empty") { try Samples.filedLetter().refusal(of: .post(message: " "), by: .applicant) },
        Breach("release-missing") {
            try Samples.secondReturn().refusal(
                of: .complete(.completion(of: "pemeriksaan", "perbaikan", returning: ["ktp": "Lagi"])), by: .petugas)
        },
        Breach("release-not-needed") {
            try Samples.filedLetter().refusal(of: .askRelease(reason: "Perlu"), by: .petugas)
        },
        Breach("release-not-asked") { try Samples.secondReturn().refusal(of: .releaseCorrection, by: .kepala) },
        Breach("own-request") {
            let run = try Samples.secondReturn()
            let both = Actor.officer(id: UserID("kantor.rangkap"), roles: ["petugas", "kepala"])
            try run.act(.askRelease(reason: "Perlu"), by: both)
            return run.refusal(of: .releaseCorrection, by: both)
        },
        Breach("not-extendable") {
            try Samples.filedLetter().refusal(of: .extend(.promise("layanan"), reason: "Ramai"), by: .kepala)
        },
        Breach("already-extended") {
            let run = try CaseRun(Samples.information())
            try run.file()
            try run.act(.extend(.limit("hukum"), reason: "Data lama"), by: .kepala)
            return run.refusal(of: .extend(.limit("hukum"), reason: "Lagi"), by: .kepala)
        },
        Breach("calendar") {
            let run = try CaseRun(Samples.letter(), at: "2031-06-09 10:00")
            try run.file(evidence: Samples.letterEvidence)
            try run.at("2031-06-10 10:00")
            return run.refusal(of: .withdraw(reason: ""), by: .applicant)
        },
    ]

    @Test("is reached, and refuses by its name", arguments: breaches)
    func isReached(breach: Breach) throws {
        #expect(try breach.refusal()?.rule == breach.rule)
    }

    @Test("says in both languages what is wrong", arguments: breaches)
    func message(breach: Breach) throws {
        let refusal = try #require(try breach.refusal())
        let indonesian = refusal.message(in: .indonesian)
        let english = refusal.message(in: .english)
        for sentence in [indonesian, english] {
            #expect(sentence.count > 10 && sentence.hasSuffix("."), "\(sentence)")
            #expect(!sentence.contains("()") && !sentence.contains(": ."), "\(sentence)")
        }
        #expect(indonesian != english)
    }

    @Test func `has a name of its own, and none is left out here`() throws {
        let rules = Self.breaches.map(\.rule)
        #expect(Set(rules).count == rules.count)
        // A new rule needs a breach above: the switch does not compile without it, the count fails with it alone.
        let refusals = try Self.breaches.compactMap { try $0.refusal() }
        #expect(Set(refusals.map(Self.place)).count == 33)
    }

    /// The place of a rule in the enumeration.
    private static func place(_ refusal: CaseRefusal) -> Int {
        switch refusal {
        case .alreadyFiled: 1
        case .notFiled: 2
        case .caseEnded: 3
        case .wrongStep: 4
        case .notYourStep: 5
        case .heldByColleague: 6
        case .unknownOutcome: 7
        case .outcomeNotOpen: 8
        case .requirementsUnchecked: 9
        case .requirementsReturned: 10
        case .requirementsMissing: 11
        case .remarkMissing: 12
        case .nothingToCorrect: 13
        case .alreadyAccepted: 14
        case .notRequired: 15
        case .notAskedToCorrect: 16
        case .correctionIncomplete: 17
        case .reasonMissing: 18
        case .consentMissing: 19
        case .fieldsInvalid: 20
        case .notSchedulable: 21
        case .colleagueCannot: 22
        case .applicantOnly: 23
        case .officerOnly: 24
        case .messageEmpty: 25
        case .calendar: 26
        case .caseOpen: 27
        case .releaseMissing: 28
        case .releaseNotNeeded: 29
        case .releaseNotAsked: 30
        case .ownRequest: 31
        case .notExtendable: 32
        case .alreadyExtended: 33
        }
    }

    @Test func `leaves the case as it is`() throws {
        let run = try Samples.returnedLetter()
        let before = run.state
        #expect(throws: CaseRefusal.correctionIncomplete([LocalizedText("ktp")])) { try run.correct() }
        #expect(run.state == before)
    }
}

@Suite("A case that has ended")
struct EndedCaseTests {
    @Test("changes no more, however it ended", arguments: ["selesai", "ditolak", "dicabut"])
    func ended(end: String) throws {
        let run = try Samples.filedLetter()
        switch end {
        case "selesai":
            try run.complete("lengkap", by: .petugas, accept: ["ktp", "asli"])
            try run.complete("disetujui", by: .kepala)
            try run.complete("selesai", by: .petugas, fields: ["issuedOn": "08/06/2026"])
        case "ditolak": try run.complete("ditolak", by: .petugas, accept: ["ktp", "asli"], note: "Di luar wilayah")
        default: try run.act(.withdraw(reason: ""), by: .applicant)
        }
        #expect(run.place == end)
        let name = try #require(run.standard.end(End.ID(end))?.name)
        let appointment = Appointment(date: try CalendarDate("2026-06-10"), time: "", place: "", people: "")
        let commands: [CaseCommand] = [
            .correct(Correction(evidence: ["ktp": .scan])), .complete(.completion(of: "penerbitan", "selesai")),
            .schedule(step: "penerbitan", appointment), .take, .takeOver(from: UserID("kantor.petugas")), .release,
            .handOver(to: UserID("kantor.rekan"), roles: ["petugas"]), .withdraw(reason: ""),
        ]
        for command in commands {
            for actor in [Actor.applicant, .petugas, .kepala, .system] {
                #expect(run.refusal(of: command, by: actor) == .caseEnded(name))
            }
        }
        try run.act(.post(message: "Terima kasih"), by: .applicant)
    }
}
