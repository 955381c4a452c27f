import Casework
import Foundation
import Standards
import WorkingTime

/// One change of an office's calendar, as it is kept for ever.
public struct CalendarEdit: Hashable, Sendable {
    public typealias ID = Int64

    /// What changes.
    public enum Kind: Hashable, Sendable {
        /// The office is closed on days on which it would work.
        case closure
        /// The office works, in these hours, on days on which it would be closed.
        case workingDay([TimeWindow])
        /// The office goes by other rules than before: its file or the list of national holidays has changed.
        case adoption(CalendarRules)
        /// An earlier change no longer holds.
        case takeBack(of: ID)
    }

    public let id: ID
    public let agency: Agency.ID
    public let kind: Kind
    public let firstDay: CalendarDate
    public let lastDay: CalendarDate
    /// What people call the days.
    public let name: String
    public let reason: String
    public let madeBy: UserID
    /// When the new calendar began to hold.
    public let madeAt: Instant
    /// When another change took it back; `nil` while it holds.
    public let takenBackAt: Instant?
    public let takenBackBy: UserID?
    /// Open cases up to this row have been computed again.
    public let lastCase: CaseHead.RowID
    /// When all of them had been; `nil` while some wait.
    public let doneAt: Instant?

    /// The days, the first and the last one included.
    public var days: ClosedRange<CalendarDate> { firstDay...max(firstDay, lastDay) }
}

/// A change that is to be kept.
public struct NewCalendarEdit: Sendable {
    public var kind: CalendarEdit.Kind
    public var firstDay: CalendarDate
    public var lastDay: CalendarDate
    public var name: String
    public var reason: String
    public var madeBy: UserID
    public var madeAt: Instant

    public init(
        kind: CalendarEdit.Kind, firstDay: CalendarDate, lastDay: CalendarDate, name: String, reason: String,
        madeBy: UserID, madeAt: Instant
    ) {
        self.kind = kind
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.name = name
        self.reason = reason
        self.madeBy = madeBy
        self.madeAt = madeAt
    }
}

extension CalendarEdit {
    static let columns = """
        calendar_edit.id, agency.name, kind, first_day, last_day, calendar_edit.name, content, reason, made_by, made_at, \
        taken_back_at, taken_back_by, last_case, done_at
        """

    /// Reads ``columns``.
    init(row: any SQLRow) throws {
        func instant(_ column: Int) -> Instant? { row.optionalInteger(column).map(Instant.init(secondsSinceEpoch:)) }
        id = row.integer(0)
        do {
            firstDay = try CalendarDate(row.text(3))
            lastDay = try CalendarDate(row.text(4))
            kind = try Kind(word: row.text(2), content: row.text(6))
        } catch {
            throw RecordError.unreadable(table: "calendar_edit", row: String(row.integer(0)))
        }
        agency = Agency.ID(row.text(1))
        name = row.text(5)
        reason = row.text(7)
        madeBy = UserID(row.text(8))
        madeAt = Instant(secondsSinceEpoch: row.integer(9))
        takenBackAt = instant(10)
        takenBackBy = row.optionalText(11).map(UserID.init(_:))
        lastCase = row.integer(12)
        doneAt = instant(13)
    }
}

extension CalendarEdit.Kind {
    /// The word in the column `kind`.
    public var word: String {
        switch self {
        case .closure: "closure"
        case .workingDay: "workingDay"
        case .adoption: "adoption"
        case .takeBack: "takeBack"
        }
    }

    /// What stands in the column `content`: the hours, the rules, or the number of what is taken back.
    func content() throws -> String {
        switch self {
        case .closure: ""
        case .workingDay(let windows): windows.map(\.description).joined(separator: ", ")
        case .adoption(let rules): try rules.text()
        case .takeBack(let id): String(id)
        }
    }

    fileprivate struct Unreadable: Error {}

    fileprivate init(word: String, content: String) throws {
        switch word {
        case "closure": self = .closure
        case "workingDay":
            self = .workingDay(try content.split(separator: ",").map { try TimeWindow(parsing: String($0)) })
        case "adoption": self = .adoption(try CalendarRules(text: content))
        case "takeBack":
            guard let id = CalendarEdit.ID(content) else { throw Unreadable() }
            self = .takeBack(of: id)
        default: throw Unreadable()
        }
    }
}

extension CalendarRules {
    /// The rules as they are kept: JSON with sorted keys, the same text for equal rules.
    public func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Reads rules as they are kept.
    ///
    /// - Throws: `DecodingError` for another text.
    public init(text: String) throws {
        self = try JSONDecoder().decode(CalendarRules.self, from: Data(text.utf8))
    }
}
