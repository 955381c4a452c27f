import ArgumentParser

/// The program: one executable for serving, checking and administration.
@main
struct Maklumat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "maklumat",
        abstract: "Runs the published service standards of public offices.",
        subcommands: [
            ServeCommand.self, CheckCommand.self, WalkCommand.self, TokenCommand.self, UserCommand.self,
            VerifyCommand.self, RebuildCommand.self, BackupCommand.self, RestoreCommand.self, EraseCommand.self,
            MigrateCommand.self, ClockCommand.self, CalendarCommand.self,
            EscalateCommand.self, SeedCommand.self, SampleCommand.self,
        ],
        defaultSubcommand: ServeCommand.self)

    static func main() async {
        Memory.settle()
        await main(nil)
    }
}
