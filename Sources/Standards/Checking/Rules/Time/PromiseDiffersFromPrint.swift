import WorkingTime

/// A promised time that is not the one printed beside it.
///
/// The clock follows `max`, and the applicant reads `printed`. The rule compares the numbers and the unit of the
/// printed words with the term; words without a number are left alone, unless they say "the same day" beside a term of
/// days.
struct PromiseDiffersFromPrint: Rule {
    let name = "promise-differs-from-print"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.promises.enumerated().compactMap { index, promise in
            guard let maximum = promise.maximum, !Self.isPrinted(maximum, in: PlainWords(promise.printed)) else {
                return nil
            }
            return finding(
                standard.id, at: ItemPath.promise(index, "max"),
                "Waktu yang dihitung, \(maximum), tidak sama dengan yang tercetak.",
                "The time that is counted, \(maximum.descriptionEn), is not the one that is printed.",
                quote: promise.printed)
        }
    }

    /// Whether printed words can mean a term; words without a number can mean any, but for those that say "the same
    /// day".
    private static func isPrinted(_ term: Term, in print: PlainWords) -> Bool {
        let numbers = print.words.compactMap { Int($0) }
        guard !numbers.isEmpty else {
            let isSameDay = print.first(of: Term.acceptedWords.alone) != nil
            return !isSameDay || term.isSameDay || [.minute, .hour].contains(term.unit)
        }
        let units = Set(print.words.filter(unitWords.contains))
        return readings(of: term).contains { reading in
            numbers.contains(reading.amount) && (units.isEmpty || units.contains(reading.unit))
        }
    }

    private static let unitWords: Set<String> = ["menit", "jam", "hari", "minggu", "bulan", "tahun"]

    /// The ways to write a term: 1 hour is also 60 minutes, and 2 weeks are 14 days.
    private static func readings(of term: Term) -> [(amount: Int, unit: String)] {
        switch term.unit {
        case .minute where term.amount.isMultiple(of: 60): [(term.amount, "menit"), (term.amount / 60, "jam")]
        case .minute: [(term.amount, "menit")]
        case .hour: [(term.amount, "jam"), (term.amount * 60, "menit")]
        case .workingDay, .calendarDay: [(term.amount, "hari")]
        case .week: [(term.amount, "minggu"), (term.amount * 7, "hari")]
        case .month where term.amount.isMultiple(of: 12): [(term.amount, "bulan"), (term.amount / 12, "tahun")]
        case .month: [(term.amount, "bulan")]
        }
    }
}
