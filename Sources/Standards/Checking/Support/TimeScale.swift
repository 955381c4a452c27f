import WorkingTime

/// A measure in which different terms can be compared.
///
/// Minutes, hours and working days compare exactly, and so do calendar days with weeks, and months with months. What is
/// mixed beyond that is compared in working minutes between the least and the most that it can be, so that nobody is
/// told of a clash that depends on the calendar.
enum TimeScale: Hashable {
    case workingMinutes(perDay: Int)
    case calendarDays
    case months

    /// The measure that fits some units best.
    init(for units: some Sequence<TermUnit>, minutesPerDay: Int) {
        let units = Set(units)
        if units.isSubset(of: [.month]) {
            self = .months
        } else if units.isSubset(of: [.calendarDay, .week]) {
            self = .calendarDays
        } else {
            self = .workingMinutes(perDay: minutesPerDay)
        }
    }

    /// Between what several terms, one after the other, lie.
    func bounds(_ terms: [Term]) -> ClosedRange<Int> {
        let bounds = terms.map { self.bounds($0.amount, $0.unit) }
        return bounds.reduce(0) { $0 + $1.lowerBound }...bounds.reduce(0) { $0 + $1.upperBound }
    }

    /// The least that a term can be.
    func least(_ term: Term) -> Int { bounds(term.amount, term.unit).lowerBound }

    /// The most that a term can be.
    func most(_ term: Term) -> Int { bounds(term.amount, term.unit).upperBound }

    /// Between what a number of units lies.
    func bounds(_ amount: Int, _ unit: TermUnit) -> ClosedRange<Int> {
        switch self {
        case .months: return amount...amount
        case .calendarDays:
            let days = unit == .week ? amount * 7 : amount
            return days...days
        case .workingMinutes(let perDay):
            switch unit {
            case .minute: return amount...amount
            case .hour: return amount * 60...amount * 60
            // The same day: whatever is left of it.
            case .workingDay where amount == 0: return 0...perDay
            case .workingDay: return amount * perDay...amount * perDay
            case .week: return amount * 5 * perDay...amount * 5 * perDay
            case .calendarDay:
                // Of the days beyond whole weeks, up to two may be a weekend, and none need be.
                let (weeks, rest) = amount.quotientAndRemainder(dividingBy: 7)
                return (weeks * 5 + max(0, rest - 2)) * perDay...(weeks * 5 + min(5, rest)) * perDay
            case .month: return amount * 20 * perDay...amount * 23 * perDay
            }
        }
    }
}

extension Sequence<Term> {
    /// The sum, unit by unit from long to short: `1 hari + 49 menit`.
    func sum(_ language: Language) -> String {
        var totals: [(name: Term, amount: Int)] = []
        for term in self where term.amount > 0 {
            if let known = totals.firstIndex(where: {
                $0.name.unit == term.unit && $0.name.isPlainDay == term.isPlainDay
            }) {
                totals[known].amount += term.amount
            } else {
                totals.append((term, term.amount))
            }
        }
        let order: [TermUnit] = [.month, .week, .calendarDay, .workingDay, .hour, .minute]
        return
            totals
            .sorted { (order.firstIndex(of: $0.name.unit) ?? 0) < (order.firstIndex(of: $1.name.unit) ?? 0) }
            .map { total in
                let unit =
                    total.name.isPlainDay
                    ? (id: "hari", en: "day") : (id: total.name.unit.name, en: total.name.unit.nameEn)
                return switch language {
                case .indonesian: "\(total.amount) \(unit.id)"
                case .english: total.amount == 1 ? "1 \(unit.en)" : "\(total.amount) \(unit.en)s"
                }
            }
            .joined(separator: " + ")
    }
}
