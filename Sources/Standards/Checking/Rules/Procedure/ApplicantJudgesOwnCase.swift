/// An applicant who verifies, approves or selects.
///
/// Nobody decides in his own case: a decision needs an official without an interest in it (UU 30/2014 ps. 42).
struct ApplicantJudgesOwnCase: Rule {
    let name = "applicant-judges-own-case"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.steps.enumerated().compactMap { index, step in
            guard [.verify, .approve, .select].contains(step.kind), step.performers.contains(.applicant) else {
                return nil
            }
            return finding(
                standard.id, at: ItemPath.step(index, "by"),
                "Pada langkah “\(step.label.indonesian)” pemohon menilai permohonannya sendiri.",
                "At step “\(step.label(.english))” the applicant judges their own application.",
                quote: step.name.indonesian)
        }
    }
}
