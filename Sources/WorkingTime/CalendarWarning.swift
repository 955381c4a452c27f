/// Something in a work calendar that makes sense, but is seldom what its author meant.
public enum CalendarWarning: Hashable, Sendable, CustomStringConvertible {
    /// Two rule sets share some dates, and each has others of its own.
    case ruleSetsOverlap(HoursRuleSet, HoursRuleSet)
    /// Later rule sets apply on every date of this one.
    case ruleSetHidden(HoursRuleSet)
    /// From a date on, the office does not open any more.
    case closedForGood(HoursRuleSet)
    /// The office's own closure is on a date that is closed anyway.
    case closureOnClosedDay(Closure)
    /// A make-up day is on a date on which the office works anyway.
    case makeUpDayOnWorkingDay(MakeUpDay)

    /// What is odd, with which thing, and what to do.
    public var description: String {
        switch self {
        case .ruleSetsOverlap(let first, let second):
            "“\(first.name)” and “\(second.name)” share some of their dates, on which “\(second.name)” applies. "
                + "Correct the dates, if that is not meant."
        case .ruleSetHidden(let set):
            "“\(set.name)” never applies, because rule sets below it have all its dates. Move it down, or remove it."
        case .closedForGood(let set):
            "“\(set.name)” closes the office and has no last date. Give it one, if the office opens again."
        case .closureOnClosedDay(let closure):
            "“\(closure.name)” closes the office on \(closure.date), which is a closed day anyway. Correct the date, or "
                + "remove it."
        case .makeUpDayOnWorkingDay(let day):
            "The make-up day “\(day.name)” is on \(day.date), which is a working day anyway. Correct the date, or give "
                + "the hours in a rule set."
        }
    }
}
