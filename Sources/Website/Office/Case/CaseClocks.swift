import Casework
import Desk
import HTML
import Standards
import WorkingTime

/// How a promise or a target stands: used, stood still, left; in the measure of its term.
struct ClockFacts: Hashable {
    let unit: TermUnit
    let budget: Int
    let used: Int
    /// Time in which the clock stood still, in the same measure.
    let paused: Int
    let due: Instant?
    let isStopped: Bool

    var left: Int { max(0, budget - used) }
    var over: Int { max(0, used - budget) }

    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    init(_ ledger: ClockLedger, at now: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) {
        unit = ledger.term.unit
        budget = calendar.budget(of: ledger.term, from: ledger.startedAt)
        used = try ledger.consumed(at: now, in: calendar)
        var paused = 0
        for suspension in ledger.suspensions {
            paused += try calendar.consumed(of: ledger.term, from: suspension.from, to: suspension.to ?? now)
        }
        self.paused = paused
        due = try ledger.due(in: calendar)
        isStopped = ledger.stoppedAt != nil
    }
}

/// The clocks of a case: the promise to the applicant, and the target of the step.
struct CaseClocks: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }

    /// The promise that runs, or else the first with a limit.
    private var promise: ServicePromise? {
        loaded.due.promise.flatMap { id in loaded.standard.promises.first { $0.id == id } } ?? loaded.promise
    }

    var body: some HTML {
        div(.class("clocks")) {
            promiseClock
            if let step = loaded.currentStep, let ledger = loaded.state.stepClocks[step.id] {
                ClockView(
                    heading: speech("Target langkah: ", "Target of the step: ") + screen.wording.term(ledger.term),
                    note: speech(step.label), ledger: ledger, screen: screen)
            }
        }
    }

    @HTMLBuilder private var promiseClock: Fragment {
        if let promise {
            let heading = speech("Janji layanan: ", "Service promise: ") + screen.words.limit(of: promise)
            if let ledger = loaded.state.promises[promise.id] {
                ClockView(heading: heading, note: screen.words.span(of: promise), ledger: ledger, screen: screen)
            } else {
                div(.class("clock")) {
                    p(.class("clock-head")) { strong { heading } }
                    p(.class("hint")) {
                        loaded.state.isOpen
                            ? speech("Belum mulai. ", "Not started. ") + screen.words.span(of: promise)
                            : speech("Tidak pernah mulai. ", "Never started. ") + screen.words.span(of: promise)
                    }
                }
            }
        } else if let open = loaded.standard.promises.first {
            div(.class("clock")) {
                p(.class("clock-head")) {
                    strong { speech("Janji layanan: ", "Service promise: ") + screen.words.limit(of: open) }
                }
                p(.class("hint")) { screen.words.span(of: open) }
            }
        }
    }
}

/// One clock as a bar, a sentence, and the amounts in words.
struct ClockView: View {
    let heading: String
    let note: String
    let ledger: ClockLedger
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var wording: Wording { screen.wording }

    var body: some HTML {
        let facts = facts
        div(.class("clock")) {
            p(.class("clock-head")) {
                strong { heading }
                if let facts, let tag = tag(facts) {
                    " "
                    span(.class("tag", tag.tone)) { tag.words }
                }
            }
            if let facts {
                bar(facts)
                ul(.class("legend")) {
                    for part in parts(facts) {
                        li {
                            svg(.viewBox(0, 0, 1, 1), .aria("hidden", true)) {
                                rect(.width(1), .height(1), .class(part.tone))
                            }
                            part.words
                        }
                    }
                }
            }
            p(.class("hint")) { sentence(facts) + " " + note }
        }
    }

    /// What can be said of the ledger; `nil` where the calendar cannot tell.
    private var facts: ClockFacts? {
        do { return try ClockFacts(ledger, at: screen.now, in: screen.loaded.process.calendar(of: ledger)) } catch { return nil }
    }

    private func tag(_ facts: ClockFacts) -> (tone: String?, words: String)? {
        guard !facts.isStopped, let due = facts.due else { return nil }
        do {
            let left = try TimeLeft(until: due, at: screen.now, in: screen.loaded.process.calendar)
            return (left.isOver ? "overdue" : left.isSoon ? "due-soon" : nil, wording.timeLeft(left))
        } catch {
            return nil
        }
    }

    private struct Part {
        let tone: String
        let amount: Int
        let words: String
    }

    private func parts(_ facts: ClockFacts) -> [Part] {
        func measure(_ amount: Int) -> String { wording.measure(amount, of: facts.unit) }
        func part(_ tone: String, _ amount: Int, _ indonesian: String, _ english: String) -> Part {
            Part(
                tone: tone, amount: amount,
                words: speech("\(indonesian) \(measure(amount))", "\(measure(amount)) \(english)"))
        }
        let all = [
            part("clock-used", facts.used - facts.over, "terpakai", "used"),
            part("clock-over", facts.over, "lewat", "over"),
            part("clock-paused", facts.paused, "berhenti", "stood still"),
            part(
                "clock-left", facts.left, facts.isStopped ? "tidak terpakai" : "sisa",
                facts.isStopped ? "not used" : "left"),
        ]
        return all.filter { $0.amount > 0 }
    }

    private func bar(_ facts: ClockFacts) -> Fragment {
        let parts = parts(facts)
        let total = max(1, parts.reduce(0) { $0 + $1.amount })
        var shares: [(tone: String, from: Double, width: Double)] = []
        var from = 0.0
        for part in parts {
            let width = 100 * Double(part.amount) / Double(total)
            shares.append((part.tone, from, width))
            from += width
        }
        return svg(
            .class("clock-bar"), .viewBox(0, 0, 100, 10), .preserveAspectRatio("none"), .role("img"),
            .aria("label", parts.map(\.words).joined(separator: ", "))
        ) {
            for share in shares { rect(.class(share.tone), .x(share.from), .y(0), .width(share.width), .height(10)) }
        }
    }

    private func sentence(_ facts: ClockFacts?) -> String {
        if let stopped = ledger.stoppedAt {
            return speech("Berhenti \(wording.longInstant(stopped)).", "Stopped on \(wording.longInstant(stopped)).")
        }
        let begun = speech("Mulai \(wording.instant(ledger.startedAt)).", "Began \(wording.instant(ledger.startedAt)).")
        guard let facts else {
            return begun
                + speech(
                    " Kalender kerja belum lengkap untuk menghitungnya.",
                    " The work calendar is not complete enough to count it.")
        }
        guard let due = facts.due else {
            let since = ledger.suspensions.last.map { wording.instant($0.from) } ?? ""
            return begun + speech(" Berhenti sejak \(since).", " Standing still since \(since).")
        }
        let word = due < screen.now ? speech("Batasnya", "It was due") : speech("Batasnya", "It is due")
        return "\(begun) \(word) \(wording.longInstant(due))."
    }
}
