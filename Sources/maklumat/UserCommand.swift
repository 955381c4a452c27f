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
        abstract: "Adds a member of staff, changes name, roles and password of one, or closes an account.",
        discussion:
            "The password is read from the first line of the input, so that it stands in no history of commands.")

    @OptionGroup var installation: Installation

    @Argument(help: "Sign-in name, such as siti.rahayu.")
    var id: String

    @Option(help: "The office, such as kabupaten-pasuruan.")
    var agency: String?

    @Option(help: "The person's name.")
    var name: String?

    @Option(help: "A role of the office; may be given several times.")
    var role: [String] = []

    @Flag(help: "Closes the account of somebody who has left. What the person did stays in the journal.")
    var inactive = false

    func validate() throws {
        let isPlain = id.wholeMatch(of: /[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?/) != nil
        guard isPlain else {
            throw ValidationError("A sign-in name has letters, digits, dots, hyphens and underscores: siti.rahayu.")
        }
        if let name, name.allSatisfy(\.isWhitespace) { throw ValidationError("--name is empty.") }
        guard inactive || (agency != nil && name != nil && !role.isEmpty) else {
            throw ValidationError("Give --agency, --name and at least one --role; or --inactive to close the account.")
        }
    }

    func run() async throws {
        let desk = try installation.open(publicAddress: "http://localhost")
        if inactive {
            do { try await desk.deactivate(UserID(id.lowercased())) } catch DeskError.notFound {
                throw CommandFault("There is no account \"\(id)\".")
            }
            print("Closed \(id.lowercased()).")
        } else {
            try await save(in: desk)
        }
        try desk.store.close()
    }

    private func save(in desk: Desk) async throws {
        let agency = agency ?? ""
        guard let entry = desk.catalogue.agency(Agency.ID(agency)) else {
            throw CommandFault("There is no office \"\(agency)\" in \(installation.agencies).")
        }
        let known = entry.agency.roles.filter { $0.kind == .staff }.map(\.id)
        for role in role where !known.contains(Role.ID(role)) {
            let names = known.map(\.rawValue).joined(separator: ", ")
            throw CommandFault("\(agency) has no role \"\(role)\" for staff. Known: \(names).")
        }
        FileHandle.standardError.write(Data("Password (12 characters or more): ".utf8))
        guard let password = readLine(), password.filter({ !$0.isWhitespace }).count >= 12 else {
            throw CommandFault("The password must have 12 characters or more, blanks not counted.")
        }
        let member = StaffMember(
            id: UserID(id.lowercased()), agency: entry.agency.id, name: name ?? "",
            roles: Set(role.map(Role.ID.init(_:))),
            isActive: true, isDemo: false)
        do { try await desk.save(member, password: password) } catch DeskError.notAllowed {
            throw CommandFault("The name \"\(member.id)\" belongs to somebody of another office. Choose another one.")
        }
        print("Saved \(member.id).")
    }
}
