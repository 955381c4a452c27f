import ArgumentParser
import Casework
import Database
import Desk
import Foundation

/// Fills a data folder with sample cases, for measurements.
struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Files sample cases through the real path, for measurements.",
        discussion: """
            Prints number, tracking code and service of up to 1000 of them. They count as real cases: use a data folder of its own.
            """)

    @OptionGroup var installation: Installation

    @Option(help: "How many cases.")
    var cases: Int

    func run() async throws {
        guard (1...50_000_000).contains(cases) else { throw ValidationError("--cases must be from 1 to 50000000.") }
        let desk = try installation.open(publicAddress: "http://localhost")
        try await Demonstration.prepareStaff(desk)
        let start = Date()
        let total = cases
        let made: [SeededCase]
        do {
            made = try await desk.seed(cases) { done in
                let elapsed = Date().timeIntervalSince(start)
                let left = Int(elapsed / Double(done) * Double(total - done))
                FileHandle.standardError.write(Data("\r\(done)/\(total) cases, \(left) s left   ".utf8))
            }
        } catch DeskError.notAllowed {
            throw CommandFault("\(installation.dataFolder) holds cases of people. Seed an empty data folder.")
        }
        FileHandle.standardError.write(Data("\n".utf8))
        for seeded in made { print("\(seeded.number) \(seeded.trackingCode) \(seeded.service)") }
        try desk.store.close()
    }
}
