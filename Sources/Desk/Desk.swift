import Casework
import Crypto
import Database
import Files
import Foundation
import Standards
import WorkingTime

/// The office's desk: every act of the software is one of its functions, one file an act.
///
/// It is the only place where the rules, the database and the files meet. It knows who asks, and refuses what that person may
/// not see or do.
public final class Desk: Sendable {
    public let catalogue: Catalogue
    public let store: Store
    public let files: FileStore
    /// The address under which people reach the installation, without a slash at the end; for links on paper.
    public let publicAddress: String
    /// Demo accounts, whose password everybody can read, sign in only while the demonstration runs.
    let admitsDemoStaff: Bool
    let now: @Sendable () -> Instant
    /// The clock was set by hand: every case that is filed here is a test case.
    public let isShifted: Bool
    /// How long an officer waits for the cases of a large office to follow a change of its calendar.
    let patience: Duration
    let secrets: Secrets
    let pinned = PinnedStandards()
    let performances = PerformanceShelf()
    let shelf = CalendarShelf()

    /// Sets up the desk on an open database.
    ///
    /// - Parameters:
    ///   - admitsDemoStaff: Lets demo accounts in.
    ///   - publishes: Notes the catalogue's standards as published; false only looks at data of another time.
    ///   - now: The clock; tests give their own.
    ///   - isShifted: The clock was set by hand (``ShiftedClock``).
    ///   - patience: How long an officer waits for the cases of a large office to follow a change of its calendar; the rest
    ///     is done behind.
    /// - Throws: An error of the database, when the versions of the standards or the secret cannot be kept.
    public init(
        catalogue: Catalogue, store: Store, files: FileStore, publicAddress: String, admitsDemoStaff: Bool = false,
        publishes: Bool = true, now: @escaping @Sendable () -> Instant = Desk.systemClock, isShifted: Bool = false,
        patience: Duration = .seconds(10)
    ) throws {
        self.catalogue = catalogue
        self.store = store
        self.files = files
        self.publicAddress = publicAddress
        self.admitsDemoStaff = admitsDemoStaff
        self.now = now
        self.isShifted = isShifted
        self.patience = patience
        let fresh = Hexadecimal.encode(Secrets.randomBytes(32))
        let at = now().secondsSinceEpoch
        let kept = try store.writeNow { transaction in
            if publishes {
                for entry in catalogue.agencies {
                    try transaction.register(entry.agency.id)
                    try transaction.beginCalendar(of: entry.agency.id, text: entry.fileRulesText)
                }
                for version in catalogue.versions { try transaction.publish(version, at: at) }
            }
            return try transaction.establish(setting: "secret", value: fresh)
        }
        secrets = Secrets(key: kept)
    }

    /// The machine's clock, in whole seconds.
    public static let systemClock: @Sendable () -> Instant = {
        Instant(secondsSinceEpoch: Int64(Date().timeIntervalSince1970.rounded(.down)))
    }

    /// This instant.
    public var currentInstant: Instant { now() }
}
