import ArgumentParser
import Casework
import Database
import Desk
import Foundation

/// Fills a data folder with sample cases, for measurements.
struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Files sample cases through the real path, for measurements.",
        discussion: "Prints number and tracking code of the last case of each service. All are marked as demo cases.")

    @OptionGroup var installation: Installation

    @Option(help: "How many cases.")
    var cases: Int

    func run() async throws {
        guard (1...50_000_000).contains(cases) else { throw ValidationError("--cases must be from 1 to 50000000.") }
        let desk = try installation.open(publicAddress: "http://localhost")
        try await Demonstration.prepareStaff(desk)
        let start = Date()
        let total = cases
        let made = try await desk.seed(cases) { done in
            let elapsed = Date().timeIntervalSince(start)
            let left = Int(elapsed / Double(done) * Double(total - done))
            FileHandle.standardError.write(Data("\r\(done)/\(total) cases, \(left) s left   ".utf8))
        }
        FileHandle.standardError.write(Data("\n".utf8))
        for (number, code) in made { print("\(number) \(code)") }
        try desk.store.close()
    }
}
