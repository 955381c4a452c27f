import Casework
import Standards

/// A member of staff who may sign in.
public struct StaffMember: Hashable, Sendable {
    public let id: UserID
    public let agency: Agency.ID
    public let name: String
    public let roles: Set<Role.ID>
    public let isActive: Bool
    /// Made for the demonstration; such accounts are shown on the sign-in page.
    public let isDemo: Bool

    public init(id: UserID, agency: Agency.ID, name: String, roles: Set<Role.ID>, isActive: Bool, isDemo: Bool) {
        self.id = id
        self.agency = agency
        self.name = name
        self.roles = roles
        self.isActive = isActive
        self.isDemo = isDemo
    }

    /// The member as an actor on cases.
    public var actor: Actor { .officer(id: id, roles: roles) }
}

extension Transaction {
    /// Adds a member of staff, or changes name, roles and password of one.
    public func save(_ member: StaffMember, passwordHash: String) throws {
        try connection.execute(
            """
            INSERT INTO staff (id, agency, name, password_hash, is_active, is_demo) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, password_hash = excluded.password_hash,
                is_active = excluded.is_active
            """,
            [
                .text(member.id.rawValue), .text(member.agency.rawValue), .text(member.name), .text(passwordHash),
                SQLValue(member.isActive), SQLValue(member.isDemo),
            ])
        try connection.execute("DELETE FROM staff_role WHERE staff_id = ?1", [.text(member.id.rawValue)])
        for role in member.roles.sorted() {
            try connection.execute(
                "INSERT INTO staff_role (staff_id, role) VALUES (?1, ?2)",
                [.text(member.id.rawValue), .text(role.rawValue)])
        }
    }

    /// A member of staff with the hash of the password.
    public func staffMember(_ id: UserID) throws -> (member: StaffMember, passwordHash: String)? {
        let roles = try connection.all(
            "SELECT role FROM staff_role WHERE staff_id = ?1", [.text(id.rawValue)], { Role.ID($0.text(0)) })
        return try connection.first(
            "SELECT agency, name, password_hash, is_active, is_demo FROM staff WHERE id = ?1", [.text(id.rawValue)]
        ) { row in
            let member = StaffMember(
                id: id, agency: Agency.ID(row.text(0)), name: row.text(1), roles: Set(roles),
                isActive: row.integer(3) == 1, isDemo: row.integer(4) == 1)
            return (member, row.text(2))
        }
    }

    /// The active staff of an office, by name.
    public func staff(of agency: Agency.ID) throws -> [StaffMember] {
        var roles: [String: Set<Role.ID>] = [:]
        try connection.each(
            "SELECT staff_id, role FROM staff_role JOIN staff ON staff.id = staff_id WHERE agency = ?1",
            [.text(agency.rawValue)]
        ) { roles[$0.text(0), default: []].insert(Role.ID($0.text(1))) }
        return try connection.all(
            "SELECT id, name, is_demo FROM staff WHERE agency = ?1 AND is_active = 1 ORDER BY id",
            [.text(agency.rawValue)]
        ) { row in
            StaffMember(
                id: UserID(row.text(0)), agency: agency, name: row.text(1), roles: roles[row.text(0)] ?? [],
                isActive: true, isDemo: row.integer(2) == 1)
        }
    }

    /// How many accounts there are in all.
    public func staffCount() throws -> Int {
        try connection.first("SELECT COUNT(*) FROM staff", [], { Int($0.integer(0)) }) ?? 0
    }
}
