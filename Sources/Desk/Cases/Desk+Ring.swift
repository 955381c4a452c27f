import Casework
import Database
import Standards
import WorkingTime

/// What a sweep over the clocks came to.
public struct Sweep: Hashable, Sendable {
    /// Cases whose clocks had rung.
    public var cases = 0
    /// Rungs that were reached.
    public var rungs = 0
    /// Cases whose clocks had rung and that cannot be read; the check of all data names them.
    public var unreadable = 0

    public init(cases: Int = 0, rungs: Int = 0, unreadable: Int = 0) {
        self.cases = cases
        self.rungs = rungs
        self.unreadable = unreadable
    }

    /// A line for logs and commands.
    public var words: String {
        let damaged = unreadable > 0 ? ", \(unreadable) cases cannot be read: run maklumat verify" : ""
        return "\(rungs) rungs of \(cases) cases\(damaged)"
    }
}

extension Desk {
    /// Cases that one transaction of a sweep takes: the writing of others is not held up longer than that.
    private static let sweptAtOnce = 50

    /// Lets everything happen that the clocks of cases have brought about by now: rungs, acts of the guarantee, and what
    /// follows from silence.
    ///
    /// Two sweeps at the same time share the work: each rung is a row that only one of them can write. A case that cannot be
    /// read keeps nobody else's clock from ringing.
    public func ringClocks() async throws -> Sweep {
        var sweep = Sweep()
        var last: CaseHead?
        let at = now()
        try await followLadders()
        repeat {
            let after = last
            let (page, part) = try await store.write { try self.ring(at: at, after: after, in: $0) }
            sweep.cases += part.cases
            sweep.rungs += part.rungs
            sweep.unreadable += part.unreadable
            last = page.count < Self.sweptAtOnce ? nil : page.last
        } while last != nil
        return sweep
    }

    /// Lets the cases of an office whose ladder has other moments than at the last sweep be looked at by this one.
    ///
    /// Whoever sweeps goes by the ladder that it has read; no other command may say that the alarms follow a new one.
    private func followLadders() async throws {
        let ladders = catalogue.agencies.map { entry in
            let rungs = (entry.agency.ladder ?? .usual).rungs
            return (agency: entry.agency.id, moments: rungs.map(\.id.rawValue).joined(separator: " "))
        }
        let changed = try await store.read { transaction in
            try ladders.filter { try transaction.ladder(of: $0.agency) != $0.moments }
        }
        guard !changed.isEmpty else { return }
        try await store.write { transaction in
            for (agency, moments) in changed { try transaction.setAlarms(of: agency, by: moments) }
        }
    }

    private func ring(
        at instant: Instant, after last: CaseHead?, in transaction: Transaction
    ) throws -> (page: [CaseHead], sweep: Sweep) {
        var sweep = Sweep()
        var calendars: [Agency.ID: CalendarHistory] = [:]
        let page = try transaction.ringing(at: instant.secondsSinceEpoch, after: last, limit: Self.sweptAtOnce)
        for head in page {
            do {
                let calendar = try calendars[head.agency] ?? self.calendar(of: head.agency, in: transaction).history
                calendars[head.agency] = calendar
                sweep.rungs += try ring(head, under: calendar, in: transaction)
                sweep.cases += 1
            } catch let error as DeskError {
                switch error {
                // Found before anything of the case is written.
                case .journalUnreadable, .standardUnreadable, .refused: sweep.unreadable += 1
                // Another node may serve the office.
                case .notFound where catalogue.agency(head.agency) == nil: break
                default: throw error
                }
            }
        }
        return (page, sweep)
    }

    /// Rings the clocks of one case.
    ///
    /// - Returns: How many rungs were reached.
    private func ring(
        _ head: CaseHead, under calendar: CalendarHistory, in transaction: Transaction
    ) throws -> Int {
        let before = try load(head, under: calendar, in: transaction)
        let after = try act(.ring, by: .system, on: before, in: transaction)
        // Nothing rang: the calendar has changed, or the row is older than its clock.
        if after.head.entryCount == head.entryCount {
            let projection = try CaseProjection(of: after.state, under: after.process)
            try transaction.setAlarm(of: head.id, at: projection.alarmAt, rung: projection.rung)
        }
        return after.state.rungs.count - before.state.rungs.count
    }
}

extension ClimbedRung {
    /// The rungs that events reach, with those who are told; a mark alone is told to nobody.
    static func all(of events: [CaseEvent], in state: CaseState, under process: CaseProcess) -> [ClimbedRung] {
        events.compactMap { event in
            switch event.fact {
            case .rungReached(let clock, let id, let day):
                return ClimbedRung(
                    rung: ReachedRung(clock: clock, rung: id, day: day),
                    told: told(of: process.standard.ladder(of: process.agency).rung(id), in: state, under: process))
            case .guaranteeActed(let id, let acts):
                let head = process.agency.head.map { [$0] } ?? []
                return ClimbedRung(
                    rung: ReachedRung(clock: .promise(id), rung: guarantee, day: 0),
                    told: acts.contains(.report) ? head : [])
            default: return nil
            }
        }
    }

    /// The name under which the acts of the guarantee are claimed: no rung of a ladder is called so.
    public static let guarantee: Rung.ID = "guarantee"

    private static func told(of rung: Rung?, in state: CaseState, under process: CaseProcess) -> [Role.ID] {
        guard let rung, rung.action >= .message, let step = state.currentStep.flatMap({ process.standard.step($0) })
        else { return [] }
        return process.agency.roles(for: rung, at: step)
    }
}
