/// A step that can send the papers back to the applicant, and nobody who could release a second round.
///
/// A second request for corrections needs the consent of somebody who stands above whoever asks. Where the standard names
/// nobody (`delivery.corrections`), it is the superior of the step's performers; the rule reports steps whose performers
/// have none, because then the papers can be sent back once only.
struct NoSuperior: Rule {
    let name = "no-superior"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        return standard.steps.enumerated().compactMap { index, step in
            guard Self.asksForCorrection(index, in: graph), standard.releasers(of: step, in: agency).isEmpty else {
                return nil
            }
            return finding(
                standard.id, at: ItemPath.step(index, "by"),
                "Langkah “\(step.label.indonesian)” dapat mengembalikan berkas, tetapi pelaksananya tidak mempunyai "
                    + "atasan yang dapat mengizinkan pengembalian kedua.",
                "Step “\(step.label(.english))” can send the papers back, but its performers have no superior who could "
                    + "release a second round.",
                quote: step.name.indonesian)
        }
    }

    /// Whether an officer at the step can send the papers back: an apply step further on that is the only way on is no
    /// return.
    private static func asksForCorrection(_ index: Int, in graph: StepGraph) -> Bool {
        guard !graph.steps[index].isForApplicant else { return false }
        let onwards = graph.successors(of: index)
        let applications = onwards.filter { graph.steps[$0].kind == .apply }
        let hasOtherWayOn =
            onwards.contains { $0 > index && graph.steps[$0].kind != .apply }
            || !graph.ends(of: [index]).isDisjoint(with: graph.fulfilledEnds)
        return applications.contains { $0 < index || hasOtherWayOn }
    }
}
