import Casework
import Database
import Standards
import WorkingTime

// What an ended case took, derived from its journal: by the act that ends it, and by a rebuild from nothing else. It is
// measured by the calendar of that moment: a later change of days that are over alters no figure.

extension CaseFile {
    /// The instant at which a case ended by these events that counts in what is published: neither a demo nor withdrawn.
    fileprivate func measuredEnd(in events: [CaseEvent]) -> (filed: FiledFact, at: Instant)? {
        guard let filed = state.filed, !filed.isDemo else { return nil }
        for event in events {
            if case .ended(_, let result) = event.fact, result != .withdrawn { return (filed, event.at) }
        }
        return nil
    }
}

extension CaseMeasure {
    /// What a case took; `nil` unless it ends by these events and is measured.
    ///
    /// - Parameters:
    ///   - file: The case after the events.
    init?(of events: [CaseEvent], in file: CaseFile, under process: CaseProcess) throws {
        guard let (filed, end) = file.measuredEnd(in: events), let begin = file.state.filedAt else { return nil }
        let ledger = process.mainLedger(in: file.state)
        // Later changes of the calendar alter nothing that was measured.
        let calendar = process.calendars.calendar(at: end)
        do {
            self.init(
                service: filed.service, endedAt: end,
                officeMinutes: try ledger?.openMinutes(until: end, in: calendar) ?? 0,
                wholeMinutes: try calendar.workingMinutes(from: begin, to: end),
                isKept: try Tally.isPromiseKept(in: file.state, under: process),
                pauses: ledger?.suspensions.count { PauseTally.Cause($0.cause) != nil } ?? 0)
        } catch let error as WorkCalendarError {
            throw DeskError.refused(.calendar(error))
        }
    }
}

extension PauseTally.Cause {
    /// The cause, as figures name it; `nil` where nobody sent the case anywhere.
    init?(_ cause: ClockLedger.Suspension.Cause) {
        switch cause {
        case .correction: self = .correction
        case .applicant: self = .applicant
        case .external: self = .external
        case .declared: self = .declared
        case .elsewhere, .notPromised: return nil
        }
    }
}

extension PauseTally {
    /// The pauses of the main promise of a case; none unless it ends by these events and is measured.
    ///
    /// - Parameters:
    ///   - file: The case after the events.
    static func all(
        of events: [CaseEvent], in file: CaseFile, under process: CaseProcess, zone: Zone
    ) throws -> [PauseTally] {
        guard let (filed, end) = file.measuredEnd(in: events), let ledger = process.mainLedger(in: file.state) else {
            return []
        }
        let date = end.date(in: zone)
        let calendar = process.calendars.calendar(at: end)
        var senders = Senders(of: file.events, under: process)
        var tallies: [PauseTally] = []
        for suspension in ledger.suspensions {
            guard let cause = Cause(suspension.cause) else { continue }
            let key = Key(
                service: filed.service, month: date.year * 100 + date.month,
                role: senders.next(at: suspension.from) ?? .applicant, cause: cause)
            do {
                let minutes = try calendar.workingMinutes(from: suspension.from, to: suspension.to ?? end)
                tallies.append(PauseTally(key: key, minutes: minutes))
            } catch {
                throw DeskError.refused(.calendar(error))
            }
        }
        return tallies
    }
}

/// Who sent a case where its clock stands still: the role of the step that was finished then, as the journal has it.
///
/// Of several performers the first stands for all: roles are told, never persons.
private struct Senders {
    private var turns: [(at: Instant, role: Role.ID)] = []

    init(of events: [CaseEvent], under process: CaseProcess) {
        var sender: Role.ID?
        var isNew = false
        for event in events {
            switch event.fact {
            case .completed(let id, let outcome):
                guard let step = process.standard.step(id) else { continue }
                sender = step.outcome(outcome)?.performers.first ?? step.performers.first
                isNew = true
            case .clockPaused:
                // Several promises stand still by one act.
                if let sender, isNew { turns.append((event.at, sender)) }
                isNew = false
            default: continue
            }
        }
    }

    /// The sender of the next pause that begins at an instant; pauses are asked for in their order.
    mutating func next(at instant: Instant) -> Role.ID? {
        guard let index = turns.firstIndex(where: { $0.at == instant }) else { return nil }
        let found = turns[index].role
        turns.removeFirst(index + 1)
        return found
    }
}
