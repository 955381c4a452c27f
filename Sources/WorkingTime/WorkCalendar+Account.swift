extension WorkCalendar {
    /// How the due time of a term comes about, line by line.
    ///
    /// - Parameters:
    ///   - term: The length of the promise.
    ///   - start: When the application, or whatever else starts the term, arrived.
    ///   - pauses: When its clock stood still, in the order of time and one after the other.
    ///   - counting: How its days are counted.
    /// - Returns: The lines and the due instant, which is that of ``add(_:to:counting:)``, or after pauses that of
    ///   ``due(remaining:of:from:startedAt:counting:)``. What follows a pause that has not ended is left out.
    /// - Throws: ``WorkCalendarError`` when the calendar cannot tell.
    public func account(
        of term: Term,
        from start: Instant,
        pauses: [TermPause] = [],
        counting: Counting = .standard
    ) throws(WorkCalendarError) -> TermAccount {
        let budget = budget(of: term, from: start, counting: counting)
        var writer = AccountWriter(calendar: self, term: term, counting: counting)
        func account(due: Instant?) -> TermAccount {
            TermAccount(term: term, counting: counting, budget: budget, lines: writer.lines, due: due)
        }
        try writer.start(at: start)
        var used = 0
        var running = start
        for pause in pauses {
            used += try consumed(of: term, from: running, to: pause.from, counting: counting)
            try writer.pause(at: pause.from, after: running, used: used)
            guard let resumption = pause.to else { return account(due: nil) }
            try writer.resume(at: resumption)
            running = resumption
        }
        let due =
            pauses.isEmpty
            ? try add(term, to: start, counting: counting)
            : try self.due(
                remaining: budget - used, of: term, from: running, startedAt: start, counting: counting)
        try writer.finish(remaining: budget - used, from: running, startedAt: start, due: due)
        return account(due: due)
    }
}
