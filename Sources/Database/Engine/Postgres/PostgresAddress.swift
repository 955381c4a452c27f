import CPostgres
import Foundation

/// Where the database is and how it is connected to: a URL as libpq takes it, with what this program adds.
struct PostgresAddress: Sendable, CustomStringConvertible {
    /// User, host, port and database, without password.
    let description: String
    private let url: String
    private let options: String
    private let password: String

    /// - Throws: ``StoreError/cannotOpen(database:reason:)`` when it is not a URL of PostgreSQL.
    init(url: String) throws(StoreError) {
        let unreadable = StoreError.cannotOpen(
            database: "PostgreSQL",
            reason: "the URL is not of the form postgres://user:password@host:port/database?option=value; in user and "
                + "password write %40 for @, %2F for /, %3A for : and %25 for %")
        guard PostgresAddress.hasPlainAuthority(url), let parts = PostgresAddress.parts(of: url) else {
            throw unreadable
        }
        self.url = url
        password = parts["password"] ?? ""
        options = PostgresAddress.sessionOptions(adding: parts["options"] ?? "")
        let host = parts["host"] ?? parts["hostaddr"] ?? "localhost"
        description =
            "postgres://" + (parts["user"].map { $0 + "@" } ?? "") + host
            + (parts["port"].map { ":" + $0 } ?? "") + "/" + (parts["dbname"] ?? "")
    }

    /// Names and values for libpq, in the order in which later ones win.
    var parameters: [(name: String, value: String)] {
        [
            ("connect_timeout", "5"), ("application_name", "maklumat"),
            ("keepalives", "1"), ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "10000"),
            ("dbname", url),
            ("client_encoding", "UTF8"), ("options", options),
        ]
    }

    /// A message of the library with the password, if it is in it, taken out.
    func masked(_ message: String) -> String {
        password.isEmpty ? message : message.replacingOccurrences(of: password, with: "…")
    }

    /// Whether the library reads the password to its end: with `@` or `/` in it, a part would be taken for the host and
    /// come back in messages.
    private static func hasPlainAuthority(_ url: String) -> Bool {
        guard let scheme = ["postgres://", "postgresql://"].first(where: url.hasPrefix) else { return false }
        let pieces = url.dropFirst(scheme.count).split(separator: "@", omittingEmptySubsequences: false)
        return pieces.count == 1 || (pieces.count == 2 && !pieces[0].contains("/"))
    }

    private static func parts(of url: String) -> [String: String]? {
        guard let first = PQconninfoParse(url, nil) else { return nil }
        defer { PQconninfoFree(first) }
        var parts: [String: String] = [:]
        var option = first
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { parts[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return parts
    }

    /// What every session starts with.
    ///
    /// The options of the URL come after ours and win, except for the last one: the translation of parameters relies on it.
    private static func sessionOptions(adding own: String) -> String {
        """
        -c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=15s \
        -c synchronous_commit=on -c default_transaction_isolation=read\\ committed -c TimeZone=UTC \
        \(own) -c standard_conforming_strings=on
        """
    }
}
