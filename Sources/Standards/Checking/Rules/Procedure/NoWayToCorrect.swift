/// A check of papers from which nothing leads back to the applicant.
///
/// Whoever forgot a page should be asked for it and not be refused. The rule looks at standards with requirements and a
/// step that verifies them, and expects an outcome that goes back to an application step. When all such outcomes were
/// added by us, the decree is silent (a note).
struct NoWayToCorrect: Rule {
    let name = "no-way-to-correct"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard standard.requirements.contains(where: { $0.means != .known }),
            let check = standard.steps.firstIndex(where: { $0.kind == .verify })
        else { return [] }
        let corrections = StepGraph(standard).ways.joined().filter { way in
            guard case .step(let next) = way.target else { return false }
            return standard.steps[next].kind == .apply && !standard.steps[way.source].isForApplicant
        }
        let step = standard.steps[check]
        guard let first = corrections.first else {
            return [
                finding(
                    standard.id, at: ItemPath.step(check, "outcomes"),
                    "Langkah “\(step.label.indonesian)” memeriksa berkas, tetapi tidak ada jalan kembali ke pemohon "
                        + "untuk melengkapinya.",
                    "Step “\(step.label(.english))” checks the papers, but no way leads back to the applicant to "
                        + "complete them.",
                    quote: step.name.indonesian)
            ]
        }
        guard corrections.allSatisfy({ $0.outcome.provenance.isOurAddition }) else { return [] }
        return [
            finding(
                standard.id, at: ItemPath.outcome(first.outcome.id, ofStep: first.source), severity: .note,
                "Keputusan tidak mengatur berkas yang kurang; jalan kembali ke pemohon ini tambahan.",
                "The decree does not say what happens to incomplete papers; this way back to the applicant was added.",
                quote: step.name.indonesian)
        ]
    }
}
