/// Requirements that nobody checks before the service is given.
///
/// A way leads from the application to an end that gives the service without a step that judges the papers (verify,
/// review, approve, sign, issue, select, certify). Then the papers are asked for in vain, or are looked at by nobody
/// who answers for it. Requirements that the form itself answers are left out, because the form checks them.
struct UncheckedRequirements: Rule {
    let name = "unchecked-requirements"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        guard let index = standard.requirements.firstIndex(where: Self.needsCheck) else { return [] }
        let unchecked = Answers.deciding(standard).contains { answers in
            let graph = StepGraph(standard, answers: answers)
            let checks = Set(standard.steps.indices.filter { Self.judges(standard.steps[$0].kind) })
            let passed = graph.steps(reachableFrom: [0], avoiding: checks)
            return !graph.ends(of: passed).isDisjoint(with: graph.fulfilledEnds)
        }
        guard unchecked else { return [] }
        let requirement = standard.requirements[index]
        return [
            finding(
                standard.id, at: ItemPath.requirement(index),
                "Layanan dapat diberikan tanpa satu langkah pun yang menilai persyaratan, misalnya "
                    + "“\(requirement.name.indonesian)”.",
                "The service can be given without any step that judges the requirements, such as "
                    + "“\(requirement.name(.english))”.",
                quote: requirement.name.indonesian)
        ]
    }

    private static func needsCheck(_ requirement: Requirement) -> Bool {
        switch requirement.means {
        case .upload, .bring, .sign, .known: true
        case .form: false
        }
    }

    private static func judges(_ kind: StepKind) -> Bool { kind.decides || kind == .review }
}
