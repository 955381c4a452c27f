import WorkingTime

/// A decision of the office that is promised later than the general limit for decisions.
///
/// Where no law sets a limit, an official decides within 5 working days of a complete application (UU 30/2014 ps. 53,
/// as changed by UU 6/2023 ps. 175). A standard is not a law, so a longer promise needs a law of its own behind it;
/// whether there is one, an officer must look up, and the finding is a note. The rule looks only at letters and
/// certificates that the office issues itself, without another body on the way.
struct LongerThanDefaultLimit: Rule {
    let name = "longer-than-default-limit"
    let severity = Severity.note
    let minutesPerWorkingDay: Int

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let decisions = Set(standard.products.filter { [.letter, .certificate].contains($0.kind) }.map(\.id))
        let graph = StepGraph(standard)
        let steps = graph.reachable.map { standard.steps[$0] }
        guard steps.contains(where: { $0.kind == .issue && !decisions.isDisjoint(with: $0.makes) }),
            !steps.contains(where: { $0.kind == .external })
        else { return [] }
        let scale = TimeScale.workingMinutes(perDay: minutesPerWorkingDay)
        return standard.promises.enumerated().compactMap { index, promise in
            guard let maximum = promise.maximum, promise.until == nil, scale.least(maximum) > 5 * minutesPerWorkingDay
            else { return nil }
            return finding(
                standard.id, at: ItemPath.promise(index, "max"),
                "Janji \(maximum) melampaui 5 hari kerja yang berlaku bila undang-undang tidak menentukan batas lain "
                    + "(UU 30/2014 ps. 53 sebagaimana diubah dengan UU 6/2023 ps. 175); periksa apakah ada dasar "
                    + "hukum untuk waktu yang lebih lama.",
                "The promised \(maximum.descriptionEn) exceeds the 5 working days that hold where no law says "
                    + "otherwise (UU 30/2014 ps. 53 as changed by UU 6/2023 ps. 175); look up whether a law allows "
                    + "the longer time.",
                quote: promise.printed)
        }
    }
}
