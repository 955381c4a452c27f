import Standards
import WorkingTime

/// The next thing that a clock of a case brings about by itself.
public struct Alarm: Hashable, Sendable {
    /// What happens.
    public enum Kind: Hashable, Sendable {
        /// A rung of the ladder is reached; `day` as in ``ReachedRung``.
        case rung(Rung, day: Int)
        /// The promise is broken, and the acts of the guarantee follow.
        case guarantee([GuaranteeAct])
        /// Nobody answered, and what the standard declares for that follows.
        case silence(SilenceRule)

        /// At one instant people are told first, then the promise is answered for, and last the case may end.
        fileprivate var order: Int {
            switch self {
            case .rung: 0
            case .guarantee: 1
            case .silence: 2
            }
        }
    }

    public let clock: ClockID
    public let kind: Kind
    /// When it is due; a sweep that comes later finds it still waiting.
    public let at: Instant

    fileprivate static func precedes(_ left: Alarm, _ right: Alarm) -> Bool {
        (left.at, left.kind.order, left.clock) < (right.at, right.kind.order, right.clock)
    }
}

extension CaseProcess {
    /// The next alarm of a case; `nil` for a case that has ended, or whose clocks all stand still.
    ///
    /// Each alarm comes once: what was reached stays reached, also when a pause moves the rest of the term.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func nextAlarm(in state: CaseState) throws(WorkCalendarError) -> Alarm? {
        guard state.isOpen else { return nil }
        var next: Alarm?
        for (clock, ledger) in runningClocks(of: state) {
            guard let due = try ledger.due(in: calendar) else { continue }
            var alarms: [Alarm] = []
            if let rung = try nextRung(of: clock, ledger, in: state) { alarms.append(rung) }
            if case .promise(let id) = clock, state.guaranteeActs[id] == nil, !guaranteeActs.isEmpty {
                alarms.append(Alarm(clock: clock, kind: .guarantee(guaranteeActs), at: due))
            }
            if let rule = standard.silence(of: clock), !state.silentClocks.contains(clock) {
                alarms.append(Alarm(clock: clock, kind: .silence(rule), at: due))
            }
            for alarm in alarms where next.map({ Alarm.precedes(alarm, $0) }) ?? true { next = alarm }
        }
        return next
    }

    /// The clocks that run: the promises, the limits of law, and the target of the step where the case stands.
    public func runningClocks(of state: CaseState) -> [(ClockID, ClockLedger)] {
        var clocks: [(ClockID, ClockLedger)] = []
        for (id, ledger) in state.promises where ledger.isRunning { clocks.append((.promise(id), ledger)) }
        for (id, ledger) in state.limits where ledger.isRunning { clocks.append((.limit(id), ledger)) }
        if let step = state.currentStep, let ledger = state.stepClocks[step], ledger.isRunning {
            clocks.append((.step(step), ledger))
        }
        return clocks
    }

    private func nextRung(
        of clock: ClockID, _ ledger: ClockLedger, in state: CaseState
    ) throws(WorkCalendarError) -> Alarm? {
        for rung in rungs(for: clock) {
            func reached(_ day: Int) -> Bool {
                state.rungs.contains(ReachedRung(clock: clock, rung: rung.id, day: day))
            }
            guard rung.moment == .eachDayAfter else {
                guard !reached(0), let at = try ledger.instant(of: rung.moment, in: calendar) else { continue }
                return Alarm(clock: clock, kind: .rung(rung, day: 0), at: at)
            }
            var day = 1
            while reached(day) { day += 1 }
            while let at = try ledger.instant(of: .eachDayAfter, day: day, in: calendar) {
                // Days on which a term that had run out stood still are passed over for good.
                let stoodStill = ledger.runningSince.map { at < $0 } ?? false
                if !reached(day), !stoodStill { return Alarm(clock: clock, kind: .rung(rung, day: day), at: at) }
                day += 1
            }
        }
        return nil
    }

    /// The rungs that a clock climbs: a promise and a limit of law all of them; the target of a step, which nobody outside
    /// was promised, only the one of its end.
    private func rungs(for clock: ClockID) -> [Rung] {
        let ladder = standard.ladder(of: agency)
        if case .step = clock { return ladder.rungs.filter { $0.moment == .due } }
        return ladder.rungs
    }

    /// What the standard declares for a broken promise, each act once.
    private var guaranteeActs: [GuaranteeAct] {
        let declared = Set((standard.management.guarantee ?? []).flatMap(\.acts))
        return GuaranteeAct.allCases.filter { declared.contains($0) }
    }
}

extension ServiceStandard {
    /// What follows when a clock runs out in silence; `nil` where nothing is declared.
    func silence(of clock: ClockID) -> SilenceRule? {
        switch clock {
        case .promise(let id): promises.first { $0.id == id }?.silence
        case .limit(let id): limits.first { $0.id == id }?.silence
        case .step: nil
        }
    }

    /// The further time that a clock may be given; `nil` where none is.
    public func `extension`(of clock: ClockID) -> TermExtension? {
        switch clock {
        case .promise(let id): promises.first { $0.id == id }?.extension
        case .limit(let id): limits.first { $0.id == id }?.extension
        case .step: nil
        }
    }

    /// The name of a clock for people.
    public func name(of clock: ClockID) -> LocalizedText {
        switch clock {
        case .promise(let id): promises.first { $0.id == id }?.name ?? LocalizedText(id.rawValue)
        case .limit(let id): limits.first { $0.id == id }?.name ?? LocalizedText(id.rawValue)
        case .step(let id): step(id)?.label ?? LocalizedText(id.rawValue)
        }
    }
}
