import WorkingTime

/// A time in "hari" (days) that does not say whether working days or calendar days are meant.
///
/// Five days that begin on a Thursday before a holiday end a week apart in the two readings. It is a warning for a
/// promise to the applicant and a note for the target of a step.
struct VagueDay: Rule {
    let name = "vague-day"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let promises = standard.promises.enumerated().compactMap { index, promise -> Finding? in
            guard promise.maximum?.isPlainDay == true || Self.isVague(promise.printed) else { return nil }
            return finding(
                standard.id, at: ItemPath.promise(index, "printed"),
                "Waktu “\(promise.name.indonesian)” menyebut “hari” tanpa mengatakan hari kerja atau hari kalender; "
                    + "di sini dihitung seperti tertera pada `max`.",
                "The time “\(promise.name(.english))” says “hari” (days) without saying working days or calendar "
                    + "days; it is counted here as `max` has it.",
                quote: promise.printed)
        }
        let targets = standard.steps.enumerated().compactMap { index, step -> Finding? in
            guard let within = step.within, within.isPlainDay else { return nil }
            return finding(
                standard.id, at: ItemPath.step(index, "within"), severity: .note,
                "Target langkah “\(step.label.indonesian)” menyebut “hari” tanpa mengatakan hari kerja atau hari "
                    + "kalender; di sini dihitung hari kerja.",
                "The target of step “\(step.label(.english))” says “hari” (days) without saying working days or "
                    + "calendar days; it is counted in working days here.",
                quote: within.description)
        }
        return promises + targets
    }

    /// True when a text counts days and does not say which: "3-5 hari", "1 (satu) Hari".
    static func isVague(_ text: String) -> Bool {
        let words = PlainWords(text).words
        return words.indices.contains { index in
            guard words[index] == "hari", index > 0 else { return false }
            let counted = words[index - 1].allSatisfy(\.isNumber) || NumberWords.value(of: [words[index - 1]]) != nil
            let next = index + 1 < words.count ? words[index + 1] : ""
            return counted && !["kerja", "kalender", "kelender", "takwim"].contains(next)
        }
    }
}
