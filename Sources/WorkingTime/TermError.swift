/// Says why something is not a term.
public enum TermError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text is not a whole number and a unit.
    case notATerm(String)
    /// The amount is negative, or the term would be longer than about a hundred years.
    case outOfRange(amount: Int, unit: TermUnit)

    /// What is wrong, with which term, and what to do.
    public var description: String {
        switch self {
        case .notATerm(let text):
            "“\(text)” is not a term. Write a whole number and one of \(Self.units), as in “5 hari kerja”, or "
                + "“\(Self.alone)”; give the two ends of a range as two terms."
        case .outOfRange(let amount, let unit):
            "A term of \(amount) \(unit.nameEn)s is not possible. Use 0 to \(unit.maximumAmount)."
        }
    }

    private static var units: String { Term.acceptedWords.units.joined(separator: ", ") }
    private static var alone: String { Term.acceptedWords.alone.joined(separator: "”, “") }
}
