/// A run of days that two calendars see differently, all in the same way.
///
/// Days on which neither of the two works stand in a run without breaking it: a weekend between two new holidays.
public struct CalendarChange: Hashable, Sendable {
    /// The first day, as the new calendar has it.
    public let first: CalendarDay

    /// The last day; the same as the first for a single day.
    public internal(set) var last: CalendarDay

    /// What the first day was in the calendar before; where the days close, the others may have had other hours.
    public let before: CalendarDay

    /// The days, the first and the last one included.
    public var days: ClosedRange<CalendarDate> { first.date...max(first.date, last.date) }

    /// What changes from one calendar to another in some years, in the order of the days.
    ///
    /// A day changes when it opens or closes, when its hours change, those of the counter too, or when it is called
    /// something else.
    public static func changes(
        from before: WorkCalendar, to after: WorkCalendar, inYears years: ClosedRange<Int>
    ) -> [CalendarChange] {
        var changes: [CalendarChange] = []
        var isOpenRun = false
        for year in years {
            let days = zip(
                zip(before.days(ofYear: year), after.days(ofYear: year)),
                zip(before.atCounter.days(ofYear: year), after.atCounter.days(ofYear: year)))
            for ((old, new), (oldCounter, newCounter)) in days {
                if old == new, oldCounter == newCounter {
                    if !new.windows.isEmpty { isOpenRun = false }
                } else if isOpenRun, let run = changes.last, run.first.isLike(new), run.before.closesLike(old, as: new)
                {
                    changes[changes.count - 1].last = new
                } else {
                    changes.append(CalendarChange(first: new, last: new, before: old))
                    isOpenRun = true
                }
            }
        }
        return changes
    }
}

extension CalendarDay {
    /// Whether another day differs from this one in its date alone.
    fileprivate func isLike(_ other: CalendarDay) -> Bool {
        isCalledLike(other) && windows == other.windows
    }

    /// Whether this day and another one change alike; the hours of a day that closes do not matter.
    fileprivate func closesLike(_ other: CalendarDay, as new: CalendarDay) -> Bool {
        new.windows.isEmpty ? isCalledLike(other) && windows.isEmpty == other.windows.isEmpty : isLike(other)
    }

    private func isCalledLike(_ other: CalendarDay) -> Bool { kind == other.kind && name == other.name }
}
