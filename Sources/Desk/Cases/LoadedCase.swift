import Casework
import Database
import Standards
import WorkingTime

/// A case with everything that belongs to it: head, file, rules and office.
public struct LoadedCase: Sendable {
    public let head: CaseHead
    public let file: CaseFile
    public let process: CaseProcess
    public let agency: Agency
    public let due: DueTimes

    public var standard: ServiceStandard { process.standard }

    public var state: CaseState { file.state }

    /// The step where the case stands; `nil` once it has ended.
    public var currentStep: Step? { state.currentStep.flatMap { standard.step($0) } }

    /// The requirements that apply to this case.
    public var requirements: [Requirement] { process.requirements(for: state.choices) }

    /// The options chosen in the application, with those that these answers change.
    public func choices(changedBy answers: [Field.ID: RawAnswer]) -> [Field.ID: [String]] {
        let changed = FormCheck.chosenOptions(in: answers, of: standard)
        return standard.openChoices(state.choices.merging(changed) { _, new in new })
    }

    /// True when somebody has already sent this message after the first `seen` ones; `nil` does not look.
    func has(_ message: String, from actor: Actor, since seen: Int?) -> Bool {
        guard let seen else { return false }
        let text = AnswerReader.canonicalText(message)
        return file.messages.dropFirst(max(0, seen)).contains { $0.actor == actor.journalName && $0.text == text }
    }

    /// The main promise: the first that applies and has a limit.
    public var promise: ServicePromise? {
        standard.promises.first { $0.maximum != nil && state.satisfies($0.condition) }
    }
}

extension Desk {
    /// Reads a whole case.
    func load(_ head: CaseHead, in transaction: Transaction) throws -> LoadedCase {
        let process = try process(
            agency: head.agency, service: head.service, version: head.version, in: transaction)
        guard let entry = catalogue.agency(head.agency) else { throw DeskError.notFound }
        let events = try transaction.journal(of: head.id).map(Journal.event(from:))
        let file = CaseFile(events: events, process: process)
        return LoadedCase(
            head: head, file: file, process: process, agency: entry.agency,
            due: try dueTimes(of: file.state, in: process.calendar))
    }

    /// Lets an actor do something with a case: decide, append, move the projections, in one transaction.
    func act(
        _ command: CaseCommand, by actor: Actor, on loaded: LoadedCase, in transaction: Transaction
    ) throws -> LoadedCase {
        let instant = max(now(), loaded.head.updatedAt)
        let events: [CaseEvent]
        do {
            events = try loaded.process.decide(command, by: actor, in: loaded.state, at: instant)
        } catch {
            throw DeskError.refused(error)
        }
        guard !events.isEmpty else { return loaded }
        let change = try change(
            events, number: loaded.head.number, after: loaded.file.state, position: loaded.head.eventCount,
            hash: loaded.head.lastHash, process: loaded.process, at: instant)
        do {
            try transaction.append(change, to: loaded.head)
        } catch StoreError.changedMeanwhile {
            throw DeskError.changedMeanwhile
        }
        guard let head = try transaction.caseHead(loaded.head.number) else { throw DeskError.notFound }
        return try load(head, in: transaction)
    }

    /// The due times; a calendar that cannot tell them is named to whoever asks.
    private func dueTimes(of state: CaseState, in calendar: WorkCalendar) throws -> DueTimes {
        do {
            return try DueTimes(of: state, in: calendar)
        } catch {
            throw DeskError.refused(.calendar(error))
        }
    }

    /// Chains events to a journal and derives the projections.
    func change(
        _ events: [CaseEvent], number: CaseNumber, after state: CaseState, position: Int, hash: String,
        process: CaseProcess, at instant: Instant
    ) throws -> CaseChange {
        var state = state
        var entries: [JournalEntry] = []
        var last = hash
        for (offset, event) in events.enumerated() {
            process.evolve(&state, by: event)
            let entry = try Journal.entry(
                for: event, number: number, position: position + offset + 1, after: last,
                salt: { Secrets.randomBytes(16) })
            last = entry.hash
            entries.append(entry)
        }
        return CaseChange(
            entries: entries, state: state, due: try dueTimes(of: state, in: process.calendar), at: instant,
            desks: Access.desks(for: state, under: process),
            files: Set(events.flatMap { $0.words.values.flatMap(\.files) }.map(\.hash)))
    }
}
