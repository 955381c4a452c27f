import WorkingTime

/// Work that the program does by itself.
public enum Chore: String, CaseIterable, Sendable {
    /// Lets everything happen that the clocks of cases have brought about.
    case escalate = "escalate"
    /// Seals what each office recorded, once its day is over.
    case seal = "seal"
    /// Deletes what the office has promised not to keep: unsent applications, expired keys of submissions.
    case forget = "forget"
    /// Deletes uploads that belong to nothing.
    case dropFiles = "drop-files"
    /// Lets the cases of an office follow a change of its calendar that they have not followed yet: there were too many to
    /// wait for, or a node died.
    case calendars = "calendars"
    /// Lets looks at cases be found by case in the access log.
    case fileAccesses = "file-accesses"
    /// Writes a backup, where a folder for it is set.
    case backup = "backup"

    /// How often, in seconds.
    var period: Int64 {
        switch self {
        case .escalate, .calendars, .fileAccesses: 60
        // Hourly, because midnight comes at different hours in different zones.
        case .seal, .forget: 3600
        // Walks every folder of uploads.
        case .dropFiles, .backup: 86_400
        }
    }

    /// How long one node may take before another one takes over, in seconds.
    var lease: Int64 {
        switch self {
        case .escalate, .seal, .forget, .calendars, .fileAccesses: 900
        case .dropFiles, .backup: 4 * 3600
        }
    }

    /// When it is tried again after a failure.
    func retry(after now: Instant) -> Int64 { now.secondsSinceEpoch + min(period, 900) }

    /// When it is due next, a little after the full period, so that a day is over when it is sealed.
    ///
    /// What goes by the minute is watched by the minute.
    func next(after now: Instant) -> Int64 {
        if period == 60 { return now.secondsSinceEpoch + period / 2 }
        return (now.secondsSinceEpoch / period + 1) * period + 60
    }
}
