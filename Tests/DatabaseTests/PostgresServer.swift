import Foundation
import Testing

@testable import Database

/// A server for tests, started by Scripts/scratch-postgres.sh; it ends with the process of the tests.
final class PostgresServer: Sendable {
    /// What could not be done, with the command.
    struct Failure: Error { let command: String }

    /// One server for all tests that do not stop it.
    static let shared = Result { try PostgresServer() }

    let port: String
    let folder: String
    /// The server stops when this is closed.
    private let input: FileHandle
    private let script: Process

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let (input, output) = (Pipe(), Pipe())
        script = Process()
        script.executableURL = root.appendingPathComponent("Scripts/scratch-postgres.sh")
        script.arguments = ["--fast"]
        script.standardInput = input
        script.standardOutput = output
        try script.run()
        self.input = input.fileHandleForWriting
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let url = try #require(URL(string: line.trimmingCharacters(in: .newlines)))
        port = String(try #require(url.port))
        let engine = try PostgresEngine(url: url.absoluteString)
        folder = try engine.exclusively { try $0.texts("SHOW unix_socket_directories").joined() }
        try engine.close()
    }

    /// The URL of a database, over the unix socket.
    func url(of database: String, password: String? = nil, options: String = "") -> String {
        let options = options.replacingOccurrences(of: " ", with: "%20").replacingOccurrences(of: "=", with: "%3D")
        return "postgres://postgres\(password.map { ":" + $0 } ?? "")@/\(database)?host=\(folder)&port=\(port)"
            + (options.isEmpty ? "" : "&options=" + options)
    }

    /// Makes an empty database and gives its name.
    func makeDatabase() throws -> String {
        let name = "test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
        try run("createdb", ["-h", folder, "-p", port, "-U", "postgres", name])
        return name
    }

    /// Stops the server as if the power had failed.
    func crash() throws { try control(["-m", "immediate", "-w", "stop"]) }

    /// Starts it again on the same folder.
    func start() throws { try control(["-w", "-l", folder + "/log", "start"]) }

    /// Stops it for good.
    func end() throws {
        try input.close()
        script.waitUntilExit()
    }

    private func control(_ arguments: [String]) throws {
        let arguments = ["-D", folder + "/data", "-s"] + arguments
        if getuid() == 0 {
            let program = try PostgresServer.program("pg_ctl")
            try run(path: "/usr/sbin/runuser", ["-u", "postgres", "--", program] + arguments)
        } else {
            try run("pg_ctl", arguments)
        }
    }

    private func run(_ program: String, _ arguments: [String]) throws {
        try run(path: PostgresServer.program(program), arguments)
    }

    /// Runs a program to its end.
    ///
    /// Foundation's `Process` would wait for the server that the program leaves behind.
    private func run(path: String, _ arguments: [String]) throws {
        let arguments = ["/usr/bin/env", "-C", "/", path] + arguments
        let failure = Failure(command: arguments.joined(separator: " "))
        let words = arguments.map { strdup($0) }
        defer { for word in words { free(word) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        // The pipes of other servers stay here: one that a server holds would keep another from ending.
        for descriptor in 3..<Int32(1024) { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var process = pid_t()
        var status: Int32 = 0
        guard posix_spawn(&process, arguments[0], &actions, nil, words + [nil], environ) == 0,
            waitpid(process, &status, 0) == process, status == 0
        else { throw failure }
    }

    private static func program(_ name: String) throws -> String {
        let versions = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql").compactMap { Int($0) }
        return "/usr/lib/postgresql/\(try #require(versions.max()))/bin/\(name)"
    }
}
