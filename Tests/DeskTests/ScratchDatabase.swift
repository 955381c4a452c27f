import Foundation

@testable import Database

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

extension Store {
    /// Changes rows as somebody with the password of the database could, past every rule of the schema.
    ///
    /// `HEX:` before 64 digits stands for their bytes.
    func tamper(_ statements: String...) async throws {
        try await write { transaction in
            let connection = transaction.connection
            switch connection.dialect {
            case .sqlite:
                for table in ["case_entry", "seal", "standard", "access_log"] {
                    try connection.run(script: "DROP TRIGGER IF EXISTS \(table)_stays")
                    try connection.run(script: "DROP TRIGGER IF EXISTS \(table)_is_kept")
                }
            case .postgres: try connection.run(script: "SET LOCAL session_replication_role = replica")
            }
            for statement in statements {
                let isSQLite = connection.dialect == .sqlite
                let sql = statement.replacing(/HEX:([0-9a-f]+)/) { isSQLite ? "x'\($0.1)'" : "'\\x\($0.1)'::bytea" }
                try connection.run(script: sql)
            }
        }
    }

    /// How many rows a query counts.
    func counted(_ query: String) async throws -> Int {
        try await read { try $0.connection.first(query, []) { Int($0.integer(0)) } ?? 0 }
    }
}
