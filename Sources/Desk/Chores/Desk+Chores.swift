import Casework
import Database
import Standards
import WorkingTime

/// What one chore came to.
public struct ChoreReport: Sendable {
    public let chore: Chore
    /// A line for the log; empty when there is nothing to tell.
    public let outcome: String
    public let isFailure: Bool
}

extension Desk {
    /// Does every chore that is due and that no other node is doing; each is claimed first.
    ///
    /// A chore that fails is due again at its next time; it never stops the others.
    ///
    /// - Parameters:
    ///   - node: A name that no other running node has.
    ///   - backups: Where backups go; `nil` makes none.
    public func doChores(
        as node: String, backups: BackupPlan?, told: (ChoreReport) -> Void
    ) async throws {
        let chores = Chore.allCases.filter { $0 != .backup || backups != nil }
        let first = now()
        try await store.write { transaction in
            for chore in chores { try transaction.plan(job: chore.rawValue, dueAt: first.secondsSinceEpoch) }
        }
        while let chore = try await take(among: chores, as: node) {
            let report = await run(chore, backups: backups)
            told(report)
            let at = now()
            try await store.write {
                try $0.finish(
                    job: chore.rawValue, owner: node, at: at.secondsSinceEpoch, outcome: report.outcome,
                    dueAt: report.isFailure ? chore.retry(after: at) : chore.next(after: at))
            }
        }
    }

    private func take(among chores: [Chore], as node: String) async throws -> Chore? {
        let at = now().secondsSinceEpoch
        return try await store.write { transaction in
            for chore in chores {
                if try transaction.takeJob(among: [chore.rawValue], owner: node, now: at, lease: chore.lease) != nil {
                    return chore
                }
            }
            return nil
        }
    }

    private func run(_ chore: Chore, backups: BackupPlan?) async -> ChoreReport {
        do {
            if chore == .backup, let backups { return try await makeBackup(by: backups) }
            return ChoreReport(chore: chore, outcome: try await outcome(of: chore), isFailure: false)
        } catch {
            return ChoreReport(chore: chore, outcome: "failed: \(error)", isFailure: true)
        }
    }

    private func outcome(of chore: Chore) async throws -> String {
        switch chore {
        case .escalate:
            let sweep = try await ringClocks()
            return sweep == Sweep() ? "" : sweep.words
        case .seal:
            var sealed: [String] = []
            for entry in catalogue.agencies {
                if let seal = try await sealDay(of: entry.agency.id) {
                    sealed.append("\(entry.agency.id) \(seal.hash)")
                }
            }
            return sealed.isEmpty ? "nothing to seal" : "sealed \(sealed.joined(separator: ", "))"
        case .forget:
            guard try await isClockSteady() else {
                return "nothing is deleted the first time, nor after days off or a change of the clock"
            }
            let drafts = try await dropOldDrafts()
            let keys = try await dropOldSubmissionKeys()
            return "deleted \(drafts) unsent applications and \(keys) keys of submissions"
        case .calendars: return try await finishCalendars()
        case .dropFiles: return "deleted \(try await dropLooseFiles()) uploads that belong to no application"
        case .fileAccesses:
            // Told to nobody: it happens whenever somebody opened a case. Short transactions let others write between.
            while try await store.write({ try $0.fileAccesses(limit: Self.accessesAtOnce) }) == Self.accessesAtOnce {}
            return ""
        case .backup: return "no folder for backups is set"
        }
    }

    private static let accessesAtOnce = 2_000

    /// Whether the clock stood within two days of now when this chore ran last.
    ///
    /// A clock that was set forward makes everything look old; what is deleted then does not come back.
    private func isClockSteady() async throws -> Bool {
        let last = try await store.read { try $0.jobs() }.first { $0.name == Chore.forget.rawValue }?.ranAt
        return last.map { abs(now().secondsSinceEpoch - $0) < 2 * 86_400 } ?? false
    }

    /// By how many seconds the clock of this machine is behind what the database has seen already; 0 when it is not.
    ///
    /// Whoever watches the office is told: dates on papers would be wrong.
    public func clockLag() async throws -> Int64 {
        let seen = try await store.read { transaction in
            let jobs = try transaction.jobs().compactMap(\.ranAt)
            let seals = try catalogue.agencies.map { try transaction.newestSeal(of: $0.agency.id) }
            return (jobs + seals).max() ?? 0
        }
        return max(0, seen - now().secondsSinceEpoch)
    }

    /// How long a submission can be repeated, in seconds: 30 days.
    public static let submissionKeyLife: Int64 = 30 * 86_400

    private func dropOldSubmissionKeys() async throws -> Int {
        let before = now().secondsSinceEpoch - Self.submissionKeyLife
        return try await store.write { try $0.dropSubmissions(before: before) }
    }
}
