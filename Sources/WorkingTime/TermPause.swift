/// A time in which the clock of a term stands still, because the office waits for somebody else.
public struct TermPause: Hashable, Sendable {
    /// When the clock stopped.
    public let from: Instant

    /// When it went on; `nil` while it still stands.
    public let to: Instant?

    /// Makes a pause.
    ///
    /// - Parameters:
    ///   - from: When the clock stopped.
    ///   - to: When it went on; `nil` while it still stands.
    public init(from: Instant, to: Instant?) {
        self.from = from
        self.to = to
    }
}
