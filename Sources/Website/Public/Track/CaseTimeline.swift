import Casework
import Desk
import HTML
import Standards
import WorkingTime

/// What was done to a case and when, by role and never by an officer's name.
struct CaseTimeline: View {
    let loaded: LoadedCase
    let speech: Speech

    /// One line of the story.
    private struct Entry {
        let at: Instant
        let what: String
        let who: String
        /// What the applicant should know of it.
        var detail: String?
        /// The requirements that it is about.
        var requirements: [Requirement.ID] = []
    }

    private var words: StandardWords {
        StandardWords(standard: loaded.standard, agency: loaded.agency, speech: speech)
    }

    var body: some HTML {
        ol(.class("timeline")) {
            for entry in entries {
                li {
                    time(.datetime(entry.at.iso8601(in: loaded.agency.zone))) { words.wording.instant(entry.at) }
                    p { strong { entry.what } }
                    if !entry.who.isEmpty { p(.class("hint")) { entry.who } }
                    if let detail = entry.detail { p { detail } }
                    if !entry.requirements.isEmpty { names(of: entry.requirements) }
                }
            }
            if let step = loaded.currentStep {
                li(.aria("current", "step")) {
                    p { strong { speech("Sekarang: ", "Now: ") + speech(step.label) } }
                    p(.class("hint")) { step.isForApplicant ? speech("Anda", "You") : words.performers(of: step) }
                }
            }
        }
    }

    private var entries: [Entry] {
        var entries: [Entry] = []
        for event in loaded.file.events {
            if case .correctionAsked(_, let requirements) = event.fact, let last = entries.indices.last {
                // It follows the step that asks, and is told with it.
                entries[last].requirements = requirements
            } else if let entry = entry(event) {
                entries.append(entry)
            }
        }
        return entries
    }

    private func entry(_ event: CaseEvent) -> Entry? {
        switch event.fact {
        case .filed(let fact):
            let what =
                fact.channel == .counter
                ? speech("Permohonan diterima di loket", "Application received at the counter")
                : speech("Permohonan diajukan", "Application sent")
            let isOwn = event.actor == Actor.applicant.journalName
            return Entry(at: event.at, what: what, who: isOwn ? speech("Anda", "You") : speech("Loket", "Counter"))
        case .completed(let id, let outcome): return completed(id, outcome, event)
        case .corrected(let requirements, _, _):
            return Entry(
                at: event.at, what: speech("Perbaikan dikirim", "Corrections sent"),
                who: event.actor == Actor.applicant.journalName ? speech("Anda", "You") : speech("Loket", "Counter"),
                requirements: requirements)
        case .scheduled(let id):
            let step = loaded.standard.step(id).map { speech($0.label) } ?? ""
            return Entry(
                at: event.at, what: speech("Jadwal ditetapkan: \(step)", "Date fixed: \(step)"), who: "",
                detail: Appointment(words: event.words).map { AppointmentWords(appointment: $0, words: words).line })
        case .productMade(let id, _):
            let name = loaded.standard.product(id).map { speech($0.name) } ?? ""
            return Entry(at: event.at, what: speech("Dibuat: \(name)", "Made: \(name)"), who: "")
        case .withdrawn:
            return Entry(
                at: event.at, what: speech("Permohonan dicabut", "Application withdrawn"), who: speech("Anda", "You"))
        case .ended(let id, let result):
            guard result != .withdrawn else { return nil }
            let name = loaded.standard.end(id).map { speech($0.name) } ?? ""
            return Entry(at: event.at, what: speech("Berakhir: \(name)", "Ended: \(name)"), who: "")
        case .wordsErased:
            return Entry(
                at: event.at, what: speech("Data pribadi dihapus", "Personal data erased"), who: "",
                detail: event.words["note"]?.text)
        case .correctionAsked, .entered, .checked, .assigned, .released, .messagePosted, .clockStarted, .clockPaused,
            .clockResumed, .clockStopped, .stepClockStarted, .stepClockPaused, .limitStarted, .limitStopped,
            .releaseAsked, .correctionReleased, .releaseDeclined, .askedLate, .rungReached, .handedUp:
            return nil
        case .extended, .guaranteeActed, .silenceFollowed, .calendarChanged:
            return Entry(
                at: event.at, what: loaded.clockSentence(for: event.fact).map { speech($0) } ?? "", who: "",
                detail: event.words["note"]?.text.map { speech("Alasan: ", "Reason: ") + $0 })
        }
    }

    /// Filing and mending have lines of their own, so the apply steps behind them are left out.
    private func completed(_ id: Step.ID, _ outcomeID: Outcome.ID, _ event: CaseEvent) -> Entry? {
        guard let step = loaded.standard.step(id), let outcome = step.outcome(outcomeID) else { return nil }
        let isOfficer = event.actor != Actor.applicant.journalName
        if step.kind == .apply, !isOfficer || outcome.performers.isEmpty { return nil }
        let who =
            isOfficer
            ? words.roles(outcome.performers.isEmpty ? step.performers : outcome.performers) : speech("Anda", "You")
        let result = step.outcomes.count > 1 ? ": " + speech(outcome.name) : ""
        let reason = loaded.standard.tellsApplicant(outcome, of: step) ? event.words["note"]?.text : nil
        return Entry(
            at: event.at, what: speech(step.label) + result, who: who,
            detail: reason.map { speech("Alasan: ", "Reason: ") + $0 })
    }

    private func names(of requirements: [Requirement.ID]) -> Fragment {
        ul {
            for requirement in requirements.compactMap({ loaded.standard.requirement($0) }) {
                li { speech(requirement.name) }
            }
        }
    }
}

/// An appointment on one line.
struct AppointmentWords {
    let appointment: Appointment
    let words: StandardWords

    var line: String {
        var parts = [words.wording.longDate(appointment.date)]
        if !appointment.time.isEmpty {
            let at = words.speech("pukul", "at")
            parts[0] += " \(at) \(appointment.time.replacing(":", with: ".")) \(words.agency.zone.rawValue)"
        }
        parts += [appointment.place, appointment.people].filter { !$0.isEmpty }
        return parts.joined(separator: "; ")
    }
}
