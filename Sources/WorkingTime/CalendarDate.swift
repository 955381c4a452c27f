/// A date of the Gregorian calendar, without a time and without a zone.
///
/// Legal dates (a decree, a holiday, the last day of a period) are dates and never instants. The date is held as a
/// day number, so that comparing, hashing and adding days are single integer operations.
///
/// Dates run from 1 January of the year 1 to 31 December 9999; arithmetic that would leave this range stops at its end.
public struct CalendarDate: Hashable, Sendable {
    /// Days since 1 January 1970, which is day 0; earlier dates are negative.
    public let dayNumber: Int

    /// The first date: 1 January of the year 1.
    public static let earliest = CalendarDate(dayNumber: -719_162)

    /// The last date: 31 December 9999.
    public static let latest = CalendarDate(dayNumber: 2_932_896)

    /// Makes the date with a day number; a number outside the range of dates gives the nearest date.
    ///
    /// - Parameter dayNumber: Days since 1 January 1970.
    public init(clampingDayNumber dayNumber: Int) {
        self.init(dayNumber: Swift.min(Swift.max(dayNumber, Self.earliest.dayNumber), Self.latest.dayNumber))
    }

    /// Makes a date from its parts.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    /// - Throws: ``CalendarDateError/noSuchDate(year:month:day:)`` for a date that the calendar does not have, such as
    ///   30 February, or 29 February in a common year.
    public init(year: Int, month: Int, day: Int) throws(CalendarDateError) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, year: year)
        else { throw .noSuchDate(year: year, month: month, day: day) }
        self.init(dayNumber: Self.dayNumber(year: year, month: month, day: day))
    }

    private init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// Year, 1 to 9999.
    public var year: Int { parts.year }

    /// Month of the year, 1 to 12.
    public var month: Int { parts.month }

    /// Day of the month, 1 to 31.
    public var day: Int { parts.day }

    /// Day of the week.
    public var weekday: Weekday {
        // Day 0 was a Thursday.
        switch (dayNumber % 7 + 7) % 7 {
        case 0: .thursday
        case 1: .friday
        case 2: .saturday
        case 3: .sunday
        case 4: .monday
        case 5: .tuesday
        default: .wednesday
        }
    }

    /// The date that lies a number of days later, or earlier when the number is negative.
    public func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        guard !overflow else { return days < 0 ? .earliest : .latest }
        return CalendarDate(clampingDayNumber: sum)
    }

    /// The same day of the month a number of months later, or earlier when the number is negative.
    ///
    /// A month that is too short gives its last day: 31 January and one month is 28 or 29 February.
    public func adding(months: Int) -> CalendarDate {
        let (year, month, day) = parts
        let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, index < 10_000 * 12 else { return months < 0 ? .earliest : .latest }
        guard index >= 12 else { return .earliest }
        let newYear = index / 12
        let newMonth = index % 12 + 1
        let newDay = Swift.min(day, Self.length(ofMonth: newMonth, year: newYear))
        return CalendarDate(dayNumber: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
    }

    /// Days from this date to another: 0 for the same date, negative for an earlier one.
    public func days(until other: CalendarDate) -> Int {
        other.dayNumber - dayNumber
    }
}

extension CalendarDate: Comparable {
    /// Whether the first date lies before the second.
    public static func < (first: CalendarDate, second: CalendarDate) -> Bool {
        first.dayNumber < second.dayNumber
    }
}

extension CalendarDate {
    /// Year, month and day together, for code that needs more than one of them.
    ///
    /// Years are counted from March, so that the leap day is the last of its year, in eras of 400 years (146 097 days)
    /// after which the calendar repeats.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468  // days since 1 March of the year 0
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let fromMarch = month <= 2 ? year - 1 : year
        let era = (fromMarch >= 0 ? fromMarch : fromMarch - 399) / 400
        let yearOfEra = fromMarch - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
