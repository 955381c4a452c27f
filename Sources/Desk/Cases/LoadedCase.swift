import Casework
import Database
import Standards
import WorkingTime

/// A case with everything that belongs to it: head, file, rules and office.
///
/// It never changes, and it is large: one object that everybody refers to, instead of copies with hundreds of parts.
public final class LoadedCase: Sendable {
    public let head: CaseHead
    public let file: CaseFile
    public let process: CaseProcess
    public let agency: Agency
    public let due: DueTimes

    init(head: CaseHead, file: CaseFile, process: CaseProcess, agency: Agency, due: DueTimes) {
        self.head = head
        self.file = file
        self.process = process
        self.agency = agency
        self.due = due
    }

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
    ///
    /// - Parameters:
    ///   - calendars: The calendar of its office, where the caller has asked for it already.
    func load(
        _ head: CaseHead, under calendars: CalendarHistory? = nil, in transaction: Transaction
    ) throws -> LoadedCase {
        let process = try process(
            agency: head.agency, service: head.service, version: head.version, under: calendars, in: transaction)
        guard let entry = catalogue.agency(head.agency) else { throw DeskError.notFound }
        let events: [CaseEvent]
        do {
            events = try Journal.events(from: try transaction.journal(of: head.id))
        } catch let error as JournalFormatError {
            throw DeskError.journalUnreadable(head.number, error)
        }
        let file = CaseFile(events: events, process: process)
        return LoadedCase(
            head: head, file: file, process: process, agency: entry.agency,
            due: try DueTimes.told(of: file.state, in: process.calendar))
    }

    /// Lets an actor do something with a case: decide, append, move the projections, in one transaction.
    func act(
        _ command: CaseCommand, by actor: Actor, on loaded: LoadedCase, in transaction: Transaction
    ) throws -> LoadedCase {
        let sealedAt = try transaction.newestSeal(of: loaded.head.agency)
        // What comes after a change of the calendar is dated after it: so it stays known which calendar judged what.
        let instant = max(
            now(), loaded.head.updatedAt, Instant(secondsSinceEpoch: sealedAt),
            loaded.process.calendars.changedAt ?? .earliest)
        let events: [CaseEvent]
        do {
            events = try loaded.process.decide(command, by: actor, in: loaded.state, at: instant)
        } catch {
            throw DeskError.refused(error)
        }
        guard !events.isEmpty else { return loaded }
        let file = loaded.file.after(events, process: loaded.process)
        let entry = Journal.entry(
            for: events, number: loaded.head.number, position: loaded.head.entryCount + 1, after: loaded.head.lastHash,
            random: { Secrets.randomBytes(16) })
        let change = try change(
            entry, events: events, file: file, process: loaded.process, zone: loaded.agency.zone, at: instant)
        do {
            try transaction.append(change, to: loaded.head)
        } catch StoreError.changedMeanwhile {
            throw DeskError.changedMeanwhile
        }
        return LoadedCase(
            head: loaded.head.moved(by: change), file: file, process: loaded.process, agency: loaded.agency,
            due: change.projection.due)
    }

    /// An entry with everything that follows from it.
    func change(
        _ entry: JournalEntry, events: [CaseEvent], file: CaseFile, process: CaseProcess, zone: Zone,
        at instant: Instant
    ) throws -> CaseChange {
        let state = file.state
        return CaseChange(
            entry: entry, projection: try CaseProjection(of: state, under: process), at: instant,
            files: CaseEvent.files(of: events),
            tallies: try Tally.all(of: events, in: state, under: process, zone: zone),
            rungs: ClimbedRung.all(of: events, in: state, under: process),
            measure: try CaseMeasure(of: events, in: file, under: process),
            pauses: try PauseTally.all(of: events, in: file, under: process, zone: zone))
    }
}
