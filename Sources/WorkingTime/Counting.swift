/// How the days of a term are counted, where rules and offices differ.
///
/// No rule text settles either question for service standards, so both are settings of a standard. They concern terms
/// in days, weeks and months; minutes and hours run from the moment of receipt on.
public struct Counting: Hashable, Codable, Sendable {
    /// Which number the day of receipt has.
    public enum ReceiptDay: String, CaseIterable, Hashable, Codable, Sendable {
        /// It is not counted: a term of one working day ends on the next one.
        case dayZero
        /// It is the first day counted: a term of one working day ends on the day of receipt.
        case dayOne
    }

    /// When something counts as received that arrives on a working day after the office has closed.
    ///
    /// It concerns terms in working days. What arrives on a closed day counts as received on the next working day
    /// either way, for a closed day cannot be a working day of the term.
    public enum AfterClosing: String, CaseIterable, Hashable, Codable, Sendable {
        /// On the next working day.
        case nextWorkingDay
        /// On the day of arrival, as for applications that are filed online at any hour.
        case sameDay
    }

    /// Which number the day of receipt has.
    public let receiptDay: ReceiptDay

    /// When something counts as received that arrives after closing.
    public let afterClosing: AfterClosing

    /// The day of receipt is day 0, and what arrives after closing counts as received on the next working day.
    public static let standard = Counting()

    /// Makes a way of counting.
    ///
    /// - Parameters:
    ///   - receiptDay: Which number the day of receipt has.
    ///   - afterClosing: When something counts as received that arrives after closing.
    public init(receiptDay: ReceiptDay = .dayZero, afterClosing: AfterClosing = .nextWorkingDay) {
        self.receiptDay = receiptDay
        self.afterClosing = afterClosing
    }
}
