import Standards
import WorkingTime

/// The due instants of a case, derived from its ledgers; nothing stores whether a case is late.
public struct DueTimes: Hashable, Sendable {
    /// When the running promise that ends first is due; `nil` while the clock stands still or nothing is promised.
    public let service: Instant?
    /// When the current step is due, where it has a target.
    public let step: Instant?
    /// The promise that ``service`` belongs to.
    public let promise: ServicePromise.ID?
    /// True while a promise has begun and stands still.
    public let isPaused: Bool

    /// Derives the due instants.
    ///
    /// - Throws: ``WorkCalendarError`` when a term reaches a year that the calendar does not know.
    public init(of state: CaseState, in calendar: WorkCalendar) throws(WorkCalendarError) {
        var earliest: (Instant, ServicePromise.ID)?
        var paused = false
        // In one order, so that of two promises due at the same instant always the same one is named.
        for (id, ledger) in state.promises.sorted(by: { $0.key < $1.key }) where ledger.stoppedAt == nil {
            if let due = try ledger.due(in: calendar) {
                if earliest.map({ due < $0.0 }) ?? true { earliest = (due, id) }
            } else {
                paused = true
            }
        }
        service = earliest?.0
        promise = earliest?.1
        isPaused = paused && earliest == nil && state.isOpen
        if let step = state.currentStep, let ledger = state.stepClocks[step] {
            self.step = try ledger.due(in: calendar)
        } else {
            step = nil
        }
    }

    /// The instant by which the inbox is ordered: the earlier of the two.
    public var first: Instant? {
        switch (service, step) {
        case (let service?, let step?): min(service, step)
        case (let service, let step): service ?? step
        }
    }
}
