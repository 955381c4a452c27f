/// What every check has: a name and how grave its findings can be.
public protocol CheckerRule: Sendable {
    /// Lower-case words joined by hyphens, such as `unreachable-step`; it never changes, so that reports can be
    /// compared.
    var name: String { get }
    /// The gravest severity that the rule gives.
    var severity: Severity { get }
}

/// A check on one standard: pure, and silent about what it cannot decide.
public protocol Rule: CheckerRule {
    /// What does not hold together in a standard.
    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding]
}

/// A check on an office as a whole: its decree, its contact and its standards taken together.
public protocol AgencyRule: CheckerRule {
    /// What does not hold together in an office.
    func findings(in agency: Agency, with standards: [ServiceStandard]) -> [Finding]
}

extension CheckerRule {
    /// A finding of this rule.
    ///
    /// - Parameters:
    ///   - service: The standard that it is about; `nil` for the office's own file.
    ///   - keyPath: The item in that file.
    ///   - severity: `nil` for the rule's own.
    ///   - indonesian: What is wrong and why that matters, in Indonesian.
    ///   - english: The same in English.
    ///   - quote: The decree's own words.
    func finding(
        _ service: ServiceStandard.ID?, at keyPath: String, severity: Severity? = nil, _ indonesian: String,
        _ english: String, quote: String? = nil
    ) -> Finding {
        Finding(
            rule: name, severity: severity ?? self.severity, service: service, keyPath: keyPath,
            message: LocalizedText(indonesian, english: english), quote: quote)
    }
}
