import Casework
import Standards
import WorkingTime

/// A clock of a case in words: how it stands, one sentence for its due time, and the account behind that line by line.
public struct ClockWords: Sendable {
    /// Who reads: people who apply are told of roles, colleagues of persons.
    public enum Reader: Sendable {
        case applicant
        /// - Parameter name: The name of somebody as the journal names them.
        case office(name: @Sendable (String) -> String)
    }

    public let clock: CaseClock
    private let loaded: LoadedCase
    private let reader: Reader
    private let wording: Wording

    private var speech: Speech { wording.speech }
    private var standard: ServiceStandard { loaded.standard }
    private var ledger: ClockLedger { clock.ledger }

    /// Gets a clock of a case ready to be told.
    public init(_ clock: CaseClock, of loaded: LoadedCase, for reader: Reader, in language: Language) {
        self.clock = clock
        self.loaded = loaded
        self.reader = reader
        wording = Wording(language: language, zone: loaded.agency.zone)
    }

    // MARK: How it stands

    /// A few words: "sisa 2 hari 3 jam kerja", "lewat 40 menit kerja", "berhenti", "tepat waktu".
    public var standing: String {
        guard let figures = clock.figures else { return speech("belum dapat dihitung", "cannot be counted yet") }
        if ledger.stoppedAt != nil {
            return figures.isKept ?? true ? speech("tepat waktu", "in time") : speech("terlampaui", "not in time")
        }
        return figures.left.map { wording.timeLeft($0) } ?? speech("berhenti", "standing still")
    }

    /// How it stands in a sentence: the due time, or since when it stands still and what would be if it went on now.
    public var sentence: String {
        guard let figures = clock.figures else {
            return speech(
                "Kalender kerja belum lengkap untuk menghitung waktu ini.",
                "The work calendar is not complete enough to count this time.")
        }
        let account = AccountWords(figures.account, from: clock.start(under: standard), in: wording).sentence
        if let stopped = ledger.stoppedAt {
            let used = wording.measure(figures.used, of: ledger.term.unit)
            let all = wording.measure(figures.budget, of: ledger.term.unit)
            let done = speech(
                "Selesai \(wording.moment(stopped)), \(standing): terpakai \(used) dari \(all).",
                "Done \(wording.moment(stopped)), \(standing): \(used) of \(all) used.")
            return figures.account.due == nil ? done : "\(done) \(account)"
        }
        guard ledger.isPaused, let last = ledger.suspensions.last, let due = figures.dueIfResumed else {
            return account
        }
        return still(since: last, due: wording.moment(due))
    }

    private func still(since suspension: ClockLedger.Suspension, due: String) -> String {
        let since = wording.moment(suspension.from)
        switch suspension.cause {
        case .correction, .applicant:
            if case .applicant = reader {
                return speech(
                    "Berhenti sejak \(since); bila Anda menjawab sekarang, jatuh tempo \(due).",
                    "Standing still since \(since); if you answer now, it is due \(due).")
            }
            return speech(
                "Berhenti sejak \(since); bila pemohon menjawab sekarang, jatuh tempo \(due).",
                "Standing still since \(since); if the applicant answers now, it is due \(due).")
        case .external(let step):
            let body = body(of: step)
            return speech(
                "Berhenti sejak \(since): berkas ada pada \(body). Bila jawabannya datang sekarang, jatuh tempo \(due).",
                "Standing still since \(since): \(body) has the case. If the answer came now, it is due \(due).")
        case .declared, .elsewhere, .notPromised:
            return speech(
                "Berhenti sejak \(since); bila berjalan lagi sekarang, jatuh tempo \(due).",
                "Standing still since \(since); if it went on now, it is due \(due).")
        }
    }

    // MARK: The account

    /// The account of the due time, line by line.
    public var lines: [String] {
        guard let figures = clock.figures else { return [] }
        var lines = AccountWords(
            figures.account, from: clock.start(under: standard), pauses: ledger.suspensions.map(why), in: wording
        ).lines
        if let extended { lines.insert(extended, at: min(1, lines.count)) }
        if let stopped = ledger.stoppedAt {
            lines.append(speech("Selesai \(wording.moment(stopped)).", "Done \(wording.moment(stopped))."))
        }
        return lines
    }

    private var extended: String? {
        guard let more = ledger.extension, let rule = standard.extension(of: clock.id) else { return nil }
        var giver = ""
        if let event = loaded.file.events.last(where: { $0.fact == .extended(clock.id) }) {
            let name = who(event.actor, at: event.at)
            let moment = wording.moment(event.at)
            giver = speech(" oleh \(name) \(moment)", " by \(name) on \(moment)")
        }
        let (length, further) = (wording.length(ledger.term), wording.length(more))
        return speech(
            "\(length), diperpanjang \(further)\(giver). Dasar: \(rule.basis.indonesian).",
            "\(length), extended by \(further)\(giver). Basis: \(rule.basis(.english)).")
    }

    /// Why the clock stood still, who let it, and by which rule.
    public func why(_ suspension: ClockLedger.Suspension) -> String {
        let who = who(suspension.actor, at: suspension.from)
        let isOwn: Bool = if case .applicant = reader { true } else { false }
        let applicant = isOwn ? speech("Anda", "you") : speech("pemohon", "the applicant")
        switch suspension.cause {
        case .correction(let round):
            return speech(
                "Perbaikan ke-\(round) diminta oleh \(who). Aturannya: selama berkas ada pada \(applicant), waktu kantor berhenti.",
                "Correction round \(round) asked for by \(who). The rule: the office's clock stands still while "
                    + "\(applicant) \(isOwn ? "have" : "has") the papers.")
        case .applicant(let step):
            return speech(
                "Menunggu \(applicant) di langkah \"\(label(step))\", dikirim oleh \(who). Aturannya: waktu menunggu pemohon "
                    + "bukan waktu kantor.",
                "Waiting for \(applicant) at step \"\(label(step))\", sent there by \(who). The rule: time spent waiting for "
                    + "the applicant is not the office's.")
        case .external(let step):
            return speech(
                "Berkas ada pada \(body(of: step)) (langkah \"\(label(step))\"), dikirim oleh \(who). Aturannya: waktu instansi "
                    + "lain bukan waktu kantor.",
                "\(body(of: step)) has the case (step \"\(label(step))\"), sent there by \(who). The rule: another body's time "
                    + "is not the office's.")
        case .declared(let step):
            return speech(
                "Langkah \"\(label(step))\", dikirim oleh \(who). Aturannya: standar pelayanan menghentikan waktu di langkah ini.",
                "Step \"\(label(step))\", sent there by \(who). The rule: the standard lets the clock stand still at this step."
            )
        case .elsewhere:
            return speech(
                "Berkas dikirim ke langkah lain oleh \(who). Aturannya: target langkah berjalan selama berkas ada di langkah itu.",
                "The case was sent to another step by \(who). The rule: the target of a step runs while the case is there."
            )
        case .notPromised:
            return speech(
                "Pilihan lain dalam permohonan menutup janji ini, dicatat oleh \(who). Aturannya: janji berjalan selama ia "
                    + "berlaku bagi permohonan.",
                "Another choice in the application had closed this promise, recorded by \(who). The rule: a promise runs "
                    + "while it holds for the application.")
        }
    }

    /// Somebody as this reader may know them: the applicant is told the role in which an officer acted.
    private func who(_ actor: String, at instant: Instant) -> String {
        if case .office(let name) = reader { return name(actor) }
        if actor == Actor.applicant.journalName { return speech("Anda", "you") }
        if actor == Actor.system.journalName { return speech("sistem", "the system") }
        for event in loaded.file.events where event.at == instant && event.actor == actor {
            guard case .completed(let id, let outcome) = event.fact, let step = standard.step(id) else { continue }
            let own = step.outcome(outcome)?.performers ?? []
            return roles(own.isEmpty ? step.performers : own)
        }
        return speech(loaded.agency.name)
    }

    private func roles(_ ids: [Role.ID]) -> String {
        ids.compactMap { loaded.agency.role($0) }.map { speech($0.name) }.joined(separator: speech(" atau ", " or "))
    }

    private func label(_ id: Step.ID) -> String { standard.step(id).map { speech($0.label) } ?? id.rawValue }

    /// The outside body that has the case at a step.
    private func body(of id: Step.ID) -> String {
        guard let step = standard.step(id) else { return id.rawValue }
        let names = roles(step.heldBy.map { [$0] } ?? step.performers)
        return names.isEmpty ? speech("instansi lain", "another body") : names
    }
}
