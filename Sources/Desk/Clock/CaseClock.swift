import Casework
import Standards
import WorkingTime

/// One clock of a case as it stands at an instant: what is used, what is left, and how its due time comes about.
public struct CaseClock: Sendable {
    public let id: ClockID
    public let name: LocalizedText
    public let ledger: ClockLedger
    /// What the calendar tells of it; `nil` where it knows too few years.
    public let figures: Figures?

    /// Amounts in the measure of the term: open minutes, working days or calendar days.
    public struct Figures: Sendable {
        /// The whole length, an extension included.
        public let budget: Int
        public let used: Int
        /// How long the clock stood still.
        public let paused: Int
        /// When the term ends; `nil` while the clock does not run.
        public let due: Instant?
        /// When the term would end if the clock went on now; `nil` once it has stopped.
        public let dueIfResumed: Instant?
        /// The working time until the due instant, or since; `nil` while the clock does not run.
        public let left: TimeLeft?
        /// Whether a clock that has stopped did so in time.
        public let isKept: Bool?
        public let account: TermAccount

        public var over: Int { max(0, used - budget) }
        public var rest: Int { max(0, budget - used) }

        init(_ ledger: ClockLedger, at now: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) {
            budget = ledger.budget(in: calendar)
            used = try ledger.consumed(at: now, in: calendar)
            var paused = 0
            for suspension in ledger.suspensions where suspension.from < suspension.to ?? now {
                paused += try calendar.consumed(
                    of: ledger.term, from: suspension.from, to: suspension.to ?? now, counting: ledger.counting)
            }
            self.paused = paused
            let due = try ledger.due(in: calendar)
            self.due = due
            dueIfResumed = try ledger.due(ifResumedAt: now, in: calendar)
            left = if let due { try TimeLeft(until: due, at: now, in: calendar) } else { nil }
            isKept = try ledger.isKept(in: calendar)
            account = try ledger.account(in: calendar)
        }
    }

    /// Reads a clock.
    public init(_ id: ClockID, _ ledger: ClockLedger, under process: CaseProcess, at now: Instant) {
        self.id = id
        self.ledger = ledger
        name = process.standard.name(of: id)
        // A year without a calendar leaves the figures out; it never keeps the case from being shown.
        do { figures = try Figures(ledger, at: now, in: process.calendar(of: ledger)) } catch { figures = nil }
    }

    /// From what it runs.
    func start(under standard: ServiceStandard) -> AccountWords.Start {
        let start: ServicePromise.Start? =
            switch id {
            case .promise(let id): standard.promises.first { $0.id == id }?.start
            case .limit(let id): standard.limits.first { $0.id == id }?.start
            case .step: nil
            }
        return switch start {
        case .receipt?: .receipt
        case .complete?: .complete
        case .step?, nil: .step
        }
    }
}

extension LoadedCase {
    /// The clocks that have begun, in the order of the standard: promises, limits of law, and the targets of steps.
    public func clocks(at now: Instant) -> [CaseClock] {
        let ids =
            standard.promises.map { ClockID.promise($0.id) } + standard.limits.map { .limit($0.id) }
            + standard.steps.map { .step($0.id) }
        return ids.compactMap { id in
            state.ledger(of: id).map { CaseClock(id, $0, under: process, at: now) }
        }
    }

    /// The clocks that a page shows: the office's promises, the limits of law, and the target of the current step.
    public func shownClocks(at now: Instant) -> [CaseClock] {
        clocks(at: now).filter { clock in
            if case .step(let step) = clock.id { step == state.currentStep } else { true }
        }
    }
}

extension CaseClock {
    /// Where an instant lies behind the start, in the measure of the clock; `nil` before it, or where the calendar cannot
    /// tell.
    public func place(of instant: Instant, in calendar: WorkCalendar) -> Int? {
        guard instant > ledger.startedAt else { return nil }
        do {
            return try calendar.consumed(
                of: ledger.term, from: ledger.startedAt, to: instant, counting: ledger.counting)
        } catch {
            return nil
        }
    }
}
