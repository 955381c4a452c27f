import Casework
import Database
import Standards

extension Desk {
    /// Adds a member of staff or changes one.
    ///
    /// - Throws: ``DeskError/notFound`` when the office or one of the roles is unknown.
    public func save(_ member: StaffMember, password: String) async throws {
        guard let entry = catalogue.agency(member.agency),
            member.roles.allSatisfy({ entry.agency.role($0)?.kind == .staff })
        else { throw DeskError.notFound }
        let hash = try PasswordHash.make(password)
        try await store.write { try $0.save(member, passwordHash: hash) }
    }

    /// The active staff of an office.
    public func staff(of agency: Agency.ID) async throws -> [StaffMember] {
        try await store.read { try $0.staff(of: agency) }
    }
}
