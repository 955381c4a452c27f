import WorkingTime

/// A decree whose number ends with another year than its date.
struct DecreeYearDiffers: AgencyRule {
    let name = "decree-year-differs"
    let severity = Severity.warning

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        guard let number = agency.decree.number, let date = agency.decree.date,
            let year = DecreeTime.year(inNumber: number), year != date.year
        else { return [] }
        return [
            finding(
                nil, at: "decree.number",
                "Nomor keputusan menyebut tahun \(year), tetapi tanggalnya tahun \(date.year).",
                "The number of the decree says \(year), but its date is of \(date.year).",
                quote: "\(number), \(date)")
        ]
    }
}
