/// Steps that lead back to themselves without passing the applicant.
///
/// A case can go round between desks of the office as often as the desks like, while the clock runs and the applicant
/// hears nothing. A loop through the applicant is a request for correction and is fine. One finding names one group of
/// steps, at the way back; where we added that way to the decree, it is a note.
struct LoopWithoutApplicant: Rule {
    let name = "loop-without-applicant"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        let applicantSteps = Set(standard.steps.indices.filter { standard.steps[$0].performers.contains(.applicant) })
        return graph.loops(without: applicantSteps).compactMap { loop in
            guard let back = wayBack(in: loop, of: graph) else { return nil }
            let labels = loop.map { standard.steps[$0].label }
            return finding(
                standard.id, at: ItemPath.outcome(back.outcome.id, ofStep: back.source),
                severity: back.outcome.provenance.isOurAddition ? .note : .warning,
                "Langkah \(labels.listed(.indonesian)) berputar tanpa melewati pemohon: berkas dapat bolak-balik di "
                    + "dalam kantor tanpa batas selama waktu berjalan.",
                "The steps \(labels.listed(.english)) form a loop that does not pass the applicant: the file can go "
                    + "to and fro inside the office without limit while the clock runs.",
                quote: back.outcome.name.indonesian)
        }
    }

    /// The first way in the loop that does not lead onwards in the list of steps; every loop has one.
    private func wayBack(in loop: [Int], of graph: StepGraph) -> StepGraph.Way? {
        for way in loop.flatMap({ graph.ways[$0] }) {
            if case .step(let next) = way.target, next <= way.source, loop.contains(next) { return way }
        }
        return nil
    }
}
