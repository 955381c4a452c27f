import Casework
import Standards
import WorkingTime

/// What a case took that has ended, in minutes for which the office was open.
///
/// It holds nothing about persons.
public struct CaseMeasure: Hashable, Sendable {
    public var service: ServiceStandard.ID
    public var endedAt: Instant
    /// While the clock of the main promise ran; 0 when it never did.
    public var officeMinutes: Int
    /// From the filing to the end, the applicant's time included.
    public var wholeMinutes: Int
    /// Whether the main promise ended in time; `nil` where nothing was promised or nothing ran.
    public var isKept: Bool?
    /// How often the clock of the main promise stood still.
    public var pauses: Int

    public init(
        service: ServiceStandard.ID, endedAt: Instant, officeMinutes: Int, wholeMinutes: Int, isKept: Bool?,
        pauses: Int
    ) {
        self.service = service
        self.endedAt = endedAt
        self.officeMinutes = officeMinutes
        self.wholeMinutes = wholeMinutes
        self.isKept = isKept
        self.pauses = pauses
    }
}

/// One pause of the main promise of a case that has ended, as the figures of the office count it.
public struct PauseTally: Hashable, Sendable {
    /// Why the clock stood still.
    public enum Cause: String, Hashable, Sendable, CaseIterable {
        /// The applicant was asked to mend something.
        case correction
        /// The applicant had a step of the procedure to do.
        case applicant
        /// Another body had the file.
        case external
        /// The standard declares that the clock stands still.
        case declared
    }

    /// What pauses are counted by.
    public struct Key: Hashable, Sendable {
        public let service: ServiceStandard.ID
        /// The month in which the case ended, in the office's zone: 202611 is November 2026.
        public let month: Int
        /// The role that sent the case there.
        public let role: Role.ID
        public let cause: Cause

        public init(service: ServiceStandard.ID, month: Int, role: Role.ID, cause: Cause) {
            self.service = service
            self.month = month
            self.role = role
            self.cause = cause
        }
    }

    public let key: Key
    /// Opening minutes for which the clock stood still.
    public let minutes: Int

    public init(key: Key, minutes: Int) {
        self.key = key
        self.minutes = minutes
    }
}

/// How many pauses there were, and how many opening minutes they took together.
public struct PauseTotal: Hashable, Sendable {
    public var count: Int
    public var minutes: Int

    public static let none = PauseTotal(count: 0, minutes: 0)

    public init(count: Int, minutes: Int) {
        self.count = count
        self.minutes = minutes
    }

    public static func += (total: inout PauseTotal, more: PauseTotal) {
        total.count += more.count
        total.minutes += more.minutes
    }
}

/// How many cases took so many minutes.
public struct MinuteCount: Hashable, Sendable {
    public let minutes: Int
    public let cases: Int
    /// Those of them whose main promise was kept.
    public let kept: Int

    public init(minutes: Int, cases: Int, kept: Int) {
        self.minutes = minutes
        self.cases = cases
        self.kept = kept
    }
}
