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

    public init(cases: Int = 0, rungs: Int = 0) {
        self.cases = cases
        self.rungs = rungs
    }
}

extension Desk {
    /// Cases that one transaction of a sweep takes: the writing of others is not held up longer than that.
    private static let sweptAtOnce = 50

    /// Lets everything happen that the clocks of cases have brought about by now: rungs, acts of the guarantee, and what
    /// follows from silence.
    ///
    /// Two sweeps at the same time share the work: each rung is a row that only one of them can write, and a case that has
    /// changed meanwhile is left to the next sweep.
    public func ringClocks() async throws -> Sweep {
        var sweep = Sweep()
        let at = now()
        while true {
            let part = try await store.write { try self.ring(at: at, in: $0) }
            sweep.cases += part.cases
            sweep.rungs += part.rungs
            if part.cases < Self.sweptAtOnce { return sweep }
        }
    }

    private func ring(at instant: Instant, in transaction: Transaction) throws -> Sweep {
        var sweep = Sweep()
        var calendars: [Agency.ID: CalendarHistory] = [:]
        for head in try transaction.ringing(at: instant.secondsSinceEpoch, limit: Self.sweptAtOnce) {
            sweep.cases += 1
            let calendar = try calendars[head.agency] ?? self.calendar(of: head.agency, in: transaction).history
            calendars[head.agency] = calendar
            let before = try load(head, under: calendar, in: transaction)
            let after = try act(.ring, by: .system, on: before, in: transaction)
            sweep.rungs += after.state.rungs.count - before.state.rungs.count
            // Nothing rang: the calendar has changed, or the row is older than its clock.
            if after.head.entryCount == head.entryCount {
                let alarm = try CaseProjection(of: after.state, under: after.process).alarmAt
                try transaction.setAlarm(of: head.id, at: alarm.map { max($0, instant.adding(seconds: 1)) })
            }
        }
        return sweep
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
