import Casework
import Database
import Standards
import Synchronization
import WorkingTime

/// Fills an installation with accounts and cases to try things on.
///
/// Everything is marked and never reaches a report.
public enum Demonstration {
    /// Cases of each service, in different states.
    static let casesPerService = 6

    /// What the demonstration added.
    public struct Report: Sendable {
        /// The offices that got accounts and cases now.
        public var offices: [Agency.ID] = []
        /// Services whose cases could not be played to their end, with the rule that was in the way.
        public var faults: [(service: String, rule: String)] = []
    }

    /// Adds accounts, and cases in every state, to each office that has no accounts yet: an office that joins later gets
    /// its own.
    public static func prepare(_ desk: Desk) async throws -> Report {
        // A later start has nothing to add, and does not pay for a password's hash.
        let offices = try await officesWithoutStaff(desk)
        guard !offices.isEmpty else { return Report() }
        let hash = try PasswordHash.make(DemoStaff.password)
        let clock = DemoClock()
        let past = try Desk(
            catalogue: desk.catalogue, store: desk.store, files: desk.files, publicAddress: desk.publicAddress,
            now: { clock.instant })
        let file = try desk.keep(SampleFile.bytes, named: SampleFile.name)
        let today = desk.currentInstant
        var report = Report()
        for entry in offices {
            // Accounts and cases come together or not at all.
            let faults = try await desk.store.write { transaction -> [(service: String, rule: String)]? in
                guard try transaction.staff(of: entry.agency.id).isEmpty else { return nil }
                for member in DemoStaff.members(of: entry.agency) { try transaction.save(member, passwordHash: hash) }
                return try addCases(to: entry, past, file, today, clock, in: transaction)
            }
            guard let faults else { continue }
            report.offices.append(entry.agency.id)
            report.faults += faults
        }
        return report
    }

    /// Adds the accounts alone, to each office that has none yet.
    public static func prepareStaff(_ desk: Desk) async throws {
        let offices = try await officesWithoutStaff(desk)
        guard !offices.isEmpty else { return }
        let hash = try PasswordHash.make(DemoStaff.password)
        try await desk.store.write { transaction in
            for entry in offices {
                for member in DemoStaff.members(of: entry.agency) { try transaction.save(member, passwordHash: hash) }
            }
        }
    }

    private static func officesWithoutStaff(_ desk: Desk) async throws -> [Catalogue.AgencyEntry] {
        try await desk.store.read { transaction in
            try desk.catalogue.agencies.filter { try transaction.staff(of: $0.agency.id).isEmpty }
        }
    }

    private static func addCases(
        to entry: Catalogue.AgencyEntry, _ past: Desk, _ file: FileReference, _ today: Instant, _ clock: DemoClock,
        in transaction: Transaction
    ) throws -> [(service: String, rule: String)] {
        var faults: [(service: String, rule: String)] = []
        var random = SampleRandom(seed: 20_26)
        let calendar = try past.calendar(of: entry.agency.id, in: transaction).current
        for service in entry.services {
            for index in 0..<casesPerService {
                let samples = SampleAnswers(
                    file: file, today: today.date(in: entry.agency.zone), regionCode: entry.agency.regionCode,
                    random: SampleRandom(seed: random.next()))
                var driver = CaseDriver(
                    desk: past, transaction: transaction, samples: samples, isDemo: true,
                    samplesAgency: entry.agency.id)
                let play = DemoPlay(
                    index: index, entry: entry, calendar: calendar, service: service.standard, today: today)
                do {
                    try play.run(&driver, clock: clock, random: &random)
                } catch let error as DeskError {
                    // A standard that cannot be played does not keep the others from it; each act is whole or nothing.
                    faults.append(("\(entry.agency.id)/\(service.standard.id)", error.rule))
                    break
                }
            }
        }
        return faults
    }
}

/// The clock of the demonstration: it is set from case to case.
final class DemoClock: Sendable {
    private let current = Mutex<Int64>(0)

    var instant: Instant { Instant(secondsSinceEpoch: current.withLock { $0 }) }

    func set(_ instant: Instant) { current.withLock { $0 = instant.secondsSinceEpoch } }
}

/// How one case of the demonstration goes.
struct DemoPlay {
    /// 0 just filed, 1 in the middle, 2 waits for a correction, 3 near the end, 4 finished, 5 ended otherwise.
    let index: Int
    let entry: Catalogue.AgencyEntry
    let calendar: WorkCalendar
    let service: ServiceStandard
    let today: Instant

    func run(_ driver: inout CaseDriver, clock: DemoClock, random: inout SampleRandom) throws {
        // Filed some days ago, at an open hour; the younger ones are still on time.
        let days = [0, 2, 3, 5, 9, 7][index % 6]
        clock.set(try openHour(before: today, days: days, random: &random))
        driver.samples.today = clock.instant.date(in: entry.agency.zone)
        var loaded = try driver.file(service, choosing: choices(random: &random))
        let steps = [
            0, 1, service.steps.count, max(service.steps.count - 3, 1), service.steps.count * 2, service.steps.count,
        ]
        for _ in 0..<steps[index % 6] {
            guard let step = loaded.currentStep, let outcome = outcome(of: step, loaded) else { return }
            try advance(clock, random: &random)
            driver.samples.today = clock.instant.date(in: entry.agency.zone)
            if step.isForApplicant, index == 2, !loaded.state.openCorrection.isEmpty { return }
            loaded = try driver.take(outcome, of: loaded)
        }
    }

    /// The outcome that fits the play; those that go on are the usual ones.
    private func outcome(of step: Step, _ loaded: LoadedCase) -> Outcome? {
        let possible = step.outcomes.filter { loaded.state.satisfies($0.condition) }
        let usual = possible.filter { $0.performers.isEmpty }
        switch index {
        case 2:
            if let back = usual.first(where: { leads($0, to: .apply) }), loaded.state.openCorrection.isEmpty {
                return back
            }
        case 5:
            if let other = usual.first(where: { ends($0, well: false) }) { return other }
        default: break
        }
        return usual.first { !leads($0, to: .apply) && !ends($0, well: false) } ?? usual.first ?? possible.first
    }

    private func leads(_ outcome: Outcome, to kind: StepKind) -> Bool {
        guard case .step(let id) = outcome.target else { return false }
        return service.step(id)?.kind == kind
    }

    private func ends(_ outcome: Outcome, well: Bool) -> Bool {
        guard case .end(let id) = outcome.target else { return false }
        return (service.end(id)?.result == .fulfilled) == well
    }

    /// The options that conditions look at, at random.
    private func choices(random: inout SampleRandom) -> [Field.ID: FieldOption.ID] {
        var chosen: [Field.ID: FieldOption.ID] = [:]
        for field in service.form.flatMap(\.fields) {
            if case .choice(let options) = field.type, let option = options.randomElement(using: &random) {
                chosen[field.id] = option.id
            }
        }
        return chosen
    }

    private func openHour(before instant: Instant, days: Int, random: inout SampleRandom) throws -> Instant {
        let date = instant.date(in: entry.agency.zone).adding(days: -days - 1)
        let opening = try calendar.nextOpening(atOrAfter: Instant(date, minuteOfDay: 0, in: entry.agency.zone))
        return min(opening.adding(seconds: Int64.random(in: 300...9000, using: &random)), instant)
    }

    /// Some minutes to some hours later, never after today.
    private func advance(_ clock: DemoClock, random: inout SampleRandom) throws {
        let next = clock.instant.adding(seconds: Int64.random(in: 240...14_400, using: &random))
        clock.set(min(try calendar.nextOpening(atOrAfter: next), today))
    }
}
