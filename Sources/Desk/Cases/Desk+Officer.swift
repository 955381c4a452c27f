import Casework
import Database
import Standards
import WorkingTime

extension Desk {
    /// Opens a case for an officer and writes down that it was seen.
    ///
    /// - Parameters:
    ///   - unmasked: The officer also sees personal numbers in full, and that is written down as such.
    /// - Throws: ``DeskError/notFound`` also for cases that exist but are not the officer's to see.
    public func open(
        _ number: CaseNumber, as officer: StaffMember, unmasked: Bool = false
    ) async throws -> LoadedCase {
        let loaded = try await look(at: number, as: officer)
        try await logView(of: loaded.head, by: officer, unmasked: unmasked)
        return loaded
    }

    /// Writes down that an officer is shown a case.
    ///
    /// Nothing may be shown before this returns.
    public func logView(of head: CaseHead, by officer: StaffMember, unmasked: Bool) async throws {
        let at = now().secondsSinceEpoch
        try await store.write {
            try $0.logAccess(
                to: head, by: officer.actor.journalName, what: unmasked ? "personal" : "case", at: at)
        }
    }

    /// Opens a case for printing its receipt, which holds the tracking code; the access is written down.
    ///
    /// Whoever filed the case at the counter may print it too, also without a role in the service.
    ///
    /// - Throws: ``DeskError/notFound`` also for cases that exist but are not the officer's to see.
    public func openReceipt(of number: CaseNumber, as officer: StaffMember) async throws -> LoadedCase {
        let at = now().secondsSinceEpoch
        return try await store.write { transaction in
            guard let head = try transaction.caseHead(number), head.agency == officer.agency else {
                throw DeskError.notFound
            }
            let loaded = try self.load(head, in: transaction)
            let filedByOfficer = loaded.file.events.first?.actor == officer.actor.journalName
            guard filedByOfficer || Access.mayOpen(loaded.agency, loaded.standard, by: officer) else {
                throw DeskError.notFound
            }
            try transaction.logAccess(to: head, by: officer.actor.journalName, what: "receipt", at: at)
            return loaded
        }
    }

    /// Reads a case for an act that follows at once, which stands in the journal by itself.
    ///
    /// Whoever shows the case writes that down with ``logView(of:by:unmasked:)``.
    ///
    /// - Throws: ``DeskError/notFound`` also for cases that exist but are not the officer's to see.
    public func look(at number: CaseNumber, as officer: StaffMember) async throws -> LoadedCase {
        try await store.read { try self.load(number, for: officer, in: $0) }
    }

    /// The head of a case that an officer may open: what tells whether a page that was shown is still true.
    ///
    /// - Throws: ``DeskError/notFound`` also for cases that exist but are not the officer's to see.
    public func head(of number: CaseNumber, for officer: StaffMember) async throws -> CaseHead {
        try await store.read { try self.head(number, for: officer, in: $0) }
    }

    /// An officer finishes the current step.
    ///
    /// - Parameters:
    ///   - expected: How many events the officer's screen showed; `nil` does not look.
    /// - Throws: ``DeskError/changedMeanwhile`` when the case has moved on since.
    public func complete(
        _ number: CaseNumber, _ completion: Completion, as officer: StaffMember, expected: Int? = nil
    ) async throws -> LoadedCase {
        try await act(on: number, as: officer, expected: expected) { _ in .complete(completion) }
    }

    /// An officer fixes a date.
    public func schedule(
        _ number: CaseNumber, step: Step.ID, _ appointment: Appointment, as officer: StaffMember, expected: Int? = nil
    ) async throws -> LoadedCase {
        try await act(on: number, as: officer, expected: expected) { _ in .schedule(step: step, appointment) }
    }

    /// An officer takes a case.
    public func take(_ number: CaseNumber, as officer: StaffMember) async throws -> LoadedCase {
        try await act(on: number, as: officer) { _ in .take }
    }

    /// An officer takes a case from the colleague who holds it and cannot go on.
    public func takeOver(_ number: CaseNumber, from holder: UserID, as officer: StaffMember) async throws -> LoadedCase
    {
        try await act(on: number, as: officer) { _ in .takeOver(from: holder) }
    }

    /// An officer puts a case back for the colleagues of its step.
    public func release(_ number: CaseNumber, as officer: StaffMember) async throws -> LoadedCase {
        try await act(on: number, as: officer) { _ in .release }
    }

    /// An officer hands a case to a colleague of the same office.
    public func handOver(_ number: CaseNumber, to colleague: UserID, as officer: StaffMember) async throws -> LoadedCase
    {
        try await store.write { transaction in
            let loaded = try self.load(number, for: officer, in: transaction)
            guard let other = try transaction.staffMember(colleague)?.member, other.agency == officer.agency,
                other.isActive
            else { throw DeskError.refused(.colleagueCannot(colleague)) }
            return try self.act(
                .handOver(to: colleague, roles: other.roles), by: officer.actor, on: loaded, in: transaction)
        }
    }

    /// An officer writes to the applicant.
    ///
    /// - Parameters:
    ///   - seen: How many messages the page showed. The same text sent twice from one page is posted once; `nil` does
    ///     not look.
    public func post(
        _ number: CaseNumber, message: String, as officer: StaffMember, seen: Int? = nil
    ) async throws -> LoadedCase {
        try await act(on: number, as: officer) { loaded in
            loaded.has(message, from: officer.actor, since: seen) ? nil : .post(message: message)
        }
    }

    /// An officer asks a superior to let the applicant be asked for corrections once more.
    ///
    /// - Parameters:
    ///   - expected: As for ``complete(_:_:as:expected:)``.
    public func askRelease(
        _ number: CaseNumber, reason: String, as officer: StaffMember, expected: Int? = nil
    ) async throws -> LoadedCase {
        try await act(on: number, as: officer, expected: expected) { _ in .askRelease(reason: reason) }
    }

    /// A superior lets the next round of corrections begin.
    public func releaseCorrection(
        _ number: CaseNumber, as officer: StaffMember, expected: Int? = nil
    ) async throws -> LoadedCase {
        try await act(on: number, as: officer, expected: expected) { _ in .releaseCorrection }
    }

    /// A superior does not let the next round of corrections begin, and says why.
    public func declineRelease(
        _ number: CaseNumber, reason: String, as officer: StaffMember, expected: Int? = nil
    ) async throws -> LoadedCase {
        try await act(on: number, as: officer, expected: expected) { _ in .declineRelease(reason: reason) }
    }

    /// An officer gives a clock its one extension, where standard or law allows it.
    public func extendClock(
        _ number: CaseNumber, _ clock: ClockID, reason: String, as officer: StaffMember, expected: Int? = nil
    ) async throws -> LoadedCase {
        try await act(on: number, as: officer, expected: expected) { _ in .extend(clock, reason: reason) }
    }

    /// An officer enters at the counter what the applicant mended.
    public func correctAtCounter(
        _ number: CaseNumber, answers: [Field.ID: RawAnswer], evidence: [Requirement.ID: Evidence],
        as officer: StaffMember
    ) async throws -> LoadedCase {
        try await act(on: number, as: officer) { loaded in
            .correct(try self.correction(answers: answers, evidence: evidence, of: loaded))
        }
    }

    /// Colleagues who may do the current step.
    public func colleagues(for loaded: LoadedCase, besides officer: StaffMember) async throws -> [StaffMember] {
        guard let step = loaded.currentStep else { return [] }
        let roles = Set(step.officers)
        return try await store.read { try $0.staff(of: officer.agency) }.filter {
            $0.id != officer.id && !$0.roles.isDisjoint(with: roles)
        }
    }

    /// Who saw the case.
    public func accesses(to loaded: LoadedCase) async throws -> [AccessEntry] {
        try await store.read { try $0.accesses(to: loaded.head) }
    }

    private func act(
        on number: CaseNumber, as officer: StaffMember, expected: Int? = nil,
        _ command: @Sendable @escaping (LoadedCase) throws -> CaseCommand?
    ) async throws -> LoadedCase {
        try await store.write { transaction in
            let loaded = try self.load(number, for: officer, in: transaction)
            if let expected, expected != loaded.head.entryCount { throw DeskError.changedMeanwhile }
            guard let command = try command(loaded) else { return loaded }
            return try self.act(command, by: officer.actor, on: loaded, in: transaction)
        }
    }

    private func load(_ number: CaseNumber, for officer: StaffMember, in transaction: Transaction) throws -> LoadedCase
    {
        try load(try head(number, for: officer, in: transaction), in: transaction)
    }

    /// The one place where an officer is let to a case or not.
    private func head(_ number: CaseNumber, for officer: StaffMember, in transaction: Transaction) throws -> CaseHead {
        guard let head = try transaction.caseHead(number), head.agency == officer.agency else {
            throw DeskError.notFound
        }
        guard Access.mayOpen(head.agency, readBy: try readers(of: head, in: transaction), by: officer) else {
            throw DeskError.notFound
        }
        return head
    }

    /// Who may read a case: known from the start for today's standards, which nearly all cases are under.
    private func readers(of head: CaseHead, in transaction: Transaction) throws -> Set<Role.ID> {
        if let current = catalogue.service(head.service, of: head.agency), current.version == head.version {
            return current.readers
        }
        let process = try process(
            agency: head.agency, service: head.service, version: head.version, in: transaction)
        return Access.readers(of: process.standard, in: process.agency)
    }
}
