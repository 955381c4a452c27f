/// A requirement that the form is said to answer, although no field of the form does.
///
/// Nobody can meet it, so nobody can apply rightly.
struct UnanswerableRequirement: Rule {
    let name = "unanswerable-requirement"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.requirements.enumerated().compactMap { index, requirement in
            guard case .form(let ids) = requirement.means, ids.compactMap(standard.field).isEmpty else { return nil }
            return finding(
                standard.id, at: ItemPath.requirement(index),
                "Persyaratan ini dijawab lewat formulir, tetapi tidak ada isian formulir yang menjawabnya.",
                "This requirement is answered by the form, but no field of the form answers it.",
                quote: requirement.name.indonesian)
        }
    }
}
