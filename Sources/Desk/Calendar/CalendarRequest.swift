import Casework
import Database
import Standards
import WorkingTime

/// What somebody wants to change in a calendar, before any check.
public struct CalendarRequest: Hashable, Sendable {
    /// What the days become.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case closure, workingDay
    }

    public var kind: Kind
    public var firstDay: CalendarDate
    public var lastDay: CalendarDate
    public var name: String
    /// The hours of a working day as typed, such as `07.30-12.00, 13.00-16.00`; a closure has none.
    public var hours: String

    public init(
        kind: Kind, firstDay: CalendarDate, lastDay: CalendarDate, name: String, hours: String = ""
    ) {
        self.kind = kind
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.name = name
        self.hours = hours
    }

    static let longestName = 100
    static let longestReason = 500
    static let mostDays = 366

    /// The name as it is kept.
    var plainName: String { Self.plain(name) }

    /// A text on one line, without marks that nobody sees; what a journal holds too.
    static func plain(_ text: String) -> String {
        let visible = AnswerReader.canonicalText(text).unicodeScalars.filter {
            $0.properties.generalCategory != .control || $0.properties.isWhitespace
        }
        return String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether a text is no longer than a limit; a letter may carry marks without end, so they are counted too.
    static func fits(_ text: String, _ limit: Int) -> Bool {
        text.count <= limit && text.unicodeScalars.count <= 4 * limit
    }

    /// The hours that were typed.
    ///
    /// - Throws: ``CalendarRefusal`` when there are none or they make no day.
    func windows() throws(CalendarRefusal) -> [TimeWindow] {
        let parts = hours.split { $0 == "," || $0 == ";" || $0.isNewline }.filter {
            !$0.allSatisfy(\.isWhitespace)
        }
        guard !parts.isEmpty else { throw .hoursMissing }
        var windows: [TimeWindow] = []
        for part in parts {
            do { windows.append(try TimeWindow(parsing: String(part))) } catch { throw .hoursWrong(hours) }
        }
        windows.sort { $0.from < $1.from }
        let areApart = zip(windows, windows.dropFirst()).allSatisfy { $0.to <= $1.from }
        guard windows.allSatisfy({ $0.minutes > 0 }), areApart else { throw .hoursWrong(hours) }
        return windows
    }

    /// Whether all of the days are over.
    func isPast(on today: CalendarDate) -> Bool { lastDay < today }

    /// The kind to keep, when nothing is wrong with the days, the name and the hours.
    ///
    /// - Parameters:
    ///   - calendar: Today's.
    ///   - earliest: The date on which the oldest open case was filed; today when none is open.
    /// - Throws: The first ``CalendarRefusal`` that was found.
    func checked(
        against calendar: WorkCalendar, today: CalendarDate, earliest: CalendarDate
    ) throws(CalendarRefusal) -> CalendarEdit.Kind {
        guard firstDay <= lastDay else { throw .lastBeforeFirst }
        let length = firstDay.days(until: lastDay) + 1
        guard length <= Self.mostDays else { throw .tooLong(days: length) }
        let (first, last) = (min(earliest, today).adding(months: -12), today.adding(months: 24))
        guard lastDay <= last else { throw .tooLate(last: last) }
        guard firstDay >= first else { throw .tooEarly(first: first) }
        guard !plainName.isEmpty else { throw .nameMissing }
        guard Self.fits(plainName, Self.longestName) else { throw .nameTooLong(limit: Self.longestName) }
        let dates = EditedDays(days: firstDay...lastDay, name: name, windows: nil).dates
        switch kind {
        case .closure:
            try checkClosure(dates, calendar)
            return .closure
        case .workingDay:
            let windows = try windows()
            for date in dates where calendar.opens(on: date) {
                throw .alreadyOpen(date, name: calendar.makeUpDays.first { $0.date == date }?.name)
            }
            return .workingDay(windows)
        }
    }

    /// A day of the office's own closures is never closed twice; a holiday on the way is, as long as another day is left.
    private func checkClosure(_ dates: [CalendarDate], _ calendar: WorkCalendar) throws(CalendarRefusal) {
        for date in dates where !calendar.opens(on: date) {
            let known = calendar.closures(on: date).first { $0.kind == .officeClosure }
            if let known { throw .alreadyClosed(date, name: known.name) }
        }
        guard !dates.contains(where: { calendar.opens(on: $0) }) else { return }
        for date in dates {
            if let known = calendar.closureName(on: date) { throw .alreadyClosed(date, name: known) }
        }
        throw .nothingToClose
    }
}

extension WorkCalendar {
    /// Whether the office works on a date; a date that the calendar cannot tell of is closed.
    func opens(on date: CalendarDate) -> Bool {
        do { return try isWorkingDay(date) } catch { return false }
    }
}
