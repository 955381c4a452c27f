/// A service guarantee that is words only: none of its lines declares an act that follows when the service fails.
///
/// An apology with its reason, priority in the inbox and a report to the head are acts that the software does by itself
/// (`acts`); they stand only where the decree's own words declare such a consequence. Whether the words promise anything
/// at all is another question (`words-only-guarantee`).
struct GuaranteeWithoutAct: Rule {
    let name = "guarantee-without-act"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let items = standard.management.guarantee, !items.isEmpty, items.allSatisfy(\.acts.isEmpty) else {
            return []
        }
        return [
            finding(
                standard.id, at: "management.guarantee",
                "Jaminan pelayanan hanya kata-kata: tidak ada permintaan maaf, prioritas, atau laporan kepada pimpinan "
                    + "yang dinyatakan bila pelayanan tidak sesuai standar, sehingga tidak ada yang dijalankan.",
                "The guarantee is words only: no apology, priority or report to the head is declared for a service that "
                    + "fails the standard, so nothing is carried out.",
                quote: items.map(\.text.indonesian).joined(separator: "; "))
        ]
    }
}
