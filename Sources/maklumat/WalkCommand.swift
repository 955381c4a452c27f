import ArgumentParser
import Database
import Desk
import Files
import Foundation
import Standards

/// Rehearses services: every outcome of every step, in a scratch database.
struct WalkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "walk",
        abstract: "Drives services through every outcome of every step and prints what came out, a line each.",
        discussion:
            "Nothing of it touches the data folder. The exit code is 1 when a step or an outcome cannot be exercised.")

    @OptionGroup var installation: Installation

    @Argument(help: "An office, or an office and a service: kabupaten-pasuruan/kantor-cabang-ksp. Left out: all.")
    var target: String?

    @Flag(help: "Prints every way as well.")
    var all = false

    func run() async throws {
        let catalogue = try installation.loadCatalogue()
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
            "maklumat-walk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: scratch) } catch {
                FileHandle.standardError.write(Data("\(scratch.path) could not be removed: \(error)\n".utf8))
            }
        }
        let store = try Store(.sqlite(path: scratch.appendingPathComponent("walk.sqlite").path))
        let desk = try Desk(
            catalogue: catalogue, store: store,
            files: try FileStore(folder: scratch.appendingPathComponent("files").path),
            publicAddress: "http://localhost")
        let services = try chosen(in: catalogue)
        var failures = 0
        for (agency, service) in services {
            let report = try await desk.walk(service, of: agency)
            print(line(for: report))
            if all { for way in report.ways { print("    " + describe(way)) } }
            for missed in report.missed { print("    not exercised: \(missed)") }
            if !report.isComplete { failures += 1 }
        }
        try store.close()
        print("\(services.count) services, \(failures) with something that cannot be exercised.")
        if failures > 0 { throw ExitCode.failure }
    }

    private func chosen(in catalogue: Catalogue) throws -> [(Agency.ID, ServiceStandard.ID)] {
        let parts = (target ?? "").split(separator: "/").map(String.init)
        let found = catalogue.agencies.filter { parts.isEmpty || $0.agency.id.rawValue == parts[0] }.flatMap { entry in
            entry.services.map { (entry.agency.id, $0.standard.id) }
        }.filter { parts.count < 2 || $0.1.rawValue == parts[1] }
        guard !found.isEmpty else { throw CommandFault("There is no \"\(target ?? "")\" in \(installation.agencies).") }
        return found
    }

    private func line(for report: WalkReport) -> String {
        let products = report.products.map(\.rawValue).joined(separator: ", ")
        let state = report.isComplete ? "ok  " : "FAIL"
        return "\(state) \(report.agency)/\(report.service): \(report.ways.count) ways, \(report.stepCount) steps, "
            + "\(report.outcomeCount - report.missed.count)/\(report.outcomeCount) outcomes, product: "
            + (products.isEmpty ? "none" : products)
    }

    private func describe(_ way: WalkReport.Way) -> String {
        way.outcomes.joined(separator: " > ") + " = " + (way.end?.rawValue ?? "still open")
    }
}
