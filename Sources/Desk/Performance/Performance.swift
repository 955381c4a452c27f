import Database
import Standards
import WorkingTime

/// What a service promised against what was measured: real cases that ended within the period, those that applicants
/// withdrew left out.
///
/// Times are minutes for which the office was open, so that a weekend or a night is nobody's delay.
public struct Performance: Hashable, Sendable {
    /// Below so many cases nothing but their number is told: a few cases are no measure, and could be recognized.
    public static let fewestCases = 10

    public let service: ServiceStandard.ID
    /// Whole months and the days of this one so far.
    public let period: ClosedRange<CalendarDate>
    public let cases: Int
    /// What was measured; `nil` for fewer cases than ``fewestCases``.
    public let figures: Figures?
    /// Opening minutes of a usual day of the office, in which long times are told.
    public let dayMinutes: Int
    /// Changes with every figure.
    public let mark: String

    /// What was measured.
    public struct Figures: Hashable, Sendable {
        /// From the filing to the end, the applicant's time included.
        public let whole: Spread
        /// The office's own time against its promise; `nil` when fewer cases than ``fewestCases`` had a promise that ran.
        public let office: OfficeTime?
        /// Most minutes first.
        public let pauses: [Pause]
    }

    /// The office's own time: while the clock of the main promise ran.
    public struct OfficeTime: Hashable, Sendable {
        public let spread: Spread
        /// Cases whose main promise was kept.
        public let kept: Int
        public let late: Int
        public let bars: [Bar]

        /// Whole percents of the cases that were in time, rounded down: 99.9 % is not all of them.
        public var percentKept: Int { kept * 100 / max(1, kept + late) }
    }

    /// The middle and the slow end of some times.
    ///
    /// Percentiles are by nearest rank: the time of the first case, shortest first, with which at least so many percent of
    /// the cases are reached. It is always the time of a real case.
    public struct Spread: Hashable, Sendable {
        public let cases: Int
        /// Half of the cases took this long or shorter.
        public let median: Int
        /// Nine of ten cases took this long or shorter.
        public let ninetieth: Int
    }

    /// Cases that took from `from` minutes to less than `to`.
    public struct Bar: Hashable, Sendable {
        public let from: Int
        /// `nil` for the last one, which has everything beyond.
        public let to: Int?
        public let kept: Int
        public let late: Int
    }

    /// How often and how long the clock of the main promise stood still, for one cause, sent there by one role.
    public struct Pause: Hashable, Sendable {
        public let role: Role.ID
        public let cause: PauseTally.Cause
        public let total: PauseTotal
    }
}

extension Performance.Spread {
    /// - Parameters:
    ///   - times: Shortest first.
    /// - Returns: `nil` for none.
    init?(_ times: [MinuteCount]) {
        let cases = times.reduce(0) { $0 + $1.cases }
        guard let median = times.minutes(ofPercent: 50, among: cases),
            let ninetieth = times.minutes(ofPercent: 90, among: cases)
        else { return nil }
        self.init(cases: cases, median: median, ninetieth: ninetieth)
    }
}

extension [MinuteCount] {
    /// The time by nearest rank; `nil` for none.
    fileprivate func minutes(ofPercent percent: Int, among cases: Int) -> Int? {
        let rank = (cases * percent + 99) / 100
        var reached = 0
        return first { count in
            reached += count.cases
            return reached >= rank
        }?.minutes
    }
}

extension Performance.OfficeTime {
    /// - Parameters:
    ///   - times: Shortest first.
    ///   - promised: About how many opening minutes the promise has, to be shown whole; `nil` where that cannot be said.
    ///   - day: Opening minutes of a usual day.
    /// - Returns: `nil` for fewer cases than are told.
    init?(_ times: [MinuteCount], promised: Int?, day: Int) {
        guard let spread = Performance.Spread(times), spread.cases >= Performance.fewestCases else { return nil }
        let kept = times.reduce(0) { $0 + $1.kept }
        self.init(
            spread: spread, kept: kept, late: spread.cases - kept,
            bars: Performance.Bar.all(of: times, reaching: Swift.max(spread.ninetieth, promised ?? 0), day: day))
    }
}

extension Performance.Bar {
    static let count = 12

    /// Twelve bars of one width that people can read, so that the slow end and the promise are well inside.
    static func all(of times: [MinuteCount], reaching most: Int, day: Int) -> [Performance.Bar] {
        let width = width(reaching: most, day: day)
        var kept = Array(repeating: 0, count: count)
        var late = kept
        for time in times {
            let place = Swift.min(time.minutes / width, count - 1)
            kept[place] += time.kept
            late[place] += time.cases - time.kept
        }
        return (0..<count).map { place in
            Performance.Bar(
                from: place * width, to: place == count - 1 ? nil : (place + 1) * width, kept: kept[place],
                late: late[place])
        }
    }

    private static func width(reaching most: Int, day: Int) -> Int {
        let short = [1, 2, 5, 10, 15, 30, 60, 120].filter { $0 < day }
        let widths = short + [1, 2, 3, 5, 10, 20, 50, 100].map { $0 * day }
        // Two of the twelve stay for what is slower.
        return widths.first { $0 * (count - 2) >= most } ?? Swift.max(1, most / (count - 2) + 1)
    }
}

extension Agency {
    /// Opening minutes of a usual day: of the middle one of the days on which the hours without dates are open.
    public var usualDayMinutes: Int {
        let week = hours.last { $0.from == nil && $0.to == nil }?.week
        let days = Weekday.allCases.compactMap { day -> Int? in
            let minutes = week?.windows(on: day).reduce(0) { $0 + $1.to - $1.from } ?? 0
            return minutes > 0 ? minutes : nil
        }.sorted()
        return days.isEmpty ? 450 : days[days.count / 2]
    }
}

extension ServiceStandard {
    /// The first promise with a limit that is made to everybody, or else the first with a limit.
    public var mainPromise: ServicePromise? {
        let limited = promises.filter { $0.maximum != nil }
        return limited.first { $0.condition == nil } ?? limited.first
    }
}

extension Term {
    /// About how many opening minutes the term has in days of this length; `nil` for terms of the calendar.
    public func openMinutes(day: Int) -> Int? {
        if isSameDay { return day }
        return switch unit {
        case .minute: amount
        case .hour: amount * 60
        case .workingDay: amount * day
        case .calendarDay, .week, .month: nil
        }
    }
}
