/// A procedure that judges applications but has no way to say no.
///
/// Where papers are verified, or a request is approved or selected, some do not pass. A standard that has no end for
/// them leaves the applicant without an answer, and a refusal without an answer is hard to object to (UU 30/2014 ps.
/// 75). When the ends for them were added to the decree by us, it is worth knowing that the decree is silent (a note).
struct NoWayToRefuse: Rule {
    let name = "no-way-to-refuse"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        let graph = StepGraph(standard)
        let judges = graph.reachable.filter { [.verify, .approve, .select].contains(standard.steps[$0].kind) }
        guard let judge = judges.min() else { return [] }
        let refusals = graph.ends(of: graph.reachable)
            .filter { [.refused, .notSelected, .passedOn].contains(standard.ends[$0].result) }
        let step = standard.steps[judge]
        guard let first = refusals.min() else {
            return [
                finding(
                    standard.id, at: ItemPath.ends,
                    "Permohonan dinilai pada langkah “\(step.label.indonesian)”, tetapi prosedur tidak punya akhir "
                        + "bagi yang tidak lolos: pemohon tidak mendapat jawaban dan tidak dapat berkeberatan.",
                    "Applications are judged at step “\(step.label(.english))”, but the procedure has no end for "
                        + "those that do not pass: the applicant gets no answer and cannot object.",
                    quote: step.name.indonesian)
            ]
        }
        guard refusals.allSatisfy({ standard.ends[$0].provenance.isOurAddition }) else { return [] }
        return [
            finding(
                standard.id, at: ItemPath.end(first), severity: .note,
                "Keputusan tidak mengatur permohonan yang tidak lolos penilaian pada langkah "
                    + "“\(step.label.indonesian)”; akhir ini tambahan.",
                "The decree does not say what happens to an application that does not pass step "
                    + "“\(step.label(.english))”; this end was added.",
                quote: step.name.indonesian)
        ]
    }
}
