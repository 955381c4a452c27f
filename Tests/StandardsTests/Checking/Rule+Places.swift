import Standards

extension Rule {
    /// The places at which the rule finds something in a standard, in its own order.
    func places(_ standard: ServiceStandard, _ agency: Agency? = nil) throws -> [String] {
        try reports(standard, agency).map(\.keyPath)
    }

    /// What the rule finds in a standard, checked to be signed by the rule and to speak both languages.
    func reports(_ standard: ServiceStandard, _ agency: Agency? = nil) throws -> [Finding] {
        let found = findings(in: standard, of: try agency ?? CheckedStandard.agency())
        try expectComplete(found, of: self)
        return found
    }
}

extension AgencyRule {
    /// The places at which the rule finds something in an office, in its own order.
    func officePlaces(_ agency: Agency, _ standards: [ServiceStandard]? = nil) throws -> [String] {
        try officeReports(agency, standards).map(\.keyPath)
    }

    /// What the rule finds in an office, checked to be signed by the rule and to speak both languages.
    func officeReports(_ agency: Agency, _ standards: [ServiceStandard]? = nil) throws -> [Finding] {
        let found = findings(in: agency, with: try standards ?? [CheckedStandard.standard()])
        try expectComplete(found, of: self)
        return found
    }
}

/// Says why a finding cannot be shown to anybody.
struct IncompleteFinding: Error {
    let finding: Finding
}

private func expectComplete(_ findings: [Finding], of rule: some CheckerRule) throws {
    for finding in findings {
        let english = finding.message.english ?? ""
        guard finding.rule == rule.name, finding.severity <= rule.severity, !finding.keyPath.isEmpty,
            finding.message.indonesian.hasSuffix("."), english.hasSuffix("."), english != finding.message.indonesian
        else { throw IncompleteFinding(finding: finding) }
    }
}
