import Foundation

/// The place of one connection: it is opened when it is first needed, and again when it failed.
final class PostgresSeat {
    private let dialer: PostgresDialer
    private let idleLimit: Duration
    private var link: PostgresLink?
    private var isClosed = false

    /// - Parameter idleLimit: A connection that was silent for longer is asked before it is used.
    init(dialer: PostgresDialer, idleLimit: Duration) {
        self.dialer = dialer
        self.idleLimit = idleLimit
    }

    /// A connection that works, as far as one can know.
    func ready() throws(StoreError) -> PostgresLink {
        if isClosed { throw .unavailable(reason: "the database was closed") }
        if let link, isUsable(link) { return link }
        link = nil
        let opened = try dialer.open()
        link = opened
        return opened
    }

    /// Closes the connection; the next use opens another.
    func vacate() { link = nil }

    /// Closes the connection for good.
    func close() { (link, isClosed) = (nil, true) }

    private func isUsable(_ link: PostgresLink) -> Bool {
        guard !link.isDead, !link.isOutdated else { return false }
        guard ContinuousClock.now - link.lastAnswer > idleLimit else { return true }
        do {
            return try link.finish(isReadOnly: true).error == nil
        } catch {
            // Why it failed does not matter: another one takes its place.
            return false
        }
    }
}
