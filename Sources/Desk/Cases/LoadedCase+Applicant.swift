import Casework
import Standards

/// What the applicant may see of the own case, beside what the applicant wrote: one place for every door.
extension LoadedCase {
    /// Why the office ended the case, where the standard wants a reason that the applicant can read.
    public var endReason: String? {
        guard case .ended(let end, _, _) = state.stage, let last = file.records.last,
            let step = standard.step(last.step), let outcome = step.outcome(last.outcome), outcome.target == .end(end),
            standard.tellsApplicant(outcome, of: step)
        else { return nil }
        return last.note
    }

    /// The files that the applicant may fetch: those that came with the application or from the applicant, and the
    /// products.
    ///
    /// What officers recorded for each other, such as photos of a visit, is not among them.
    public var applicantFiles: [FileReference] {
        let own = file.events.filter { $0.actor == Actor.applicant.journalName || $0.isFiling }
            .flatMap { $0.words.values.flatMap(\.files) }
        let products = state.products.compactMap { file.record(of: $0, in: standard) }
            .flatMap { $0.fields[Product.fileField]?.files ?? [] }
        return own + products
    }
}

extension CaseEvent {
    /// True for what came with an application or a correction, also when an officer entered it at the counter.
    var isFiling: Bool {
        switch fact {
        case .filed, .corrected: true
        case .entered, .checked, .completed, .correctionAsked, .scheduled, .assigned, .released, .messagePosted,
            .productMade, .withdrawn, .ended, .clockStarted, .clockPaused, .clockResumed, .clockStopped,
            .stepClockStarted, .stepClockPaused, .wordsErased,
            .limitStarted, .limitStopped, .extended, .releaseAsked, .correctionReleased, .releaseDeclined, .askedLate,
            .rungReached, .handedUp, .guaranteeActed, .silenceFollowed, .calendarChanged:
            false
        }
    }
}
