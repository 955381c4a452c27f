/// A law made for years that were over when the decree was signed.
///
/// Plans and yearly guidelines name their period in the title ("Tahun 2018-2023"). A decree of a later year cannot rest
/// on them. The year of another law that the title names ("Nomor 25 Tahun 2009") is not a period.
struct LawForPastPeriod: Rule, AgencyRule {
    let name = "law-for-past-period"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        findings(among: standard.citedLaws, service: standard.id, decree: DecreeTime(standard, of: agency))
    }

    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding] {
        findings(among: agency.decree.citedLaws, service: nil, decree: DecreeTime(agency.decree))
    }

    private func findings(among laws: [CitedLaw], service: ServiceStandard.ID?, decree: DecreeTime?) -> [Finding] {
        guard let decree else { return [] }
        return laws.compactMap { cited in
            guard let last = Self.lastYear(in: cited.law.title), last < decree.year else { return nil }
            return finding(
                service, at: "\(cited.keyPath).title",
                "\(cited.law.shortCitation) berlaku untuk masa sampai \(last), yang sudah lewat ketika keputusan "
                    + "ditetapkan pada \(decree.year).",
                "\(cited.law.shortCitation) was made for years up to \(last), which were over when the decree was "
                    + "signed in \(decree.year).",
                quote: cited.law.title)
        }
    }

    /// The last year of the period that a title names.
    static func lastYear(in title: String) -> Int? {
        let words = PlainWords(title).words
        var last: Int?
        for index in words.indices where words[index] == "tahun" {
            let isCitation = index >= 2 && ["nomor", "no"].contains(words[index - 2])
            guard !isCitation else { continue }
            // "Tahun 2018-2023", "Tahun Anggaran 2023", "Tahun 2018 sampai dengan 2023".
            let years = words[(index + 1)...].prefix(5).compactMap(Int.init).filter { (1945...2200).contains($0) }
            if let year = years.max() { last = max(last ?? year, year) }
        }
        return last
    }
}
