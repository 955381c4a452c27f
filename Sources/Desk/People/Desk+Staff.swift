import Casework
import Database
import Standards

extension Desk {
    /// Adds a member of staff or changes one; a change ends the member's sessions and tokens.
    ///
    /// - Throws: ``DeskError/notFound`` when the office or one of the roles is unknown, ``DeskError/notAllowed`` when the
    ///   name belongs to somebody of another office.
    public func save(_ member: StaffMember, password: String) async throws {
        guard let entry = catalogue.agency(member.agency),
            member.roles.allSatisfy({ entry.agency.role($0)?.kind == .staff })
        else { throw DeskError.notFound }
        let hash = try PasswordHash.make(password)
        try await store.write { transaction in
            if let known = try transaction.staffMember(member.id), known.member.agency != member.agency {
                throw DeskError.notAllowed
            }
            try transaction.save(member, passwordHash: hash)
            try transaction.removeCredentials(of: member.id)
        }
    }

    /// Closes the account of somebody who has left; sessions and tokens end at once, what was done stays.
    ///
    /// - Throws: ``DeskError/notFound`` when there is no such account.
    public func deactivate(_ id: UserID) async throws {
        try await store.write { transaction in
            guard let known = try transaction.staffMember(id) else { throw DeskError.notFound }
            let member = StaffMember(
                id: id, agency: known.member.agency, name: known.member.name, roles: known.member.roles,
                isActive: false, isDemo: known.member.isDemo)
            try transaction.save(member, passwordHash: known.passwordHash)
            try transaction.removeCredentials(of: id)
        }
    }

    /// The active staff of an office.
    public func staff(of agency: Agency.ID) async throws -> [StaffMember] {
        try await store.read { try $0.staff(of: agency) }
    }
}
