import Casework
import Standards
import WorkingTime

/// What lists show of a case, and what the next decision starts from.
public struct CaseHead: Hashable, Sendable {
    /// The row in the database; never shown.
    public typealias RowID = Int64

    public var id: RowID
    public var number: CaseNumber
    public var agency: Agency.ID
    public var service: ServiceStandard.ID
    /// The version of the standard under which the case was filed.
    public var version: String
    public var channel: Filing.Channel
    public var isDemo: Bool
    /// Name of the applicant.
    public var applicant: String
    public var filedAt: Instant
    public var updatedAt: Instant
    /// `nil` once the case has ended.
    public var step: Step.ID?
    public var enteredAt: Instant?
    public var assignee: UserID?
    public var end: End.ID?
    public var result: End.Result?
    public var endedAt: Instant?
    public var dueAt: Instant?
    public var stepDueAt: Instant?
    public var isPaused: Bool
    /// When the next clock rings; `nil` when none runs, ``unsetAlarm`` until a sweep sets it.
    public var alarmAt: Instant?
    /// The case goes before others.
    public var isPriority: Bool
    /// The last rung that one of its running clocks has reached.
    public var rung: Rung.ID?
    /// Entries of the journal so far: the position of the newest.
    public var entryCount: Int
    /// Hash of the newest entry, 64 hexadecimal digits.
    public var lastHash: String

    /// An alarm long past, so that the next sweep looks at the case and sets the right one.
    public static let unsetAlarm = Instant(secondsSinceEpoch: 0)

    static let columns = """
        case_head.id, number, agency.name, service, version, channel, is_demo, applicant, filed_at, updated_at, step, \
        entered_at, assignee, end_id, result, ended_at, due_at, step_due_at, is_paused, entry_count, last_hash, \
        alarm_at, is_priority, case_head.rung
        """

    /// How many they are: where the next column of a longer row stands.
    static let width = columns.split(separator: ",").count

    /// What stands beside `case_head` wherever ``columns`` are read.
    static let names = "JOIN standard ON standard.id = case_head.standard JOIN agency ON agency.id = case_head.agency"

    /// The query for the case of a number, ?1.
    static let byNumber = "SELECT \(columns) FROM case_head \(names) WHERE number = ?1"

    init(row: any SQLRow) throws {
        func instant(_ column: Int) -> Instant? { row.optionalInteger(column).map(Instant.init(secondsSinceEpoch:)) }
        guard let number = CaseNumber(row.text(1)), let channel = Filing.Channel(rawValue: row.text(5)) else {
            throw RecordError.unreadable(table: "case_head", row: String(row.integer(0)))
        }
        id = row.integer(0)
        self.number = number
        agency = Agency.ID(row.text(2))
        service = ServiceStandard.ID(row.text(3))
        version = row.text(4)
        self.channel = channel
        isDemo = row.integer(6) == 1
        applicant = row.text(7)
        filedAt = Instant(secondsSinceEpoch: row.integer(8))
        updatedAt = Instant(secondsSinceEpoch: row.integer(9))
        step = row.optionalText(10).map(Step.ID.init(_:))
        enteredAt = instant(11)
        assignee = row.optionalText(12).map(UserID.init(_:))
        end = row.optionalText(13).map(End.ID.init(_:))
        result = row.optionalText(14).flatMap(End.Result.init(rawValue:))
        endedAt = instant(15)
        dueAt = instant(16)
        stepDueAt = instant(17)
        isPaused = row.integer(18) == 1
        entryCount = Int(row.integer(19))
        lastHash = Hexadecimal.encode(row.blob(20))
        alarmAt = instant(21)
        isPriority = row.integer(22) == 1
        rung = row.optionalText(23).map(Rung.ID.init(_:))
    }
}

extension CaseHead {
    /// The head of a case that has just been opened.
    public init(_ new: NewCase, _ change: CaseChange, id: RowID) {
        self.id = id
        number = new.number
        agency = new.agency
        service = new.service
        version = new.version
        channel = new.channel
        isDemo = new.isDemo
        applicant = new.applicant
        filedAt = change.at
        updatedAt = change.at
        isPaused = false
        isPriority = false
        entryCount = 0
        lastHash = ""
        move(by: change)
    }

    /// The head after an act, as the database has it too.
    public func moved(by change: CaseChange) -> CaseHead {
        var head = self
        head.move(by: change)
        return head
    }

    private mutating func move(by change: CaseChange) {
        let projection = change.projection
        updatedAt = change.at
        (step, enteredAt, end, result, endedAt) = (nil, nil, nil, nil, nil)
        switch projection.stage {
        case .notFiled: break
        case .at(let id, let since): (step, enteredAt) = (id, since)
        case .ended(let id, let how, let at): (end, result, endedAt) = (id, how, at)
        }
        assignee = projection.assignee
        dueAt = projection.due.service
        stepDueAt = projection.due.step
        isPaused = projection.due.isPaused
        alarmAt = projection.alarmAt
        isPriority = projection.isPriority
        rung = projection.rung
        entryCount = change.entry.position
        lastHash = change.entry.hash
    }
}

/// A row that this program cannot have written.
public enum RecordError: Error, CustomStringConvertible {
    case unreadable(table: String, row: String)

    public var description: String {
        switch self {
        case .unreadable(let table, let row): "Row \(row) of \(table) cannot be read. Restore it from a backup."
        }
    }
}
