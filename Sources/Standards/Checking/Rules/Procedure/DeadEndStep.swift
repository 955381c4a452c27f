/// A step from which no end can be reached.
///
/// A case that comes here never ends: the applicant waits for ever, and no statistic shows it as late and done.
/// Conditions are ignored: the step is named only when no choice leads out of it. Steps that cannot be reached at all
/// are left to `unreachable-step`.
struct DeadEndStep: Rule {
    let name = "dead-end-step"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        let leading = graph.stepsLeading(toAnyOf: Set(standard.ends.indices))
        return graph.reachable.subtracting(leading).sorted().map { index in
            let step = standard.steps[index]
            return finding(
                standard.id, at: ItemPath.step(index),
                "Dari langkah “\(step.label.indonesian)” tidak ada jalan ke akhir pelayanan, sehingga permohonan yang "
                    + "sampai di sini tidak pernah selesai.",
                "From step “\(step.label(.english))” no way leads to an end, so a case that comes here never finishes.",
                quote: step.name.indonesian)
        }
    }
}
