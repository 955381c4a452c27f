import Foundation
import Testing

@testable import Database

@Suite("Addresses of PostgreSQL")
struct PostgresAddressTests {
    @Test func `the description has everything but the password`() throws {
        let url = "postgres://office:s%40cret@db.example:6432/maklumat?sslmode=verify-full"
        let address = try PostgresAddress(url: url)
        #expect(address.description == "postgres://office@db.example:6432/maklumat")
        #expect(address.masked("FATAL: s@cret is wrong") == "FATAL: … is wrong")
    }

    @Test(arguments: [
        "postgres://office:s3cr/et@db/maklumat", "postgres://office:s3cr@et@db/maklumat", "mysql://office:s3cr@db",
        "host=db password=s3cret", "postgres://office:s3cr%zzet@db/maklumat", "postgres://o:s3cr@db/m?nosuch=1",
    ])
    func `a URL that cannot be read is named without its password`(url: String) {
        #expect {
            _ = try PostgresAddress(url: url)
        } throws: { error in
            guard case StoreError.cannotOpen(let database, let reason) = error else { return false }
            return reason.contains("%40") && !(database + reason).contains("s3cr")
        }
    }

    @Test func `what the URL sets wins over what is added`() throws {
        let url = "postgres://db/m?connect_timeout=2&options=-c%20lock_timeout%3D7s"
        let parameters = try PostgresAddress(url: url).parameters
        let added = try #require(parameters.firstIndex { $0.name == "connect_timeout" })
        let given = try #require(parameters.firstIndex { $0.name == "dbname" })
        #expect(added < given && parameters[given].value == url)
        let options = try #require(parameters.last { $0.name == "options" }).value
        let ours = try #require(options.range(of: "lock_timeout=10s"))
        let theirs = try #require(options.range(of: "lock_timeout=7s"))
        #expect(ours.lowerBound < theirs.lowerBound)
    }

    @Test func `a server that is too old is told from one that will do`() {
        #expect(PostgresDialer.fault(ofVersion: 140_012)?.contains("PostgreSQL 14") == true)
        #expect(PostgresDialer.fault(ofVersion: 150_000) == nil)
    }

    @Test func `a server that is not there is named in one line`() {
        #expect {
            _ = try PostgresEngine(url: "postgres://office:s3cret@127.0.0.1:1/maklumat")
        } throws: { error in
            guard case StoreError.cannotOpen(let database, let reason) = error else { return false }
            return database == "postgres://office@127.0.0.1:1/maklumat" && reason.contains("refused")
                && !reason.contains("s3cret") && !reason.contains("\n")
        }
    }

    @Test func `a database that is not there is named in one line`() throws {
        let url = try PostgresServer.shared.get().url(of: "nowhere", password: "s3cret")
        #expect {
            _ = try PostgresEngine(url: url)
        } throws: { error in
            guard case StoreError.cannotOpen(_, let reason) = error else { return false }
            return reason.contains("nowhere") && !reason.contains("s3cret")
        }
    }

    @Test func `a session keeps what was acknowledged, although its database is set not to`() async throws {
        let server = try PostgresServer.shared.get()
        let name = try server.makeDatabase()
        let first = try PostgresEngine(url: server.url(of: name))
        try await first.setUp("ALTER DATABASE \(name) SET synchronous_commit = off")
        let engine = try PostgresEngine(url: server.url(of: name, options: "-c lock_timeout=7s"))
        let settings = try await engine.read { connection in
            try ["synchronous_commit", "statement_timeout", "lock_timeout", "TimeZone", "client_encoding"]
                .flatMap { try connection.texts("SHOW \($0)") }
        }
        #expect(settings == ["on", "30s", "7s", "UTC", "UTF8"])
    }
}
