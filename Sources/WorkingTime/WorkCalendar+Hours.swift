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
        // The next open second begins then.
        try moment(ofOpenSecond: days.openSeconds(before: instant.localSeconds(in: zone)), from: instant, direction: 1)
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
        try openSeconds(from: start, to: end) / 60
    }

    /// Seconds for which the office is open between two instants; 0 when the second is not later.
    func openSeconds(from start: Instant, to end: Instant) throws(WorkCalendarError) -> Int {
        guard start < end else { return 0 }
        // A day that begins at the end is not reached, so that its year need not be published.
        try checkKnown(
            from: start.date(in: zone).dayNumber, through: end.adding(seconds: -1).date(in: zone).dayNumber)
        return days.openSeconds(before: end.localSeconds(in: zone))
            - days.openSeconds(before: start.localSeconds(in: zone))
    }

    /// The first instant at which the office has been open for a number of seconds since a start.
    ///
    /// Time that runs out with the day is due at closing, not at the opening of the next day. A number that is not
    /// above 0 goes back, to the first instant from which on the office was open that long before the start: at the
    /// border of two days it is the closing of the earlier one too.
    func instant(openSeconds seconds: Int, after start: Instant) throws(WorkCalendarError) -> Instant {
        let last = days.openSeconds(before: start.localSeconds(in: zone)) + seconds - 1
        return try moment(ofOpenSecond: last, from: start, direction: seconds > 0 ? 1 : -1).adding(seconds: 1)
    }

    /// The instant at which the office's open second with a number begins.
    ///
    /// - Parameters:
    ///   - number: How many open seconds lie before it since the beginning of time.
    ///   - start: Where counting began, for what it meets on its way.
    ///   - direction: 1 when it goes forward from there, -1 when it goes back.
    private func moment(
        ofOpenSecond number: Int,
        from start: Instant,
        direction: Int
    ) throws(WorkCalendarError) -> Instant {
        let date = start.date(in: zone)
        guard let moment = days.moment(ofOpenSecond: number) else {
            throw unreachable(from: date, direction: direction)
        }
        let found = Instant(secondsSinceEpoch: Int64(moment - zone.utcOffsetSeconds))
        try checkKnown(from: date.dayNumber, through: found.date(in: zone).dayNumber)
        // Moments stop at the ends of the calendar: the end itself may stand for one that there is not.
        guard found > .earliest, found < .latest else { throw .beyondCalendar }
        return found
    }
}

extension Instant {
    /// Seconds of local time since 1 January 1970, 00:00.
    func localSeconds(in zone: Zone) -> Int {
        Int(secondsSinceEpoch) + zone.utcOffsetSeconds
    }
}
