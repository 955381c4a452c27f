import Casework
import Desk
import Standards
import WorkingTime

/// How a case stands to the time that the office promised, in sentences.
struct PromiseStanding {
    private(set) var sentences: [String] = []
    /// True when the promised time has passed and the case is still with the office.
    private(set) var isOverdue = false
    /// The promised instant, where the clock runs.
    private(set) var due: String?

    /// - Parameters:
    ///   - besideClocks: The clocks stand below, with the length of each promise and how it is counted.
    init(of loaded: LoadedCase, now: Instant, besideClocks: Bool = false, speech: Speech) {
        let words = StandardWords(standard: loaded.standard, agency: loaded.agency, speech: speech)
        let wording = words.wording
        let state = loaded.state
        if case .ended(_, let result, _) = state.stage {
            if let outcome = Self.outcome(of: loaded, result, words) { sentences.append(outcome) }
        } else if let instant = loaded.due.service, let id = loaded.due.promise {
            isOverdue = now > instant
            due = wording.longInstant(instant)
            sentences += Self.running(loaded, id, due: wording.longInstant(instant), isOverdue: isOverdue, words)
            if besideClocks {
                if !isOverdue { sentences.removeLast(max(0, sentences.count - 1)) }
            } else {
                appendReceipt(under: id, of: loaded, words)
            }
            appendAssumption(from: now, to: instant, loaded, speech)
        } else if loaded.due.isPaused {
            sentences += Self.paused(loaded, now: now, words).prefix(besideClocks ? 1 : 2)
        } else if besideClocks {
            // What has not begun, or has no limit, stands among the clocks.
        } else if let promise = loaded.promise, state.promises[promise.id] == nil {
            sentences.append(
                speech("Janji kantor: ", "The office promises: ") + words.limit(of: promise) + ". "
                    + words.span(of: promise))
        } else if let open = loaded.standard.promises.first(where: {
            $0.maximum == nil && state.satisfies($0.condition)
        }) {
            sentences.append(speech("Waktunya: ", "The time: ") + words.limit(of: open).lowercased() + ".")
        }
    }

    private static func running(
        _ loaded: LoadedCase, _ id: ServicePromise.ID, due: String, isOverdue: Bool, _ words: StandardWords
    ) -> [String] {
        let speech = words.speech
        guard let promise = loaded.standard.promises.first(where: { $0.id == id }) else { return [] }
        let name = loaded.standard.promises.count > 1 ? " (\(speech(promise.name)))" : ""
        if isOverdue {
            return [
                speech(
                    "Kantor berjanji selesai paling lambat \(due)\(name). Waktu itu sudah lewat.",
                    "The office promised to finish by \(due)\(name). That time has passed."),
                speech(
                    "Anda boleh menanyakannya lewat pesan di bawah, atau mengadu lewat saluran pengaduan layanan ini.",
                    "You may ask in a message below, or complain through one of the channels of this service."),
            ]
        }
        return [
            speech(
                "Kantor berjanji selesai paling lambat \(due)\(name).",
                "The office promises to finish by \(due)\(name)."),
            words.limit(of: promise) + ". " + words.span(of: promise),
        ]
    }

    private static func paused(_ loaded: LoadedCase, now: Instant, _ words: StandardWords) -> [String] {
        let speech = words.speech
        let waitsForYou = loaded.currentStep?.isForApplicant ?? false
        var sentences = [
            waitsForYou
                ? speech(
                    "Waktu kantor berhenti selama menunggu Anda.",
                    "The office's clock stands still while it waits for you.")
                : speech(
                    "Waktu kantor berhenti selama menunggu instansi lain.",
                    "The office's clock stands still while it waits for another body.")
        ]
        let ledgers = loaded.standard.promises.compactMap { loaded.state.promises[$0.id] }.filter {
            $0.stoppedAt == nil
        }
        // A calendar that cannot tell leaves the second sentence out; the first one stays true.
        if let ledger = ledgers.first, let due = try? ledger.due(ifResumedAt: now, in: loaded.process.calendar) {
            let instant = words.wording.longInstant(due)
            sentences.append(
                waitsForYou
                    ? speech(
                        "Bila Anda mengirimnya sekarang, kantor berjanji selesai paling lambat \(instant).",
                        "If you send it now, the office promises to finish by \(instant).")
                    : speech(
                        "Bila jawabannya datang sekarang, kantor berjanji selesai paling lambat \(instant).",
                        "If the answer came now, the office would finish by \(instant)."))
        }
        return sentences
    }

    /// Whether the promise was kept, for a case that the office itself brought to its end.
    private static func outcome(of loaded: LoadedCase, _ result: End.Result, _ words: StandardWords) -> String? {
        let speech = words.speech
        guard result == .fulfilled || result == .refused, let promise = loaded.promise,
            let ledger = loaded.state.promises[promise.id],
            // A calendar that cannot tell says nothing of a promise.
            let isKept = try? ledger.isKept(in: loaded.process.calendar(of: ledger))
        else { return nil }
        let limit = words.limit(of: promise)
        return isKept
            ? speech("Janji \(limit) ditepati.", "The promise of \(limit) was kept.")
            : speech("Janji \(limit) terlampaui.", "The promise of \(limit) was not kept.")
    }

    /// What comes in after closing counts as received on the next working day: said where days are counted, so that
    /// people can check the date by hand.
    private mutating func appendReceipt(under id: ServicePromise.ID, of loaded: LoadedCase, _ words: StandardWords) {
        guard let ledger = loaded.state.promises[id], ledger.term.unit == .workingDay else { return }
        let calendar = loaded.process.calendar
        // A calendar that cannot tell has given no due time either.
        guard let counted = try? calendar.dayOfReceipt(of: ledger.startedAt),
            counted != ledger.startedAt.date(in: calendar.zone)
        else { return }
        let day = words.wording.longDate(counted)
        sentences.append(
            words.speech(
                "Yang masuk di luar jam kerja dihitung diterima pada hari kerja berikutnya: \(day).",
                "What comes in outside office hours counts as received on the next working day: \(day)."))
    }

    private mutating func appendAssumption(from start: Instant, to end: Instant, _ loaded: LoadedCase, _ speech: Speech)
    {
        let calendar = loaded.process.calendar
        if calendar.isAssumed(from: start, through: end) {
            sentences.append(
                speech(
                    "Hari libur sebagian waktu itu belum ditetapkan; batasnya dapat bergeser.",
                    "Public holidays of a part of that time are not set yet; the limit may move."))
        } else if calendar.isProvisional(from: start, through: end) {
            sentences.append(
                speech(
                    "Hari libur sebagian waktu itu masih dapat berubah; batasnya dapat bergeser.",
                    "Public holidays of a part of that time may still change; the limit may move."))
        }
    }
}
