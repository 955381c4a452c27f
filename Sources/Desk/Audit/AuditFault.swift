import Casework
import Database
import Files
import Standards

/// One thing in the data that is not as the journal, the seals or the store of files say it must be.
public enum AuditFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The database's own check of its files.
    case engine(String)
    /// A published standard is not the text whose hash is its version.
    case standardChanged(Agency.ID, ServiceStandard.ID, version: String)
    /// The journal of a case is broken.
    case journal(CaseNumber, JournalFault)
    /// The case has a row but no journal.
    case journalMissing(CaseNumber)
    /// The last entries are not those that the case's row names.
    case cutOff(CaseNumber, said: Int, found: Int)
    /// What lists show of the case does not follow from its journal.
    case projection(CaseNumber, field: String)
    /// The inboxes that hold the case are not those that the rules name.
    case inbox(CaseNumber)
    /// The case is not found by a word of its applicant's name.
    case notFindable(CaseNumber, words: [String])
    /// A file of the case is not noted as its own.
    case fileNotNoted(CaseNumber, hash: String)
    /// A file of the case is gone or was changed.
    case file(CaseNumber, FileStoreError)
    /// The rules cannot be applied to the case.
    case notReplayable(CaseNumber, reason: String)
    /// A row belongs to nothing.
    case orphan(String)
    /// A table has more or fewer rows than the journal asks for.
    case rows(AuditedTable, expected: Int, found: Int)
    /// An inbox is said to have another size than it has.
    case deskSize(Agency.ID, desk: String, said: Int, found: Int)
    /// A figure of the office does not follow from its cases.
    case tally(Agency.ID, ServiceStandard.ID, month: Int, kind: String, said: Int, found: Int)
    /// What an ended case took does not follow from its journal.
    case measure(CaseNumber)
    /// The rungs that are claimed for a case are not those that its journal says were reached.
    case rungs(CaseNumber)
    /// A figure of the pauses does not follow from the cases.
    case pauses(Agency.ID, PauseTally.Key, said: PauseTotal, found: PauseTotal)
    /// Looks at cases are not found by their cases in the access log.
    case accesses(Int)
    /// A seal is broken, or the entries are no longer those that it covers.
    case seal(Agency.ID, SealFault)
    /// The entries under a seal are not those that were sealed.
    case sealedEntries(Agency.ID, serial: Int, said: Int, found: Int)
    /// The calendar of an office is not the one that was sealed; later seals do not fit either.
    case sealedCalendar(Agency.ID, serial: Int, day: String)
    /// A change of the calendar is dated before the change, or the seal, that precedes it.
    case calendarDated(Agency.ID, CalendarEdit.ID)
    /// A seal that was published is not among those of the database.
    case publishedSeal(Digest32)
    /// A change of the calendar is noted as taken back, or as holding, otherwise than the changes say.
    case calendarEdit(Agency.ID, CalendarEdit.ID)
    /// Numbers that were given out have no case.
    case numbersMissing(Agency.ID, year: Int, serials: [Int])
    /// A case has a number that was never given out.
    case numberNotGiven(CaseNumber)

    /// What is wrong, with which thing.
    public var description: String {
        switch self {
        case .engine(let line): "Database: \(line)."
        case .standardChanged(let agency, let service, let version):
            "Standard \(agency)/\(service): its text is not the published version \(version)."
        case .journal(let number, let fault): "Case \(number). \(fault)"
        case .journalMissing(let number): "Case \(number): its journal is gone."
        case .cutOff(let number, let said, let found):
            "Case \(number): it had \(said) entries, of which \(found) are found, or the last one is another."
        case .projection(let number, let field):
            "Case \(number): \"\(field)\" in lists does not follow from its journal."
        case .inbox(let number): "Case \(number): it lies in other inboxes than its journal says."
        case .notFindable(let number, let words):
            "Case \(number): it is not found by \(words.map { "\"\($0)\"" }.joined(separator: ", "))."
        case .fileNotNoted(let number, let hash): "Case \(number): file \(hash) is not noted as its own."
        case .file(let number, let error): "Case \(number): \(error)"
        case .notReplayable(let number, let reason): "Case \(number): its journal cannot be replayed: \(reason)"
        case .orphan(let row): "Row \(row) belongs to no case."
        case .rows(let table, let expected, let found):
            "Table \(table.rawValue): \(expected) rows follow from the journal, \(found) are there."
        case .deskSize(let agency, let desk, let said, let found):
            "Inbox \(agency)/\(desk): said to hold \(said) cases, holds \(found)."
        case .tally(let agency, let service, let month, let kind, let said, let found):
            "Figures of \(agency)/\(service), \(month), \(kind): \(said) are said, \(found) follow from the journal."
        case .measure(let number): "Case \(number): what it took in figures does not follow from its journal."
        case .rungs(let number): "Case \(number): its journal says that other rungs were reached than are claimed."
        case .pauses(let agency, let key, let said, let found):
            """
            Figures of \(agency)/\(key.service), \(key.month), pauses by \(key.role) (\(key.cause.rawValue)): \
            \(said.count) of \(said.minutes) minutes are said, \(found.count) of \(found.minutes) follow from the journal.
            """
        case .accesses(let count): "Access log: \(count) lines are not found by their case, or by another one."
        case .seal(let agency, let fault): "Seals of \(agency). \(fault)"
        case .sealedEntries(let agency, let serial, let said, let found):
            said == found
                ? "Seal \(serial) of \(agency): one of its \(said) entries is not the one that was sealed."
                : "Seal \(serial) of \(agency): it covers \(said) entries, \(found) are there."
        case .sealedCalendar(let agency, let serial, let day):
            """
            Seal \(serial) of \(agency), for \(day): the rules by which the office began, or a change of its calendar, \
            are not those that were sealed.
            """
        case .calendarDated(let agency, let edit):
            "Calendar of \(agency), change \(edit): it is dated before the change or the seal that precedes it."
        case .publishedSeal(let hash):
            """
            Seal \(hash): it was published and is not here. Its history was written anew, or it and the seals after it are \
            gone.
            """
        case .calendarEdit(let agency, let edit):
            "Calendar of \(agency), change \(edit): whether it was taken back does not follow from the changes."
        case .numbersMissing(let agency, let year, let serials):
            "Cases of \(agency) in \(year): given out, but not there: \(serials.map(String.init).joined(separator: ", "))."
        case .numberNotGiven(let number): "Case \(number): this number was never given out."
        }
    }

    /// True for what a rebuild mends, because the journal says what is right.
    public var isMendable: Bool {
        switch self {
        case .projection, .inbox, .notFindable, .fileNotNoted, .rows, .deskSize, .tally, .measure, .rungs, .pauses,
            .accesses:
            true
        case .engine, .standardChanged, .journal, .journalMissing, .cutOff, .file, .notReplayable, .orphan,
            .seal, .sealedEntries, .sealedCalendar, .publishedSeal, .calendarEdit, .calendarDated, .numbersMissing,
            .numberNotGiven:
            false
        }
    }
}

extension AuditFault {
    /// True for what lies in the tables by which cases are found and counted: they are filled anew as a whole.
    var isOfIndex: Bool {
        switch self {
        case .rows, .notFindable, .fileNotNoted, .tally, .pauses: true
        case .engine, .standardChanged, .journal, .journalMissing, .cutOff, .projection, .inbox, .file, .notReplayable,
            .orphan, .deskSize, .measure, .rungs, .accesses, .seal, .sealedEntries, .sealedCalendar,
            .publishedSeal, .calendarEdit, .calendarDated, .numbersMissing, .numberNotGiven:
            false
        }
    }
}

/// What a check of all data found.
public struct AuditReport: Sendable {
    public internal(set) var cases = 0
    public internal(set) var entries = 0
    public internal(set) var files = 0
    public internal(set) var seals = 0
    /// At most ``mostFaults``; further ones are counted only.
    public private(set) var faults: [AuditFault] = []
    public private(set) var faultCount = 0

    /// Some fault lies in what cases are found and counted by, also where it is not among ``faults``.
    private(set) var isIndexWrong = false

    /// More lines than anybody reads.
    public static let mostFaults = 1000

    public init() {}

    mutating func add(_ fault: AuditFault) {
        faultCount += 1
        isIndexWrong = isIndexWrong || fault.isOfIndex
        if faults.count < Self.mostFaults { faults.append(fault) }
    }
}
