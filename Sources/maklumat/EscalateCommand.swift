import ArgumentParser
import Database
import Desk

/// Lets everything happen that the clocks of cases have brought about: what the server does by itself each minute.
struct EscalateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "escalate",
        abstract: "Warns and escalates whatever the clocks of cases have brought about by now.",
        discussion: """
            The server does this each minute by itself. Beside a running server nothing happens twice: each rung of the \
            ladder is a row that only one of them can write.
            """)

    @OptionGroup var installation: Installation

    func run() async throws {
        let desk = try installation.open(publicAddress: "http://localhost")
        let sweep = try await desk.ringClocks()
        print("\(sweep.words).")
        try desk.store.close()
    }
}
