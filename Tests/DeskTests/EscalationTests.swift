import Casework
import Database
import Desk
import Files
import Standards
import Testing
import WorkingTime

@Suite("A sweep over the clocks")
struct EscalationTests {
    let office: ScratchOffice

    /// Fuel recommendations promise one hour; it is nine in the morning.
    init() throws { office = try ScratchOffice() }

    private func rungs(of number: CaseNumber, at desk: Desk? = nil) async throws -> [String] {
        let loaded = try await reader(of: number, at: desk ?? office.desk)
        return loaded.file.events.compactMap { event in
            guard case .rungReached(.promise, let rung, let day) = event.fact else { return nil }
            return day == 0 ? rung.rawValue : "\(rung)\(day)"
        }
    }

    private func reader(of number: CaseNumber, at desk: Desk) async throws -> LoadedCase {
        try await desk.look(at: number, as: office.officer("kepala-dinas", of: ScratchOffice.pasuruan))
    }

    @Test func `finds what has rung, and finds it once`() async throws {
        let number = try await office.fileFuelRecommendation().number
        #expect(try await office.desk.ringClocks() == Sweep(cases: 0, rungs: 0))
        office.clock.advance(seconds: 31 * 60)
        #expect(try await office.desk.ringClocks() == Sweep(cases: 1, rungs: 1))
        #expect(try await office.desk.ringClocks() == Sweep(cases: 0, rungs: 0))
        #expect(try await rungs(of: number) == ["50"])
    }

    @Test func `goes through missed rungs in order after days in which nobody looked`() async throws {
        let number = try await office.fileFuelRecommendation().number
        office.clock.advance(seconds: 2 * 86_400)
        #expect(try await office.desk.ringClocks().cases == 1)
        #expect(try await rungs(of: number) == ["50", "75", "90", "due", "daily1", "daily2"])
        #expect(try await office.desk.verify().faults == [])
    }

    @Test func `says nothing of a case that waits for its applicant, or has ended`() async throws {
        let waiting = try await office.fileFuelRecommendation()
        let ended = try await office.fileFuelRecommendation(name: "Budi")
        let step = try #require(waiting.loaded.currentStep)
        let officer = office.officer(try #require(step.officers.first), of: ScratchOffice.pasuruan)
        let back = try #require(step.outcomes.first { waiting.loaded.standard.asksForCorrection($0, from: step) })
        let returned = try #require(waiting.loaded.requirements.first { $0.means == .upload })
        _ = try await office.desk.complete(
            waiting.number,
            Completion(step: step.id, outcome: back.id, checks: [returned.id: .returned(remark: "Buram")]),
            as: officer)
        _ = try await office.desk.withdraw(ended.number, reason: "Tidak jadi")
        office.clock.advance(seconds: 3 * 86_400)
        #expect(try await office.desk.ringClocks().rungs == 0)
        #expect(try await rungs(of: waiting.number).isEmpty)
    }

    @Test func `passes by a case that cannot be read, and names how many`() async throws {
        let damaged = try await office.fileFuelRecommendation(name: "Budi").number
        let number = try await office.fileFuelRecommendation().number
        try await office.desk.store.tamper("UPDATE case_entry SET body = 'x' WHERE case_id = 1")
        office.clock.advance(seconds: 31 * 60)
        for _ in 0..<2 { #expect(try await office.desk.ringClocks().unreadable == 1) }
        #expect(try await rungs(of: number) == ["50"])
        #expect(try await office.desk.verify().faults.contains { $0.description.contains(damaged.text) })
    }

    @Test func `its claims follow from the journal: what is missing or invented is found and mended`() async throws {
        let number = try await office.fileFuelRecommendation().number
        office.clock.advance(seconds: 31 * 60)
        _ = try await office.desk.ringClocks()
        for change in [
            "DELETE FROM case_rung", "INSERT INTO case_rung SELECT case_id, clock, '75', 0 FROM case_rung",
        ] {
            try await office.desk.store.tamper(change)
            #expect(try await office.desk.verify().faults == [.rungs(number)])
            #expect(try await office.desk.rebuild().faults == [.rungs(number)])
            #expect(try await office.desk.verify().faults == [])
        }
    }

    @Test func `goes by new rungs of the office's ladder for cases that are open already`() async throws {
        let number = try await office.fileFuelRecommendation().number
        let alarm = try await reader(of: number, at: office.desk).head.alarmAt
        // As if the office had another ladder when the program ran last.
        try await office.desk.store.tamper("UPDATE agency SET ladder = '10 due'")
        try await office.desk.store.tamper("UPDATE case_head SET alarm_at = 4102444800")
        let clock = office.clock
        let again = try Desk(
            catalogue: office.desk.catalogue, store: office.desk.store, files: office.desk.files,
            publicAddress: "http://localhost", now: { clock.now })
        // Only a sweep says that the alarms follow a new ladder: other commands run beside a server with the old one.
        #expect(try await again.ringClocks() == Sweep(cases: 1, rungs: 0))
        #expect(try await again.verify().faults == [])
        #expect(try await reader(of: number, at: again).head.alarmAt == alarm)
        #expect(try await again.ringClocks() == Sweep(cases: 0, rungs: 0))
    }

    @Test func `passes by the cases of an office that this program does not serve`() async throws {
        let number = try await office.fileFuelRecommendation().number
        office.clock.advance(seconds: 31 * 60)
        let clock = office.clock
        let others = try Offices.all.get().filter { $0.agency.id != ScratchOffice.pasuruan }
        let elsewhere = try Desk(
            catalogue: Catalogue(loaded: others, holidays: Offices.holidays()), store: office.desk.store,
            files: office.desk.files, publicAddress: "http://localhost", now: { clock.now })
        #expect(try await elsewhere.ringClocks() == Sweep())
        #expect(try await office.desk.ringClocks() == Sweep(cases: 1, rungs: 1))
        #expect(try await rungs(of: number) == ["50"])
    }

    @Test func `by two programs at once reaches each rung once`() async throws {
        var numbers: [CaseNumber] = []
        for index in 0..<12 { numbers.append(try await office.fileFuelRecommendation(name: "Siti \(index)").number) }
        office.clock.advance(seconds: 2 * 86_400)
        let clock = office.clock
        let other = try Desk(
            catalogue: office.desk.catalogue, store: Store(office.location), files: office.desk.files,
            publicAddress: "http://localhost", now: { clock.now })
        async let first = office.desk.ringClocks()
        async let second = other.ringClocks()
        let sweeps = try await [first, second]
        #expect(sweeps.map(\.rungs).reduce(0, +) == 12 * 6)
        for number in numbers {
            #expect(try await rungs(of: number) == ["50", "75", "90", "due", "daily1", "daily2"])
        }
        #expect(try await office.desk.verify().faults == [])
        try other.store.close()
    }

    @Test func `is one of the chores that the program does by itself`() async throws {
        _ = try await office.fileFuelRecommendation()
        office.clock.advance(seconds: 45 * 60)
        var told: [String] = []
        try await office.desk.doChores(as: "satu", backups: nil) { report in
            if report.chore == .escalate { told.append(report.outcome) }
        }
        #expect(told == ["2 rungs of 1 cases"])
    }
}
