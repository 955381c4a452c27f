import Casework
import Database
import Standards
import Synchronization
import WorkingTime

/// The calendar of an office with all that has changed it: the rules by which it began, and the edits of the database.
///
/// The files of the installation take no part: rules that they change wait until the office adopts them
/// (``CalendarProposal``), so that no case is judged by days that nobody has looked at.
public struct OfficeCalendar: Sendable {
    public let agency: Agency.ID
    /// As `agency.calendar_version`.
    public let version: Int64
    /// The rules by which the office began.
    let firstRules: CalendarRules
    /// Every edit, also those that were taken back, in the order in which they were made; how far cases have followed them
    /// is not kept up here.
    public let edits: [CalendarEdit]
    /// What the calendar was before, and is now.
    public let history: CalendarHistory

    /// Today's calendar.
    public var current: WorkCalendar { history.current }

    /// The edits that hold now.
    public var holding: [CalendarEdit] { edits.filter { $0.holds(at: .latest) } }

    /// The rules that the office has adopted, without days that were edited one by one.
    public var rules: CalendarRules { firstRules.adopting(holding) }

    /// Whether an office never went by such rules, or took back that it did: a program that still has older files offers no
    /// way back to what an office has left.
    func isNews(_ rules: CalendarRules) -> Bool {
        rules != self.rules && rules != firstRules
            && !holding.contains { if case .adoption(rules) = $0.kind { true } else { false } }
    }

    /// The edit of that number.
    public func edit(_ id: CalendarEdit.ID) -> CalendarEdit? { edits.first { $0.id == id } }

    /// Puts the calendar together.
    ///
    /// - Throws: ``WorkCalendarError`` when an edit makes no calendar.
    init(
        of agency: Agency.ID, from rules: CalendarRules, version: Int64, edits: [CalendarEdit]
    ) throws(WorkCalendarError) {
        self.agency = agency
        self.version = version
        self.edits = edits
        firstRules = rules
        let moments = Set(edits.flatMap { [$0.madeAt, $0.takenBackAt].compactMap { $0 } }).sorted()
        var changes: [CalendarHistory.Change] = []
        for moment in moments {
            let holding = edits.filter { $0.holds(at: moment) }
            let edited = rules.adopting(holding).with(holding.compactMap(EditedDays.init))
            changes.append(CalendarHistory.Change(at: moment, calendar: try WorkCalendar(edited)))
        }
        history = CalendarHistory(try WorkCalendar(rules), changes: changes)
    }

    /// What the calendar would be if other edits held.
    ///
    /// - Parameters:
    ///   - edits: The edits that would hold.
    ///   - days: Days that would be edited besides.
    ///   - rules: Rules that would be adopted besides.
    /// - Throws: ``DeskError/refused(_:)`` when they make no calendar.
    func calendar(
        holding edits: [CalendarEdit], editing days: EditedDays? = nil, adopting rules: CalendarRules? = nil
    ) throws(DeskError) -> WorkCalendar {
        let edited = edits.compactMap(EditedDays.init) + [days].compactMap { $0 }
        do {
            return try WorkCalendar((rules ?? firstRules.adopting(edits)).with(edited))
        } catch {
            throw .refused(.calendar(error))
        }
    }
}

extension CalendarEdit {
    /// Whether the edit changes the calendar of an instant; one that takes another back changes no day itself.
    func holds(at instant: Instant) -> Bool {
        if case .takeBack = kind { return false }
        return madeAt <= instant && (takenBackAt.map { $0 > instant } ?? true)
    }
}

/// Days as an edit has them: closed, or open in hours of their own.
struct EditedDays: Sendable {
    let days: ClosedRange<CalendarDate>
    let name: String
    /// `nil` for days on which the office is closed.
    let windows: [TimeWindow]?

    init(days: ClosedRange<CalendarDate>, name: String, windows: [TimeWindow]?) {
        self.days = days
        self.name = name
        self.windows = windows
    }

    /// `nil` for an edit of no single days.
    init?(_ edit: CalendarEdit) {
        switch edit.kind {
        case .closure: self.init(days: edit.days, name: edit.name, windows: nil)
        case .workingDay(let windows): self.init(days: edit.days, name: edit.name, windows: windows)
        case .adoption, .takeBack: return nil
        }
    }

    /// Each day, from the first to the last.
    var dates: [CalendarDate] {
        (days.lowerBound.dayNumber...days.upperBound.dayNumber).map(CalendarDate.init(clampingDayNumber:))
    }
}

extension CalendarRules {
    /// The rules that were adopted last; these where none were.
    fileprivate func adopting(_ edits: [CalendarEdit]) -> CalendarRules {
        edits.reduce(self) { rules, edit in
            if case .adoption(let adopted) = edit.kind { adopted } else { rules }
        }
    }

    /// The rules with days that were edited; of two edits of a day the last one holds.
    ///
    /// A closure closes only days that would be open: a weekend or a holiday on the way keeps its own name.
    fileprivate func with(_ edited: [EditedDays]) -> CalendarRules {
        var closures = closures
        var closed = Set((holidays.closures + closures).map(\.date))
        var makeUpDays = Dictionary(makeUpDays.map { ($0.date, $0) }) { first, _ in first }
        for edit in edited {
            for date in edit.dates {
                if let windows = edit.windows {
                    makeUpDays[date] = MakeUpDay(date: date, name: edit.name, windows: windows)
                } else {
                    makeUpDays[date] = nil
                    let isOpen = hours.last { $0.applies(on: date) }?.week.windows(on: date.weekday).isEmpty
                    guard isOpen == false, closed.insert(date).inserted else { continue }
                    closures.append(Closure(date: date, name: edit.name, kind: .officeClosure))
                }
            }
        }
        return CalendarRules(
            zone: zone, hours: hours, counterHours: counterHours, closures: closures,
            makeUpDays: Array(makeUpDays.values), holidays: holidays)
    }
}

/// The calendar of each office under its newest version, put together once for each version.
final class CalendarShelf: Sendable {
    private let calendars = Mutex<[Agency.ID: OfficeCalendar]>([:])

    /// The calendar, when it was put together under this version.
    func calendar(of agency: Agency.ID, version: Int64) -> OfficeCalendar? {
        calendars.withLock { $0[agency] }.flatMap { $0.version == version ? $0 : nil }
    }

    /// Keeps a calendar; one that another thread has put there under a newer version goes the next time it is asked for.
    func keep(_ calendar: OfficeCalendar) { calendars.withLock { $0[calendar.agency] = calendar } }
}

extension Desk {
    /// The calendar of an office as the database has it now.
    public func calendar(of agency: Agency.ID) async throws -> OfficeCalendar {
        try await store.read { try self.calendar(of: agency, in: $0) }
    }

    /// The calendar of an office at the moment of a transaction.
    ///
    /// It costs one small query; the edits are read only when another version stands there than the last time.
    func calendar(of agency: Agency.ID, in transaction: Transaction) throws -> OfficeCalendar {
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        let version = try transaction.calendarVersion(of: agency)
        if let known = shelf.calendar(of: agency, version: version) { return known }
        let first = try transaction.firstCalendar(of: agency, likely: (entry.fileRules, entry.fileRulesText))
        let calendar: OfficeCalendar
        do {
            calendar = try OfficeCalendar(
                // An office whose data is of another time and only looked at may have none kept.
                of: agency, from: first ?? entry.fileRules, version: version,
                edits: try transaction.calendarEdits(of: agency))
        } catch let error as WorkCalendarError {
            throw DeskError.refused(.calendar(error))
        }
        shelf.keep(calendar)
        return calendar
    }
}
