/// When one office works: its zone, its hours by date, and the days on which it is closed.
///
/// Every question about a date needs the holidays of its year. A year whose holidays have not been published (the joint
/// decree for the next year comes in autumn) makes a question throw ``WorkCalendarError/yearNotPublished(_:)``. An
/// office must still be able to promise in December; a calendar made with `assumingUnpublishedYears` answers from the
/// weekly hours and the closures that are known, and ``isAssumed(_:)`` tells which answers rest on that.
public struct WorkCalendar: Hashable, Sendable {
    /// The zone of all local dates and times.
    public let zone: Zone

    /// Hours with their dates; on a date the last set that applies wins.
    public let ruleSets: [HoursRuleSet]

    /// Years whose national holidays are among the closures.
    public let publishedYears: Set<Int>

    /// Published years of which a holiday may still change.
    public let provisionalYears: Set<Int>

    /// Whether the calendar also answers for years that are not published.
    public let assumesUnpublishedYears: Bool

    /// Closures by the day number of their date.
    private let closuresByDay: [Int: [Closure]]

    /// Makes a calendar.
    ///
    /// - Parameters:
    ///   - zone: The zone of the office.
    ///   - ruleSets: Hours with their dates; on a date the last set that applies wins.
    ///   - closures: Closed days of every kind. An office that also works on collective leave leaves those days out.
    ///   - publishedYears: Years whose national holidays are among the closures.
    ///   - provisionalYears: Published years of which a holiday may still change.
    ///   - assumingUnpublishedYears: Whether to answer for other years from weekly hours and known closures alone.
    /// - Throws: ``WorkCalendarError`` that names the rule set and the window at fault: a set that ends before it
    ///   starts, a window that leaves the day, one that ends before it starts, two that overlap, or no window at all.
    public init(
        zone: Zone,
        ruleSets: [HoursRuleSet],
        closures: [Closure] = [],
        publishedYears: Set<Int>,
        provisionalYears: Set<Int> = [],
        assumingUnpublishedYears: Bool = false
    ) throws(WorkCalendarError) {
        try Self.check(ruleSets)
        self.zone = zone
        self.ruleSets = ruleSets
        self.publishedYears = publishedYears
        self.provisionalYears = provisionalYears.intersection(publishedYears)
        self.assumesUnpublishedYears = assumingUnpublishedYears
        self.closuresByDay = closures.reduce(into: [:]) { byDay, closure in
            let known = byDay[closure.date.dayNumber, default: []]
            if !known.contains(closure) { byDay[closure.date.dayNumber] = known + [closure] }
        }
    }

    /// Makes a calendar from the table of national holidays and the office's own closures.
    ///
    /// - Parameters:
    ///   - zone: The zone of the office.
    ///   - ruleSets: Hours with their dates; on a date the last set that applies wins.
    ///   - holidays: National holidays and collective leave.
    ///   - officeClosures: Days on which this office or its region is closed.
    ///   - assumingUnpublishedYears: Whether to answer for other years from weekly hours and known closures alone.
    /// - Throws: ``WorkCalendarError``, as the initializer from single closures does.
    public init(
        zone: Zone,
        ruleSets: [HoursRuleSet],
        holidays: HolidayTable,
        officeClosures: [Closure] = [],
        assumingUnpublishedYears: Bool = false
    ) throws(WorkCalendarError) {
        try self.init(
            zone: zone,
            ruleSets: ruleSets,
            closures: holidays.closures + officeClosures,
            publishedYears: holidays.publishedYears,
            provisionalYears: holidays.provisionalYears,
            assumingUnpublishedYears: assumingUnpublishedYears
        )
    }

    /// The closures on a date; empty on most days.
    public func closures(on date: CalendarDate) -> [Closure] {
        closuresByDay[date.dayNumber, default: []]
    }

    /// Name of the closure on a date, or the names when there are several; `nil` when there is none.
    ///
    /// A Sunday has no closure: it is closed by the weekly hours.
    public func closureName(on date: CalendarDate) -> String? {
        let names = closures(on: date).map(\.name)
        return names.isEmpty ? nil : names.joined(separator: " / ")
    }

    private static func check(_ ruleSets: [HoursRuleSet]) throws(WorkCalendarError) {
        for set in ruleSets {
            if let from = set.from, let to = set.to, to < from { throw .ruleSetEndsBeforeItStarts(set.name) }
            for weekday in Weekday.allCases {
                let windows = set.week.windows(on: weekday)
                for window in windows {
                    guard window.from < window.to else {
                        throw .windowEndsBeforeItStarts(window, weekday, ruleSet: set.name)
                    }
                    guard window.from >= 0, window.to <= 1440 else {
                        throw .windowLeavesTheDay(window, weekday, ruleSet: set.name)
                    }
                }
                for (earlier, later) in zip(windows, windows.dropFirst()) where later.from < earlier.to {
                    throw .windowsOverlap(earlier, later, weekday, ruleSet: set.name)
                }
            }
        }
        guard ruleSets.contains(where: { $0.week.minutesPerWeek > 0 }) else { throw .noWindows }
    }
}
