import ArgumentParser
import Casework
import Database
import Desk

/// Prints a token with which a program acts in somebody's name.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Prints an API token for a member of staff. It is valid for 90 days.")

    @OptionGroup var installation: Installation

    @Option(help: "Sign-in name, such as pasuruan.kepala-dinas.")
    var user: String

    func run() async throws {
        let desk = try installation.open(publicAddress: "http://localhost")
        do {
            print(try await desk.makeToken(for: UserID(user)))
        } catch DeskError.notFound {
            throw CommandFault("There is no active account \"\(user)\".")
        }
        try desk.store.close()
    }
}
