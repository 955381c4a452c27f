import Standards

/// A problem with what only the request knows: its language and its path.
struct WrittenProblem: Sendable {
    let problem: Problem
    let language: Language
    let instance: String
}

extension Shapes {
    static let problem = Shape<WrittenProblem>.object(
        "Problem", "Why a request is refused (RFC 9457). Decide by rule; show detail and errors to people.",
        [
            Property("type", link, "The rule, explained") { APIPath.problem($0.problem.rule.rawValue) },
            Property("title", text) { $0.problem.rule.words.title($0.language) },
            Property("status", integer) { $0.problem.rule.status },
            Property("detail", text, "What is wrong here and what to do, by Accept-Language") { written in
                written.problem.detail(written.language)
            },
            Property("instance", link, "The path of the request") { $0.instance },
            Property("rule", word()) { $0.problem.rule },
            Property(
                "errors", problemDetail.list, "Everything that is wrong, one by one; empty when detail says it all"
            ) {
                written in written.problem.errors.map { ($0, written.language) }
            },
            Property(ifPresent: "line", integer, "Of the JSON text, from 1") { $0.problem.place?.line },
            Property(ifPresent: "column", integer, "In bytes, from 1") { $0.problem.place?.column },
            Property(ifPresent: "currentStep", stepName, "Where the case stands now") { $0.problem.standing?.step },
            Property(ifPresent: "end", end, "How the case ended") { $0.problem.standing?.end },
            Property(ifPresent: "eventCount", integer, "Of the case as it stands now; only for staff") {
                $0.problem.standing?.eventCount
            },
        ])

    static let problemDetail = Shape<(Problem.Detail, Language)>.object(
        "ProblemDetail", "One thing that is wrong.",
        [
            Property("message", text, "What is wrong and what to do") { $0.0.message($0.1) },
            Property("code", text, "The kind of fault, such as missing or notADate") { $0.0.code },
            Property(ifPresent: "pointer", text, "JSON Pointer to the part of the body") { $0.0.pointer },
            Property(ifPresent: "field", text, "The field of the form or of the step") { $0.0.field },
            Property(ifPresent: "row", integer, "Row of a table, from 0") { $0.0.row },
            Property(ifPresent: "part", text, "Column of a table, or part of an address") { $0.0.part },
        ])

    static let problemRule = Shape<ProblemRule>.object(
        "ProblemRule", "A rule by which requests are refused.",
        [
            Property("rule", word()) { $0 },
            Property("type", link) { APIPath.problem($0.rawValue) },
            Property("status", integer) { $0.status },
            Property("title", localized) { $0.words.title },
            Property("advice", localized, "When it happens and what to do") { $0.words.advice },
        ])

    static let stepName = Shape<Step>.object(
        "StepName", "A step by name.",
        [
            Property("id", identifier()) { $0.id },
            Property("label", localized) { $0.label },
        ])
}
