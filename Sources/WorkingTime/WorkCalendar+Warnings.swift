extension WorkCalendar {
    /// What in the calendar is seldom meant, for whoever writes it; empty for most calendars.
    ///
    /// National holidays and collective leave on closed days are no warning: the joint decree sets them for all.
    public var warnings: [CalendarWarning] {
        warnings(of: ruleSets) + warnings(of: counterHours) + closureWarnings + makeUpDayWarnings
    }

    private func warnings(of sets: [HoursRuleSet]) -> [CalendarWarning] {
        var warnings: [CalendarWarning] = []
        for (index, set) in sets.enumerated() {
            let later = sets[(index + 1)...]
            if set.isCovered(by: later) {
                warnings.append(.ruleSetHidden(set))
            } else {
                warnings += later.filter(set.isCutOff(by:)).map { .ruleSetsOverlap(set, $0) }
            }
        }
        if let last = sets.last(where: { $0.to == nil }), last.week.minutesPerWeek == 0 {
            warnings.append(.closedForGood(last))
        }
        return warnings
    }

    private var closureWarnings: [CalendarWarning] {
        let own = closuresByDay.values.joined().filter { $0.kind == .officeClosure }
        return own.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
            .filter { closure in
                let isNational = closures(on: closure.date).contains { $0.kind != .officeClosure }
                return isNational || weeklyWindows(on: closure.date).isEmpty
            }
            .map { .closureOnClosedDay($0) }
    }

    private var makeUpDayWarnings: [CalendarWarning] {
        makeUpDays.filter { closures(on: $0.date).isEmpty && !weeklyWindows(on: $0.date).isEmpty }
            .map { .makeUpDayOnWorkingDay($0) }
    }
}

extension HoursRuleSet {
    /// The dates on which the hours apply.
    fileprivate var dates: ClosedRange<CalendarDate> {
        let first = from ?? .earliest
        return first...max(first, to ?? .latest)
    }

    private var hasBothEnds: Bool { from != nil && to != nil }

    /// Whether other rule sets together apply on every date of this one.
    fileprivate func isCovered(by others: ArraySlice<HoursRuleSet>) -> Bool {
        var next = dates.lowerBound
        for other in others.map(\.dates).sorted(by: { $0.lowerBound < $1.lowerBound })
        where other.lowerBound <= next && other.upperBound >= next {
            guard other.upperBound < dates.upperBound else { return true }
            next = other.upperBound.adding(days: 1)
        }
        return false
    }

    /// Whether a later rule set takes some of the dates of this one, though neither lies within the other.
    ///
    /// An exception with both ends that is laid over hours that go on is what rule sets are for.
    fileprivate func isCutOff(by later: HoursRuleSet) -> Bool {
        guard dates.overlaps(later.dates), hasBothEnds || !later.hasBothEnds else { return false }
        let isWithin = later.dates.contains(dates.lowerBound) && later.dates.contains(dates.upperBound)
        let holds = dates.contains(later.dates.lowerBound) && dates.contains(later.dates.upperBound)
        return !isWithin && !holds
    }
}
