import WorkingTime

/// A promised time that is not the one printed beside it.
///
/// The clock follows `max`, and the applicant reads `printed`. The rule compares the numbers and the unit of the
/// printed words with the term; words without a number are left alone.
struct PromiseDiffersFromPrint: Rule {
    let name = "promise-differs-from-print"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.promises.enumerated().compactMap { index, promise in
            guard let maximum = promise.maximum else { return nil }
            let words = PlainWords(promise.printed).words
            let numbers = words.compactMap { Int($0) }
            guard !numbers.isEmpty else { return nil }
            let units = Set(words.filter(Self.unitWords.contains))
            let isPrinted = Self.readings(of: maximum).contains { reading in
                numbers.contains(reading.amount) && (units.isEmpty || units.contains(reading.unit))
            }
            guard !isPrinted else { return nil }
            return finding(
                standard.id, at: ItemPath.promise(index, "max"),
                "Waktu yang dihitung, \(maximum), tidak sama dengan yang tercetak.",
                "The time that is counted, \(maximum.descriptionEn), is not the one that is printed.",
                quote: promise.printed)
        }
    }

    private static let unitWords: Set<String> = ["menit", "jam", "hari", "minggu", "bulan"]

    /// The ways to write a term: 1 hour is also 60 minutes, and 2 weeks are 14 days.
    private static func readings(of term: Term) -> [(amount: Int, unit: String)] {
        switch term.unit {
        case .minute where term.amount.isMultiple(of: 60): [(term.amount, "menit"), (term.amount / 60, "jam")]
        case .minute: [(term.amount, "menit")]
        case .hour: [(term.amount, "jam"), (term.amount * 60, "menit")]
        case .workingDay, .calendarDay: [(term.amount, "hari")]
        case .week: [(term.amount, "minggu"), (term.amount * 7, "hari")]
        case .month: [(term.amount, "bulan")]
        }
    }
}
