/// What a step does: it decides which screen opens and what is recorded.
public enum StepKind: String, Hashable, Sendable, CaseIterable {
    case apply, receive, verify, dispose, review, visit, meet, approve, initial, sign, number, issue, deliver, external
    case announce, register, select, conduct, certify, feedback, report, archive

    /// True for the kinds in which the case's papers are judged: going on from them needs every requirement checked.
    public var decides: Bool {
        switch self {
        case .verify, .approve, .sign, .issue, .select, .certify: true
        case .apply, .receive, .dispose, .review, .visit, .meet, .initial, .number, .deliver, .external, .announce,
            .register, .conduct, .feedback, .report, .archive:
            false
        }
    }
}
