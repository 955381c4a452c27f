import Casework
import Desk
import Standards
import WorkingTime

/// One thing that happened to a case, as answers tell it.
struct TimelineEntry: Sendable {
    /// The kinds of event.
    enum Kind: String, Sendable, CaseIterable {
        case filed, entered, checked, completed, correctionAsked, corrected, scheduled, assigned, released,
            messagePosted,
            productMade, withdrawn, ended, clockStarted, clockPaused, clockResumed, clockStopped, stepClockStarted,
            stepClockPaused, wordsErased, limitStarted, limitStopped, extended, releaseAsked, correctionReleased,
            releaseDeclined, askedLate, rungReached, handedUp, guaranteeActed, silenceFollowed, calendarChanged
    }

    /// On which side it was done.
    enum Side: String, Sendable, CaseIterable {
        case applicant, office, system
    }

    let at: Instant
    let kind: Kind
    let actor: String
    let text: LocalizedText
    var step: Step.ID?
    var outcome: Outcome.ID?
    var requirements: [RequirementRemark] = []
    var product: Product.ID?
    var note: String?
    var fields: JSONValue = .object([])

    var side: Side {
        switch actor {
        case Actor.applicant.journalName: .applicant
        case Actor.system.journalName: .system
        default: .office
        }
    }

    /// A requirement with what was said about it.
    struct RequirementRemark: Sendable {
        let requirement: Requirement.ID
        let name: LocalizedText
        let remark: String?
    }
}

/// Tells the events of a case.
struct Timeline: Sendable {
    let view: CaseView

    private var standard: ServiceStandard { view.standard }

    /// Every event, with what was written: for the office.
    var full: [TimelineEntry] {
        var remarks: [Requirement.ID: String] = [:]
        return view.loaded.file.events.map { entry(for: $0, remarks: &remarks) }
    }

    /// What concerns the applicant: nothing that colleagues write to each other, no names, no inner movements.
    var forApplicant: [TimelineEntry] {
        full.compactMap { entry in
            var entry = entry
            entry.fields = .object([])
            switch entry.kind {
            case .filed, .correctionAsked, .corrected, .scheduled, .productMade, .withdrawn, .ended, .wordsErased,
                .extended, .guaranteeActed, .silenceFollowed, .calendarChanged:
                return entry
            case .completed:
                // Filing and correcting tell of themselves.
                guard let step = entry.step.flatMap({ standard.step($0) }), step.kind != .apply else { return nil }
                let outcome = entry.outcome.flatMap { step.outcome($0) }
                if entry.side != .applicant, !(outcome.map { standard.tellsApplicant($0, of: step) } ?? false) {
                    entry.note = nil
                }
                return entry
            case .entered, .checked, .assigned, .released, .messagePosted, .clockStarted, .clockPaused, .clockResumed,
                .clockStopped, .stepClockStarted, .stepClockPaused, .limitStarted, .limitStopped, .releaseAsked,
                .correctionReleased, .releaseDeclined, .askedLate, .rungReached, .handedUp:
                return nil
            }
        }
    }

    private func clockwork(_ event: CaseEvent, _ kind: TimelineEntry.Kind) -> TimelineEntry {
        let text = view.loaded.clockSentence(for: event.fact) ?? LocalizedText("")
        return TimelineEntry(
            at: event.at, kind: kind, actor: event.actor,
            text: LocalizedText("\(text.indonesian).", english: "\(text(.english))."), note: event.words["note"]?.text)
    }

    private func entry(for event: CaseEvent, remarks: inout [Requirement.ID: String]) -> TimelineEntry {
        func make(_ kind: TimelineEntry.Kind, _ indonesian: String, _ english: String) -> TimelineEntry {
            TimelineEntry(
                at: event.at, kind: kind, actor: event.actor, text: LocalizedText(indonesian, english: english),
                note: event.words["note"]?.text)
        }
        switch event.fact {
        case .filed: return make(.filed, "Permohonan diterima.", "The application was received.")
        case .entered(let id):
            return step(
                id, make(.entered, "Masuk langkah \(label(id).indonesian).", "Step \(label(id)(.english)) began."))
        case .checked(let accepted, let returned):
            for id in returned { remarks[id] = event.words["remark:\(id)"]?.text }
            var entry = make(
                .checked, "Diterima: \(accepted.count) persyaratan; harus diperbaiki: \(returned.count).",
                "Accepted: \(accepted.count) requirements; to be mended: \(returned.count).")
            entry.requirements = list(accepted, remarks: [:]) + list(returned, remarks: remarks)
            return entry
        case .completed(let id, let outcome):
            let name = standard.step(id)?.outcome(outcome)?.name ?? LocalizedText(outcome.rawValue)
            var entry = step(
                id,
                make(
                    .completed, "\(label(id).indonesian): \(name.indonesian).",
                    "\(label(id)(.english)): \(name(.english))."))
            entry.outcome = outcome
            entry.fields = records(of: id, in: event)
            return entry
        case .correctionAsked(let round, let requirements):
            var entry = make(
                .correctionAsked, "Diminta diperbaiki (ke-\(round)).", "Corrections were asked for (round \(round)).")
            entry.requirements = list(requirements, remarks: remarks)
            return entry
        case .corrected(let requirements, _, _):
            var entry = make(.corrected, "Perbaikan diterima.", "The corrections were received.")
            entry.requirements = list(requirements, remarks: [:])
            return entry
        case .scheduled(let id):
            let when = ["date", "time", "place"].compactMap { event.words["appointment:\($0)"]?.text }
                .filter { !$0.isEmpty }.joined(separator: ", ")
            return step(id, make(.scheduled, "Dijadwalkan: \(when).", "Appointment: \(when)."))
        case .assigned(let user): return make(.assigned, "Ditangani \(user).", "Taken by \(user).")
        case .released: return make(.released, "Dilepas.", "Released.")
        case .messagePosted:
            var entry = make(.messagePosted, "Pesan ditulis.", "A message was written.")
            entry.note = event.words["message"]?.text
            return entry
        case .productMade(let id, let by):
            let name = standard.product(id)?.name ?? LocalizedText(id.rawValue)
            var entry = step(by, make(.productMade, "Terbit: \(name.indonesian).", "Issued: \(name(.english))."))
            entry.product = id
            return entry
        case .wordsErased: return make(.wordsErased, "Yang tertulis dihapus.", "What was written was erased.")
        case .limitStarted: return clockwork(event, .limitStarted)
        case .limitStopped: return clockwork(event, .limitStopped)
        case .extended: return clockwork(event, .extended)
        case .releaseAsked: return clockwork(event, .releaseAsked)
        case .correctionReleased: return clockwork(event, .correctionReleased)
        case .releaseDeclined: return clockwork(event, .releaseDeclined)
        case .askedLate: return clockwork(event, .askedLate)
        case .rungReached: return clockwork(event, .rungReached)
        case .handedUp: return clockwork(event, .handedUp)
        case .guaranteeActed: return clockwork(event, .guaranteeActed)
        case .silenceFollowed: return clockwork(event, .silenceFollowed)
        case .calendarChanged: return clockwork(event, .calendarChanged)
        case .withdrawn: return make(.withdrawn, "Dicabut pemohon.", "Withdrawn by the applicant.")
        case .ended(let id, _):
            let name = standard.end(id)?.name ?? LocalizedText(id.rawValue)
            return make(.ended, "Berakhir: \(name.indonesian).", "Ended: \(name(.english)).")
        case .clockStarted(let id):
            return make(.clockStarted, "Janji \(id) mulai dihitung.", "Promise \(id) began to count.")
        case .clockPaused(let id, _):
            return make(.clockPaused, "Hitungan \(id) berhenti.", "Promise \(id) stands still.")
        case .clockResumed(let id): return make(.clockResumed, "Hitungan \(id) berlanjut.", "Promise \(id) counts on.")
        case .clockStopped(let id, _): return make(.clockStopped, "Hitungan \(id) selesai.", "Promise \(id) is closed.")
        case .stepClockStarted(let id):
            return step(
                id, make(.stepClockStarted, "Target langkah mulai dihitung.", "The step's target began to count."))
        case .stepClockPaused(let id, _):
            return step(
                id, make(.stepClockPaused, "Target langkah berhenti dihitung.", "The step's target stands still."))
        }
    }

    private func step(_ id: Step.ID, _ entry: TimelineEntry) -> TimelineEntry {
        var entry = entry
        entry.step = id
        return entry
    }

    private func label(_ id: Step.ID) -> LocalizedText { standard.step(id)?.label ?? LocalizedText(id.rawValue) }

    private func list(
        _ ids: [Requirement.ID], remarks: [Requirement.ID: String]
    ) -> [TimelineEntry.RequirementRemark] {
        ids.map { id in
            TimelineEntry.RequirementRemark(
                requirement: id, name: standard.requirement(id)?.name ?? LocalizedText(id.rawValue), remark: remarks[id]
            )
        }
    }

    private func records(of id: Step.ID, in event: CaseEvent) -> JSONValue {
        var values: [Field.ID: AnswerValue] = [:]
        for (key, value) in event.words where key.hasPrefix("record:") {
            values[Field.ID(String(key.dropFirst("record:".count)))] = value
        }
        return view.answers(to: standard.step(id)?.fields ?? [], from: values)
    }
}

extension Shapes {
    static let requirementRemark = Shape<TimelineEntry.RequirementRemark>.object(
        "RequirementRemark", "A requirement with what the office said about it.",
        [
            Property("id", identifier()) { $0.requirement },
            Property("name", localized) { $0.name },
            Property("remark", text.optional) { $0.remark },
        ])

    private static let timelineProperties: [Property<TimelineEntry>] = [
        Property("at", instant) { $0.at },
        Property("event", word()) { $0.kind },
        Property("by", word()) { $0.side },
        Property("text", localized, "What happened, in a sentence") { $0.text },
        Property("step", identifier().optional) { $0.step },
        Property("outcome", identifier().optional) { $0.outcome },
        Property("product", identifier().optional) { $0.product },
        Property("requirements", requirementRemark.list) { $0.requirements },
        Property("note", text.optional, "The reason or message that goes with it") { $0.note },
    ]

    static let applicantTimeline = Shape<TimelineEntry>.object(
        "TimelineEntry", "One thing that happened to a case.", timelineProperties)

    static let officeTimeline = Shape<TimelineEntry>.object(
        "OfficeTimelineEntry", "One thing that happened to a case, as the office sees it.",
        timelineProperties + [
            Property("actor", text, "Who did it: applicant, officer:<sign-in name> or system") { $0.actor },
            Property("fields", AnswerOutput.answers, "What the step recorded, by field") { $0.fields },
        ])
}
