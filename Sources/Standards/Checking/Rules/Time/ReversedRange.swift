import WorkingTime

/// A time whose least is longer than its most.
///
/// The least is compared as short as it can be and the most as long as it can be, so that a range in two units is named
/// only when it is wrong on every calendar.
struct ReversedRange: Rule {
    let name = "reversed-range"
    let severity = Severity.error
    let minutesPerWorkingDay: Int

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.promises.enumerated().compactMap { index, promise in
            guard case .term(let minimum?, let maximum) = promise.limit else { return nil }
            let scale = TimeScale(for: [minimum.unit, maximum.unit], minutesPerDay: minutesPerWorkingDay)
            guard scale.least(minimum) > scale.most(maximum) else { return nil }
            return finding(
                standard.id, at: ItemPath.promise(index, "min"),
                "Waktu tersingkat \(minimum) lebih lama daripada waktu terlama \(maximum).",
                "The shortest time, \(minimum.descriptionEn), is longer than the longest, \(maximum.descriptionEn).",
                quote: promise.printed)
        }
    }
}
