import Standards
import WorkingTime

// Whoever checks papers names everything that is missing at once. Another round stops the office's clock again and costs
// the applicant another way, so a superior must let it begin.

extension Draft {
    /// An officer asks for another round.
    mutating func askRelease(reason: String, at current: Step.ID) throws(CaseRefusal) {
        let step = try step(current)
        guard actor.isOfficer else { throw .officerOnly }
        try requirePerformer(step.performers, of: step)
        guard step.outcomes.contains(where: { standard.asksForCorrection($0, from: step) }),
            let round = process.roundToRelease(at: step, in: state)
        else { throw .releaseNotNeeded }
        let text = try read(reason, as: .paragraph, for: .reason)
        guard !text.isEmpty else { throw .reasonMissing }
        if state.askedRelease == nil { append(.releaseAsked(round: round), words: ["note": .text(text)]) }
    }

    /// A superior lets the round begin.
    mutating func releaseCorrection(at current: Step.ID) throws(CaseRefusal) {
        let asked = try askedRelease(at: current)
        append(.correctionReleased(round: asked.round))
    }

    /// A superior does not, and says why.
    mutating func declineRelease(reason: String, at current: Step.ID) throws(CaseRefusal) {
        let asked = try askedRelease(at: current)
        let text = try read(reason, as: .paragraph, for: .reason)
        guard !text.isEmpty else { throw .reasonMissing }
        append(.releaseDeclined(round: asked.round), words: ["note": .text(text)])
    }

    /// What was asked, for somebody who may answer it.
    private func askedRelease(at current: Step.ID) throws(CaseRefusal) -> AskedRelease {
        let step = try step(current)
        guard let asked = state.askedRelease else { throw .releaseNotAsked }
        let releasers = standard.releasers(of: step, in: process.agency)
        guard actor.holds(anyOf: releasers) else {
            throw .notYourStep(step: step.label, performers: process.roleNames(releasers))
        }
        guard actor.journalName != asked.actor else { throw .ownRequest }
        return asked
    }

    /// Writes down which promises had nine tenths of their time behind them when the applicant is asked.
    mutating func flagLateAsking() throws(CaseRefusal) {
        let late: [ServicePromise.ID]
        do { late = try process.promisesAskedLate(in: state, at: now) } catch { throw .calendar(error) }
        for promise in late { append(.askedLate(promise)) }
    }
}
