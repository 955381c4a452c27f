import Casework
import Standards
import Testing
import WorkingTime

@Suite("The ladder of a clock")
struct LadderTests {
    /// Filed on Monday 8 June at 08.00 under a promise of one working day: due on Tuesday at 16.00.
    private func run(
        _ term: String = "1 hari kerja", ladder: Ladder? = nil, guarantee: [GuaranteeAct] = [],
        silence: SilenceRule? = nil
    ) throws -> CaseRun {
        let run = try CaseRun(
            Samples.information(promising: term, ladder: ladder, guarantee: guarantee, silence: silence),
            at: "2026-06-08 08:00")
        try run.file()
        return run
    }

    /// Rungs of a clock as they were reached: `50 08:00`, `daily2`.
    private func rungs(_ events: [CaseEvent], of clock: ClockID = .promise("layanan")) -> [String] {
        events.facts.compactMap { fact in
            guard case .rungReached(clock, let rung, let day) = fact else { return nil }
            return day == 0 ? rung.rawValue : "\(rung)\(day)"
        }
    }

    private func next(_ run: CaseRun) throws -> String {
        guard let alarm = try run.process.nextAlarm(in: run.state) else { return "-" }
        return "\(shown(alarm.at)) \(alarm.clock.text)"
    }

    @Test func `stands at shares of the opening minutes, whatever the term is counted in`() throws {
        // From Monday 08.00 to Tuesday 16.00 the office is open for 4 + 3 and 4.5 + 3 hours: 870 minutes.
        let run = try run()
        #expect(try next(run) == "2026-06-09 07:45 promise:layanan", "half: 435 minutes, of which Monday has 420")
    }

    @Test(
        "is reached rung by rung, each once",
        arguments: [
            ("2026-06-08 15:59", [String]()),
            ("2026-06-09 08:00", ["50"]),
            ("2026-06-09 13:00", ["50", "75"]),
            ("2026-06-09 15:59", ["50", "75", "90"]),
            ("2026-06-09 16:00", ["50", "75", "90", "due"]),
            ("2026-06-10 07:29", ["50", "75", "90", "due"]),
            ("2026-06-10 07:30", ["50", "75", "90", "due", "daily1"]),
            ("2026-06-15 07:30", ["50", "75", "90", "due", "daily1", "daily2", "daily3", "daily4"]),
        ])
    func rungByRung(at time: String, expected: [String]) throws {
        let run = try run("1 hari kerja")
        try run.at(time)
        let events = try run.act(.ring, by: .system)
        #expect(rungs(events) == expected, "missed rungs come in order")
        #expect(rungs(try run.act(.ring, by: .system)).isEmpty, "a second sweep finds nothing")
    }

    @Test func `rings nothing while the clock stands still, and only what lies ahead afterwards`() throws {
        let run = try run("2 hari kerja")
        try run.at("2026-06-09 13:30")
        #expect(rungs(try run.act(.ring, by: .system)) == ["50"])
        try run.complete("diteruskan", by: .petugas)
        #expect(try run.process.nextAlarm(in: run.state)?.clock == .limit("hukum"), "the law's time runs on")
        try run.at("2026-06-30 10:00")
        #expect(rungs(try run.act(.ring, by: .system)).isEmpty)
        try run.complete("kembali", by: .petugas)
        let back = try run.act(.ring, by: .system)
        #expect(rungs(back).isEmpty, "half was reached before and is not reached again")
        try run.at("2026-07-06 10:00")
        #expect(rungs(try run.act(.ring, by: .system)).first == "75")
    }

    @Test func `passes over the days on which a term that had run out stood still`() throws {
        let run = try run()
        try run.at("2026-06-10 08:00")
        #expect(rungs(try run.act(.ring, by: .system)).last == "daily1")
        try run.complete("diteruskan", by: .petugas)
        try run.at("2026-06-22 10:00")
        try run.complete("kembali", by: .petugas)
        #expect(rungs(try run.act(.ring, by: .system)).isEmpty)
        try run.at("2026-06-23 07:30")
        // The ninth working day after Tuesday 9 June: the 16th is a holiday.
        #expect(rungs(try run.act(.ring, by: .system)) == ["daily9"])
    }

    @Test func `hands nobody of the office what the applicant must do`() throws {
        let letter = try Samples.letter()
        let run = try CaseRun(
            standard(
                requirements: letter.requirements, steps: letter.steps,
                limits: [
                    LegalLimit(
                        id: "hukum", name: LocalizedText("Batas"), law: LocalizedText("UU"),
                        term: try Term(1, .workingDay))
                ], letters: ["surat"],
                ladder: Ladder(rungs: [Rung(moment: .due, audiences: [.role("kepala")], action: .handUp)])))
        try run.file(evidence: Samples.letterEvidence)
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"])
        try run.at("2026-06-09 16:00")
        #expect(rungs(try run.act(.ring, by: .system), of: .limit("hukum")) == ["due"], "the law's time runs on")
        #expect(
            run.refusal(of: .complete(.completion(of: "pengajuan", "lanjut")), by: .kepala)?.rule == "not-your-step")
        #expect(run.refusal(of: .take, by: .kepala)?.rule == "not-your-step")
    }

    @Test func `says nothing of a case that has ended`() throws {
        let run = try run()
        try run.complete("selesai", by: .petugas)
        try run.at("2026-07-08 08:00")
        #expect(try run.act(.ring, by: .system).isEmpty)
        #expect(try run.process.nextAlarm(in: run.state) == nil)
    }

    @Test func `is climbed by the program alone`() throws {
        #expect(try run().refusal(of: .ring, by: .kepala) == .officerOnly)
    }

    @Test func `hands the step to a superior, who may then do it, until it is done`() throws {
        let ladder = Ladder(rungs: [Rung(moment: .due, audiences: [.superior], action: .handUp)])
        let run = try run(ladder: ladder)
        #expect(run.refusal(of: .complete(.completion(of: "jawaban", "selesai")), by: .kepala)?.rule == "not-your-step")
        try run.at("2026-06-09 16:00")
        #expect(try run.act(.ring, by: .system).facts.contains(.handedUp(to: ["kepala"])))
        try run.complete("diteruskan", by: .kepala)
        #expect(run.state.handedUpTo.isEmpty)
    }

    @Test func `lets the acts of the guarantee follow once, and nothing where nothing is declared`() throws {
        let run = try run(guarantee: [.report, .apology])
        try run.at("2026-06-09 16:00")
        let events = try run.act(.ring, by: .system)
        #expect(events.facts.contains(.guaranteeActed("layanan", acts: [.apology, .report])))
        try run.at("2026-06-12 16:00")
        #expect(
            !(try run.act(.ring, by: .system)).facts.contains { if case .guaranteeActed = $0 { true } else { false } })
        let silent = try self.run()
        try silent.at("2026-06-12 16:00")
        #expect(
            !(try silent.act(.ring, by: .system)).facts.contains {
                if case .guaranteeActed = $0 { true } else { false }
            })
    }

    @Test(
        "ends the case by the standard's rule of silence",
        arguments: [
            (SilenceRule.Effect.granted("selesai"), "selesai"), (.refused("ditolak"), "ditolak"),
            (.sentUp(to: "kepala"), "jawaban"),
        ])
    func silence(effect: SilenceRule.Effect, place: String) throws {
        let run = try run(silence: SilenceRule(effect: effect, basis: LocalizedText("Keputusan")))
        try run.at("2026-06-09 15:59")
        try run.act(.ring, by: .system)
        #expect(run.place == "jawaban")
        try run.at("2026-06-09 16:00")
        let events = try run.act(.ring, by: .system)
        #expect(events.facts.contains(.silenceFollowed(.promise("layanan"))))
        #expect(run.place == place)
        #expect(run.state.handedUpTo == (place == "jawaban" ? ["kepala"] : []))
    }
}

@Suite("The limit of law behind a promise")
struct LegalLimitTests {
    @Test func `runs from receipt through every pause to the end`() throws {
        let run = try CaseRun(Samples.information())
        try run.file()
        let calendar = run.process.calendar
        #expect(shown(try run.state.limits["hukum"]?.due(in: calendar)) == "2026-06-23 16:00")
        try run.complete("diteruskan", by: .petugas)
        try run.at("2026-06-12 10:00")
        #expect(run.state.promises["layanan"]?.isPaused == true)
        #expect(shown(try run.state.limits["hukum"]?.due(in: calendar)) == "2026-06-23 16:00")
        try run.complete("kembali", by: .petugas)
        try run.complete("selesai", by: .petugas)
        #expect(try run.state.limits["hukum"]?.isKept(in: calendar) == true)
    }

    @Test func `is extended once, with a reason, by whom the law names, before it has run out`() throws {
        let run = try CaseRun(Samples.information())
        try run.file()
        let clock = ClockID.limit("hukum")
        #expect(run.refusal(of: .extend(clock, reason: "Data lama"), by: .petugas)?.rule == "not-your-step")
        #expect(run.refusal(of: .extend(clock, reason: " "), by: .kepala) == .reasonMissing)
        try run.at("2026-06-22 10:00")
        let events = try run.act(.extend(clock, reason: "Data lama"), by: .kepala)
        #expect(events.words("note") == .text("Data lama"))
        // 17 working days after 8 June; the 16th is a holiday, and so is nothing else until then.
        #expect(shown(try run.state.limits["hukum"]?.due(in: run.process.calendar)) == "2026-07-02 16:00")
        let late = try CaseRun(Samples.information())
        try late.file()
        try late.at("2026-06-24 08:00")
        #expect(late.refusal(of: .extend(clock, reason: "Data lama"), by: .kepala)?.rule == "not-extendable")
    }

    @Test func `is not extended once a promise ran out, also while it stands still`() throws {
        let more = TermExtension(
            term: try Term(3, .workingDay), performers: ["kepala"], basis: LocalizedText("Keputusan"))
        let information = try Samples.information()
        let run = try CaseRun(
            standard(
                steps: information.steps,
                promises: [
                    ServicePromise(
                        id: "layanan", name: LocalizedText("layanan"), printed: "1 hari kerja",
                        limit: .term(minimum: nil, maximum: try Term(1, .workingDay)), extension: more)
                ]))
        try run.file()
        let extend = CaseCommand.extend(.promise("layanan"), reason: "Ramai")
        #expect(run.refusal(of: extend, by: .kepala) == nil)
        try run.at("2026-06-10 10:00")
        try run.complete("diteruskan", by: .petugas)
        #expect(run.state.promises["layanan"]?.isPaused == true)
        #expect(run.refusal(of: extend, by: .kepala)?.rule == "not-extendable")
    }
}

@Suite("A second round of corrections")
struct SecondRoundTests {
    @Test func `begins when a superior lets it, asked by the officer with a reason`() throws {
        let run = try Samples.secondReturn()
        #expect(run.refusal(of: .askRelease(reason: ""), by: .petugas) == .reasonMissing)
        try run.act(.askRelease(reason: "Ada yang baru terlihat"), by: .petugas)
        #expect(run.refusal(of: .releaseCorrection, by: .rekan)?.rule == "not-your-step")
        try run.act(.releaseCorrection, by: .kepala)
        try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Lagi"])
        #expect(run.state.correctionRounds == 2 && run.place == "pengajuan")
        try run.correct(evidence: ["ktp": .scan])
        let third = Completion.completion(of: "pemeriksaan", "perbaikan", returning: ["ktp": "Lagi"])
        #expect(
            run.refusal(of: .complete(third), by: .petugas)
                == .releaseMissing(round: 3, releasers: [LocalizedText("Kepala Dinas", english: "Head of Office")]))
    }

    @Test func `does not begin when the superior says no, with a reason`() throws {
        let run = try Samples.secondReturn()
        try run.act(.askRelease(reason: "Perlu"), by: .petugas)
        #expect(run.refusal(of: .declineRelease(reason: ""), by: .kepala) == .reasonMissing)
        try run.act(.declineRelease(reason: "Sudah cukup"), by: .kepala)
        #expect(run.state.askedRelease == nil)
        let again = Completion.completion(of: "pemeriksaan", "perbaikan", returning: ["ktp": "Lagi"])
        #expect(run.refusal(of: .complete(again), by: .petugas)?.rule == "release-missing")
    }

    @Test func `is flagged when nine tenths of the time are used`() throws {
        for (time, isLate) in [("2026-06-12 10:00", false), ("2026-06-15 11:00", true)] {
            let run = try Samples.filedLetter()
            try run.at(time)
            let events = try run.complete("perbaikan", by: .petugas, returning: ["ktp": "Buram"])
            #expect(events.facts.contains(.askedLate("layanan")) == isLate, "\(time)")
        }
    }

    @Test func `leaves in the account why the clock stood still, and who sent it there`() throws {
        let run = try Samples.secondReturn()
        let suspension = try #require(run.state.promises["layanan"]?.suspensions.first)
        #expect(suspension.cause == .correction(round: 1))
        #expect(suspension.actor == Actor.petugas.journalName)
    }
}

@Suite("A promise that was broken before a pause")
struct OverrunTests {
    @Test func `stays broken at that instant, whatever the pause`() throws {
        let run = try CaseRun(Samples.information())
        try run.file()
        try run.at("2026-06-10 10:00")
        try run.complete("diteruskan", by: .petugas)
        try run.at("2026-06-22 10:00")
        try run.complete("kembali", by: .petugas)
        let ledger = try #require(run.state.promises["layanan"])
        #expect(shown(try ledger.due(in: run.process.calendar)) == "2026-06-09 16:00")
        #expect(shown(try ledger.account(in: run.process.calendar).due) == "2026-06-09 16:00")
        try run.complete("selesai", by: .petugas)
        #expect(try run.state.promises["layanan"]?.isKept(in: run.process.calendar) == false)
    }
}
