import Casework
import Database
import Foundation
import Standards
import WorkingTime

/// A signed-in member of staff.
public struct StaffSession: Sendable {
    public let member: StaffMember
    /// Tells it from every other session; not a secret.
    public let id: String
    private let token: String
    private let secrets: Secrets

    init(of member: StaffMember, id: String, token: String, secrets: Secrets) {
        self.member = member
        self.id = id
        self.token = token
        self.secrets = secrets
    }

    /// Every form must send this back.
    public var formToken: String { secrets.formToken(for: token) }

    /// Tells whether a form was made for this session.
    public func accepts(formToken: String) -> Bool { Secrets.areEqual(formToken, self.formToken) }
}

extension Desk {
    /// How long a session lasts, in seconds: one working day with overtime.
    public static let sessionLength: Int64 = 12 * 3600

    /// Signs a member of staff in.
    ///
    /// - Returns: A secret for the cookie.
    /// - Throws: ``DeskError/wrongPassword`` or ``DeskError/tooManyAttempts(minutes:)``.
    public func signIn(_ name: String, password: String, from origin: String) async throws -> String {
        let id = UserID(name.trimmingCharacters(in: .whitespacesAndNewlines).lowercased())
        // Whoever guesses is stopped where the guesses come from; the name itself is closed only to many who guess
        // together, so that nobody locks an officer out from elsewhere.
        let doors = [
            Door(name: "user:\(id) from:\(origin)", limit: 10), Door(name: "origin:\(origin)", limit: 50),
            Door(name: "user:\(id)", limit: 200),
        ]
        // Counted before the password is looked at: attempts at once do not pass together.
        try await countAttempt(at: doors)
        let found = try await store.read { try $0.staffMember(id) }
        // An unknown name costs as much time as a known one.
        let hash = found?.passwordHash ?? Self.hashOfNobody
        guard password.utf8.count <= 1000, try await PasswordHash.matches(password, hash),
            let member = found?.member, isAdmitted(member)
        else { throw DeskError.wrongPassword }
        let token = Secrets.token()
        let at = now().secondsSinceEpoch
        try await store.write {
            for door in doors { try $0.forgetAttempt(key: Secrets.hash(door.name), period: at / Self.period) }
            try $0.addCredential(
                hash: Secrets.hash(token), kind: .session, subject: id.rawValue, createdAt: at,
                expiresAt: at + Self.sessionLength)
        }
        return token
    }

    /// The session behind a cookie, or `nil`.
    public func session(_ token: String) async throws -> StaffSession? {
        let id = Secrets.hash(token)
        guard let member = try await member(of: id, kind: .session) else { return nil }
        return StaffSession(of: member, id: id, token: token, secrets: secrets)
    }

    /// Tells whether a form token belongs to a session or tracking cookie.
    public func accepts(formToken: String, for cookie: String) -> Bool {
        Secrets.areEqual(formToken, secrets.formToken(for: cookie))
    }

    /// The form token of a cookie.
    public func formToken(for cookie: String) -> String { secrets.formToken(for: cookie) }

    /// Ends a session.
    public func signOut(_ token: String) async throws {
        try await store.write { try $0.removeCredential(hash: Secrets.hash(token)) }
    }

    /// A token with which a program acts in a member's name for 90 days.
    public func makeToken(for id: UserID) async throws -> String {
        guard let member = try await store.read({ try $0.staffMember(id) })?.member, isAdmitted(member) else {
            throw DeskError.notFound
        }
        let token = "mkl_" + Secrets.token()
        let at = now().secondsSinceEpoch
        try await store.write {
            try $0.addCredential(
                hash: Secrets.hash(token), kind: .token, subject: id.rawValue, createdAt: at,
                expiresAt: at + 90 * 86_400)
        }
        return token
    }

    /// The member in whose name a program acts, or `nil`.
    public func member(ofToken token: String) async throws -> StaffMember? {
        try await member(of: Secrets.hash(token), kind: .token)
    }

    private func member(of hash: String, kind: CredentialKind) async throws -> StaffMember? {
        let at = now().secondsSinceEpoch
        let member = try await store.read { try $0.staff(ofCredential: hash, kind: kind, at: at) }
        return member.flatMap { isAdmitted($0) ? $0 : nil }
    }

    private func isAdmitted(_ member: StaffMember) -> Bool {
        member.isActive && (admitsDemoStaff || !member.isDemo)
    }

    /// The hash of a password that nobody knows.
    private static let hashOfNobody = "scrypt$00000000000000000000000000000000$" + String(repeating: "0", count: 64)

    // MARK: Attempts

    /// Attempts are counted in periods of a quarter of an hour.
    private static let period: Int64 = 900

    /// What attempts are counted by, and how many a period takes.
    private struct Door: Sendable {
        let name: String
        let limit: Int
    }

    private func countAttempt(at doors: [Door]) async throws {
        let period = now().secondsSinceEpoch / Self.period
        let isOpen = try await store.write { transaction in
            // Every door counts, also when another one is closed already.
            try doors.map { try transaction.countAttempt(key: Secrets.hash($0.name), period: period) <= $0.limit }
                .allSatisfy { $0 }
        }
        guard isOpen else { throw DeskError.tooManyAttempts(minutes: Int(Self.period / 60)) }
    }

    func guardAttempts(of door: String, limit: Int) async throws {
        let period = now().secondsSinceEpoch / Self.period
        let total = try await store.read { try $0.attempts(key: Secrets.hash(door), period: period) }
        guard total < limit else { throw DeskError.tooManyAttempts(minutes: Int(Self.period / 60)) }
    }

    func countFailure(of door: String) async throws {
        let period = now().secondsSinceEpoch / Self.period
        _ = try await store.write { try $0.countAttempt(key: Secrets.hash(door), period: period) }
    }
}
