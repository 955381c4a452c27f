import Casework
import Database
import Desk
import Standards
import WorkingTime

/// What an officer may do with a case where it stands: the page shows this and nothing else.
///
/// The rules decide again when something is sent.
struct Duties {
    let step: Step?
    /// The ways on that are open for this case and allowed to this officer.
    let outcomes: [Outcome]
    /// The colleague who has taken the case.
    let holder: UserID?
    let isMine: Bool
    /// The officer's roles take part in this step.
    let takesPart: Bool
    let maySchedule: Bool
    /// Another round of corrections needs a superior's release, and the officer may ask for it.
    let mayAskRelease: Bool
    /// The officer may answer a colleague's request for a release.
    let mayAnswerRelease: Bool
    /// The clocks that the officer may extend.
    let extensions: [PossibleExtension]
    /// The promises of which nine tenths have run.
    let promisesAskedLate: [ServicePromise.ID]
    private let standard: ServiceStandard

    init(of member: StaffMember, in loaded: LoadedCase, at now: Instant) {
        let actor = member.actor
        let process = loaded.process
        let instant = max(now, loaded.head.updatedAt)
        let state = loaded.state
        step = loaded.currentStep
        standard = loaded.standard
        isMine = state.assignee == member.id
        holder = isMine ? nil : state.assignee
        outcomes = (loaded.currentStep?.outcomes ?? []).filter { outcome in
            let performers = outcome.performers.isEmpty ? loaded.currentStep?.performers ?? [] : outcome.performers
            return state.satisfies(outcome.condition) && actor.holds(anyOf: performers)
        }
        takesPart = actor.holds(anyOf: loaded.currentStep?.officers ?? [])
        let isScheduled = loaded.currentStep?.kind.hasAppointment ?? false
        maySchedule = isScheduled && actor.holds(anyOf: loaded.currentStep?.performers ?? [])
        mayAskRelease = process.allows(.askRelease(reason: "-"), by: actor, in: state, at: instant)
        mayAnswerRelease = process.allows(.releaseCorrection, by: actor, in: state, at: instant)
        // A calendar that cannot tell offers nothing: the rules would refuse it.
        extensions = (try? process.extensions(by: actor, in: state, at: instant)) ?? []
        promisesAskedLate = (try? process.promisesAskedLate(in: state, at: instant)) ?? []
    }

    /// True when the officer can finish the step now.
    var mayAct: Bool { !outcomes.isEmpty && holder == nil }

    /// True when papers are judged or can be returned here.
    var checksPapers: Bool {
        guard let step else { return false }
        return outcomes.contains { standard.judgesPapers($0, of: step) || standard.asksForCorrection($0, from: step) }
    }

    /// True when one of the ways sends the case back to the applicant.
    var mayAskForCorrection: Bool {
        guard let step else { return false }
        return outcomes.contains { standard.asksForCorrection($0, from: step) }
    }

    /// True when a fault in a paper can be written down: one of the ways sends the case back to the applicant, or refuses.
    var mayReturn: Bool {
        guard let step else { return false }
        return mayAskForCorrection || outcomes.contains { standard.papersDemand(of: $0, in: step) == .checked }
    }

    /// True when the officer may enter what the applicant says at the counter, and the case then goes on.
    ///
    /// Nobody rates in the applicant's place.
    var standsInForApplicant: Bool {
        guard let step, step.isForApplicant, step.kind != .feedback else { return false }
        return outcomes.contains { standard.advances($0, from: step) }
    }

    /// The ways that need a reason.
    var needingReason: [Outcome] { outcomes.filter(\.needsReason) }
}

extension StepKind {
    /// True for kinds that take a date, a place and people beforehand.
    var hasAppointment: Bool {
        switch self {
        case .visit, .meet, .conduct: true
        case .apply, .receive, .verify, .dispose, .review, .approve, .initial, .sign, .number, .issue, .deliver,
            .external, .announce, .register, .select, .certify, .feedback, .report, .archive:
            false
        }
    }
}
