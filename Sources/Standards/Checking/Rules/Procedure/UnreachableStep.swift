/// A step that no way from the application leads to.
///
/// The decree lists work that no case ever comes to, so nobody does it and nobody is missed for not doing it.
/// Conditions are ignored: the step is named only when no choice of any applicant leads there.
struct UnreachableStep: Rule {
    let name = "unreachable-step"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let reachable = StepGraph(standard).reachable
        return standard.steps.enumerated().filter { !reachable.contains($0.offset) }.map { index, step in
            finding(
                standard.id, at: ItemPath.step(index),
                "Langkah “\(step.label.indonesian)” tidak dapat dicapai: tidak ada jalan dari permohonan ke langkah "
                    + "ini, sehingga tidak pernah dikerjakan.",
                "Step “\(step.label(.english))” cannot be reached: no way leads to it from the application, so it is "
                    + "never done.",
                quote: step.name.indonesian)
        }
    }
}
