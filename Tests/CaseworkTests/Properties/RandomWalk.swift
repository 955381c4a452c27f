import Casework
import Standards
import WorkingTime

/// One case under a random standard, worked by chance: mostly sensibly, now and then as nobody should.
struct RandomWalk {
    let process: CaseProcess
    var generator: SeededGenerator
    private(set) var state = CaseState()
    private(set) var events: [CaseEvent] = []
    private(set) var now: Instant
    /// What contradicted the promises of the engine.
    private(set) var violations: [String] = []
    private(set) var refusals: [String: Int] = [:]
    private var audit = WalkAudit()

    /// Stands for everything that people write.
    static let word = "Sentinel"

    init(seed: UInt64) throws {
        generator = SeededGenerator(seed: seed)
        process = CaseProcess(
            standard: try RandomStandard.make(using: &generator), agency: Office.agency, calendar: try Office.calendar()
        )
        now = try wib("2026-06-08 10:00")
    }

    mutating func walk(commands: Int) {
        for _ in 0..<commands {
            now = now.adding(seconds: Int64.random(in: 0...(generator.chance(80) ? 7_200 : 200_000), using: &generator))
            if generator.chance(20), state.filed != nil { expect(.ring, by: .system) }
            if generator.chance(70) {
                doSomethingSensible()
            } else {
                let (command, actor) = anything()
                act(command, by: actor)
            }
        }
    }

    /// Does it, or returns the refusal.
    @discardableResult
    private mutating func act(_ command: CaseCommand, by actor: Actor) -> CaseRefusal? {
        let before = state
        do {
            let new = try process.decide(command, by: actor, in: state, at: now)
            if (try process.decide(command, by: actor, in: state, at: now)) != new {
                violations.append("decided twice, decided differently: \(command)")
            }
            for event in new { process.evolve(&state, by: event) }
            events += new
            if !new.allSatisfy({ $0.at == now && $0.actor == actor.journalName }) {
                violations.append("an event of somebody else's or of another time")
            }
            violations += audit.faults(of: new, from: before, to: state, at: now, under: process)
            if process.state(after: events) != state { violations.append("the replay leads elsewhere: \(command)") }
            return nil
        } catch {
            refusals[error.rule, default: 0] += 1
            return error
        }
    }

    // MARK: Sensible acts

    private mutating func doSomethingSensible() {
        switch state.stage {
        case .notFiled: expect(.file(filing()), by: .applicant)
        case .ended:
            expect(.post(message: Self.word), by: .applicant)
            let (command, actor) = anything()
            switch command {
            case .post, .eraseWords: break
            case .ring, .changeCalendar: break
            case .file, .correct, .complete, .schedule, .take, .takeOver, .release, .handOver, .withdraw, .askRelease,
                .releaseCorrection, .declineRelease, .extend:
                if act(command, by: actor) == nil { violations.append("changed after the end by \(command)") }
            }
        case .at(let id, _):
            guard let step = process.standard.step(id) else { return }
            if generator.chance(2) {
                expect(.withdraw(reason: Self.word), by: .applicant)
            } else if !state.openCorrection.isEmpty, generator.chance(85) {
                expect(.correct(correction()), by: generator.chance(80) ? .applicant : .loket)
            } else {
                finish(step)
            }
            if state.isOpen, (try? process.decide(.withdraw(reason: ""), by: .applicant, in: state, at: now)) == nil {
                violations.append("the applicant cannot withdraw")
            }
        }
    }

    private mutating func expect(_ command: CaseCommand, by actor: Actor) {
        if let refusal = act(command, by: actor) { violations.append("\(refusal.rule) refuses \(command) by \(actor)") }
    }

    private mutating func finish(_ step: Step) {
        let open = step.outcomes.filter { state.satisfies($0.condition) }
        guard let outcome = open.randomElement(using: &generator) else { return }
        let performers = outcome.performers.isEmpty ? step.performers : outcome.performers
        guard let role = performers.first else { return }
        let actor =
            role == .applicant
            ? Actor.applicant : .officer(id: state.assignee ?? UserID("kantor.\(role)"), roles: [role])
        if actor == .applicant, !state.openCorrection.isEmpty { return }
        var checks: [Requirement.ID: Verdict] = [:]
        if actor.isOfficer {
            for id in state.requirements.keys { checks[id] = .accepted }
            if process.standard.asksForCorrection(outcome, from: step) {
                let returnable = state.requirements.keys.sorted().filter {
                    state.requirements[$0] != .accepted || state.acceptedAt[$0] != step.id
                }
                guard let id = returnable.randomElement(using: &generator) else { return }
                checks[id] = .returned(remark: Self.word)
            }
        }
        let completion = Completion(
            step: step.id, outcome: outcome.id, fields: fields(of: step), checks: checks, note: Self.word)
        var refusal = act(.complete(completion), by: actor)
        if refusal?.rule == "release-missing" {
            // Another round is asked for, and the superior lets it begin.
            if state.askedRelease == nil { expect(.askRelease(reason: Self.word), by: actor) }
            expect(.releaseCorrection, by: .kepala)
            refusal = act(.complete(completion), by: actor)
        }
        // The last step may be the applicant's, and an officer has not seen the papers yet.
        let mayWait =
            actor == .applicant && ["requirements-unchecked", "requirements-returned"].contains(refusal?.rule)
        if let refusal, !mayWait { violations.append("\(refusal.rule) refuses \(completion) by \(actor)") }
    }

    private func fields(of step: Step) -> [Field.ID: RawAnswer] {
        var fields: [Field.ID: RawAnswer] = [:]
        for field in step.fields where !field.isOptional && state.satisfies(field.condition) {
            switch field.type {
            case .date: fields[field.id] = .text("08/06/2026")
            case .choice(let options): fields[field.id] = .text(options.first?.id.rawValue ?? "")
            default: fields[field.id] = .text(Self.word)
            }
        }
        return fields
    }

    private mutating func filing() -> Filing {
        let (answers, choices) = answers()
        var evidence: [Requirement.ID: Evidence] = [:]
        for requirement in process.requirements(for: choices) where requirement.means == .upload {
            if !requirement.isOptional || generator.chance(50) { evidence[requirement.id] = .files([file(Self.word)]) }
        }
        return .filing(answers: answers, evidence: evidence)
    }

    /// Answers to the whole form, and the choices among them.
    private mutating func answers() -> ([Field.ID: AnswerValue], [Field.ID: [String]]) {
        var answers: [Field.ID: AnswerValue] = [:]
        answers["jalur"] = .text(generator.chance(50) ? "a" : "b")
        answers["sub"] = .text(generator.chance(50) ? "x" : "y")
        let choices = process.standard.openChoices(answers.mapValues(\.options))
        for field in process.standard.openFields(for: choices) where field.isPersonal == false {
            switch field.id {
            case "jalur", "sub", "pemohon.nama": break
            default: answers[field.id] = .text(Self.word)
            }
        }
        return (answers.filter { $0.key != "sub" || choices["sub"] != nil }, choices)
    }

    /// Mends everything that is asked; sometimes with another choice.
    private mutating func correction() -> Correction {
        let asked = Set(state.openCorrection)
        let mayChoose = asked.contains("pilihan")
        var (answers, choices) = answers()
        if !mayChoose || generator.chance(40) {
            choices = state.choices
            for (field, options) in choices { answers[field] = options.first.map { .text($0) } }
        }
        choices = process.standard.openChoices(choices)
        let known = Set(process.standard.openFields(for: state.choices).map(\.id))
        let applying = process.requirements(for: choices)
        let touched = applying.filter { asked.contains($0.id) || state.requirements[$0.id] == nil }
        let fields = process.standard.openFields(for: choices).filter { field in
            !known.contains(field.id) || touched.contains { $0.means.fields.contains(field.id) }
        }
        var given: [Field.ID: AnswerValue] = [:]
        for field in fields {
            given[field.id] = choices[field.id].flatMap(\.first).map { .text($0) } ?? .text(Self.word)
        }
        var evidence: [Requirement.ID: Evidence] = [:]
        for requirement in touched where requirement.means == .upload {
            evidence[requirement.id] = .files([file(Self.word)])
        }
        return Correction(answers: given, evidence: evidence)
    }

    // MARK: Anything

    private static let actors: [Actor] = [.applicant, .petugas, .rekan, .kepala, .loket, .tamu, .system]

    /// Any command by anybody: out of order, of a strange role, for closed or unknown things.
    private mutating func anything() -> (CaseCommand, Actor) {
        var actor = Self.actors.randomElement(using: &generator) ?? .system
        let step = process.standard.steps.randomElement(using: &generator)
        let here = state.currentStep.flatMap { process.standard.step($0) } ?? step
        let chosen = generator.chance(70) ? here : step
        if generator.chance(50), let role = here?.performers.first {
            actor = role == .applicant ? .applicant : .officer(id: UserID("kantor.\(role)"), roles: [role])
        }
        let requirements = process.standard.requirements.map(\.id) + ["asing"]
        let requirement = requirements.randomElement(using: &generator) ?? "asing"
        let evidence: Evidence =
            [.files([file(Self.word)]), .files([]), .seen, .answered, .atDesk].randomElement(using: &generator) ?? .seen
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: return (.file(.filing(answers: answers().0, evidence: [requirement: evidence])), actor)
        case 1: return (.correct(Correction(answers: [:], evidence: [requirement: evidence])), actor)
        case 2: return (.correct(Correction(answers: answers().0, evidence: [:])), actor)
        case 3:
            let today = now.date(in: Office.zone)
            return (
                .schedule(step: chosen?.id ?? "-", Appointment(date: today, time: "", place: Self.word, people: "")),
                actor
            )
        case 4:
            let holder = state.assignee ?? UserID("kantor.rekan")
            return ([.take, .takeOver(from: holder), .release].randomElement(using: &generator) ?? .take, actor)
        case 5: return (.handOver(to: UserID("kantor.rekan"), roles: ["petugas"]), actor)
        case 6: return (.post(message: generator.chance(50) ? Self.word : " "), actor)
        case 8:
            let commands: [CaseCommand] = [
                .askRelease(reason: Self.word), .releaseCorrection, .declineRelease(reason: Self.word), .ring,
            ]
            return (commands.randomElement(using: &generator) ?? .ring, actor)
        case 9:
            let clocks = process.standard.promises.map { ClockID.promise($0.id) } + [.step("asing"), .limit("asing")]
            return (.extend(clocks.randomElement(using: &generator) ?? .step("asing"), reason: Self.word), actor)
        case 7 where generator.chance(10): return (.withdraw(reason: Self.word), actor)
        default:
            let outcome = generator.chance(90) ? chosen?.outcomes.randomElement(using: &generator)?.id ?? "-" : "-"
            let verdict: Verdict = generator.chance(50) ? .accepted : .returned(remark: Self.word)
            let fields = generator.chance(50) ? chosen.map { self.fields(of: $0) } ?? [:] : [:]
            let completion = Completion(
                step: chosen?.id ?? "-", outcome: outcome, fields: fields,
                checks: generator.chance(50) ? [requirement: verdict] : [:], note: generator.chance(50) ? Self.word : ""
            )
            return (.complete(completion), actor)
        }
    }
}
