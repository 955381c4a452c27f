import WorkingTime

/// Steps with target times in a standard that promises the applicant no time.
///
/// The office knows how long its work takes and does not say so; UU 25/2009 ps. 21 makes the completion time a
/// component of every standard.
struct StepTargetWithoutPromise: Rule {
    let name = "step-target-without-promise"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard !standard.promises.contains(where: { $0.maximum != nil }),
            let index = standard.steps.firstIndex(where: { $0.within != nil }),
            let within = standard.steps[index].within
        else { return [] }
        return [
            finding(
                standard.id, at: ItemPath.step(index, "within"),
                "Langkah mempunyai target waktu, tetapi pemohon tidak dijanjikan waktu penyelesaian.",
                "Steps have target times, but the applicant is promised no completion time.",
                quote: within.description)
        ]
    }
}
