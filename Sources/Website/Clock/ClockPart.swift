import Casework
import Desk
import HTML
import Standards
import WorkingTime

/// The clocks of a case, each for itself: what the office promised, what the law allows, and the target of the step.
struct ClockList: View {
    let loaded: LoadedCase
    let now: Instant
    let reader: ClockWords.Reader
    let speech: Speech

    private var words: StandardWords {
        StandardWords(standard: loaded.standard, agency: loaded.agency, speech: speech)
    }

    var body: some HTML {
        let clocks = loaded.shownClocks(at: now)
        div(.class("clocks")) {
            for clock in clocks {
                ClockPart(
                    words: ClockWords(clock, of: loaded, for: reader, in: speech.language), heading: heading(of: clock),
                    note: note(on: clock), limits: limits(on: clock, among: clocks), loaded: loaded, speech: speech)
            }
            if let waiting { notBegun(waiting) }
        }
    }

    private func heading(of clock: CaseClock) -> String {
        let term = words.wording.term(clock.ledger.term)
        switch clock.id {
        case .promise:
            let name = loaded.standard.promises.count > 1 ? " (\(speech(clock.name)))" : ""
            return speech("Janji layanan: ", "Service promise: ") + term + name
        case .limit: return speech("Batas hukum: ", "Legal limit: ") + term
        case .step: return speech("Target langkah: ", "Target of the step: ") + term
        }
    }

    private func note(on clock: CaseClock) -> String {
        switch clock.id {
        case .promise(let id): loaded.standard.promises.first { $0.id == id }.map { words.span(of: $0) } ?? ""
        case .limit(let id):
            loaded.standard.limits.first { $0.id == id }.map { "\(speech($0.name)), \(speech($0.law))." } ?? ""
        case .step(let id):
            loaded.standard.step(id).map { step in
                let holder = step.isForApplicant ? speech("Anda", "you") : words.performers(of: step)
                return speech(
                    "Langkah \"\(speech(step.label))\", pada \(holder).",
                    "Step \"\(speech(step.label))\", with \(holder).")
            } ?? ""
        }
    }

    /// The limits of law that end while a promise can still be seen beside them.
    private func limits(on clock: CaseClock, among clocks: [CaseClock]) -> [ClockPart.Mark] {
        guard case .promise = clock.id, clock.ledger.stoppedAt == nil else { return [] }
        return clocks.compactMap { other in
            guard case .limit = other.id, other.ledger.stoppedAt == nil, let due = other.figures?.due,
                let place = clock.place(of: due, in: loaded.process.calendar)
            else { return nil }
            return ClockPart.Mark(
                place: place,
                words: speech("batas hukum ", "legal limit ") + words.wording.moment(due))
        }
    }

    /// The promise that begins later, where none has begun yet.
    private var waiting: ServicePromise? {
        let applying = loaded.standard.promises.filter { loaded.state.satisfies($0.condition) }
        guard applying.allSatisfy({ loaded.state.promises[$0.id] == nil }) else { return nil }
        return applying.first { $0.maximum != nil } ?? applying.first
    }

    private func notBegun(_ promise: ServicePromise) -> Fragment {
        let begun =
            loaded.state.isOpen
            ? speech("Belum mulai. ", "Not started. ") : speech("Tidak pernah mulai. ", "Never started. ")
        return div(.class("clock")) {
            p(.class("clock-head")) {
                strong { speech("Janji layanan: ", "Service promise: ") + words.limit(of: promise) }
            }
            p(.class("hint")) { (promise.maximum == nil ? "" : begun) + words.span(of: promise) }
        }
    }
}

/// One clock: a bar with its amounts in words, the due time in a sentence, and the account behind it.
struct ClockPart: View {
    let words: ClockWords
    let heading: String
    let note: String
    /// Other ends that the bar shows as marks.
    let limits: [Mark]
    let loaded: LoadedCase
    let speech: Speech

    /// An instant on the bar, in the measure of the clock from its start.
    struct Mark {
        let place: Int
        let words: String
    }

    private var wording: Wording { Wording(language: speech.language, zone: loaded.agency.zone) }
    private var clock: CaseClock { words.clock }

    var body: some HTML {
        div(.class("clock")) {
            p(.class("clock-head")) {
                strong { heading }
                " "
                span(.class("tag", tone)) { words.standing }
            }
            if let figures = clock.figures {
                let parts = parts(figures)
                bar(parts)
                ul(.class("legend")) {
                    for part in parts {
                        li {
                            svg(.viewBox(0, 0, 1, 1), .aria("hidden", true)) {
                                rect(.width(1), .height(1), .class(part.tone))
                            }
                            part.words
                        }
                    }
                    for mark in limits {
                        li {
                            svg(.viewBox(0, 0, 10, 10), .aria("hidden", true)) {
                                rect(.x(4), .y(0), .width(2), .height(10), .class("clock-mark"))
                            }
                            mark.words
                        }
                    }
                }
            }
            p { words.sentence }
            p(.class("hint")) { note }
            account
        }
    }

    @HTMLBuilder private var account: Fragment {
        let lines = words.lines
        if !lines.isEmpty {
            details(.class("why")) {
                summary { speech("Hitungannya hari demi hari", "How it is counted, day by day") }
                ol(.class("account")) { for line in lines { li { line } } }
            }
        }
    }

    private var tone: String? {
        if let isKept = clock.figures?.isKept { return isKept ? "done" : "refused" }
        guard let left = clock.figures?.left else { return nil }
        return left.isOver ? "overdue" : left.isSoon ? "due-soon" : nil
    }

    // MARK: The bar

    private struct Part {
        let tone: String
        let amount: Int
        let words: String
    }

    private func parts(_ figures: CaseClock.Figures) -> [Part] {
        func part(_ tone: String, _ amount: Int, _ indonesian: String, _ english: String) -> Part {
            let measure = wording.measure(amount, of: clock.ledger.term.unit)
            return Part(tone: tone, amount: amount, words: speech("\(indonesian) \(measure)", "\(measure) \(english)"))
        }
        /// What is left or over while the clock runs is said as finely as above the bar: a day that has begun is not over.
        func standing(_ tone: String, _ amount: Int, _ indonesian: String, _ english: String) -> Part {
            guard let left = figures.left, !clock.ledger.term.unit.isCounted(like: .calendarDay) else {
                return part(tone, amount, indonesian, english)
            }
            return Part(tone: tone, amount: amount, words: wording.timeLeft(left))
        }
        let isDone = clock.ledger.stoppedAt != nil
        let all = [
            part("clock-used", figures.used - figures.over, "terpakai", "used"),
            standing("clock-over", figures.over, "lewat", "over"),
            part("clock-paused", figures.paused, "berhenti", "stood still"),
            standing(
                "clock-left", figures.rest, isDone ? "tidak terpakai" : "sisa", isDone ? "not used" : "left"),
        ]
        return all.filter { $0.amount > 0 }
    }

    private func bar(_ parts: [Part]) -> Fragment {
        let whole = parts.reduce(0) { $0 + $1.amount }
        let total = Double(max(1, limits.map(\.place).max() ?? 0, whole))
        var shares: [(tone: String, from: Double, width: Double)] = []
        var from = 0.0
        for part in parts {
            let width = 100 * Double(part.amount) / total
            shares.append((part.tone, from, width))
            from += width
        }
        return svg(
            .class("clock-bar"), .viewBox(0, 0, 100, 10), .preserveAspectRatio("none"), .role("img"),
            .aria("label", (parts.map(\.words) + limits.map(\.words)).joined(separator: ", "))
        ) {
            for share in shares { rect(.class(share.tone), .x(share.from), .y(0), .width(share.width), .height(10)) }
            for mark in limits {
                let place = min(99, 100 * Double(mark.place) / total)
                rect(.class("clock-halo"), .x(place - 0.6), .y(0), .width(2.2), .height(10))
                rect(.class("clock-mark"), .x(place), .y(0), .width(1), .height(10))
            }
        }
    }
}
