/// The calendar of one office as it is now, and as it was at every moment before.
///
/// A clock that runs goes by today's calendar. One that has stopped is judged by the calendar of the moment at which it
/// did: a change that comes later, also one of days that are over, alters nothing that was decided.
public struct CalendarHistory: Sendable {
    /// A calendar with the moment from which it holds.
    public struct Change: Sendable {
        /// The first instant at which the calendar holds.
        public let at: Instant

        /// The calendar.
        public let calendar: WorkCalendar

        /// Makes a change.
        public init(at: Instant, calendar: WorkCalendar) {
            self.at = at
            self.calendar = calendar
        }
    }

    private let first: WorkCalendar
    private let changes: [Change]

    /// Makes a history.
    ///
    /// - Parameters:
    ///   - first: The calendar before every change.
    ///   - changes: What came after, in the order of time.
    public init(_ first: WorkCalendar, changes: [Change] = []) {
        self.first = first
        self.changes = changes
    }

    /// Today's calendar.
    public var current: WorkCalendar { changes.last?.calendar ?? first }

    /// When it changed last; `nil` when it never did.
    public var changedAt: Instant? { changes.last?.at }

    /// The calendar that held at an instant.
    public func calendar(at instant: Instant) -> WorkCalendar {
        changes.last { $0.at <= instant }?.calendar ?? first
    }
}
