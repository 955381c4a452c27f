import Casework
import Desk
import HTML
import Standards
import WorkingTime

/// The office's apology for a promise that it did not keep: what was promised, what happened, and what follows.
struct ApologyPart: View {
    let loaded: LoadedCase
    let now: Instant
    let speech: Speech

    private var words: StandardWords {
        StandardWords(standard: loaded.standard, agency: loaded.agency, speech: speech)
    }

    var body: some HTML {
        for broken in loaded.standard.promises {
            if let acts = loaded.state.guaranteeActs[broken.id], acts.contains(.apology),
                let ledger = loaded.state.promises[broken.id]
            {
                apology(
                    for: broken, acts, CaseClock(.promise(broken.id), ledger, under: loaded.process, at: now))
            }
        }
    }

    private func apology(for promise: ServicePromise, _ acts: [GuaranteeAct], _ clock: CaseClock) -> Fragment {
        section(.class("notice warning apology"), .aria("labelledby", "maaf")) {
            h2(.id("maaf")) { speech("Kami meminta maaf", "We apologise") }
            p { promised(promise, clock) }
            p { happened(clock) }
            if let follows = follows(acts) { p { follows } }
        }
    }

    private func promised(_ promise: ServicePromise, _ clock: CaseClock) -> String {
        let limit = words.limit(of: promise)
        let due = clock.figures?.account.due.map { words.wording.moment($0) }
        return speech(
            "Kami berjanji selesai dalam \(limit)\(due.map { ", paling lambat \($0)" } ?? ""). Janji itu tidak kami tepati.",
            "We promised to finish within \(limit)\(due.map { ", by \($0)" } ?? ""). We did not keep that promise.")
    }

    private func happened(_ clock: CaseClock) -> String {
        if let stopped = clock.ledger.stoppedAt {
            let over = clock.figures.map { words.wording.measure($0.over, of: clock.ledger.term.unit) } ?? ""
            return speech(
                "Pekerjaan itu baru selesai \(words.wording.moment(stopped)), lewat \(over).",
                "It was done only on \(words.wording.moment(stopped)), \(over) late.")
        }
        let late = clock.figures?.left.map { words.wording.timeLeft($0) + ", " } ?? ""
        guard let step = loaded.currentStep else { return late }
        let holder = step.isForApplicant ? speech("Anda", "you") : words.performers(of: step)
        return speech(
            "Sekarang \(late)berkas di langkah \"\(speech(step.label))\", pada \(holder).",
            "Now: \(late)the case is at step \"\(speech(step.label))\", with \(holder).")
    }

    private func follows(_ acts: [GuaranteeAct]) -> String? {
        let done = acts.compactMap { act -> String? in
            switch act {
            case .apology: nil
            case .priority: speech("berkas Anda didahulukan", "your case goes before others")
            case .report: speech("kepala kantor sudah diberi tahu", "the head of the office has been told")
            }
        }
        guard !done.isEmpty else { return nil }
        return speech("Karena itu ", "Therefore ") + words.wording.list(done) + "."
    }
}
