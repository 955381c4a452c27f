extension WorkCalendar {
    /// Refuses hours that make no sense.
    static func check(
        _ ruleSets: [HoursRuleSet],
        counterHours: [HoursRuleSet],
        makeUpDays: [MakeUpDay]
    ) throws(WorkCalendarError) {
        for set in ruleSets + counterHours {
            if let from = set.from, let to = set.to, to < from { throw .ruleSetEndsBeforeItStarts(set.name) }
            for weekday in Weekday.allCases {
                try check(set.week.windows(on: weekday), on: weekday, of: set.name)
            }
        }
        let opening = ruleSets.filter { $0.week.minutesPerWeek > 0 }
        guard !opening.isEmpty else { throw .noWindows }
        guard opening.contains(where: { $0.to == nil }) else { throw .onlyListedDates }
        var dates: Set<CalendarDate> = []
        for day in makeUpDays {
            guard dates.insert(day.date).inserted else { throw .makeUpDayTwice(day.date) }
            guard !day.windows.isEmpty else { throw .makeUpDayWithoutHours(day.date, name: day.name) }
            try check(day.windows, on: day.date.weekday, of: day.name)
            try check(day.counterWindows, on: day.date.weekday, of: day.name)
        }
    }

    /// Refuses the windows of one day when they make no sense.
    ///
    /// - Parameters:
    ///   - windows: The windows in the order of their opening times.
    ///   - weekday: The day, for the error.
    ///   - name: The rule set or make-up day, for the error.
    private static func check(
        _ windows: [TimeWindow],
        on weekday: Weekday,
        of name: String
    ) throws(WorkCalendarError) {
        for window in windows {
            guard window.from < window.to else {
                throw .windowEndsBeforeItStarts(window, weekday, ruleSet: name)
            }
            guard window.from >= 0, window.to <= 1440 else {
                throw .windowLeavesTheDay(window, weekday, ruleSet: name)
            }
        }
        for (earlier, later) in zip(windows, windows.dropFirst()) where later.from < earlier.to {
            throw .windowsOverlap(earlier, later, weekday, ruleSet: name)
        }
    }
}
