import Standards
import WorkingTime

/// The rules of a case under one standard: pure functions; the instant and the calendar come in as values.
public struct CaseProcess: Sendable {
    public let standard: ServiceStandard
    /// The office with its posts, of today.
    public let agency: Agency
    /// Names of the roles, for sentences that people read.
    public let roleNames: [Role.ID: LocalizedText]
    /// The calendar of the office with everything that it was before.
    public private(set) var calendars: CalendarHistory

    public init(standard: ServiceStandard, agency: Agency, calendar: WorkCalendar) {
        self.standard = standard
        self.agency = agency
        calendars = CalendarHistory(calendar)
        var names: [Role.ID: LocalizedText] = [.applicant: Role.applicantRole.name]
        for role in agency.roles { names[role.id] = role.name }
        roleNames = names
    }

    /// Today's calendar, by which everything goes that still runs.
    public var calendar: WorkCalendar { calendars.current }

    /// The calendar by which an account is told: that of the moment at which it stopped, or today's.
    public func calendar(of ledger: ClockLedger) -> WorkCalendar {
        ledger.stoppedAt.map { calendars.calendar(at: $0) } ?? calendars.current
    }

    /// The same rules under another calendar.
    public func under(_ calendars: CalendarHistory) -> CaseProcess {
        var process = self
        process.calendars = calendars
        return process
    }

    /// Turns a command into the events it causes, or refuses it with the rule that forbids it.
    ///
    /// - Parameters:
    ///   - now: The instant of the command.
    /// - Throws: ``CaseRefusal``; the state is unchanged then.
    public func decide(
        _ command: CaseCommand, by actor: Actor, in state: CaseState, at now: Instant
    ) throws(CaseRefusal) -> [CaseEvent] {
        var draft = Draft(process: self, state: state, actor: actor, now: now)
        switch (command, state.stage) {
        case (.file(let filing), .notFiled): try draft.file(filing)
        case (.file, .at), (.file, .ended): throw .alreadyFiled
        case (_, .notFiled): throw .notFiled
        case (.correct(let correction), .at(let step, _)): try draft.correct(correction, at: step)
        case (.complete(let completion), .at(let step, _)): try draft.complete(completion, at: step)
        case (.schedule(let given, let appointment), .at(let step, _)):
            try draft.schedule(appointment, given: given, at: step)
        case (.take, .at(let step, _)): try draft.take(from: nil, at: step)
        case (.takeOver(let holder), .at(let step, _)): try draft.take(from: holder, at: step)
        case (.release, .at(let step, _)): try draft.release(at: step)
        case (.handOver(let colleague, let roles), .at(let step, _)):
            try draft.handOver(to: colleague, roles: roles, at: step)
        case (.post(let message), .at), (.post(let message), .ended): try draft.post(message)
        case (.withdraw(let reason), .at): try draft.withdraw(reason: reason)
        case (.askRelease(let reason), .at(let step, _)): try draft.askRelease(reason: reason, at: step)
        case (.releaseCorrection, .at(let step, _)): try draft.releaseCorrection(at: step)
        case (.declineRelease(let reason), .at(let step, _)): try draft.declineRelease(reason: reason, at: step)
        case (.extend(let clock, let reason), .at(let step, _)): try draft.extend(clock, reason: reason, at: step)
        case (.ring, .at): try draft.ring()
        case (.changeCalendar(let edit, let reason), .at): try draft.changeCalendar(edit: edit, reason: reason)
        // A case that has ended meanwhile has no clock to ring or to move.
        case (.ring, .ended), (.changeCalendar, .ended): break
        case (.eraseWords(let reason, let entries), .at), (.eraseWords(let reason, let entries), .ended):
            try draft.erase(reason: reason, entries: entries)
        case (.correct, .ended(let end, _, _)), (.complete, .ended(let end, _, _)), (.schedule, .ended(let end, _, _)),
            (.take, .ended(let end, _, _)), (.takeOver, .ended(let end, _, _)), (.release, .ended(let end, _, _)),
            (.handOver, .ended(let end, _, _)), (.withdraw, .ended(let end, _, _)),
            (.askRelease, .ended(let end, _, _)), (.releaseCorrection, .ended(let end, _, _)),
            (.declineRelease, .ended(let end, _, _)), (.extend, .ended(let end, _, _)):
            throw .caseEnded(standard.end(end)?.name ?? LocalizedText(end.rawValue))
        }
        return draft.events
    }

    /// The round of corrections that would follow, when it needs a superior's release that is not there; `nil` otherwise.
    ///
    /// Where the office has nobody above the performers there is nobody to ask, and the checker of standards says so.
    func roundToRelease(at step: Step, in state: CaseState) -> Int? {
        let round = state.correctionRounds + 1
        guard round > 1, state.releasedRound != round else { return nil }
        return standard.releasers(of: step, in: agency).isEmpty ? nil : round
    }

    /// The state that a list of events leads to.
    public func state(after events: [CaseEvent]) -> CaseState {
        events.reduce(into: CaseState()) { evolve(&$0, by: $1) }
    }

    /// The requirements that apply to a case with these choices.
    public func requirements(for choices: [Field.ID: [String]]) -> [Requirement] {
        standard.requirements.filter { $0.condition?.isMet(by: choices) ?? true }
    }

    func roleNames(_ roles: [Role.ID]) -> [LocalizedText] {
        roles.map { roleNames[$0] ?? LocalizedText($0.rawValue) }
    }
}
