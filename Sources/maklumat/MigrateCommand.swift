import ArgumentParser
import Database

/// Brings the schema of the database up to date, or shows what that would run.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Brings the schema of the database up to date. Serving does that by itself.",
        discussion: "Steps run forward only, each once, also when several nodes start together.")

    @OptionGroup var installation: Installation

    @Flag(help: "Prints the SQL that would run, and runs nothing.")
    var dryRun = false

    func run() async throws {
        let location = try installation.databaseLocation()
        if dryRun {
            let steps = try Store.pendingMigrations(location)
            if steps.isEmpty { print("-- The schema is up to date.") }
            for step in steps { print("-- \(step.number): \(step.name)\n\(step.sql)") }
        } else {
            try installation.makeDataFolder()
            try Store(location).close()
            print("The schema is up to date.")
        }
    }
}
