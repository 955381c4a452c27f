import Foundation

/// Where the database of an installation lies.
public enum DatabaseLocation: Hashable, Sendable, CustomStringConvertible {
    /// The path of a SQLite file; it is made when it is not there.
    case sqlite(path: String)
    /// A connection URL as libpq takes it: `postgres://user@host/name?sslmode=verify-full`.
    case postgres(url: String)

    /// Reads `sqlite:PATH` or `postgres://…`; `nil` for anything else.
    public init?(_ text: String) {
        if text.hasPrefix("sqlite:"), text.count > "sqlite:".count {
            self = .sqlite(path: String(text.dropFirst("sqlite:".count)))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(url: text)
        } else {
            return nil
        }
    }

    /// For messages: without user, password and options.
    public var description: String {
        switch self {
        case .sqlite(let path): return path
        case .postgres(let url):
            let address = url.split(separator: "?").first.map(String.init) ?? url
            let scheme = address.hasPrefix("postgresql") ? "postgresql://" : "postgres://"
            let rest = address.dropFirst(scheme.count)
            return scheme + (rest.lastIndex(of: "@").map { String(rest[rest.index(after: $0)...]) } ?? String(rest))
        }
    }

    /// True for a SQLite file that nobody has made yet.
    var isMissing: Bool {
        switch self {
        case .sqlite(let path): !FileManager.default.fileExists(atPath: path)
        case .postgres: false
        }
    }

    func engine() throws -> any Engine {
        switch self {
        case .sqlite(let path): try SQLiteEngine(path: path)
        case .postgres(let url): try PostgresEngine(url: url)
        }
    }
}
