import Casework
import Database
import Desk
import HTTPTypes
import Standards

/// A refusal as RFC 9457 has it (application/problem+json).
struct Problem: Error, Sendable {
    let rule: ProblemRule
    /// What is wrong here and what to do, in the language of the request.
    var detail: @Sendable (Language) -> String
    var errors: [Detail] = []
    /// Where the JSON text breaks, from 1.
    var place: (line: Int, column: Int)?
    /// Where the case stands now, when the request was meant for where it stood before.
    var standing: CaseStanding?
    var headers: HTTPFields = [:]

    /// Refuses by a rule, in the words of the rule or in words of its own.
    init(_ rule: ProblemRule, detail: (@Sendable (Language) -> String)? = nil, errors: [Detail] = []) {
        self.rule = rule
        self.detail = detail ?? { rule.words.advice($0) }
        self.errors = errors
    }

    /// Refuses as the desk did.
    init(_ error: DeskError) {
        self.init(ProblemRule(error), detail: { error.message(in: $0) })
        switch error {
        case .invalid(let problems), .refused(.fieldsInvalid(let problems)): errors = problems.map(Detail.init(_:))
        case .refused(.requirementsMissing(let names)), .refused(.requirementsUnchecked(let names)),
            .refused(.requirementsReturned(let names)), .refused(.correctionIncomplete(let names)):
            errors = names.map { Detail(code: error.rule, message: $0) }
        case .tooManyAttempts(let minutes): headers[.retryAfter] = String(minutes * 60)
        default: break
        }
    }

    /// One thing that is wrong.
    struct Detail: Sendable {
        /// JSON Pointer (RFC 6901) to the part of the body, where that is known.
        var pointer: String?
        /// The field of the form or of the step.
        var field: String?
        /// Row of a table, from 0.
        var row: Int?
        /// Column of a table, or part of an address.
        var part: String?
        /// The kind of fault, for programs.
        let code: String
        let message: @Sendable (Language) -> String

        /// Something wrong with the shape of the body.
        init(at pointer: String, code: String, message: LocalizedText) {
            self.pointer = pointer
            self.code = code
            self.message = { message($0) }
        }

        /// Something that a rule names, such as a requirement.
        init(code: String, message: LocalizedText) {
            self.code = code
            self.message = { message($0) }
        }

        /// Something wrong with one answer.
        init(_ problem: FieldProblem) {
            field = problem.field.rawValue
            row = problem.row
            part = problem.part
            code = problem.kind.code
            message = { problem.message(in: $0) }
        }
    }
}

/// Where a case stands, for a request that came too late.
struct CaseStanding: Sendable {
    /// `nil` once the case has ended.
    let step: Step?
    let end: End?
    /// How many events the case has; only for staff.
    let eventCount: Int?

    init(_ loaded: LoadedCase, forStaff: Bool) {
        step = loaded.currentStep
        end = loaded.head.end.flatMap { loaded.standard.end($0) }
        eventCount = forStaff ? loaded.head.entryCount : nil
    }
}

extension FieldProblem.Kind {
    /// The kind as programs know it.
    var code: String {
        switch self {
        case .missing: "missing"
        case .tooLong: "tooLong"
        case .notANumber: "notANumber"
        case .tooSmall: "tooSmall"
        case .tooLarge: "tooLarge"
        case .tooManyDecimals: "tooManyDecimals"
        case .notADate: "notADate"
        case .mustNotBeInFuture: "mustNotBeInFuture"
        case .mustNotBeInPast: "mustNotBeInPast"
        case .notATime: "notATime"
        case .wrongDigitCount: "wrongDigitCount"
        case .impossibleResidentNumber: "impossibleResidentNumber"
        case .notAPhoneNumber: "notAPhoneNumber"
        case .notAnEmailAddress: "notAnEmailAddress"
        case .unknownOption: "unknownOption"
        case .mustBeTicked: "mustBeTicked"
        case .tooFewRows: "tooFewRows"
        case .tooManyRows: "tooManyRows"
        case .wrongShape: "wrongShape"
        case .unknownField: "unknownField"
        case .unprintable: "unprintable"
        }
    }
}
