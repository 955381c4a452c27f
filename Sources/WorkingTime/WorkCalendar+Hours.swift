extension WorkCalendar {
    /// Whether the office is open at an instant.
    ///
    /// It is at the instant of opening, and no longer at the instant of closing.
    ///
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)``, ``WorkCalendarError/noHours(_:)``.
    public func isOpen(at instant: Instant) throws(WorkCalendarError) -> Bool {
        let minute = instant.minuteOfDay(in: zone)
        return try hours(on: instant.date(in: zone)).contains { $0.from <= minute && minute < $0.to }
    }

    /// The instant itself when the office is open, or the next instant at which it opens.
    ///
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func nextOpening(atOrAfter instant: Instant) throws(WorkCalendarError) -> Instant {
        var date = instant.date(in: zone)
        while true {
            for window in try stretches(on: date) where instant < window.upperBound {
                return max(instant, window.lowerBound)
            }
            date = try workingDay(1, from: date)
        }
    }

    /// When the office closes on a date for the last time; `nil` when it does not open.
    ///
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)``, ``WorkCalendarError/noHours(_:)``.
    public func closing(on date: CalendarDate) throws(WorkCalendarError) -> Instant? {
        guard let last = try hours(on: date).last else { return nil }
        return Instant(date, minuteOfDay: last.to, in: zone)
    }

    /// Full minutes for which the office is open between two instants; 0 when the second is not later.
    ///
    /// - Throws: ``WorkCalendarError/yearNotPublished(_:)``, ``WorkCalendarError/noHours(_:)``.
    public func workingMinutes(from start: Instant, to end: Instant) throws(WorkCalendarError) -> Int {
        Int(try openSeconds(from: start, to: end) / 60)
    }

    /// The first instant at which the office has been open for a number of seconds since a start.
    ///
    /// Time that runs out with the day is due at closing, not at the opening of the next day. The number of seconds is
    /// more than 0.
    func instant(openSeconds seconds: Int64, after start: Instant) throws(WorkCalendarError) -> Instant {
        var remaining = seconds
        var date = start.date(in: zone)
        while true {
            for window in try stretches(on: date) where start < window.upperBound {
                let opening = max(start, window.lowerBound)
                let length = opening.seconds(until: window.upperBound)
                if remaining <= length { return opening.adding(seconds: remaining) }
                remaining -= length
            }
            date = try workingDay(1, from: date)
        }
    }

    /// The first instant from which on the office was open for a number of seconds before an end.
    ///
    /// It undoes ``instant(openSeconds:after:)``: at the border of two days it is the closing of the earlier one.
    /// The number of seconds is 0 or more.
    func instant(openSeconds seconds: Int64, before end: Instant) throws(WorkCalendarError) -> Instant {
        var remaining = seconds
        var date = end.date(in: zone)
        while true {
            for window in try stretches(on: date).reversed() where window.lowerBound < end {
                let closing = min(end, window.upperBound)
                let length = window.lowerBound.seconds(until: closing)
                if remaining < length { return closing.adding(seconds: -remaining) }
                remaining -= length
            }
            date = try workingDay(-1, from: date)
        }
    }

    private func openSeconds(from start: Instant, to end: Instant) throws(WorkCalendarError) -> Int64 {
        var sum: Int64 = 0
        var date = start.date(in: zone)
        // A day that begins at the end is not reached, so that its year need not be published.
        while start < end, Instant(date, in: zone) < end {
            for window in try stretches(on: date) {
                let opening = max(start, window.lowerBound)
                let closing = min(end, window.upperBound)
                if opening < closing { sum += opening.seconds(until: closing) }
            }
            guard date < .latest else { break }
            date = date.adding(days: 1)
        }
        return sum
    }

    /// The opening hours of a date as instants.
    private func stretches(on date: CalendarDate) throws(WorkCalendarError) -> [Range<Instant>] {
        try hours(on: date).map { window in
            Instant(date, minuteOfDay: window.from, in: zone)..<Instant(date, minuteOfDay: window.to, in: zone)
        }
    }
}
