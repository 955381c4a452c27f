/// A step of another body that does not say which body, or names one of the office's own posts.
///
/// The applicant must be able to ask where the file is, and complain to the right body.
struct ExternalBodyUnnamed: Rule {
    let name = "external-body-unnamed"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.steps.enumerated().compactMap { index, step in
            guard step.kind == .external else { return nil }
            guard let holder = step.heldBy else {
                return finding(
                    standard.id, at: ItemPath.step(index),
                    "Langkah “\(step.label.indonesian)” dikerjakan instansi lain, tetapi instansinya tidak disebut.",
                    "Step “\(step.label(.english))” is done by another body, but the body is not named.",
                    quote: step.name.indonesian)
            }
            guard let role = agency.role(holder), role.kind != .external else { return nil }
            return finding(
                standard.id, at: ItemPath.step(index, "at"),
                "Langkah “\(step.label.indonesian)” dikerjakan instansi lain, tetapi pemegang berkasnya "
                    + "“\(role.name.indonesian)”, bukan instansi luar.",
                "Step “\(step.label(.english))” is done by another body, but its holder “\(role.name(.english))” is "
                    + "not outside the office.",
                quote: step.name.indonesian)
        }
    }
}
