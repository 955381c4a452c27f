/// A fee whose amount and printed words contradict each other.
///
/// What is collected beyond the published tariff is an illegal charge. The rule compares the amount with words that say
/// "free", and with printed sums in rupiah.
struct FeeContradictsPrint: Rule {
    let name = "fee-contradicts-print"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let fee = standard.fee else { return [] }
        let saysFree = PlainWords(fee.printed).first(of: Self.freePhrases) != nil
        let sums = Self.sums(in: fee.printed)
        let isWrong =
            fee.amount > 0
            ? saysFree || (!sums.isEmpty && !sums.contains(fee.amount)) : !saysFree && sums.contains { $0 > 0 }
        guard isWrong else { return [] }
        return [
            finding(
                standard.id, at: "delivery.fee",
                "Biaya yang ditagih (\(fee.amount) rupiah) bertentangan dengan yang tercetak.",
                "The fee that is charged (\(fee.amount) rupiah) contradicts the printed words.",
                quote: fee.printed)
        ]
    }

    private static let freePhrases = [
        "gratis", "tidak dipungut biaya", "tidak ada biaya", "tanpa biaya", "tanpa dipungut biaya",
        "bebas biaya", "nihil",
    ]

    /// The sums in rupiah in a text: `Rp50.000,00` is 50000.
    static func sums(in text: String) -> [Int] {
        var sums: [Int] = []
        var rest = Substring(text.lowercased())
        while let start = rest.firstRange(of: "rp") {
            rest = rest[start.upperBound...].drop { $0 == "." || $0.isWhitespace }
            let number = rest.prefix { $0.isNumber || $0 == "." }
            if let sum = Int(number.filter(\.isNumber)) { sums.append(sum) }
            rest = rest.dropFirst(number.count)
        }
        return sums
    }
}
