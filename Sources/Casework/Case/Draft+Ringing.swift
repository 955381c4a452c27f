import Standards
import WorkingTime

extension Draft {
    /// Lets everything happen, in order, that the clocks have brought about by now.
    ///
    /// After a time in which nobody looked, missed rungs come one after the other.
    mutating func ring() throws(CaseRefusal) {
        guard actor == .system else { throw .officerOnly }
        while let alarm = try nextAlarm(), alarm.at <= now, let current = state.currentStep {
            switch alarm.kind {
            case .rung(let rung, let day):
                append(.rungReached(alarm.clock, rung: rung.id, day: day))
                if rung.action == .handUp { handUp(to: process.agency.roles(for: rung, at: try step(current))) }
            case .guarantee(let acts):
                if case .promise(let id) = alarm.clock { append(.guaranteeActed(id, acts: acts)) }
            case .silence(let rule):
                append(.silenceFollowed(alarm.clock))
                try follow(rule)
            }
        }
    }

    private func nextAlarm() throws(CaseRefusal) -> Alarm? {
        do { return try process.nextAlarm(in: state) } catch { throw .calendar(error) }
    }

    private mutating func follow(_ rule: SilenceRule) throws(CaseRefusal) {
        switch rule.effect {
        case .granted(let id), .refused(let id):
            guard let end = standard.end(id) else {
                throw .unknownOutcome(Outcome.ID(id.rawValue), known: standard.ends.map { Outcome.ID($0.id.rawValue) })
            }
            try finish(end)
        case .sentUp(let role): handUp(to: [role])
        }
    }

    private mutating func handUp(to roles: [Role.ID]) {
        let new = roles.filter { !state.handedUpTo.contains($0) }
        if !new.isEmpty { append(.handedUp(to: new)) }
    }

    /// Writes down that the office's calendar has changed and the clocks of the case with it.
    mutating func changeCalendar(edit: Int, reason: String) throws(CaseRefusal) {
        guard actor == .system else { throw .officerOnly }
        let text = try read(reason, as: .paragraph, for: .reason)
        append(.calendarChanged(edit: edit), words: text.isEmpty ? [:] : ["note": .text(text)])
    }
}
