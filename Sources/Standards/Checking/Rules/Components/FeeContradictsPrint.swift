/// A fee whose amount and printed words contradict each other.
///
/// What is collected beyond the published tariff is an illegal charge. The rule compares the amount and the rates of the
/// classes with words that say "free", and with printed sums in rupiah: each printed sum must be one that somebody pays,
/// and nobody may pay less than the least or more than the largest of them.
struct FeeContradictsPrint: Rule {
    let name = "fee-contradicts-print"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let fee = standard.fee else { return [] }
        guard Self.contradicts(fee) else { return [] }
        let amounts = Set(fee.amounts).sorted()
        return [
            finding(
                standard.id, at: "delivery.fee",
                "Biaya yang ditagih (\(amounts.map { "Rp\($0)" }.joined(separator: ", "))) bertentangan dengan yang "
                    + "tercetak.",
                "The fee that is charged (\(amounts.map { "Rp\($0)" }.joined(separator: ", "))) contradicts the "
                    + "printed words.",
                quote: fee.printed)
        ]
    }

    /// Every printed sum must be one that somebody pays, and nobody may pay a sum outside the printed ones.
    private static func contradicts(_ fee: Fee) -> Bool {
        let saysFree = PlainWords(fee.printed).first(of: freePhrases) != nil
        let sums = Set(sums(in: fee.printed)).subtracting([0])
        if fee.isFree { return !saysFree && !sums.isEmpty }
        if saysFree, !fee.amounts.contains(0) { return true }
        guard let least = sums.min(), let most = sums.max() else { return false }
        return !sums.isSubset(of: fee.amounts) || fee.amounts.contains { $0 > 0 && !(least...most).contains($0) }
    }

    private static let freePhrases = [
        "gratis", "tidak dipungut biaya", "tidak ada biaya", "tanpa biaya", "tanpa dipungut biaya",
        "bebas biaya", "nihil",
    ]

    /// The sums in rupiah in a text: `Rp50.000,00` is 50000, and `Rp5.000-25.000` are two.
    static func sums(in text: String) -> [Int] {
        // A sum, or a range of two of which the second may go without "Rp".
        let sum =
            #/rp\.?\s*([0-9][0-9.]*)(?:,[0-9]+)?(?:\s*(?:-|–|—|s\.?\/?d\.?|sampai(?:\s+dengan)?|hingga)\s*([0-9]{1,3}(?:\.[0-9]{3})+))?/#
        return text.lowercased().matches(of: sum).flatMap { [$0.1, $0.2].compactMap(\.self) }.compactMap { number in
            Int(number.filter(\.isNumber))
        }
    }
}
