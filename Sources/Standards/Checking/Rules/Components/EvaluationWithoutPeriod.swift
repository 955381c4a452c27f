/// A performance evaluation that does not say how often it takes place.
///
/// Without a date it can always still be done. The rule looks for words such as "tiap", "setahun" or "berkala".
struct EvaluationWithoutPeriod: Rule {
    let name = "evaluation-without-period"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let items = standard.management.evaluation, !items.isEmpty,
            !items.contains(where: { PlainWords($0.indonesian).first(of: Self.periods) != nil })
        else { return [] }
        return [
            finding(
                standard.id, at: "management.evaluation",
                "Evaluasi kinerja tidak menyebut kapan atau seberapa sering dilakukan.",
                "The performance evaluation does not say when or how often it takes place.",
                quote: items.map(\.indonesian).joined(separator: "; "))
        ]
    }

    private static let periods = [
        "setiap bulan", "tiap bulan", "setiap tahun", "tiap tahun", "setiap semester", "tiap semester",
        "setiap triwulan", "tiap triwulan",
        "setiap tribulan",
        "tiap tribulan", "tribulan", "triwulan", "semester", "setahun", "bulanan", "tahunan", "berkala", "periodik",
        "mingguan", "harian", "setiap hari", "setiap minggu", "tiap minggu", "dalam satu tahun",
        "dalam 1 tahun", "per tahun", "per bulan",
        "setelah selesainya", "setelah selesai", "setiap selesai", "bulan sekali", "tahun sekali",
        "kali setahun", "minimal 1",
    ]
}
