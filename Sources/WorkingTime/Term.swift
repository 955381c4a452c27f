/// The length of a promise: an amount and what it is counted in, such as 5 working days.
///
/// It says how long, not from when; ``WorkCalendar/add(_:to:counting:)`` turns it into a due instant.
public struct Term: Hashable, Sendable {
    /// How many units, 0 to ``TermUnit/maximumAmount``.
    public let amount: Int

    /// What is counted.
    public let unit: TermUnit

    /// Whether the text said only "hari" (day), which leaves open which days are meant.
    ///
    /// Such a term is counted in working days. Whoever publishes it can be asked to say which days are meant, and
    /// whoever reads it sees the word of the decree, not our reading of it.
    public let isPlainDay: Bool

    /// Makes a term.
    ///
    /// - Parameters:
    ///   - amount: How many units; 0 is due at once.
    ///   - unit: What is counted.
    /// - Throws: ``TermError/outOfRange(amount:unit:)`` for a negative amount or one above
    ///   ``TermUnit/maximumAmount``.
    public init(_ amount: Int, _ unit: TermUnit) throws(TermError) {
        try self.init(amount, unit, isPlainDay: false)
    }

    init(_ amount: Int, _ unit: TermUnit, isPlainDay: Bool) throws(TermError) {
        guard (0...unit.maximumAmount).contains(amount) else { throw .outOfRange(amount: amount, unit: unit) }
        self.amount = amount
        self.unit = unit
        self.isPlainDay = isPlainDay
    }
}
