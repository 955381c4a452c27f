import Casework
import Desk
import Standards
import WorkingTime

/// What the office has promised for a case, and how that promise stands, in a sentence too.
struct DueView: Sendable {
    let loaded: LoadedCase
    let now: Instant
    let reader: ClockWords.Reader

    /// How the clock of the case stands.
    enum State: String, Sendable, CaseIterable {
        /// It counts; dueAt says until when.
        case running
        /// It stands still while the applicant or another body has the case.
        case paused
        /// It starts later.
        case notStarted
        /// What was promised has been done, although the case is not over.
        case done
        /// The standard promises no length of time.
        case open
        case ended
    }

    var state: State {
        if !loaded.state.isOpen { return .ended }
        if loaded.due.service != nil { return .running }
        if loaded.due.isPaused { return .paused }
        if promisesWithLimit.contains(where: { loaded.state.promises[$0.id] == nil }) { return .notStarted }
        return promisesWithLimit.isEmpty ? .open : .done
    }

    /// The promises that apply to the case and have a limit.
    private var promisesWithLimit: [ServicePromise] {
        loaded.standard.promises.filter { $0.maximum != nil && loaded.state.satisfies($0.condition) }
    }

    /// The promise that is due first, or else the case's main one, or else the one without a limit.
    var promise: ServicePromise? {
        if let id = loaded.due.promise, let running = loaded.standard.promises.first(where: { $0.id == id }) {
            return running
        }
        // One that stands still goes before one that has not begun, and both before one that is done.
        let limited = promisesWithLimit
        let paused = limited.first { loaded.state.promises[$0.id].map { $0.stoppedAt == nil } ?? false }
        let waiting = limited.first { loaded.state.promises[$0.id] == nil }
        return paused ?? waiting ?? limited.first
            ?? loaded.standard.promises.first { loaded.state.satisfies($0.condition) }
    }

    /// True when the due time has passed.
    var isOverdue: Bool { loaded.due.first.map { $0 < now } ?? false }

    /// True when holidays on the way to the due time are not published yet, or may still change.
    var isProvisional: Bool {
        guard let due = loaded.due.service else { return false }
        let start = loaded.due.promise.flatMap { loaded.state.promises[$0]?.startedAt } ?? now
        let calendar = loaded.process.calendar
        return calendar.isAssumed(from: start, through: due) || calendar.isProvisional(from: start, through: due)
    }

    /// Why the due time is what it is.
    var explanation: LocalizedText {
        let note =
            isProvisional
            ? (" Hari libur di dalamnya masih dapat berubah.", " Holidays on the way may still change.") : ("", "")
        let (indonesian, english) = sentence
        return LocalizedText(indonesian + note.0, english: english + note.1)
    }

    private var sentence: (String, String) {
        guard let promise else {
            return ("Standar ini tidak menjanjikan waktu.", "This standard promises no time.")
        }
        let term = promise.maximum.map { ($0.description, $0.descriptionEn) } ?? (promise.printed, promise.printed)
        let named = ("\(promise.name.indonesian): \(term.0)", "\(promise.name(.english)): \(term.1)")
        let start = start(of: promise)
        switch state {
        case .ended: return ("Permohonan sudah berakhir.", "The case has ended.")
        case .open:
            return (
                "Keputusan tidak menyebut batas waktu: “\(promise.printed)”.",
                "The decree names no length of time: “\(promise.printed)”."
            )
        case .running:
            return (
                "\(named.0) sejak \(start.0). Masa jeda tidak dihitung.",
                "\(named.1) from \(start.1). Time in which the clock stood still is not counted."
            )
        case .paused:
            return (
                "\(named.0) sejak \(start.0). Hitungan berhenti sampai berkas kembali ke kantor.",
                "\(named.1) from \(start.1). The clock stands still until the case is back at the office."
            )
        case .done:
            return ("\(named.0). Yang dijanjikan sudah dikerjakan.", "\(named.1). What was promised has been done.")
        case .notStarted:
            return (
                "\(named.0), dihitung mulai \(start.0).",
                "\(named.1), counted from \(start.1)."
            )
        }
    }

    private func start(of promise: ServicePromise) -> (String, String) {
        switch promise.start {
        case .receipt: return ("permohonan diterima", "receipt of the application")
        case .complete:
            return ("pemeriksaan pertama menyatakan berkas lengkap", "the first check that finds the file complete")
        case .step(let id):
            let label = loaded.standard.step(id)?.label ?? LocalizedText(id.rawValue)
            return ("langkah \(label.indonesian) dimulai", "the start of step \(label(.english))")
        }
    }

    /// One promise of the case with its account.
    struct Account: Sendable {
        let promise: ServicePromise
        let ledger: ClockLedger
        let dueAt: Instant?
        let consumed: Int?
    }

    /// The accounts of the promises that have begun.
    var accounts: [Account] {
        return loaded.standard.promises.compactMap { promise in
            guard let ledger = loaded.state.promises[promise.id] else { return nil }
            let calendar = loaded.process.calendar(of: ledger)
            // A year without a calendar leaves the figure out; it never keeps the case from being shown.
            let due: Instant?
            let consumed: Int?
            do { due = try ledger.due(in: calendar) } catch { due = nil }
            do { consumed = try ledger.consumed(at: now, in: calendar) } catch { consumed = nil }
            return Account(promise: promise, ledger: ledger, dueAt: due, consumed: consumed)
        }
    }
}

extension DueView {
    /// Every clock that has begun, in the order of the standard.
    var clocks: [ClockAccount] {
        loaded.clocks(at: now).map { clock in
            func words(_ language: Language) -> ClockWords {
                ClockWords(clock, of: loaded, for: reader, in: language)
            }
            return ClockAccount(clock: clock, indonesian: words(.indonesian), english: words(.english))
        }
    }

    /// A clock with its account in both languages.
    struct ClockAccount: Sendable {
        let clock: CaseClock
        let indonesian: ClockWords
        let english: ClockWords

        enum State: String, Sendable, CaseIterable {
            case running, paused, stopped
        }

        var state: State {
            clock.ledger.isRunning ? .running : clock.ledger.isPaused ? .paused : .stopped
        }

        var lines: [LocalizedText] {
            zip(indonesian.lines, english.lines).map { LocalizedText($0, english: $1) }
        }
    }
}

extension Shapes {
    static let due = Shape<DueView>.object(
        "Due", "What the office has promised for a case, and how that stands.",
        [
            Property("state", word(), "running: dueAt counts; with every other state it is null") { $0.state },
            Property("dueAt", instant.optional, "The last moment that is in time; null while the clock does not run") {
                $0.loaded.due.service
            },
            Property("stepDueAt", instant.optional, "Target of the current step, where the decree prints one") {
                $0.loaded.due.step
            },
            Property("overdue", boolean, "One of the two has passed") { $0.isOverdue },
            Property("provisional", boolean, "Holidays on the way may still change") { $0.isProvisional },
            Property("explanation", localized, "The due time in a sentence") { $0.explanation },
            Property("promise", promise.optional, "The promise that counts now") { $0.promise },
            Property("accounts", promiseAccount.list, "Every promise that has begun") { $0.accounts },
            Property(
                "clocks", clockAccount.list, "Every clock that has begun: promises, limits of law, targets of steps"
            ) { $0.clocks },
        ])

    static let clockAccount = Shape<DueView.ClockAccount>.object(
        "ClockAccount", "A clock of the case, and how its due time comes about.",
        [
            Property("clock", text, "Its name, such as promise:layanan, limit:jawaban or step:verifikasi") {
                $0.clock.id.text
            },
            Property("name", localized) { $0.clock.name },
            Property("state", word()) { $0.state },
            Property("dueAt", instant.optional, "null while it does not run") { $0.clock.figures?.due },
            Property("standing", localized, "What is left or over, in working time") {
                LocalizedText($0.indonesian.standing, english: $0.english.standing)
            },
            Property("explanation", localized, "The due time in a sentence") {
                LocalizedText($0.indonesian.sentence, english: $0.english.sentence)
            },
            Property("account", localized.list, "The days that count and those that do not, line by line") { $0.lines },
        ])

    static let promiseAccount = Shape<DueView.Account>.object(
        "PromiseAccount", "The account of one promise: a pause never resets it.",
        [
            Property("promise", identifier()) { $0.promise.id },
            Property("startedAt", instant) { $0.ledger.startedAt },
            Property("running", boolean) { $0.ledger.isRunning },
            Property("stoppedAt", instant.optional) { $0.ledger.stoppedAt },
            Property("dueAt", instant.optional) { $0.dueAt },
            Property("term", term) { $0.ledger.term },
            Property(
                "used", integer.optional,
                "Open minutes for a term in minutes or hours, working days for one in working days, else calendar days"
            ) { $0.consumed },
            Property("suspensions", suspension.list, "When it stood still") { $0.ledger.suspensions },
        ])

    static let suspension = Shape<ClockLedger.Suspension>.object(
        "Suspension", "A time in which the clock stood still.",
        [
            Property("from", instant) { $0.from },
            Property("to", instant.optional, "null: it still does") { $0.to },
        ])
}
