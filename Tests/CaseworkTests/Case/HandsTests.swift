import Casework
import Standards
import Testing
import WorkingTime

@Suite("Taking a case and handing it over")
struct HandsTests {
    @Test func `a case that was taken is worked by nobody else`() throws {
        let run = try Samples.filedLetter()
        try run.act(.take, by: .petugas)
        #expect(run.state.assignee == UserID("kantor.petugas"))
        let completion = CaseCommand.complete(.completion(of: "pemeriksaan", "lengkap", accept: ["ktp", "asli"]))
        let held = CaseRefusal.heldByColleague(UserID("kantor.petugas"))
        #expect(run.refusal(of: completion, by: .rekan) == held)
        #expect(run.refusal(of: .take, by: .rekan) == held)
        #expect(run.refusal(of: .handOver(to: UserID("kantor.rekan"), roles: ["petugas"]), by: .rekan) == held)
        #expect(run.refusal(of: completion, by: .petugas) == nil)
    }

    @Test func `taking it twice changes nothing`() throws {
        let run = try Samples.filedLetter()
        try run.act(.take, by: .petugas)
        #expect(try run.act(.take, by: .petugas).isEmpty)
    }

    @Test func `a case handed over is the colleague's`() throws {
        let run = try Samples.filedLetter()
        try run.act(.take, by: .petugas)
        try run.act(.handOver(to: UserID("kantor.rekan"), roles: ["petugas"]), by: .petugas)
        #expect(run.state.assignee == UserID("kantor.rekan"))
        #expect(run.refusal(of: .take, by: .petugas) == .heldByColleague(UserID("kantor.rekan")))
        #expect(run.refusal(of: .take, by: .rekan) == nil)
    }

    @Test(
        "only a colleague with a role of the step gets it",
        arguments: [[], ["kepala"], ["applicant"], ["loket", "kepala"]] as [Set<Role.ID>]
    )
    func strangers(roles: Set<Role.ID>) throws {
        let run = try Samples.filedLetter()
        let colleague = UserID("kantor.lain")
        #expect(run.refusal(of: .handOver(to: colleague, roles: roles), by: .petugas) == .colleagueCannot(colleague))
    }

    @Test func `an absent colleague keeps no case: another of the step takes it over`() throws {
        let run = try Samples.filedLetter()
        try run.act(.take, by: .petugas)
        let events = try run.act(.takeOver(from: UserID("kantor.petugas")), by: .rekan)
        #expect(events.facts == [.assigned(to: UserID("kantor.rekan"))])
        #expect(events.map(\.actor) == ["officer:kantor.rekan"])
        let completion = CaseCommand.complete(.completion(of: "pemeriksaan", "lengkap", accept: ["ktp", "asli"]))
        #expect(run.refusal(of: completion, by: .rekan) == nil)
        #expect(run.refusal(of: completion, by: .petugas) == .heldByColleague(UserID("kantor.rekan")))
    }

    @Test func `nobody takes a case over from a colleague whom the page did not show`() throws {
        let run = try Samples.filedLetter()
        try run.act(.take, by: .petugas)
        #expect(
            run.refusal(of: .takeOver(from: UserID("kantor.lain")), by: .rekan)
                == .heldByColleague(UserID("kantor.petugas")))
    }

    @Test func `a case put back is free for every colleague of the step`() throws {
        let run = try Samples.filedLetter()
        #expect(try run.act(.release, by: .petugas).isEmpty, "nobody holds it")
        try run.act(.take, by: .petugas)
        #expect(run.refusal(of: .release, by: .rekan) == .heldByColleague(UserID("kantor.petugas")))
        #expect(try run.act(.release, by: .petugas).facts == [.released])
        #expect(run.state.assignee == nil)
        #expect(run.refusal(of: .take, by: .rekan) == nil)
    }

    @Test func `only officers of the step take and hand over`() throws {
        let run = try Samples.filedLetter()
        let handOver = CaseCommand.handOver(to: UserID("kantor.rekan"), roles: ["petugas"])
        for command in [CaseCommand.take, .takeOver(from: UserID("kantor.rekan")), .release, handOver] {
            #expect(run.refusal(of: command, by: .applicant) == .officerOnly)
            #expect(run.refusal(of: command, by: .system) == .officerOnly)
            #expect(run.refusal(of: command, by: .kepala)?.rule == "not-your-step")
        }
    }

    @Test func `the next step is open to everybody who may do it`() throws {
        let run = try Samples.filedLetter()
        try run.act(.take, by: .petugas)
        try run.complete("lengkap", by: .petugas, accept: ["ktp", "asli"])
        #expect(run.state.assignee == nil)
        try run.complete("periksa-ulang", by: .kepala)
        #expect(run.refusal(of: .take, by: .rekan) == nil)
    }

    @Test func `of the applicant's step only those who may end the waiting can take it`() throws {
        let run = try CaseRun(Samples.training())
        try run.file()
        #expect(run.refusal(of: .take, by: .petugas) == nil)
        #expect(run.refusal(of: .take, by: .kepala)?.rule == "not-your-step")
        let letter = try Samples.returnedLetter()
        #expect(
            letter.refusal(of: .take, by: .petugas)
                == .notYourStep(step: LocalizedText("pengajuan"), performers: [Role.applicantRole.name]))
    }

    @Test func `an applicant is not kept from the own step by an officer who holds it`() throws {
        let run = try CaseRun(Samples.training())
        try run.file()
        try run.act(.take, by: .petugas)
        try run.complete("bersedia", by: .applicant, fields: ["kendaraan": "Motor"])
        #expect(run.place == "pelaksanaan")
    }
}

@Suite("Fixing an appointment")
struct ScheduleTests {
    private func run(_ kind: StepKind) throws -> CaseRun {
        let run = try CaseRun(
            standard(steps: [
                .application(.to("langkah")),
                .step("langkah", kind, by: ["petugas"], outcomes: [.to("langkah", "ulang"), .end("selesai")]),
            ]))
        try run.file()
        return run
    }

    private func appointment(
        _ date: String = "2026-06-10", time: String = "09.30", place: String = "Kantor", people: String = "Bu Siti"
    ) throws -> Appointment {
        Appointment(date: try CalendarDate(date), time: time, place: place, people: people)
    }

    @Test("is possible for visits, meetings and activities", arguments: StepKind.allCases)
    func kinds(kind: StepKind) throws {
        // An apply step has no officers to fix anything.
        guard kind != .apply else { return }
        let run = try run(kind)
        let refusal = run.refusal(of: .schedule(step: "langkah", try appointment()), by: .petugas)
        let isPossible = [StepKind.visit, .meet, .conduct].contains(kind)
        #expect(refusal == (isPossible ? nil : .notSchedulable(LocalizedText("langkah"))))
    }

    @Test func `keeps when, where and with whom, until the step is entered again`() throws {
        let run = try run(.visit)
        try run.act(.schedule(step: "langkah", appointment(time: "9.30", place: " Kantor ")), by: .petugas)
        #expect(run.state.isScheduled)
        #expect(run.file.appointment == (try appointment(time: "09:30")))
        try run.act(.schedule(step: "langkah", appointment("2026-06-11", time: "")), by: .petugas)
        #expect(run.file.appointment == (try appointment("2026-06-11", time: "")))
        try run.complete("ulang", by: .petugas)
        #expect(!run.state.isScheduled && run.file.appointment == nil)
    }

    @Test func `is for the officers of the current step`() throws {
        let run = try run(.meet)
        let appointment = try appointment()
        #expect(run.refusal(of: .schedule(step: "langkah", appointment), by: .kepala)?.rule == "not-your-step")
        #expect(run.refusal(of: .schedule(step: "langkah", appointment), by: .applicant) == .officerOnly)
        #expect(
            run.refusal(of: .schedule(step: "lain", appointment), by: .petugas)
                == .wrongStep(given: "lain", current: LocalizedText("langkah")))
        try run.act(.take, by: .petugas)
        #expect(run.refusal(of: .schedule(step: "langkah", appointment), by: .rekan)?.rule == "held-by-colleague")
    }

    @Test(
        "refuses what is no appointment",
        arguments: [
            ("2026-06-07", "09.30", "Kantor", FieldProblem.Kind.mustNotBeInPast),
            ("2026-06-10", "25.00", "Kantor", .notATime),
            ("2026-06-10", "pagi", "Kantor", .notATime),
            ("2026-06-10", "09.30", String(repeating: "x", count: 201), .tooLong(limit: 200)),
            ("2026-06-10", "09.30", "Kan\u{0}tor", .unprintable),
        ]
    )
    func nonsense(date: String, time: String, place: String, kind: FieldProblem.Kind) throws {
        let run = try run(.meet)
        let refusal = run.refusal(
            of: .schedule(step: "langkah", try appointment(date, time: time, place: place)), by: .petugas)
        guard case .fieldsInvalid(let problems) = refusal else {
            Issue.record("accepted")
            return
        }
        #expect(problems.map(\.kind) == [kind])
    }

    @Test func `may be today`() throws {
        let run = try run(.conduct)
        #expect(run.refusal(of: .schedule(step: "langkah", try appointment("2026-06-08")), by: .petugas) == nil)
    }
}

@Suite("Messages")
struct MessageTests {
    @Test func `go both ways, also after the end`() throws {
        let run = try Samples.filedLetter()
        try run.act(.post(message: "  Kapan selesai?\n"), by: .applicant)
        try run.act(.post(message: "Besok."), by: .petugas)
        try run.act(.withdraw(reason: ""), by: .applicant)
        try run.act(.post(message: "Terima kasih."), by: .applicant)
        #expect(run.file.messages.map(\.text) == ["Kapan selesai?", "Besok.", "Terima kasih."])
        #expect(run.file.messages.map(\.isFromApplicant) == [true, false, true])
        #expect(run.place == "dicabut")
    }

    @Test("say something", arguments: ["", "   \n\t", "\u{200B}\u{200E}"])
    func empty(text: String) throws {
        #expect(try Samples.filedLetter().refusal(of: .post(message: text), by: .applicant) == .messageEmpty)
    }

    @Test func `have at most 5,000 characters and no control characters`() throws {
        let run = try Samples.filedLetter()
        #expect(run.refusal(of: .post(message: String(repeating: "a", count: 5000)), by: .applicant) == nil)
        for text in [String(repeating: "a", count: 5001), "a\u{1B}[2Jb"] {
            #expect(run.refusal(of: .post(message: text), by: .applicant)?.rule == "fields-invalid")
        }
    }
}
