/// When one office works: its zone, its hours by date, and the days on which it is closed.
///
/// Every question about a date needs the holidays of its year. A year whose holidays have not been published (the joint
/// decree for the next year comes in autumn) makes a question throw ``WorkCalendarError/yearNotPublished(_:)``. An
/// office must still be able to promise in December; a calendar made with `assumingUnpublishedYears` answers from the
/// weekly hours and the closures that are known, and ``isAssumed(_:)`` tells which answers rest on that.
///
/// Making a calendar sums up its days once; after that every question costs the same in any year and for any length of
/// time. It never changes, and it is large: one object that everybody refers to.
public final class WorkCalendar: Sendable {
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

    /// Hours of the counter (loket) where they differ from the office's; see ``atCounter``.
    public let counterHours: [HoursRuleSet]

    /// Dates on which the office works although its week or a closure says no, in the order of their dates.
    public let makeUpDays: [MakeUpDay]

    /// Closures by the day number of their date.
    let closuresByDay: [Int: [Closure]]

    /// The days of all years, summed up; it follows from the definition and is no part of it.
    let days: CompiledDays

    /// The same in the hours of the counter.
    let counterDays: CompiledDays

    /// Makes a calendar.
    ///
    /// - Parameters:
    ///   - zone: The zone of the office.
    ///   - ruleSets: Hours with their dates; on a date the last set that applies wins.
    ///   - closures: Closed days of every kind. An office that also works on collective leave leaves those days out.
    ///   - publishedYears: Years whose national holidays are among the closures.
    ///   - provisionalYears: Published years of which a holiday may still change.
    ///   - assumingUnpublishedYears: Whether to answer for other years from weekly hours and known closures alone.
    ///   - counterHours: Hours of the counter with their dates; on a date that none of them covers it keeps the
    ///     office's hours.
    ///   - makeUpDays: Dates on which the office works although its week or a closure says no.
    /// - Throws: ``WorkCalendarError`` that names the rule set or make-up day at fault and the window: a set that ends
    ///   before it starts, a window that leaves the day, one that ends before it starts, two that overlap, no window at
    ///   all, hours for listed dates only, or a make-up day that is listed twice or has no window.
    public init(
        zone: Zone,
        ruleSets: [HoursRuleSet],
        closures: [Closure] = [],
        publishedYears: Set<Int>,
        provisionalYears: Set<Int> = [],
        assumingUnpublishedYears: Bool = false,
        counterHours: [HoursRuleSet] = [],
        makeUpDays: [MakeUpDay] = []
    ) throws(WorkCalendarError) {
        try Self.check(ruleSets, counterHours: counterHours, makeUpDays: makeUpDays)
        self.zone = zone
        self.ruleSets = ruleSets
        self.publishedYears = publishedYears
        self.provisionalYears = provisionalYears.intersection(publishedYears)
        self.assumesUnpublishedYears = assumingUnpublishedYears
        self.counterHours = counterHours
        self.makeUpDays = makeUpDays.sorted { $0.date < $1.date }
        closuresByDay = closures.reduce(into: [:]) { byDay, closure in
            let known = byDay[closure.date.dayNumber, default: []]
            if !known.contains(closure) { byDay[closure.date.dayNumber] = known + [closure] }
        }
        let answered = assumingUnpublishedYears ? nil : publishedYears
        days = CompiledDays(
            ruleSets: ruleSets, closedDays: closuresByDay.keys, makeUpDays: makeUpDays, publishedYears: answered)
        counterDays =
            counterHours.isEmpty && makeUpDays.allSatisfy { $0.counterWindows == $0.windows }
            ? days
            : CompiledDays(
                ruleSets: ruleSets + counterHours, closedDays: closuresByDay.keys,
                makeUpDays: makeUpDays.map(\.atCounter), publishedYears: answered)
    }

    /// Makes the calendar of an office's counter.
    init(counterOf office: WorkCalendar) {
        zone = office.zone
        ruleSets = office.ruleSets + office.counterHours
        publishedYears = office.publishedYears
        provisionalYears = office.provisionalYears
        assumesUnpublishedYears = office.assumesUnpublishedYears
        counterHours = []
        makeUpDays = office.makeUpDays.map(\.atCounter)
        closuresByDay = office.closuresByDay
        days = office.counterDays
        counterDays = office.counterDays
    }

    /// Makes a calendar from the table of national holidays and the office's own closures.
    ///
    /// - Parameters:
    ///   - zone: The zone of the office.
    ///   - ruleSets: Hours with their dates; on a date the last set that applies wins.
    ///   - holidays: National holidays and collective leave.
    ///   - officeClosures: Days on which this office or its region is closed.
    ///   - assumingUnpublishedYears: Whether to answer for other years from weekly hours and known closures alone.
    ///   - counterHours: Hours of the counter with their dates; on a date that none of them covers it keeps the
    ///     office's hours.
    ///   - makeUpDays: Dates on which the office works although its week or a closure says no.
    /// - Throws: ``WorkCalendarError``, as the initializer from single closures does.
    public convenience init(
        zone: Zone,
        ruleSets: [HoursRuleSet],
        holidays: HolidayTable,
        officeClosures: [Closure] = [],
        assumingUnpublishedYears: Bool = false,
        counterHours: [HoursRuleSet] = [],
        makeUpDays: [MakeUpDay] = []
    ) throws(WorkCalendarError) {
        try self.init(
            zone: zone,
            ruleSets: ruleSets,
            closures: holidays.closures + officeClosures,
            publishedYears: holidays.publishedYears,
            provisionalYears: holidays.provisionalYears,
            assumingUnpublishedYears: assumingUnpublishedYears,
            counterHours: counterHours,
            makeUpDays: makeUpDays
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
}

extension WorkCalendar: Hashable {
    /// Whether two calendars are defined alike; what was computed from the definition does not matter.
    public static func == (first: WorkCalendar, second: WorkCalendar) -> Bool {
        first.zone == second.zone && first.ruleSets == second.ruleSets && first.counterHours == second.counterHours
            && first.makeUpDays == second.makeUpDays && first.closuresByDay == second.closuresByDay
            && first.publishedYears == second.publishedYears && first.provisionalYears == second.provisionalYears
            && first.assumesUnpublishedYears == second.assumesUnpublishedYears
    }

    /// Feeds the definition to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(zone)
        hasher.combine(ruleSets)
        hasher.combine(counterHours)
        hasher.combine(makeUpDays)
        hasher.combine(closuresByDay)
        hasher.combine(publishedYears)
        hasher.combine(provisionalYears)
        hasher.combine(assumesUnpublishedYears)
    }
}
