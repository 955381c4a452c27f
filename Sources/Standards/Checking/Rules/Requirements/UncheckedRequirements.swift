/// Requirements that nobody checks before the service is given.
///
/// A way leads from the application to an end that gives the service without a step that judges the papers (verify,
/// review, approve, sign, issue, select, certify). Then the papers are asked for in vain, or are looked at by nobody
/// who answers for it. Requirements that the form itself answers are left out, because the form checks them.
/// Where not even an officer stands on the way the finding is an error: the case stands still with the applicant.
struct UncheckedRequirements: Rule {
    let name = "unchecked-requirements"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        if let found = wayWithoutOfficer(in: standard) { return [found] }
        guard let index = standard.requirements.firstIndex(where: Self.needsCheck) else { return [] }
        guard isGiven(in: standard, avoiding: { Self.judges($0.kind) }) else { return [] }
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

    /// The applicant alone cannot end a case whose papers nobody has seen: the case would stand still.
    private func wayWithoutOfficer(in standard: ServiceStandard) -> Finding? {
        guard let index = standard.requirements.firstIndex(where: { !$0.isOptional && Self.needsCheck($0) }),
            isGiven(in: standard, avoiding: { step in step.performers.contains { $0 != .applicant } })
        else { return nil }
        let requirement = standard.requirements[index]
        return finding(
            standard.id, at: ItemPath.requirement(index), severity: .error,
            "Ada jalan menuju layanan tanpa satu pun langkah petugas: tidak ada yang dapat menerima "
                + "“\(requirement.name.indonesian)”, sehingga permohonan berhenti pada pemohon.",
            "A way leads to the service without any step of an officer: nobody can accept "
                + "“\(requirement.name(.english))”, so the case stands still with the applicant.",
            quote: requirement.name.indonesian)
    }

    /// True when some application comes to an end that gives the service without passing such a step.
    private func isGiven(in standard: ServiceStandard, avoiding isAvoided: (Step) -> Bool) -> Bool {
        let avoided = Set(standard.steps.indices.filter { isAvoided(standard.steps[$0]) })
        return Answers.deciding(standard).contains { answers in
            let graph = StepGraph(standard, answers: answers)
            let passed = graph.steps(reachableFrom: [0], avoiding: avoided)
            return !graph.ends(of: passed).isDisjoint(with: graph.fulfilledEnds)
        }
    }

    private static func needsCheck(_ requirement: Requirement) -> Bool {
        switch requirement.means {
        case .upload, .bring, .sign, .known: true
        case .form: false
        }
    }

    private static func judges(_ kind: StepKind) -> Bool { kind.decides || kind == .review }
}
