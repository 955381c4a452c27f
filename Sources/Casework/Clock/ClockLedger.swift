import Standards
import WorkingTime

/// The account of one promised time: a budget, what is used, and when it stood still.
///
/// The due instant is derived.
public struct ClockLedger: Hashable, Sendable {
    /// How long it was promised, or the law gives; without an extension.
    public let term: Term
    /// How the days of the term are counted.
    public let counting: Counting
    /// The further time that was granted; `nil` without an extension.
    public private(set) var `extension`: Term?
    /// Used in finished runs: open minutes, working days or calendar days, as the term is counted.
    public private(set) var consumed: Int
    /// Since when it runs; `nil` while it stands still or has stopped.
    public private(set) var runningSince: Instant?
    /// When it first ran; a pause never changes it.
    public private(set) var startedAt: Instant
    /// When it ended for good; `nil` while it runs or stands still.
    public private(set) var stoppedAt: Instant?
    /// When and why it stood still, in order.
    public private(set) var suspensions: [Suspension]
    /// The runs that pauses have ended, in order.
    private(set) var finishedRuns: [Run] = []
    /// The run that the stop broke off; `nil` when it stood still then.
    private(set) var lastRun: Run?

    /// A time in which the clock ran.
    struct Run: Hashable, Sendable {
        let from: Instant
        let to: Instant
        let consumedBefore: Int
    }

    /// A time in which the clock stood still.
    public struct Suspension: Hashable, Sendable {
        /// Why a clock stands still; each is a rule by which it may.
        public enum Cause: Hashable, Sendable {
            /// The applicant was asked to mend something, for the so many-th time.
            case correction(round: Int)
            /// The applicant has a step of the procedure to do.
            case applicant(Step.ID)
            /// Another body has the file.
            case external(Step.ID)
            /// The standard declares that the clock stands still here.
            case declared(Step.ID)
            /// The case was at another step than the one whose target this is.
            case elsewhere
            /// The promise did not hold for the application then: another choice had closed it.
            case notPromised
        }

        public let from: Instant
        /// `nil` while it still stands.
        public var to: Instant?
        public let cause: Cause
        /// Who sent the case there, as the journal names them.
        public let actor: String

        public init(from: Instant, to: Instant? = nil, cause: Cause, actor: String) {
            self.from = from
            self.to = to
            self.cause = cause
            self.actor = actor
        }
    }

    /// Starts the clock.
    public init(term: Term, startedAt: Instant, counting: Counting = .standard) {
        self.term = term
        self.counting = counting
        consumed = 0
        runningSince = startedAt
        self.startedAt = startedAt
        suspensions = []
    }

    /// Opens an account in the place of another one that has run from the same event.
    ///
    /// It keeps the beginning and the suspensions; what is used is counted anew in its own term. Since the other one
    /// stopped, nothing ran.
    public init(term: Term, inPlaceOf other: ClockLedger, from instant: Instant, by actor: String) {
        self.init(term: term, startedAt: other.startedAt, counting: other.counting)
        runningSince = instant
        suspensions = other.suspensions
        if let stoppedAt = other.stoppedAt {
            suspensions.append(Suspension(from: stoppedAt, to: instant, cause: .notPromised, actor: actor))
        }
    }

    public var isRunning: Bool { runningSince != nil }

    /// True while it stands still and has not stopped.
    public var isPaused: Bool { runningSince == nil && stoppedAt == nil }

    /// Lets the clock stand still; `consumed` is everything used so far.
    public mutating func pause(at instant: Instant, consumed: Int, because cause: Suspension.Cause, by actor: String) {
        guard let runningSince else { return }
        finishedRuns.append(Run(from: runningSince, to: instant, consumedBefore: self.consumed))
        self.consumed = consumed
        self.runningSince = nil
        if suspensions.last.map({ $0.to != nil }) ?? true {
            suspensions.append(Suspension(from: instant, cause: cause, actor: actor))
        }
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
        lastRun = runningSince.map { Run(from: $0, to: instant, consumedBefore: self.consumed) }
        self.consumed = consumed
        runningSince = nil
        stoppedAt = instant
        if let last = suspensions.indices.last, suspensions[last].to == nil { suspensions[last].to = instant }
    }

    /// Gives the term further time, once.
    public mutating func extend(by term: Term) {
        if `extension` == nil { `extension` = term }
    }
}
