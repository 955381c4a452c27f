import Casework
import Database
import Standards

/// The accounts of the demonstration: one for each role of each office.
public enum DemoStaff {
    /// The password that all of them share.
    public static let password = "maklumat-demo"

    /// The sign-in name of a role: the last word of the office, a dot, the role: `pasuruan.kepala-dinas`.
    public static func id(of role: Role.ID, in agency: Agency.ID) -> UserID {
        UserID("\(prefix(of: agency)).\(role)")
    }

    static func prefix(of agency: Agency.ID) -> String {
        let parts = agency.rawValue.split(separator: "-")
        let kinds: Set<Substring> = ["kabupaten", "kota", "provinsi"]
        return (kinds.contains(parts.first ?? "") ? parts.dropFirst() : parts[...]).joined(separator: "-")
    }

    /// The accounts of an office.
    public static func members(of agency: Agency) -> [StaffMember] {
        var random = SampleRandom(
            seed: UInt64(agency.id.rawValue.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }))
        let code = (agency.regionCode ?? "35.14").filter(\.isNumber)
        return agency.roles.filter { $0.kind == .staff }.map { role in
            StaffMember(
                id: id(of: role.id, in: agency.id), agency: agency.id,
                name: SamplePerson(regionCode: String((code + "01").prefix(4)), random: &random).name, roles: [role.id],
                isActive: true, isDemo: true)
        }
    }
}
