import Casework
import Database
import Standards
import WorkingTime

/// What an officer's roles were told and nobody of them has marked as read.
public struct UnreadNotices: Sendable {
    /// The newest first.
    public let notices: [Notice]
    /// There are older ones besides.
    public let hasMore: Bool

    /// From the oldest to the newest of them: reading marks these and no others, so that nothing is marked that nobody saw.
    public var span: ClosedRange<Int64>? {
        guard let newest = notices.first?.id, let oldest = notices.last?.id else { return nil }
        return oldest...newest
    }
}

extension Desk {
    /// The most notices that one page shows.
    public static let mostNotices = 50

    /// What the officer's roles were told in the officer's own office.
    ///
    /// A notice belongs to a role: whoever holds it may read it, and one reading holds for all of them.
    public func notices(of officer: StaffMember, limit: Int = mostNotices) async throws -> UnreadNotices {
        guard officer.isActive else { throw DeskError.notAllowed }
        let found = try await store.read {
            try $0.unreadNotices(of: officer.agency, for: officer.roles.sorted(), limit: limit + 1)
        }
        return UnreadNotices(notices: Array(found.prefix(limit)), hasMore: found.count > limit)
    }

    /// Marks as read what the officer's roles were told, from the oldest to the newest notice that a page showed.
    public func readNotices(of officer: StaffMember, _ span: ClosedRange<Int64>) async throws {
        guard officer.isActive else { throw DeskError.notAllowed }
        let at = now().secondsSinceEpoch
        try await store.write {
            try $0.readNotices(
                of: officer.agency, for: officer.roles.sorted(), span, by: officer.id, at: at)
        }
    }

    /// Reads a case for whoever runs the installation: commands that show nothing of the applicant.
    ///
    /// - Throws: ``DeskError/notFound`` when there is no such case.
    public func inspect(_ number: CaseNumber) async throws -> LoadedCase {
        try await store.read { transaction in
            guard let head = try transaction.caseHead(number) else { throw DeskError.notFound }
            return try self.load(head, in: transaction)
        }
    }
}
