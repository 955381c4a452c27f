import WorkingTime

/// The account of one promised time: a budget, what is used, and when it stood still.
///
/// The due instant is derived.
public struct ClockLedger: Hashable, Sendable {
    public let term: Term
    /// Used in finished runs: open minutes, working days or calendar days, as the term is counted.
    public private(set) var consumed: Int
    /// Since when it runs; `nil` while it stands still or has stopped.
    public private(set) var runningSince: Instant?
    public private(set) var startedAt: Instant
    public private(set) var stoppedAt: Instant?
    public private(set) var suspensions: [Suspension]
    /// The run that the stop broke off; `nil` when it stood still then.
    private(set) var lastRun: Run?

    /// The beginning of a run.
    struct Run: Hashable, Sendable {
        let from: Instant
        let consumedBefore: Int
    }

    /// A time in which the clock stood still.
    public struct Suspension: Hashable, Sendable {
        public let from: Instant
        public var to: Instant?
    }

    /// Starts the clock.
    public init(term: Term, startedAt: Instant) {
        self.term = term
        consumed = 0
        runningSince = startedAt
        self.startedAt = startedAt
        suspensions = []
    }

    /// Opens an account in the place of another one that has run from the same event.
    ///
    /// It keeps the beginning and the suspensions; what is used is counted anew in its own term. Since the other one
    /// stopped, nothing ran.
    public init(term: Term, inPlaceOf other: ClockLedger, from instant: Instant) {
        self.init(term: term, startedAt: other.startedAt)
        runningSince = instant
        suspensions = other.suspensions
        if let stoppedAt = other.stoppedAt { suspensions.append(Suspension(from: stoppedAt, to: instant)) }
    }

    public var isRunning: Bool { runningSince != nil }

    /// Lets the clock stand still; `consumed` is everything used so far.
    public mutating func pause(at instant: Instant, consumed: Int) {
        guard runningSince != nil else { return }
        self.consumed = consumed
        runningSince = nil
        if suspensions.last.map({ $0.to != nil }) ?? true { suspensions.append(Suspension(from: instant, to: nil)) }
    }

    /// When it ran: from its start, or the end of a suspension, to the next suspension or to `instant`.
    func runs(until instant: Instant) -> [(from: Instant, to: Instant)] {
        var runs: [(from: Instant, to: Instant)] = []
        var start: Instant? = startedAt
        for suspension in suspensions {
            if let start { runs.append((start, suspension.from)) }
            start = suspension.to
        }
        if let start { runs.append((start, stoppedAt ?? instant)) }
        return runs
    }

    /// Lets the clock go on from where it stood: a pause never resets it.
    public mutating func resume(at instant: Instant) {
        guard runningSince == nil, stoppedAt == nil else { return }
        runningSince = instant
        if let last = suspensions.indices.last, suspensions[last].to == nil { suspensions[last].to = instant }
    }

    /// Ends the account.
    public mutating func stop(at instant: Instant, consumed: Int) {
        guard stoppedAt == nil else { return }
        lastRun = runningSince.map { Run(from: $0, consumedBefore: self.consumed) }
        self.consumed = consumed
        runningSince = nil
        stoppedAt = instant
        if let last = suspensions.indices.last, suspensions[last].to == nil { suspensions[last].to = instant }
    }
}
