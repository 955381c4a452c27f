import WorkingTime

/// A term with its receipt and its pauses, counted by stepping through a slow office.
struct SlowTerm {
    let office: SlowOffice
    let trial: Trial

    /// The last second that is in time.
    func due() throws(SlowOffice.NotPublished) -> Int {
        if trial.amount == 0, trial.isMinutes, trial.pauses.isEmpty { return trial.start }
        let found =
            if trial.isMinutes { try dueInMinutes() } else if trial.unit == .workingDay {
                try dueInWorkingDays()
            } else {
                try dueInCalendarDays()
            }
        guard found < trial.start else { return found }
        // Nothing is due before it arrives.
        if trial.isMinutes { return trial.start }
        return try office.closing(office.dayOfReceipt(trial.start, .standard))
    }

    /// When the clock started, stopped, went on, stopped …; it runs on after the last of them.
    private var runs: [(from: Int, to: Int)] {
        zip([trial.start] + trial.pauses.map(\.upperBound), trial.pauses.map(\.lowerBound)).map { ($0, $1) }
    }

    private var lastStart: Int { trial.pauses.last?.upperBound ?? trial.start }

    private var isDayOne: Bool { trial.counting.receiptDay == .dayOne }

    private func dueInMinutes() throws(SlowOffice.NotPublished) -> Int {
        var left = trial.amount * (trial.unit == .hour ? 60 : 1)
        for run in runs { left -= try office.openSeconds(run.from, run.to) / 60 }
        return try office.end(ofOpenSeconds: left * 60, from: lastStart)
    }

    private func dueInWorkingDays() throws(SlowOffice.NotPublished) -> Int {
        var left = isDayOne ? max(1, trial.amount) : trial.amount
        for run in runs where run.from < run.to {
            let first = try office.dayOfReceipt(run.from, trial.counting)
            left -= try office.workingDays(after: first, through: office.dayOfReceipt(run.to, trial.counting))
        }
        var day = try office.dayOfReceipt(lastStart, trial.counting)
        // Where the day of receipt counts, it is the first of the days that are left.
        if isDayOne { left -= 1 }
        while left != 0 {
            day += left.signum()
            if try office.works(day) { left -= left.signum() }
        }
        return try office.closing(day)
    }

    private func dueInCalendarDays() throws(SlowOffice.NotPublished) -> Int {
        let first = trial.start / 86_400
        var last = first
        switch trial.unit {
        case .calendarDay: last += trial.amount
        case .week: last += 7 * trial.amount
        default: last = day(months: trial.amount, after: first)
        }
        if isDayOne, last > first { last -= 1 }
        for pause in trial.pauses { last += pause.upperBound / 86_400 - pause.lowerBound / 86_400 }
        return try office.closing(last)
    }

    /// The same day of a later month, or the last day of it when it is too short.
    private func day(months: Int, after first: Int) -> Int {
        let from = office.dates[first]
        let wanted = from.year * 12 + from.month + months
        var day = first
        while office.dates[day].year * 12 + office.dates[day].month < wanted { day += 1 }
        while office.dates[day].day < from.day, office.dates[day + 1].day > 1 { day += 1 }
        return day
    }
}
