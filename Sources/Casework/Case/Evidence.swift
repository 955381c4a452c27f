import Standards

/// How an applicant met a requirement.
public enum Evidence: Hashable, Sendable, Codable {
    /// Files were sent, or scanned at the counter.
    case files([FileReference])
    /// The form's answers are the evidence.
    case answered
    /// An officer at the counter saw the original.
    case seen
    /// An officer at the counter took a paper copy.
    case copied
    /// Nothing yet: it is shown or signed at the desk, or the office looks it up itself.
    case atDesk
}

/// What the office found about one requirement.
public enum RequirementStatus: String, Hashable, Sendable, Codable {
    /// Nobody has looked yet.
    case unchecked
    case accepted
    /// The applicant must mend it.
    case returned
}

/// What an officer says about one requirement in a check.
public enum Verdict: Hashable, Sendable {
    case accepted
    /// The applicant must mend it; the remark says what and why.
    case returned(remark: String)
}
