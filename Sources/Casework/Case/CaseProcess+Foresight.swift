import Standards
import WorkingTime

// What the rules would say, for screens that offer an act only where it can be done.

extension CaseProcess {
    /// Who may release the next round of corrections at the current step.
    public func releasers(in state: CaseState) -> [Role.ID] {
        state.currentStep.flatMap { standard.step($0) }.map { standard.releasers(of: $0, in: agency) } ?? []
    }

    /// Tells whether the rules would take a command now; nothing happens.
    public func allows(_ command: CaseCommand, by actor: Actor, in state: CaseState, at now: Instant) -> Bool {
        do { return try !decide(command, by: actor, in: state, at: now).isEmpty } catch { return false }
    }

    /// The clocks that an actor may extend now, each with its due instant then; `nil` where it stands still.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func extensions(
        by actor: Actor, in state: CaseState, at now: Instant
    ) throws(WorkCalendarError) -> [PossibleExtension] {
        let clocks = standard.promises.map { ClockID.promise($0.id) } + standard.limits.map { .limit($0.id) }
        var possible: [PossibleExtension] = []
        for clock in clocks {
            guard let rule = standard.extension(of: clock), let ledger = state.ledger(of: clock),
                allows(.extend(clock, reason: "-"), by: actor, in: state, at: now)
            else { continue }
            var extended = ledger
            extended.extend(by: rule.term)
            possible.append(
                PossibleExtension(
                    clock: clock, rule: rule, due: try ledger.due(in: calendar), dueThen: try extended.due(in: calendar)
                ))
        }
        return possible
    }

    /// The promises of which nine tenths have run: who asks for corrections now is flagged with them.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func promisesAskedLate(
        in state: CaseState, at now: Instant
    ) throws(WorkCalendarError) -> [ServicePromise.ID] {
        var late: [ServicePromise.ID] = []
        for promise in standard.promises {
            guard let ledger = state.promises[promise.id], ledger.isRunning,
                let share = try ledger.share(at: now, in: calendar), share >= 0.9
            else { continue }
            late.append(promise.id)
        }
        return late
    }
}

/// An extension that somebody may give now, and what it would do.
public struct PossibleExtension: Hashable, Sendable {
    public let clock: ClockID
    public let rule: TermExtension
    /// When the clock is due now; `nil` while it stands still.
    public let due: Instant?
    /// When it would be due with the extension; `nil` while it stands still.
    public let dueThen: Instant?
}
