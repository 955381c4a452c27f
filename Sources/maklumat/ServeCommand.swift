import API
import ArgumentParser
import Casework
import CoreMetrics
import Database
import Desk
import Foundation
import Hummingbird
import Logging
import NIOCore
import Standards
import Website

/// Serves the site, the back office and the API.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Starts the server. Ctrl-C stops it.")

    @OptionGroup var installation: Installation

    @Option(help: "Port. PORT, or 8080.")
    var port: Int?

    @Option(help: "Address to listen on.")
    var host: String = "127.0.0.1"

    @Option(help: "Address that people use, for links on paper. MAKLUMAT_URL, or the address of this machine.")
    var url: String?

    @Flag(help: "Adds demo accounts and demo cases on the first start, and prints the accounts.")
    var demo = false

    func run() async throws {
        let port = try chosenPort()
        NIOSingletons.groupLoopCountSuggestion = UsableProcessors.count
        let address = "http://\(host):\(port)"
        let publicAddress = url ?? ProcessInfo.processInfo.environment["MAKLUMAT_URL"] ?? address
        let desk = try installation.open(
            publicAddress: publicAddress.trimmingCharacters(in: ["/"]), admitsDemoStaff: demo)
        if demo {
            let report = try await Demonstration.prepare(desk)
            if !report.offices.isEmpty {
                print(
                    "Made demo accounts and demo cases for \(report.offices.map(\.rawValue).joined(separator: ", ")).")
            }
            for fault in report.faults {
                print(
                    "\(fault.service) could not be played to its end (\(fault.rule)): see maklumat walk \(fault.service)"
                )
            }
        }
        for agency in try await desk.agenciesWithCalendarProposal() {
            Installation.complain(
                "\(agency): its files have a new calendar. It holds once an officer has adopted it under Kalender.")
        }
        var logger = Logger(label: "maklumat")
        logger.logLevel =
            ProcessInfo.processInfo.environment["LOG_LEVEL"].flatMap { Logger.Level(rawValue: $0) } ?? .notice
        let metrics = PrometheusMetrics()
        MetricsSystem.bootstrap(metrics)
        let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: SentBesideLoop())
        router.add(middleware: RequestFigures(metrics: metrics))
        // For programs on this machine; what comes through a web server in front of us is somebody else's question.
        router.get("/metrics") { request, context -> String in
            guard context.isFromThisMachine(request) else { throw HTTPError(.notFound) }
            return metrics.text()
        }
        try Website(desk: desk, showsDemoAccounts: demo).add(to: router)
        APIRoutes(desk: desk) { request, context in context.origin(of: request) }.add(to: router)
        var app = Application(
            router: router,
            // A connection that says nothing for a minute, in the middle of a request too, is closed.
            server: .onEventLoops(.init(idleTimeout: .seconds(60))),
            configuration: .init(address: .hostname(host, port: port), serverName: nil, backlog: 1024),
            onServerRunning: { _ in announce(desk: desk, address: address) }, logger: logger)
        app.addServices(Housekeeping(desk: desk, backups: try backupPlan(), logger: logger))
        do {
            try await app.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw CommandFault("Port \(port) is in use. Choose another one: PORT=8081 make run")
        } catch let error as IOError {
            throw CommandFault("Cannot listen on \(host):\(port): \(error)")
        }
        try desk.store.close()
    }

    /// Backups that are made by themselves, where MAKLUMAT_BACKUPS names a folder for them.
    private func backupPlan() throws -> BackupPlan? {
        let environment = ProcessInfo.processInfo.environment
        guard let folder = environment["MAKLUMAT_BACKUPS"], !folder.isEmpty else { return nil }
        let text = environment["MAKLUMAT_BACKUPS_KEEP"] ?? "30"
        guard let keep = Int(text), keep >= 1 else {
            throw CommandFault("MAKLUMAT_BACKUPS_KEEP must be a number from 1; it is \"\(text)\".")
        }
        return BackupPlan(folder: folder, keep: keep, passphrase: try PassphraseOption.passphrase())
    }

    private func chosenPort() throws -> Int {
        let text = ProcessInfo.processInfo.environment["PORT"]
        guard let number = port ?? text.map({ Int($0) ?? -1 }) ?? 8080 as Int?, (1...65_535).contains(number) else {
            throw CommandFault("PORT must be a number from 1 to 65535; it is \"\(text ?? "")\".")
        }
        return number
    }

    /// Says where it runs and who may sign in; written at once, also into a file.
    private func announce(desk: Desk, address: String) {
        var lines = ["Maklumat is ready: \(address)"]
        if demo {
            lines += [
                "", "Back office: \(address)/kantor - demo accounts, all with the password \(DemoStaff.password):",
            ]
            for entry in desk.catalogue.agencies {
                lines += ["", "  \(entry.agency.name.indonesian)"]
                for member in DemoStaff.members(of: entry.agency) {
                    let role = member.roles.first.flatMap { entry.agency.role($0)?.name.indonesian } ?? ""
                    lines.append("    \(member.id.rawValue.padding(toLength: 44, withPad: " ", startingAt: 0)) \(role)")
                }
            }
        }
        lines += ["", "Ctrl-C stops the server.", ""]
        FileHandle.standardOutput.write(Data(lines.joined(separator: "\n").utf8))
    }
}
