/// How a server knows one transaction that writes.
struct TransactionIdentity: Equatable {
    /// The number of the transaction, as the server prints it.
    let number: String
    /// The timeline of the server: another one means that another server took over, or that a backup was restored.
    let timeline: String

    init(number: String, timeline: String) {
        self.number = number
        self.timeline = timeline
    }

    /// From the answer to ``Command/lockForWriting``; `nil` when that failed.
    init?(_ answer: PostgresResult) {
        guard let number = answer.text(1), let timeline = answer.text(2) else { return nil }
        self.init(number: number, timeline: timeline)
    }
}
