/// A step that only the applicant can leave, after the application itself.
///
/// An applicant who says nothing keeps the case open for ever. For a rating this is a warning, because the service is
/// done and only the figures suffer; for other steps it is a note. An outcome that an officer may take (`by`) settles
/// it.
struct WaitingForSilentApplicant: Rule {
    let name = "waiting-for-silent-applicant"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.steps.enumerated().compactMap { index, step in
            guard step.isForApplicant, step.kind != .apply, !step.outcomes.isEmpty,
                step.outcomes.allSatisfy({ $0.performers.allSatisfy { $0 == .applicant } })
            else { return nil }
            return finding(
                standard.id, at: ItemPath.step(index, "outcomes"), severity: step.kind == .feedback ? .warning : .note,
                "Hanya pemohon yang dapat melanjutkan dari langkah “\(step.label.indonesian)”; bila pemohon diam, "
                    + "permohonan tidak pernah selesai.",
                "Only the applicant can go on from step “\(step.label(.english))”; when the applicant stays silent, "
                    + "the case never ends.",
                quote: step.name.indonesian)
        }
    }
}
