import Casework
import Standards
import Testing
import WorkingTime

@Suite("Due times")
struct DueTimesTests {
    private func run(_ promises: [ServicePromise], within: String = "1 hari", at time: String = "2026-06-08 10:00")
        throws -> CaseRun
    {
        let run = try CaseRun(
            standard(
                steps: [
                    .application(.to("periksa")),
                    .step(
                        "periksa", .verify, by: ["petugas"], within: try Term(parsing: within),
                        outcomes: [.end("selesai")]),
                ], promises: promises), at: time)
        try run.file()
        return run
    }

    @Test func `are those of the promise that ends first, and of the current step`() throws {
        let run = try run([.promise("lama", "5 hari"), .promise("pendek", "2 hari")])
        let due = try run.due()
        #expect(due.promise == "pendek" && shown(due.service) == "2026-06-10 16:00")
        #expect(shown(due.step) == "2026-06-09 16:00")
        #expect(shown(due.first) == "2026-06-09 16:00")
    }

    @Test func `put the earlier of both first`() throws {
        #expect(shown(try run([.promise("layanan", "1 jam")]).due().first) == "2026-06-08 11:00")
        #expect(shown(try run([.promise("layanan", "5 hari")]).due().first) == "2026-06-09 16:00")
        #expect(shown(try run([]).due().first) == "2026-06-09 16:00")
    }

    @Test func `name the same promise every time, also of several that are due at once`() throws {
        let promises = try (0..<8).map { try ServicePromise.promise(ServicePromise.ID("janji-\($0)"), "2 hari") }
        for _ in 0..<20 { #expect(try run(promises.shuffled()).due().promise == "janji-0") }
    }

    @Test func `are not known where the calendar is not`() throws {
        let run = try run([.promise("layanan", "5 hari")], at: "2031-06-09 10:00")
        #expect(throws: WorkCalendarError.yearNotPublished(2031)) { try run.due() }
        try run.at("2031-06-09 11:00")
        #expect(run.refusal(of: .withdraw(reason: ""), by: .applicant) == .calendar(.yearNotPublished(2031)))
    }
}

@Suite("The account of a promised time")
struct ClockLedgerTests {
    private func ledger() throws -> ClockLedger {
        ClockLedger(term: try Term(parsing: "60 menit"), startedAt: try wib("2026-06-08 10:00"))
    }

    @Test func `tells what is used and when it is due, running or not`() throws {
        let calendar = try Office.calendar()
        var ledger = try ledger()
        #expect(try ledger.consumed(at: wib("2026-06-08 10:25"), in: calendar) == 25)
        #expect(shown(try ledger.due(in: calendar)) == "2026-06-08 11:00")
        #expect(shown(try ledger.due(ifResumedAt: wib("2026-06-09 09:00"), in: calendar)) == "2026-06-08 11:00")
        ledger.pause(at: try wib("2026-06-08 10:25"), consumed: 25, because: .applicant("pengajuan"), by: "applicant")
        #expect(try ledger.consumed(at: wib("2026-06-09 10:00"), in: calendar) == 25)
        #expect(try ledger.due(in: calendar) == nil)
        #expect(shown(try ledger.due(ifResumedAt: wib("2026-06-09 09:00"), in: calendar)) == "2026-06-09 09:35")
        ledger.stop(at: try wib("2026-06-09 09:00"), consumed: 25)
        #expect(try ledger.due(ifResumedAt: wib("2026-06-09 09:00"), in: calendar) == nil)
    }

    @Test func `hears nothing twice and nothing after its end`() throws {
        var ledger = try ledger()
        let later = try wib("2026-06-08 11:00")
        ledger.resume(at: later)
        #expect(ledger == (try self.ledger()), "it was running")
        ledger.pause(at: later, consumed: 60, because: .applicant("pengajuan"), by: "applicant")
        let paused = ledger
        ledger.pause(at: later.adding(seconds: 60), consumed: 61, because: .applicant("pengajuan"), by: "applicant")
        #expect(ledger == paused)
        ledger.stop(at: later.adding(seconds: 60), consumed: 60)
        let stopped = ledger
        ledger.resume(at: later.adding(seconds: 120))
        ledger.pause(at: later.adding(seconds: 120), consumed: 99, because: .applicant("pengajuan"), by: "applicant")
        ledger.stop(at: later.adding(seconds: 120), consumed: 99)
        #expect(ledger == stopped)
        #expect(stopped.suspensions.map(\.to) == [later.adding(seconds: 60)])
    }

    @Test func `of a month is as long as that month`() throws {
        let ledger = ClockLedger(term: try Term(parsing: "1 bulan"), startedAt: try wib("2026-06-10 10:00"))
        #expect(shown(try ledger.due(in: Office.calendar())) == "2026-07-10 16:30")
    }
}
