import Casework
import Database
import Standards
import Synchronization
import WorkingTime

/// The calendar of an office with all that has changed it: its file, the national holidays, and the edits of the database.
public struct OfficeCalendar: Sendable {
    public let agency: Agency.ID
    /// As `agency.calendar_version`.
    public let version: Int64
    /// Every edit, also those that were taken back, in the order in which they were made; how far cases have followed them
    /// is not kept up here.
    public let edits: [CalendarEdit]
    /// What the calendar was before, and is now.
    public let history: CalendarHistory

    /// Today's calendar.
    public var current: WorkCalendar { history.current }

    /// The edits that hold now.
    public var holding: [CalendarEdit] { edits.filter { $0.holds(at: .latest) } }

    /// The edit of that number.
    public func edit(_ id: CalendarEdit.ID) -> CalendarEdit? { edits.first { $0.id == id } }

    /// Puts the calendar together.
    ///
    /// - Throws: ``WorkCalendarError`` when an edit makes no calendar.
    init(
        of entry: Catalogue.AgencyEntry, holidays: HolidayTable, version: Int64, edits: [CalendarEdit]
    ) throws(WorkCalendarError) {
        agency = entry.agency.id
        self.version = version
        self.edits = edits
        let moments = Set(edits.flatMap { [$0.madeAt, $0.takenBackAt].compactMap { $0 } }).sorted()
        var changes: [CalendarHistory.Change] = []
        for moment in moments {
            let days = edits.filter { $0.holds(at: moment) }.compactMap(EditedDays.init)
            changes.append(
                CalendarHistory.Change(
                    at: moment, calendar: try WorkCalendar(office: entry.agency, holidays: holidays, edited: days)))
        }
        history = CalendarHistory(entry.fileCalendar, changes: changes)
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

    /// `nil` for an edit that only takes back another one.
    init?(_ edit: CalendarEdit) {
        switch edit.kind {
        case .closure: self.init(days: edit.days, name: edit.name, windows: nil)
        case .workingDay(let windows): self.init(days: edit.days, name: edit.name, windows: windows)
        case .takeBack: return nil
        }
    }

    /// Each day, from the first to the last.
    var dates: [CalendarDate] {
        (days.lowerBound.dayNumber...days.upperBound.dayNumber).map(CalendarDate.init(clampingDayNumber:))
    }
}

extension WorkCalendar {
    /// The calendar of an office with days that were edited; of two edits of a day the last one holds.
    ///
    /// A closure closes only days that would be open: a weekend or a holiday on the way keeps its own name.
    ///
    /// - Throws: ``WorkCalendarError`` when the hours make no calendar.
    init(office: Agency, holidays: HolidayTable, edited: [EditedDays]) throws(WorkCalendarError) {
        var closures = office.closures
        var closed = Set((holidays.closures + closures).map(\.date))
        var makeUpDays = Dictionary(office.makeUpDays.map { ($0.date, $0) }) { first, _ in first }
        for edit in edited {
            for date in edit.dates {
                if let windows = edit.windows {
                    makeUpDays[date] = MakeUpDay(date: date, name: edit.name, windows: windows)
                } else {
                    makeUpDays[date] = nil
                    let isOpen = office.hours.last { $0.applies(on: date) }?.week.windows(on: date.weekday).isEmpty
                    guard isOpen == false, closed.insert(date).inserted else { continue }
                    closures.append(Closure(date: date, name: edit.name, kind: .officeClosure))
                }
            }
        }
        try self.init(
            zone: office.zone, ruleSets: office.hours, holidays: holidays, officeClosures: closures,
            assumingUnpublishedYears: true, counterHours: office.counterHours, makeUpDays: Array(makeUpDays.values))
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
        let calendar: OfficeCalendar
        do {
            calendar = try OfficeCalendar(
                of: entry, holidays: catalogue.holidays, version: version,
                edits: try transaction.calendarEdits(of: agency))
        } catch let error as WorkCalendarError {
            throw DeskError.refused(.calendar(error))
        }
        shelf.keep(calendar)
        return calendar
    }
}
