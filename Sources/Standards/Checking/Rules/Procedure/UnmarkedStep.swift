/// A step that claims to be printed but has no number of the decree's list.
///
/// Readers must be able to tell the decree from our additions. The rule looks at standards in which other steps have
/// numbers.
struct UnmarkedStep: Rule {
    let name = "unmarked-step"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard standard.steps.contains(where: { !$0.printed.isEmpty }) else { return [] }
        return standard.steps.enumerated().compactMap { index, step in
            guard step.printed.isEmpty, step.provenance.isInDecree else { return nil }
            return finding(
                standard.id, at: ItemPath.step(index),
                "Langkah “\(step.label.indonesian)” tidak bernomor dalam keputusan dan tidak ditandai sebagai "
                    + "tambahan atau tafsir.",
                "Step “\(step.label(.english))” has no number in the decree and is not marked as an addition or a "
                    + "reading.",
                quote: step.name.indonesian)
        }
    }
}
