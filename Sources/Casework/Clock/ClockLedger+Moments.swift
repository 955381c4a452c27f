import Standards
import WorkingTime

extension ClockLedger {
    /// When a rung is reached; `nil` while the clock stands still or has stopped.
    ///
    /// A share of the term is a share of the office's opening minutes between the start and the due instant, pauses left
    /// out, whatever the term is counted in: half of one working day is half a day's opening time. It lies before now when
    /// an earlier run has used so much.
    ///
    /// - Parameter day: For ``Rung/Moment/eachDayAfter``: the first working day after the due instant is 1.
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    func instant(
        of moment: Rung.Moment, day: Int = 0, in calendar: WorkCalendar
    ) throws(WorkCalendarError) -> Instant? {
        guard let due = try due(in: calendar), let runningSince else { return nil }
        switch moment {
        case .due: return due
        case .eachDayAfter: return try Self.opening(ofDay: day, after: due, in: calendar)
        case .share(let percent):
            let before = try openMinutesBefore(runningSince, in: calendar)
            let all = before + (try calendar.workingMinutes(from: runningSince, to: due))
            // Rounded up: a share is reached once it is full.
            let wanted = (all * percent + 99) / 100 - before
            guard wanted > 0 else { return runningSince }
            return min(
                due, try calendar.due(remaining: wanted, of: .minute, from: runningSince, startedAt: runningSince))
        }
    }

    /// How much of the opening minutes of the term has run, 0 to 1 and more once it is over; `nil` when nothing runs.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func share(at instant: Instant, in calendar: WorkCalendar) throws(WorkCalendarError) -> Double? {
        guard let runningSince, let due = try due(in: calendar) else { return nil }
        let before = try openMinutesBefore(runningSince, in: calendar)
        let used = before + (try calendar.workingMinutes(from: runningSince, to: instant))
        let all = before + (try calendar.workingMinutes(from: runningSince, to: due))
        guard all > 0 else { return instant < due ? 0 : 1 }
        return Double(used) / Double(all)
    }

    private func openMinutesBefore(
        _ instant: Instant, in calendar: WorkCalendar
    ) throws(WorkCalendarError) -> Int {
        var sum = 0
        for run in runs(until: instant) where run.to <= instant && run.from < run.to && run.from < instant {
            sum += try calendar.workingMinutes(from: run.from, to: run.to)
        }
        return sum
    }

    private static func opening(
        ofDay day: Int, after due: Instant, in calendar: WorkCalendar
    ) throws(WorkCalendarError) -> Instant {
        // The term's last day ends with its due instant: the days after it are counted from there as from a receipt.
        let closing = try calendar.due(remaining: day, of: .dayAfter, from: due, startedAt: due)
        return try calendar.nextOpening(
            atOrAfter: Instant(closing.date(in: calendar.zone), minuteOfDay: 0, in: calendar.zone))
    }
}

extension Term {
    /// What shares of a term are counted in.
    fileprivate static let minute = one(.minute)
    /// What the days after a due instant are counted in.
    fileprivate static let dayAfter = one(.workingDay)

    private static func one(_ unit: TermUnit) -> Term {
        do { return try Term(1, unit) } catch { preconditionFailure("One \(unit.nameEn) is a term: \(error)") }
    }
}
