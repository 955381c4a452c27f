import ArgumentParser
import Casework
import Database
import Desk
import Foundation
import Standards

/// Adds or changes an account of a member of staff.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Adds a member of staff, or changes name, roles and password of one.",
        discussion: "The password is read from the first line of the input, so that it stands in no history of commands.")

    @OptionGroup var installation: Installation

    @Argument(help: "Sign-in name, such as siti.rahayu.")
    var id: String

    @Option(help: "The office, such as kabupaten-pasuruan.")
    var agency: String

    @Option(help: "The person's name.")
    var name: String

    @Option(help: "A role of the office; may be given several times.")
    var role: [String]

    func run() async throws {
        let desk = try installation.open(publicAddress: "http://localhost")
        guard let entry = desk.catalogue.agency(Agency.ID(agency)) else {
            throw CommandFault("There is no office \"\(agency)\" in \(installation.agencies).")
        }
        let known = entry.agency.roles.filter { $0.kind == .staff }.map(\.id)
        for role in role where !known.contains(Role.ID(role)) {
            let names = known.map(\.rawValue).joined(separator: ", ")
            throw CommandFault("\(agency) has no role \"\(role)\" for staff. Known: \(names).")
        }
        FileHandle.standardError.write(Data("Password (12 characters or more): ".utf8))
        guard let password = readLine(), password.count >= 12 else {
            throw CommandFault("The password must have 12 characters or more.")
        }
        let member = StaffMember(
            id: UserID(id.lowercased()), agency: entry.agency.id, name: name, roles: Set(role.map(Role.ID.init(_:))),
            isActive: true, isDemo: false)
        try await desk.save(member, password: password)
        print("Saved \(member.id).")
        try desk.store.close()
    }
}
