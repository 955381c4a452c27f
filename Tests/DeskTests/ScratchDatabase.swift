import Database
import Foundation

/// A new, empty database: SQLite, or PostgreSQL where MAKLUMAT_TEST_POSTGRES names a server for tests.
enum ScratchDatabase {
    struct Failure: Error {}

    private static let server = ProcessInfo.processInfo.environment["MAKLUMAT_TEST_POSTGRES"] ?? ""

    static func location(in folder: URL) throws -> DatabaseLocation {
        server.isEmpty
            ? .sqlite(path: folder.appendingPathComponent("test-\(UUID().uuidString).sqlite").path) : try postgres()
    }

    private static func postgres() throws -> DatabaseLocation {
        let name = "desk_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/psql")
        process.arguments = ["-q", "-d", server, "-c", "CREATE DATABASE \(name)"]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
        var address = URLComponents(string: server)
        address?.path = "/" + name
        guard let url = address?.string else { throw Failure() }
        return .postgres(url: url)
    }
}
