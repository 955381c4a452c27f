import WorkingTime

/// A date of which only the year may be known.
struct PartialDate: Hashable, Sendable {
    let year: Int
    /// Month and day; `nil` where only the year is known.
    let monthAndDay: Month?

    /// A month with a day in it.
    struct Month: Hashable, Sendable {
        let month: Int
        let day: Int
    }

    init(_ year: Int) {
        self.year = year
        monthAndDay = nil
    }

    init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        monthAndDay = Month(month: month, day: day)
    }

    /// Whether the date had certainly come on another date; a bare year has come for certain only when it is over.
    func hadCome(on date: CalendarDate) -> Bool {
        guard year == date.year, let known = monthAndDay else { return year < date.year }
        return (known.month, known.day) <= (date.month, date.day)
    }

    /// Whether the date had certainly come by the end of a year.
    func hadCome(beforeYear other: Int) -> Bool { year < other }

    func text(_ language: Language) -> String {
        guard let known = monthAndDay else { return String(year) }
        let months = language.months
        guard months.indices.contains(known.month - 1) else { return String(year) }
        return "\(known.day) \(months[known.month - 1]) \(year)"
    }
}
