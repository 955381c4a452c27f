/// How a due time comes about, line by line, so that somebody can count it again by hand.
///
/// Reading the lines from top to bottom gives the due time without a calendar: every day between the receipt and the
/// last day stands in some line, either as counted, with the hours of its weekday, or as closed, with the reason.
public struct TermAccount: Hashable, Sendable {
    /// The length of the promise.
    public let term: Term

    /// How its days are counted.
    public let counting: Counting

    /// The length in the term's own measure: open minutes, working days or calendar days.
    public let budget: Int

    /// The lines in the order of time.
    public let lines: [AccountLine]

    /// When the term is due, which the last line says too; `nil` while its clock stands still.
    public let due: Instant?
}
