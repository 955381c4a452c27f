import CPostgres
import Foundation
import Synchronization

/// Opens connections, and does not try again at once what has just taken long to fail.
final class PostgresDialer: Sendable {
    let address: PostgresAddress
    private let statementCapacity: Int
    /// Until when calls fail without an attempt, and why.
    private let holdOff = Mutex<(until: ContinuousClock.Instant, reason: String)?>(nil)

    init(address: PostgresAddress, statementCapacity: Int) {
        self.address = address
        self.statementCapacity = statementCapacity
    }

    /// Opens a connection.
    ///
    /// - Throws: ``StoreError/unavailable(reason:)``, without the password. An attempt that took long is not made again
    ///   for as long as it took: while a server is silent, only some calls wait for it.
    func open() throws(StoreError) -> PostgresLink {
        let now = ContinuousClock.now
        if let held = holdOff.withLock({ $0 }), now < held.until { throw .unavailable(reason: held.reason) }
        do {
            return try connect()
        } catch {
            let end = ContinuousClock.now
            if case .unavailable(let reason) = error {
                holdOff.withLock { $0 = (until: end + (end - now), reason: reason) }
            }
            throw error
        }
    }

    /// Why a server of this version is not used; `nil` when it is.
    ///
    /// - Parameter version: As libpq gives it: 150004 is 15.4.
    static func fault(ofVersion version: Int32) -> String? {
        guard version < 150_000 else { return nil }
        return "the server is PostgreSQL \(version / 10_000), this program needs 15 or newer; upgrade the server"
    }

    private func connect() throws(StoreError) -> PostgresLink {
        let handle = withParameters { PQconnectdbParams($0, $1, 1) }
        guard let handle else { throw .unavailable(reason: "there is no memory for a connection") }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw .unavailable(reason: address.masked(PostgresFault.firstLine(PQerrorMessage(handle))))
        }
        let link = PostgresLink(handle: handle, statementCapacity: statementCapacity)
        try check(link)
        return link
    }

    private func check(_ link: PostgresLink) throws(StoreError) {
        if let fault = PostgresDialer.fault(ofVersion: PQserverVersion(link.handle)) {
            throw .unavailable(reason: fault)
        }
        let encoding = PQparameterStatus(link.handle, "server_encoding").map { String(cString: $0) }
        guard encoding == "UTF8" else {
            throw .unavailable(reason: "the database keeps text as \(encoding ?? "?"); make one with ENCODING 'UTF8'")
        }
        // Longer than the server's own limit for a statement: it is to give up first, and to say so.
        link.patience = .seconds(5)
        // What was acknowledged is on disk, whatever the URL or the database says; stronger settings stay.
        try link.queue(
            control: """
                SELECT set_config('synchronous_commit', 'on', false)
                WHERE current_setting('synchronous_commit') IN ('off', 'local')
                """)
        try link.queue(control: "SELECT setting FROM pg_settings WHERE name = 'statement_timeout'")
        let (results, error) = try link.finish(isReadOnly: true)
        if let error { throw error }
        let limit = results.last?.text(0).flatMap { Int($0) } ?? 0
        link.patience = limit == 0 ? nil : .milliseconds(limit) + .seconds(15)
    }

    private func withParameters<Value>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<UnsafePointer<CChar>?>?) -> Value
    ) -> Value {
        let names = address.parameters.map { strdup($0.name) }
        let values = address.parameters.map { strdup($0.value) }
        defer { for text in names + values { free(text) } }
        return (names.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { names in
            (values.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { values in
                body(names.baseAddress, values.baseAddress)
            }
        }
    }
}
