import Casework
import Database
import Desk
import HTTPTypes
import Hummingbird
import Standards
import WorkingTime

/// What is done to a case. Each act ends on the page of the case: with the news of it, or with the reason why not and
/// everything that was typed.
extension CasePages {
    /// Finishes the current step.
    func completeStep(_ request: Request, _ context: WebContext) async throws -> Response {
        let act = try await Act(request, context, self)
        let loaded = try await desk.look(at: act.number, as: act.visit.member)
        let typed = try StepInput(act.form, for: loaded, kept: act.kept, language: context.language)
        guard typed.touched == nil, typed.refusedFiles.isEmpty, let outcome = typed.outcome else {
            return try await again(act, request, context, refusal: typed.fault(context.speech)) { $0.keep(typed) }
        }
        do {
            _ = try await desk.complete(
                act.number, typed.completion(outcome: Outcome.ID(outcome)), as: act.visit.member,
                expected: typed.expected)
            return act.done(.step)
        } catch let error as DeskError {
            if case .changedMeanwhile = error {
                // The second of two clicks: what it asks for is done.
                let current = try await desk.look(at: act.number, as: act.visit.member)
                if typed.isRecorded(in: current, by: act.visit.member) { return act.done(.step) }
            }
            return try await again(act, request, context, error) { $0.keep(typed) }
        }
    }

    /// Fixes a date.
    func schedule(_ request: Request, _ context: WebContext) async throws -> Response {
        let act = try await Act(request, context, self)
        var typed = ScheduleInput(act.form)
        let today = desk.currentInstant.date(in: act.visit.agency.zone)
        guard let appointment = typed.appointment(today: today) else {
            return try await again(act, request, context, .invalid(typed.problems)) { $0.schedule = typed }
        }
        do {
            _ = try await desk.schedule(
                act.number, step: Step.ID(act.form[StepInput.stepField] ?? ""), appointment, as: act.visit.member,
                expected: act.form.count(StepInput.expectedField))
            return act.done(.schedule)
        } catch let error as DeskError {
            return try await again(act, request, context, error) { $0.schedule = typed }
        }
    }

    /// Takes the case, from the colleague who holds it where the page named one.
    func take(_ request: Request, _ context: WebContext) async throws -> Response {
        let act = try await Act(request, context, self)
        do {
            if let holder = act.form[HandsView.holderField] {
                _ = try await desk.takeOver(act.number, from: UserID(holder), as: act.visit.member)
            } else {
                _ = try await desk.take(act.number, as: act.visit.member)
            }
            return act.done(.take)
        } catch let error as DeskError {
            return try await again(act, request, context, error) { _ in }
        }
    }

    /// Puts the case back for the colleagues of its step.
    func release(_ request: Request, _ context: WebContext) async throws -> Response {
        let act = try await Act(request, context, self)
        do {
            _ = try await desk.release(act.number, as: act.visit.member)
            return act.done(.release)
        } catch let error as DeskError {
            return try await again(act, request, context, error) { _ in }
        }
    }

    /// Gives the case to a colleague.
    func handOver(_ request: Request, _ context: WebContext) async throws -> Response {
        let act = try await Act(request, context, self)
        do {
            _ = try await desk.handOver(
                act.number, to: UserID(act.form["kepada"] ?? ""), as: act.visit.member)
            return act.done(.handOver)
        } catch let error as DeskError {
            return try await again(act, request, context, error) { _ in }
        }
    }

    /// Writes to the applicant.
    func post(_ request: Request, _ context: WebContext) async throws -> Response {
        let act = try await Act(request, context, self)
        let message = act.form["pesan"] ?? ""
        do {
            _ = try await desk.post(
                act.number, message: message, as: act.visit.member, seen: act.form.count("terlihat"))
            return act.done(.message)
        } catch let error as DeskError {
            return try await again(act, request, context, error) { $0.message = message }
        }
    }

    /// Enters at the counter what the applicant mended.
    func correct(_ request: Request, _ context: WebContext) async throws -> Response {
        let act = try await Act(request, context, self)
        let loaded = try await desk.look(at: act.number, as: act.visit.member)
        var typed = try CorrectionInput(act.form, for: loaded, kept: act.kept, language: context.language)
        guard !typed.wasTouched, typed.refusals.isEmpty else {
            let refusal = typed.refusals.isEmpty ? nil : Refusal(message: typed.refusals.joined(separator: " "))
            return try await again(act, request, context, refusal: refusal) { $0.keep(typed) }
        }
        do {
            _ = try await desk.correctAtCounter(
                act.number, answers: typed.answersToSend, evidence: typed.evidenceToSend, as: act.visit.member)
            return act.done(.correction)
        } catch let error as DeskError {
            if case .invalid(let problems) = error { typed.problems = problems }
            return try await again(act, request, context, error) { $0.keep(typed) }
        }
    }

    /// Asks for a release, answers one, or extends a clock.
    func clockAct(_ name: String, _ request: Request, _ context: WebContext) async throws -> Response {
        let act = try await Act(request, context, self)
        let reason = act.form[ReleaseView.reasonField] ?? ""
        let (number, member) = (act.number, act.visit.member)
        let expected = act.form.count(StepInput.expectedField)
        do {
            switch name {
            case ReleaseView.ask:
                _ = try await desk.askRelease(number, reason: reason, as: member, expected: expected)
                return act.done(.releaseAsked)
            case ReleaseView.allow:
                _ = try await desk.releaseCorrection(number, as: member, expected: expected)
                return act.done(.correctionReleased)
            case ReleaseView.decline:
                _ = try await desk.declineRelease(number, reason: reason, as: member, expected: expected)
                return act.done(.releaseDeclined)
            default:
                guard let clock = ClockID(act.form[ExtensionView.clockField] ?? "") else { throw DeskError.notFound }
                _ = try await desk.extendClock(number, clock, reason: reason, as: member, expected: expected)
                return act.done(.extended)
            }
        } catch let error as DeskError {
            if case .changedMeanwhile = error, let expected,
                let news = ClockNews.of(
                    name, in: try await desk.look(at: number, as: member), by: member, since: expected)
            {
                return act.done(news)
            }
            return try await again(act, request, context, error) { $0.typedReason = (name, reason) }
        }
    }

    // MARK: Ends of an act

    /// Shows the case again, with the reason why nothing was done and with everything that was typed.
    private func again(
        _ act: Act, _ request: Request, _ context: WebContext, _ error: DeskError, keep: (inout CaseScreen) -> Void
    ) async throws -> Response {
        var screen = try await CaseScreen(act.number, visit: act.visit, desk: desk)
        screen.refusal = Refusal(error, on: screen)
        keep(&screen)
        return answer(screen, request, context, status: error.status)
    }

    /// Shows the case again with what was typed, when nothing could be asked of the rules yet.
    private func again(
        _ act: Act, _ request: Request, _ context: WebContext, refusal: Refusal?, keep: (inout CaseScreen) -> Void
    ) async throws -> Response {
        var screen = try await CaseScreen(act.number, visit: act.visit, desk: desk)
        screen.refusal = refusal
        keep(&screen)
        return answer(screen, request, context, status: refusal == nil ? .ok : .unprocessableContent)
    }
}

/// One act as it was sent.
struct Act {
    let number: CaseNumber
    let visit: Visit
    let form: FormData
    let kept: KeptFiles

    init(_ request: Request, _ context: WebContext, _ pages: CasePages) async throws {
        number = try pages.number(context)
        visit = try Visit(context, desk: pages.desk)
        form = try await FormData(request, of: visit)
        kept = KeptFiles(desk: pages.desk, owner: visit.member.id)
    }

    /// Sends the browser to the case with the news.
    func done(_ news: CaseNews) -> Response {
        Answer.see("\(Paths.staffCase(number))?\(CaseNews.parameter)=\(news.rawValue)")
    }
}

/// The second of two clicks: what it asks for is done.
private enum ClockNews {
    /// The news of an act that this member has done since the screen was shown; `nil` when somebody else was faster.
    static func of(_ act: String, in loaded: LoadedCase, by member: StaffMember, since expected: Int) -> CaseNews? {
        for event in loaded.file.events.dropFirst(expected) where event.actor == member.actor.journalName {
            switch event.fact {
            case .releaseAsked where act == ReleaseView.ask: return .releaseAsked
            case .correctionReleased where act == ReleaseView.allow: return .correctionReleased
            case .releaseDeclined where act == ReleaseView.decline: return .releaseDeclined
            case .extended where act == ExtensionView.act: return .extended
            default: continue
            }
        }
        return nil
    }
}

extension StepInput {
    /// Why the form cannot be sent; `nil` when a button only asked for rows or took a file out.
    func fault(_ speech: Speech) -> Refusal? {
        if !refusedFiles.isEmpty {
            let reasons = refusedFiles.sorted { $0.key < $1.key }.flatMap(\.value)
            return Refusal(message: reasons.joined(separator: " "))
        }
        return touched == nil ? Refusal(message: "", problems: problems) : nil
    }

    /// True when this member has recorded exactly this since the screen was shown.
    func isRecorded(in loaded: LoadedCase, by member: StaffMember) -> Bool {
        guard let expected, let outcome else { return false }
        return loaded.file.events.dropFirst(expected).contains { event in
            event.fact == .completed(step: step, outcome: Outcome.ID(outcome))
                && event.actor == member.actor.journalName
        }
    }
}
