import Casework
import Desk
import HTML
import Standards
import WorkingTime

/// Everything that happened to the case, the newest first.
///
/// What one act caused stands together.
struct HistoryPart: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }

    /// What somebody caused at one instant.
    private struct Act {
        let at: Instant
        let actor: String
        var sentences: [String]
    }

    var body: some HTML {
        section(.class("panel"), .id("riwayat")) {
            h2 { speech("Riwayat", "History") }
            ol(.class("timeline"), .attribute("reversed", if: true)) {
                for act in acts {
                    li {
                        time(.datetime(act.at.iso8601(in: screen.visit.agency.zone))) {
                            screen.wording.longInstant(act.at)
                        }
                        for sentence in act.sentences { p { sentence } }
                        p(.class("hint")) { screen.names.actor(act.actor) }
                    }
                }
            }
        }
    }

    private var acts: [Act] {
        let words = HistoryWords(screen: screen)
        var acts: [Act] = []
        var holder: UserID?
        for event in screen.loaded.file.events {
            let sentence = words.sentence(for: event, heldBy: holder)
            switch event.fact {
            case .assigned(let user): holder = user
            case .entered, .released, .ended: holder = nil
            default: break
            }
            if let last = acts.indices.last, acts[last].at == event.at, acts[last].actor == event.actor {
                acts[last].sentences.append(sentence)
            } else {
                acts.append(Act(at: event.at, actor: event.actor, sentences: [sentence]))
            }
        }
        return acts.reversed()
    }
}

/// Events in words.
struct HistoryWords {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var standard: ServiceStandard { screen.loaded.standard }

    /// - Parameters:
    ///   - holder: Who held the case just before; one who takes it then takes it over.
    func sentence(for event: CaseEvent, heldBy holder: UserID? = nil) -> String {
        switch event.fact {
        case .filed(let fact): filed(fact)
        case .entered(let id): speech("Masuk langkah \"\(label(id))\"", "Entered step \"\(label(id))\"")
        case .checked(let accepted, let returned): checked(accepted, returned)
        case .completed(let id, let outcome): completed(id, outcome, event)
        case .correctionAsked(let round, let ids):
            speech(
                "Perbaikan ke-\(round) diminta: \(names(ids))", "Correction round \(round) asked for: \(names(ids))")
        case .corrected(let ids, _, _): speech("Perbaikan dikirim: \(names(ids))", "Corrections sent: \(names(ids))")
        case .scheduled(let id): scheduled(id, event)
        case .assigned(let user): assigned(user, event, holder)
        case .released: speech("Berkas dilepas untuk rekan lain", "Case put back for colleagues")
        case .messagePosted: speech("Pesan dikirim", "Message sent")
        case .productMade(let id, _):
            speech("Produk dibuat: \(product(id))", "Product made: \(product(id))")
        case .withdrawn: withdrawn(event)
        case .wordsErased: speech("Yang tertulis dihapus", "What was written was erased")
        case .ended(let id, _): speech("Berakhir: \(end(id))", "Ended: \(end(id))")
        case .clockStarted(let id): speech("Waktu \(promise(id)) mulai", "Clock of \(promise(id)) started")
        case .clockPaused(let id, let used): clock(id, used, speech("berhenti", "stopped for now"))
        case .clockResumed(let id): speech("Waktu \(promise(id)) berjalan lagi", "Clock of \(promise(id)) goes on")
        case .clockStopped(let id, let used): clock(id, used, speech("selesai", "ended"))
        case .stepClockStarted(let id):
            speech("Target langkah \"\(label(id))\" berjalan", "Target of step \"\(label(id))\" runs")
        case .stepClockPaused(let id, let used): stepClock(id, used)
        case .limitStarted, .limitStopped, .extended, .releaseAsked, .correctionReleased, .releaseDeclined, .askedLate,
            .rungReached, .handedUp, .guaranteeActed, .silenceFollowed, .calendarChanged:
            clockwork(event)
        }
    }

    private func clockwork(_ event: CaseEvent) -> String {
        let sentence = screen.loaded.clockSentence(for: event.fact).map { speech($0) } ?? ""
        guard let note = event.words["note"]?.text else { return sentence }
        return sentence + speech(". Alasan: ", ". Reason: ") + note
    }

    private func filed(_ fact: FiledFact) -> String {
        switch fact.channel {
        case .online: speech("Permohonan diajukan lewat situs", "Application filed on the site")
        case .counter: speech("Permohonan diterima di loket", "Application taken at the counter")
        case .api: speech("Permohonan diajukan lewat aplikasi lain", "Application filed through another application")
        }
    }

    private func checked(_ accepted: [Requirement.ID], _ returned: [Requirement.ID]) -> String {
        var parts: [String] = []
        if !accepted.isEmpty { parts.append(speech("Diterima: \(names(accepted))", "Accepted: \(names(accepted))")) }
        if !returned.isEmpty {
            parts.append(speech("Perlu diperbaiki: \(names(returned))", "To be mended: \(names(returned))"))
        }
        return parts.joined(separator: ". ")
    }

    private func completed(_ id: Step.ID, _ outcome: Outcome.ID, _ event: CaseEvent) -> String {
        let step = standard.step(id)
        let result = step?.outcome(outcome).map { speech($0.name) } ?? outcome.rawValue
        let name = step.map { speech($0.label) } ?? id.rawValue
        let done =
            (step?.outcomes.count ?? 0) > 1
            ? speech("Langkah \"\(name)\" selesai: \(result)", "Step \"\(name)\" done: \(result)")
            : speech("Langkah \"\(name)\" selesai", "Step \"\(name)\" done")
        guard let note = event.words["note"]?.text else { return done }
        return done + speech(". Catatan: ", ". Note: ") + note
    }

    private func scheduled(_ id: Step.ID, _ event: CaseEvent) -> String {
        let line = Appointment(words: event.words).map { AppointmentWords(appointment: $0, words: screen.words).line }
        return speech("Jadwal \"\(label(id))\": ", "Date of \"\(label(id))\": ") + (line ?? "-")
    }

    private func assigned(_ user: UserID, _ event: CaseEvent, _ holder: UserID?) -> String {
        let name = screen.names.colleague(user)
        guard event.actor == "officer:\(user)" else {
            return speech("Dialihkan kepada \(name)", "Handed over to \(name)")
        }
        guard let holder else { return speech("Berkas diambil", "Case taken") }
        let other = screen.names.colleague(holder)
        return speech("Berkas diambil alih dari \(other)", "Case taken over from \(other)")
    }

    private func withdrawn(_ event: CaseEvent) -> String {
        let reason = event.words["note"]?.text.map { speech(". Alasan: ", ". Reason: ") + $0 } ?? ""
        return speech("Permohonan dicabut", "Application withdrawn") + reason
    }

    private func clock(_ id: ServicePromise.ID, _ used: Int, _ what: String) -> String {
        guard let unit = standard.promises.first(where: { $0.id == id })?.maximum?.unit else { return what }
        let amount = screen.wording.measure(used, of: unit)
        return speech(
            "Waktu \(promise(id)) \(what), terpakai \(amount)", "Clock of \(promise(id)) \(what), \(amount) used")
    }

    private func stepClock(_ id: Step.ID, _ used: Int) -> String {
        guard let unit = standard.step(id)?.within?.unit else { return label(id) }
        let amount = screen.wording.measure(used, of: unit)
        return speech("Langkah \"\(label(id))\" memakai \(amount)", "Step \"\(label(id))\" took \(amount)")
    }

    private func label(_ id: Step.ID) -> String { standard.step(id).map { speech($0.label) } ?? id.rawValue }
    private func end(_ id: End.ID) -> String { standard.end(id).map { speech($0.name) } ?? id.rawValue }
    private func product(_ id: Product.ID) -> String { standard.product(id).map { speech($0.name) } ?? id.rawValue }

    /// The name of a promise where there are several.
    private func promise(_ id: ServicePromise.ID) -> String {
        let name = standard.promises.first { $0.id == id }.map { speech($0.name) } ?? ""
        return standard.promises.count > 1
            ? speech("janji \"\(name)\"", "promise \"\(name)\"") : speech("janji layanan", "the promise")
    }

    private func names(_ ids: [Requirement.ID]) -> String {
        ids.compactMap { standard.requirement($0) }.map { speech($0.name) }.joined(separator: "; ")
    }
}
