import WorkingTime

/// A clock whose due time a change of the calendar moves.
public struct MovedClock: Hashable, Sendable {
    public let clock: ClockID
    public let from: Instant
    public let to: Instant

    public init(clock: ClockID, from: Instant, to: Instant) {
        self.clock = clock
        self.from = from
        self.to = to
    }

    /// Seconds by which it is due later; negative when it is due earlier.
    public var seconds: Int64 { to.secondsSinceEpoch - from.secondsSinceEpoch }
}

extension CaseProcess {
    /// The clocks of a case that a change of the calendar moves, in the order of their names.
    ///
    /// Those that stand still or have stopped do not move, nor do those that went on after the change: their due time was
    /// never told under the old calendar.
    ///
    /// - Parameters:
    ///   - before: The calendar until the change.
    ///   - after: The calendar since then.
    ///   - change: When it changes.
    /// - Throws: ``WorkCalendarError`` when one of the calendars cannot tell.
    public func moves(
        of state: CaseState, from before: WorkCalendar, to after: WorkCalendar, at change: Instant
    ) throws(WorkCalendarError) -> [MovedClock] {
        guard state.isOpen else { return [] }
        var moved: [MovedClock] = []
        for (clock, ledger) in runningClocks(of: state) {
            guard let since = ledger.runningSince, since < change, let from = try ledger.due(in: before),
                let to = try ledger.due(in: after), from != to
            else { continue }
            moved.append(MovedClock(clock: clock, from: from, to: to))
        }
        return moved.sorted { $0.clock < $1.clock }
    }
}
