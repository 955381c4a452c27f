/// A procedure that does not begin with the applicant.
///
/// The first step opens the case; when it is not the applicant's own application, there is no day from which a promised
/// time could run.
struct NoApplicationStep: Rule {
    let name = "no-application-step"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let first = standard.steps.first else { return [] }
        guard first.kind != .apply || !first.performers.contains(.applicant) else { return [] }
        return [
            finding(
                standard.id, at: ItemPath.step(0, first.kind == .apply ? "by" : "does"),
                "Langkah pertama “\(first.label.indonesian)” bukan pengajuan oleh pemohon, sehingga tidak ada hari "
                    + "mulai bagi waktu yang dijanjikan.",
                "The first step “\(first.label(.english))” is not an application by the applicant, so there is no day "
                    + "from which a promised time could run.",
                quote: first.name.indonesian)
        ]
    }
}
