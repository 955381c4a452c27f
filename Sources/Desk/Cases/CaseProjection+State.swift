import Casework
import Database
import Standards
import WorkingTime

// What lists and figures show of a case, derived from its journal: by an act as it happens, and by a rebuild from nothing else.

extension CaseProjection {
    /// Where a case stands.
    ///
    /// - Throws: ``DeskError/refused(_:)`` when the calendar cannot tell a due time.
    init(of state: CaseState, under process: CaseProcess) throws {
        self.init(
            stage: state.stage, assignee: state.assignee, due: try DueTimes.told(of: state, in: process.calendar),
            desks: Access.desks(for: state, under: process), alarmAt: try Self.alarm(of: state, under: process),
            isPriority: state.isPriority && state.isOpen, rung: Self.lastRung(of: state, under: process))
    }

    private static func alarm(of state: CaseState, under process: CaseProcess) throws -> Instant? {
        do {
            return try process.nextAlarm(in: state)?.at
        } catch {
            throw DeskError.refused(.calendar(error))
        }
    }

    /// The furthest rung that a clock which still runs has reached.
    private static func lastRung(of state: CaseState, under process: CaseProcess) -> Rung.ID? {
        guard state.isOpen else { return nil }
        let reached = Set(
            state.rungs.filter { state.ledger(of: $0.clock)?.isRunning ?? false }.map(\.rung))
        return process.standard.ladder(of: process.agency).rungs.last { reached.contains($0.id) }?.id
    }
}

extension DueTimes {
    /// The due times; a calendar that cannot tell them is named to whoever asks.
    static func told(of state: CaseState, in calendar: WorkCalendar) throws -> DueTimes {
        do {
            return try DueTimes(of: state, in: calendar)
        } catch {
            throw DeskError.refused(.calendar(error))
        }
    }
}

extension CaseEvent {
    /// Hashes of the files that events name.
    static func files(of events: [CaseEvent]) -> Set<String> {
        Set(events.flatMap { $0.words.values.flatMap(\.files) }.map(\.hash))
    }
}

extension Tally {
    /// What the figures of an office gain by events; a demo case is in no figure.
    ///
    /// - Parameters:
    ///   - state: The case after the events.
    static func all(
        of events: [CaseEvent], in state: CaseState, under process: CaseProcess, zone: Zone
    ) throws -> [Tally] {
        guard let filed = state.filed, !filed.isDemo else { return [] }
        var tallies: [Tally] = []
        for event in events {
            let date = event.at.date(in: zone)
            func add(_ kind: Kind) {
                tallies.append(Tally(service: filed.service, month: date.year * 100 + date.month, kind: kind))
            }
            switch event.fact {
            case .filed: add(.filed)
            case .ended(_, let result):
                add(.ended(result))
                if result != .withdrawn, let isKept = try isPromiseKept(in: state, under: process) {
                    add(isKept ? .kept : .late)
                }
            case .entered, .checked, .completed, .correctionAsked, .corrected, .scheduled, .assigned, .released,
                .messagePosted, .productMade, .withdrawn, .clockStarted, .clockPaused, .clockResumed, .clockStopped,
                .stepClockStarted, .stepClockPaused, .wordsErased,
                .limitStarted, .limitStopped, .extended, .releaseAsked, .correctionReleased, .releaseDeclined,
                .askedLate,
                .rungReached, .handedUp, .guaranteeActed, .silenceFollowed, .calendarChanged:
                break
            }
        }
        return tallies
    }

    /// Whether the main promise ended in time; `nil` where nothing was promised or nothing ran.
    static func isPromiseKept(in state: CaseState, under process: CaseProcess) throws -> Bool? {
        guard let ledger = process.mainLedger(in: state) else { return nil }
        do {
            return try ledger.isKept(in: process.calendar(of: ledger))
        } catch {
            throw DeskError.refused(.calendar(error))
        }
    }
}

extension CaseProcess {
    /// The account of the main promise: of the first that applies and has a limit; `nil` when it has not begun.
    func mainLedger(in state: CaseState) -> ClockLedger? {
        standard.promises.first { $0.maximum != nil && state.satisfies($0.condition) }.flatMap { state.promises[$0.id] }
    }
}
