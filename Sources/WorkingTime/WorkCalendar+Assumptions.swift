extension WorkCalendar {
    /// Whether the holidays of an instant's year are not published.
    ///
    /// A due time there is an assumption: it counts weekends and the closures that are known, and moves when the joint
    /// decree is entered. Whoever shows it must say so.
    public func isAssumed(_ instant: Instant) -> Bool {
        !publishedYears.contains(instant.date(in: zone).year)
    }

    /// Whether any year from one instant to another is not published, so that what was counted between them is an
    /// assumption.
    ///
    /// A due time can lie in a published year and still have been counted through one that is not.
    public func isAssumed(from start: Instant, through end: Instant) -> Bool {
        years(from: start, through: end).contains { !publishedYears.contains($0) }
    }

    /// Whether the holidays of an instant's year are published, but may still change.
    public func isProvisional(_ instant: Instant) -> Bool {
        provisionalYears.contains(instant.date(in: zone).year)
    }

    /// Whether a holiday of any year from one instant to another may still change.
    public func isProvisional(from start: Instant, through end: Instant) -> Bool {
        years(from: start, through: end).contains { provisionalYears.contains($0) }
    }

    private func years(from start: Instant, through end: Instant) -> ClosedRange<Int> {
        min(start, end).date(in: zone).year...max(start, end).date(in: zone).year
    }
}
