import WorkingTime

/// A standard that cites another decree than the office's own.
///
/// Number and date are compared where both files have them; spaces in numbers do not matter.
struct DecreeDiffers: Rule {
    let name = "decree-differs"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        if let own = standard.decree.number, let office = agency.decree.number,
            Self.compact(own) != Self.compact(office)
        {
            return [
                finding(
                    standard.id, at: "decree.number",
                    "Standar ini mengutip keputusan nomor \(own), sedangkan keputusan kantor bernomor \(office).",
                    "This standard cites decree number \(own), while the office's decree has number \(office).",
                    quote: own)
            ]
        }
        if let own = standard.decree.date, let office = agency.decree.date, own != office {
            return [
                finding(
                    standard.id, at: "decree.date",
                    "Standar ini mengutip keputusan tanggal \(own), sedangkan keputusan kantor bertanggal \(office).",
                    "This standard cites a decree of \(own), while the office's decree is of \(office).",
                    quote: own.description)
            ]
        }
        return []
    }

    private static func compact(_ number: String) -> String {
        number.lowercased().filter { !$0.isWhitespace }
    }
}
