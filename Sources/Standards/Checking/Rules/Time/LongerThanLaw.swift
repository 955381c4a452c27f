import WorkingTime

/// A promised time that is longer than the law allows.
///
/// A shorter promise than the law's limit is welcome; a longer one tells applicants to wait when they need not. The
/// limits and their sources stand in ``StatutoryLimit``; a service is recognised by its name.
struct LongerThanLaw: Rule {
    let name = "longer-than-law"
    let severity = Severity.warning
    let minutesPerWorkingDay: Int

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let words = PlainWords(standard.name.indonesian)
        guard let limit = StatutoryLimit.known.first(where: { words.first(of: $0.phrases) != nil }) else { return [] }
        return standard.promises.enumerated().compactMap { index, promise in
            guard let maximum = promise.maximum else { return nil }
            let scale = TimeScale(for: [maximum.unit, limit.unit], minutesPerDay: minutesPerWorkingDay)
            guard scale.least(maximum) > scale.bounds(limit.amount, limit.unit).upperBound else { return nil }
            return finding(
                standard.id, at: ItemPath.promise(index, "max"),
                "Janji \(maximum) lebih lama daripada batas \(limit.amount) \(limit.unit.name) (\(limit.source)).",
                "The promised \(maximum.descriptionEn) is longer than the limit of \(limit.amount) "
                    + "\(limit.unit.nameEn)s (\(limit.source)).",
                quote: promise.printed)
        }
    }
}

/// The longest time that a law allows for a kind of service.
struct StatutoryLimit: Sendable {
    /// Phrases in the name of a service of that kind.
    let phrases: [String]
    let amount: Int
    let unit: TermUnit
    let source: String

    static let known = [
        // Ten working days, once extended by seven with a written reason; a standard must promise the ten.
        StatutoryLimit(
            phrases: ["informasi publik", "permohonan informasi", "data dan informasi"], amount: 10, unit: .workingDay,
            source: "UU 14/2008 ps. 22"),
        StatutoryLimit(
            phrases: ["pengaduan pelayanan publik", "pengaduan masyarakat"], amount: 60, unit: .calendarDay,
            source: "UU 25/2009 ps. 50"),
    ]
}
