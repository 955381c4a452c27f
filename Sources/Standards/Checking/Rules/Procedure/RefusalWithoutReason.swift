/// A way to a refusal that asks for no reason.
///
/// A decision that burdens somebody must give its reasons (UU 30/2014 ps. 55), and an objection can only answer
/// reasons. The loader asks a reason by itself wherever a file leads to an end that refuses; the rule watches over
/// standards that were put together in another way.
struct RefusalWithoutReason: Rule {
    let name = "refusal-without-reason"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        StepGraph(standard).ways.joined().compactMap { way in
            guard case .end(let end) = way.target, standard.ends[end].result == .refused, !way.outcome.needsReason
            else { return nil }
            let step = standard.steps[way.source]
            return finding(
                standard.id, at: ItemPath.outcome(way.outcome.id, ofStep: way.source),
                "Penolakan “\(way.outcome.name.indonesian)” pada langkah “\(step.label.indonesian)” tidak mewajibkan "
                    + "alasan, sehingga pemohon tidak tahu apa yang dapat dibantah.",
                "The refusal “\(way.outcome.name(.english))” at step “\(step.label(.english))” asks for no reason, so "
                    + "the applicant does not know what to answer.")
        }
    }
}
