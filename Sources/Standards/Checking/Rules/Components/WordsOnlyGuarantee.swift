/// A service guarantee that promises nothing in particular.
///
/// A guarantee says what the office does when it fails: a remedy, a sanction, or a figure that can be measured. The
/// rule looks for such words and for numbers, and reports a guarantee that has none of them.
struct WordsOnlyGuarantee: Rule {
    let name = "words-only-guarantee"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let items = standard.management.guarantee?.map(\.text), !items.isEmpty else { return [] }
        let words = items.map { PlainWords($0.indonesian) }
        let isMeant = words.contains { text in
            text.first(of: Self.consequences) != nil || text.words.contains { $0.contains(where: \.isNumber) }
        }
        guard !isMeant else { return [] }
        return [
            finding(
                standard.id, at: "management.guarantee",
                "Jaminan pelayanan tidak menyebut ukuran, ganti rugi, perbaikan, atau sanksi: tidak ada akibat bila "
                    + "pelayanan tidak sesuai standar.",
                "The guarantee names no measure, compensation, remedy or sanction: nothing follows when the service "
                    + "fails the standard.",
                quote: items.map(\.indonesian).joined(separator: "; "))
        ]
    }

    private static let consequences = [
        "sanksi", "kompensasi", "ganti rugi",
        "ganti kerugian", "perbaikan", "diperbaiki", "diulang", "dikembalikan", "pengembalian",
        "permohonan maaf", "denda",
    ]
}
