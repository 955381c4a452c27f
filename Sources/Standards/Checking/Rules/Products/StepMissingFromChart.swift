/// Printed steps that the printed flowchart does not show.
///
/// A chart may summarise, so this is a note; but who reads only the chart does not learn of these steps. Steps that we
/// added, and standards without a printed chart, are left out.
struct StepMissingFromChart: Rule {
    let name = "step-missing-from-chart"
    let severity = Severity.note

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard !standard.chart.isEmpty else { return [] }
        let shown = Set(standard.chart.compactMap(\.step))
        // Several of our steps may stand for one printed step, and one box shows them all.
        let shownNumbers = Set(standard.steps.filter { shown.contains($0.id) }.flatMap(\.printed))
        let missing = standard.steps.enumerated().filter { _, step in
            !step.printed.isEmpty && !shown.contains(step.id) && shownNumbers.isDisjoint(with: step.printed)
        }
        guard let first = missing.first else { return [] }
        let labels = missing.map(\.element.label)
        return [
            finding(
                standard.id, at: ItemPath.step(first.offset),
                "Bagan alur tidak menunjukkan langkah \(labels.listed(.indonesian)).",
                "The flowchart does not show the steps \(labels.listed(.english)).",
                quote: first.element.name.indonesian)
        ]
    }
}
