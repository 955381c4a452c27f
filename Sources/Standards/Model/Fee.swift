/// The fee of a service: one sum for everybody, or a sum for each class of cases.
public struct Fee: Hashable, Sendable {
    /// Whole rupiah, 0 when the service is free; `nil` when only the ``rates`` say what it costs.
    ///
    /// Where there are rates as well, it is what cases pay to which none of them applies.
    public let amount: Int?
    /// The sums by class, in the order of the print; none when one sum holds for everybody.
    public let rates: [FeeRate]
    /// The decree's own wording.
    public let printed: String

    public init(amount: Int?, rates: [FeeRate] = [], printed: String) {
        self.amount = amount
        self.rates = rates
        self.printed = printed
    }

    /// Every sum that somebody pays.
    public var amounts: [Int] { (amount.map { [$0] } ?? []) + rates.map(\.amount) }

    /// True when nobody pays anything.
    public var isFree: Bool { amounts.allSatisfy { $0 == 0 } }

    /// From the least to the most that somebody pays.
    public var range: ClosedRange<Int> { (amounts.min() ?? 0)...(amounts.max() ?? 0) }
}

/// What one class of cases pays.
public struct FeeRate: Hashable, Sendable {
    /// The class, as the decree prints it.
    public let name: LocalizedText
    /// Whole rupiah; 0 when the class pays nothing.
    public let amount: Int
    /// What the sum is paid for each time, such as "kapal" or "lembar"; `nil` for the case as a whole.
    public let per: LocalizedText?

    public init(name: LocalizedText, amount: Int, per: LocalizedText? = nil) {
        self.name = name
        self.amount = amount
        self.per = per
    }
}
