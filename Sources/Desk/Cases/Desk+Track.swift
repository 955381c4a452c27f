import Casework
import Database
import Standards
import WorkingTime

extension Desk {
    /// Opens a case for its applicant.
    ///
    /// - Parameters:
    ///   - origin: Where the question came from, to slow down whoever tries codes.
    /// - Throws: ``DeskError/wrongTrackingCode`` or ``DeskError/tooManyAttempts(minutes:)``.
    public func track(_ number: String, code: String, from origin: String) async throws -> LoadedCase {
        try await guardAttempts(of: "track:\(origin)", limit: 30)
        guard let number = CaseNumber(number),
            Secrets.areEqual(Base32.normalized(code), secrets.trackingCode(for: number))
        else {
            try await countFailure(of: "track:\(origin)")
            throw DeskError.wrongTrackingCode
        }
        return try await applicantCase(number)
    }

    /// Lets a browser that proved the code come back without it.
    ///
    /// - Returns: A secret for a cookie, valid for 30 days.
    public func rememberApplicant(of number: CaseNumber) async throws -> String {
        let token = Secrets.token()
        let at = now().secondsSinceEpoch
        try await store.write {
            try $0.addCredential(
                hash: Secrets.hash(token), kind: .tracking, subject: number.text, createdAt: at,
                expiresAt: at + 30 * 86_400)
        }
        return token
    }

    /// The case that a browser may see as its applicant.
    ///
    /// - Throws: ``DeskError/wrongTrackingCode`` when the cookie is not for this case.
    public func track(_ number: CaseNumber, cookie: String) async throws -> LoadedCase {
        let at = now().secondsSinceEpoch
        let subject = try await store.read {
            try $0.subject(ofCredential: Secrets.hash(cookie), kind: .tracking, at: at)
        }
        guard subject == number.text else { throw DeskError.wrongTrackingCode }
        return try await applicantCase(number)
    }

    /// A mark of everything that a browser sees of the case as its applicant: two equal marks mean that nothing changed.
    ///
    /// - Throws: ``DeskError/wrongTrackingCode`` when the cookie is not for this case.
    public func trackingMark(of number: CaseNumber, cookie: String) async throws -> Mark {
        let at = now().secondsSinceEpoch
        let hash = Secrets.hash(cookie)
        return try await store.read { transaction in
            guard let tracked = try transaction.trackedCase(number, byCredential: hash, at: at) else {
                throw DeskError.wrongTrackingCode
            }
            let place = self.unsentHash(of: number, at: tracked.step, since: tracked.enteredAt)
            let unsent = try transaction.draft(hash: place).map { Secrets.hash($0.content) } ?? ""
            return Mark([Int64(tracked.entryCount), tracked.sealedAt], [tracked.lastHash, unsent])
        }
    }

    /// The code that stands on the receipt of a case; only for its applicant and for the counter.
    public func trackingCode(of loaded: LoadedCase) -> String { secrets.trackingCode(for: loaded.head.number) }

    private func applicantCase(_ number: CaseNumber) async throws -> LoadedCase {
        try await store.read { transaction in
            guard let head = try transaction.caseHead(number) else { throw DeskError.wrongTrackingCode }
            return try self.load(head, in: transaction)
        }
    }
}
