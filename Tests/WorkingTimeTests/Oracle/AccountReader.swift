import WorkingTime

/// Somebody with a pencil who has only the lines of an account, and finds the due time again.
///
/// It checks on its way that no day is left out or told of twice, that the amounts and totals are right, and that the
/// last line says what it has found.
struct AccountReader {
    /// A line that is not what the lines before it lead to.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// A day as some line tells of it; without windows it is closed.
    private struct Day {
        let date: CalendarDate
        let windows: [TimeWindow]
    }

    private let account: TermAccount
    private let zone: Zone
    private let isMinutes: Bool
    private let isCalendarDays: Bool
    private let isDayOne: Bool

    private var received: Instant?
    /// What is left: minutes, working days or calendar days.
    private var left: Int
    private var total = 0
    /// When the clock started or went on, and the day that this counts on.
    private var start: (at: Instant, day: CalendarDate)?
    /// The days of the run, or those behind an overrun.
    private var days: [Day] = []
    /// The next day that some line must tell of.
    private var next: CalendarDate?
    /// The day up to which lines only say why something counts later.
    private var waitsUntil: CalendarDate?
    private var overrun: Int?
    private var last: CalendarDate?
    private var due: Instant?

    /// The due time by the lines; `nil` where the clock stands still.
    static func due(of account: TermAccount, in zone: Zone) throws -> Instant? {
        var reader = AccountReader(account, zone)
        for line in account.lines { try reader.read(line) }
        return reader.due
    }

    private init(_ account: TermAccount, _ zone: Zone) {
        self.account = account
        self.zone = zone
        isMinutes = account.term.unit == .minute || account.term.unit == .hour
        isCalendarDays = !isMinutes && account.term.unit != .workingDay
        isDayOne = account.counting.receiptDay == .dayOne
        left = account.budget
    }

    private func check(_ isTrue: Bool, _ text: @autoclosure () -> String) throws {
        if !isTrue { throw Fault(description: text()) }
    }

    private mutating func read(_ line: AccountLine) throws {
        switch line {
        case .received(let at, let day):
            received = at
            begin(at, day)
        case .resumed(let at, let day):
            begin(at, day)
        case .paused(let at, let day, let used):
            try pause(at, day, used: used)
        case .afterClosing(let date, let hours):
            try readAfterClosing(date, hours)
        case .hoursChange(let date, _):
            try check(next == nil || date == next, "hours change on \(date), not on \(String(describing: next))")
        case .makeUpDay(let day):
            try check(next == nil || day.date == next, "made up \(day.date)")
            if day.windows.isEmpty { try add(day.date, through: day.date) { _ in [] } }
        case .counted(let stretch):
            try read(stretch)
        case .calendarDays(let from, let to, let amount, let total):
            try add(from, through: to) { _ in [] }
            self.total += from.days(until: to) + 1
            try check(amount == from.days(until: to) + 1 && total == self.total, "calendar days to \(to)")
        case .closed(let from, let to, let reason):
            if case .closures(let closures) = reason {
                try check(Set(closures.map(\.date)).count == from.days(until: to) + 1, "closures from \(from)")
            }
            try add(from, through: to) { _ in [] }
        case .overrun(let amount):
            overrun = amount
            total = 0
            days = []
            next = nil
        case .endsOnClosedDay(let date):
            try check(endOfDays() == date, "ends on \(date)")
            (last, next, days) = (date, date, [])
        case .lastDay(let date, let hours):
            try readLastDay(date, hours)
        case .due(let instant):
            if isMinutes { due = try dueInMinutes() }
            try check(instant == due, "due \(instant), by hand \(String(describing: due))")
        }
    }

    // MARK: Runs

    private mutating func begin(_ at: Instant, _ day: CalendarDate) {
        start = (at, day)
        days = []
        wait(from: at, until: day)
        if next == nil { setOut(from: day) }
    }

    /// Something that counts on a later day has a reason for every day before it.
    private mutating func wait(from at: Instant, until day: CalendarDate) {
        let date = at.date(in: zone)
        (next, waitsUntil) = date < day ? (date, day) : (nil, nil)
    }

    private mutating func setOut(from day: CalendarDate) {
        waitsUntil = nil
        next = isMinutes || isDayOne ? day : day.adding(days: 1)
    }

    private mutating func pause(_ at: Instant, _ day: CalendarDate, used: Int) throws {
        let amount: Int
        if isMinutes {
            amount = days.reduce(0) { $0 + seconds(of: $1, until: at) } / 60
        } else {
            amount = isCalendarDays ? days.count : days.count { !$0.windows.isEmpty }
            try check(next == (isDayOne ? day : day.adding(days: 1)), "the run does not reach \(day)")
        }
        left -= amount
        try check(used == account.budget - left, "used \(used), by hand \(account.budget - left)")
        if isMinutes { total = used * 60 }
        days = []
        start = nil
        wait(from: at, until: day)
    }

    // MARK: Days

    private mutating func read(_ stretch: CountedDays) throws {
        try add(stretch.from, through: stretch.to) { stretch.hours.windows(on: $0.weekday) }
        let stretchDays = days.suffix(stretch.from.days(until: stretch.to) + 1)
        if !isMinutes {
            total += stretchDays.count { !$0.windows.isEmpty }
            try check(total == stretch.total, "\(stretch.total) days, by hand \(total)")
        } else {
            // How much of the last day counts is known when the due time is.
            total += stretch.amount
            try check(total == stretch.total, "\(stretch.total) seconds, by hand \(total)")
            let all = stretchDays.reduce(0) { $0 + $1.windows.reduce(0) { $0 + $1.minutes } }
            try check(stretch.amount <= all * 60, "\(stretch.amount) seconds from \(stretch.from)")
        }
    }

    private mutating func add(
        _ from: CalendarDate, through to: CalendarDate, windows: (CalendarDate) -> [TimeWindow]
    ) throws {
        try check(next == nil || from == next, "\(from) stands where \(String(describing: next)) should")
        try check(from <= to, "\(from) to \(to)")
        var date = from
        while date <= to {
            if waitsUntil == nil { days.append(Day(date: date, windows: windows(date))) }
            date = date.adding(days: 1)
        }
        next = date
        if let waitsUntil, date == waitsUntil, start != nil { setOut(from: waitsUntil) }
    }

    private mutating func readAfterClosing(_ date: CalendarDate, _ hours: [TimeWindow]) throws {
        guard let closing = hours.last?.to, let received else { throw Fault(description: "no hours on \(date)") }
        if waitsUntil == nil {
            try check(Instant(date, minuteOfDay: closing, in: zone) < received, "\(date) was still open")
            try check(date == last ?? endOfDays(), "the term does not end on \(date)")
            (last, next, days) = (date, date.adding(days: 1), [])
        } else {
            try add(date, through: date) { _ in hours }
        }
    }

    // MARK: The end

    /// The day on which the days that were left are over.
    private func endOfDays() throws -> CalendarDate {
        guard let start else { throw Fault(description: "no start") }
        let counted = days.filter { isCalendarDays || !$0.windows.isEmpty }
        if let overrun {
            try check(overrun == (isDayOne ? 1 - left : -left) && counted.count == overrun, "overrun by \(overrun)")
            try check(next == start.day, "the days of the overrun end before \(String(describing: next))")
            guard let first = days.first?.date else { throw Fault(description: "no days of the overrun") }
            return first
        }
        try check(counted.count == left, "\(counted.count) days of \(left)")
        return days.last?.date ?? start.day
    }

    private mutating func readLastDay(_ date: CalendarDate, _ hours: [TimeWindow]) throws {
        guard let closing = hours.last?.to else { throw Fault(description: "\(date) has no hours") }
        if last == nil {
            try check(date == endOfDays(), "last day \(date)")
        } else {
            try check(date == next && days.allSatisfy(\.windows.isEmpty), "next working day \(date)")
        }
        due = Instant(date, minuteOfDay: closing, in: zone)
    }

    /// The open seconds of a day since the clock started, and until a moment.
    private func seconds(of day: Day, until end: Instant) -> Int {
        day.windows.reduce(0) { sum, window in
            let from = max(Instant(day.date, minuteOfDay: window.from, in: zone), start?.at ?? end)
            let to = min(Instant(day.date, minuteOfDay: window.to, in: zone), end)
            return sum + max(0, Int(from.seconds(until: to)))
        }
    }

    private func dueInMinutes() throws -> Instant {
        guard let start, let received else { throw Fault(description: "no start") }
        if let overrun {
            try check(overrun == -left, "overrun by \(overrun)")
            return max(received, try moment(secondsBefore: overrun * 60, start.at))
        }
        var rest = left * 60
        if rest <= 0 { return received }
        for day in days {
            for window in day.windows {
                let from = max(Instant(day.date, minuteOfDay: window.from, in: zone), start.at)
                let length = max(0, Int(from.seconds(until: Instant(day.date, minuteOfDay: window.to, in: zone))))
                if rest <= length {
                    try check(day.date == days.last?.date, "there are days behind the last one")
                    try check(total == account.budget * 60, "\(total) seconds in all")
                    return from.adding(seconds: Int64(rest))
                }
                rest -= length
            }
        }
        throw Fault(description: "\(rest) seconds are missing")
    }

    private func moment(secondsBefore count: Int, _ end: Instant) throws -> Instant {
        var rest = count
        for day in days.reversed() {
            for window in day.windows.reversed() {
                let from = Instant(day.date, minuteOfDay: window.from, in: zone)
                let to = min(Instant(day.date, minuteOfDay: window.to, in: zone), end)
                let length = max(0, Int(from.seconds(until: to)))
                if from < to, rest < length { return to.adding(seconds: Int64(-rest)) }
                rest -= length
            }
        }
        throw Fault(description: "\(rest) seconds are missing behind the overrun")
    }
}
