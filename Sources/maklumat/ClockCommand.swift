import ArgumentParser
import Casework
import Database
import Desk
import Standards
import WorkingTime

/// What the clocks of cases do.
struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock", abstract: "Shows how the due times of cases come about, and what they cost.",
        subcommands: [ExplainClockCommand.self, ClockDueCommand.self, ClockSpeedCommand.self])
}

/// Tells of each clock of a case how its due time comes about.
struct ExplainClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Counts every clock of a case again, line by line: days, pauses, rungs, and what rings next.",
        discussion: "In Indonesian, as the pages say it, or in English. It shows nothing of the applicant.")

    @OptionGroup var installation: Installation

    @Argument(help: "The number of the case, such as 3514-2026-000042.")
    var number: String

    @Flag(help: "Tells it in English.")
    var english = false

    func run() async throws {
        guard let number = CaseNumber(number) else {
            throw ValidationError("\"\(number)\" is no case number. One looks like 3514-2026-000042.")
        }
        let desk = try installation.open(publicAddress: "http://localhost", mustExist: true, publishes: false)
        let loaded: LoadedCase
        do { loaded = try await desk.inspect(number) } catch DeskError.notFound {
            throw CommandFault("There is no case \(number) in \(installation.dataFolder).")
        } catch let error as DeskError {
            throw CommandFault(error.message(in: .english))
        }
        let staff = try await desk.staff(of: loaded.agency.id)
        let report = ClockReport(
            loaded: loaded, now: desk.currentInstant, language: english ? .english : .indonesian,
            names: Dictionary(staff.map { ($0.actor.journalName, $0.name) }) { first, _ in first })
        for line in report.lines { print(line) }
        try desk.store.close()
    }
}

/// The clocks of a case as lines of text.
struct ClockReport {
    let loaded: LoadedCase
    let now: Instant
    let language: Language
    /// Names of officers as the journal names them.
    let names: [String: String]

    private var wording: Wording { Wording(language: language, zone: loaded.agency.zone) }
    private var speech: Speech { wording.speech }

    var lines: [String] {
        var lines = ["\(loaded.head.number) \(speech(loaded.standard.name)), \(loaded.agency.shortName)", place]
        let clocks = loaded.clocks(at: now)
        if clocks.isEmpty { lines += ["", speech("Belum ada waktu yang mulai.", "No clock has begun yet.")] }
        for clock in clocks { lines += [""] + account(of: clock) }
        return lines + ["", next]
    }

    private var place: String {
        let time = speech("Sekarang \(wording.moment(now)). ", "Now \(wording.moment(now)). ")
        switch loaded.state.stage {
        case .notFiled: return time
        case .at(let id, let since):
            let step = loaded.standard.step(id)
            let label = step.map { speech($0.label) } ?? id.rawValue
            let holders = (step?.heldBy.map { [$0] } ?? step?.performers ?? []).map { role in
                loaded.process.roleNames[role].map { speech($0) } ?? role.rawValue
            }
            return time
                + speech(
                    "Langkah \"\(label)\" sejak \(wording.moment(since)), pada \(holders.joined(separator: ", ")).",
                    "Step \"\(label)\" since \(wording.moment(since)), with \(holders.joined(separator: ", ")).")
        case .ended(let id, _, let at):
            let name = loaded.standard.end(id).map { speech($0.name) } ?? id.rawValue
            return time + speech("Berakhir \(wording.moment(at)): \(name).", "Ended \(wording.moment(at)): \(name).")
        }
    }

    private func account(of clock: CaseClock) -> [String] {
        let names = names
        let words = ClockWords(clock, of: loaded, for: .office { names[$0] ?? $0 }, in: language)
        let rungs = loaded.file.events.compactMap { event -> String? in
            switch event.fact {
            case .rungReached(let id, _, _) where id == clock.id: told(event)
            case .guaranteeActed(let id, _) where clock.id == .promise(id): told(event)
            case .silenceFollowed(let id) where id == clock.id: told(event)
            default: nil
            }
        }
        return [
            "\(kind(of: clock)): \(speech(clock.name)) [\(clock.id.text)] - \(words.standing)", "  \(words.sentence)",
        ]
            + words.lines.map { "    \($0)" } + rungs.map { "  \($0)" }
    }

    private func kind(of clock: CaseClock) -> String {
        switch clock.id {
        case .promise: speech("Janji layanan", "Service promise")
        case .limit: speech("Batas hukum", "Legal limit")
        case .step: speech("Target langkah", "Target of a step")
        }
    }

    private func told(_ event: CaseEvent) -> String? {
        loaded.clockSentence(for: event.fact).map { "\(wording.moment(event.at)): \(speech($0))." }
    }

    /// What rings next, and when.
    private var next: String {
        let alarm: Alarm?
        do { alarm = try loaded.process.nextAlarm(in: loaded.state) } catch {
            return speech(
                "Alarm berikutnya belum dapat dihitung: \(error)", "The next alarm cannot be counted: \(error)")
        }
        guard let alarm else { return speech("Tidak ada alarm berikutnya.", "Nothing rings next.") }
        let fact: CaseEvent.Fact =
            switch alarm.kind {
            case .rung(let rung, let day): .rungReached(alarm.clock, rung: rung.id, day: day)
            case .guarantee(let acts):
                if case .promise(let id) = alarm.clock {
                    .guaranteeActed(id, acts: acts)
                } else {
                    .silenceFollowed(alarm.clock)
                }
            case .silence: .silenceFollowed(alarm.clock)
            }
        let what = loaded.clockSentence(for: fact).map { speech($0) } ?? alarm.clock.text
        return speech(
            "Alarm berikutnya \(wording.moment(alarm.at)): \(what).", "Next alarm \(wording.moment(alarm.at)): \(what)."
        )
    }
}
