import Casework
import Database
import Desk
import HTTPTypes
import Standards

extension Operations {
    private static let codeHeader = Parameter(
        Call.codeHeader, .text, "The tracking code of the case", example: "7K2M9PQ4XZ")

    private static let anyCase = Schema.anyOf([Shapes.applicantCase.schema, Shapes.officeCase.schema])

    /// The operations of applicant and office on one case.
    static let caseOperations = [
        Operation(
            "getCase", .get, "/v1/cases/{number}", tag: .cases, summary: "A case",
            details: """
                With the tracking code: what the applicant may see. With a staff token: the whole file, written down \
                in the access log. currentStep.outcomes says what the asker may do next.
                """,
            access: .applicantOrStaff, query: [.trackingCode], headers: [codeHeader],
            answers: [.init("The case", anyCase)]
        ) { call in
            switch try await call.caller() {
            case .applicant(let loaded): return call.reply(with: loaded)
            case .officer(let officer):
                return try await call.show(call.number(), to: officer)
            }
        },
        Operation(
            "completeStep", .post, "/v1/cases/{number}/steps/{step}", tag: .cases, summary: "Finish the current step",
            details: """
                Takes one of the step's outcomes. What goes with it stands in the standard: with an outcome that \
                recordsFields every mandatory field of the step, with one that needsReason a note, with one that \
                judgesPapers a check for every mandatory requirement that no step has checked yet, with one that \
                asksForCorrection at least one check with accepted: false and a remark. Applicants finish their own \
                steps with the tracking code.
                """,
            access: .applicantOrStaff, query: [.trackingCode], headers: [codeHeader],
            body: .init(
                StepInput.schema,
                example: [
                    "outcome": "lengkap", "checks": ["domisili": true, "permohonan": true], "note": "Berkas lengkap.",
                ]),
            answers: [.init("The case after it", anyCase)],
            rules: [
                .wrongStep, .caseEnded, .changedMeanwhile, .notYourStep, .heldByColleague, .unknownOutcome,
                .outcomeNotOpen,
                .requirementsUnchecked, .requirementsReturned, .remarkMissing, .nothingToCorrect, .alreadyAccepted,
                .notRequired, .reasonMissing, .correctionIncomplete, .fieldsInvalid, .fileEmpty, .fileTooLarge,
                .fileKind,
                .tooManyFiles,
            ],
            handle: completeStep),
        Operation(
            "correctCase", .post, "/v1/cases/{number}/corrections", tag: .cases, summary: "Mend what was asked",
            details: "Sends new answers and documents for what correction names; the case goes on from there.",
            access: .applicantOrStaff, query: [.trackingCode], headers: [codeHeader],
            body: .init(CorrectionInput.schema),
            answers: [.init("The case after it", anyCase)],
            rules: [
                .notAskedToCorrect, .correctionIncomplete, .caseEnded, .outcomeNotOpen, .fieldsInvalid, .fileEmpty,
                .fileTooLarge, .fileKind, .tooManyFiles,
            ],
            handle: correct),
        Operation(
            "postMessage", .post, "/v1/cases/{number}/messages", tag: .cases, summary: "Write a message",
            details: "From the applicant to the office, or from the office to the applicant.",
            access: .applicantOrStaff, query: [.trackingCode], headers: [codeHeader], body: .init(MessageInput.schema),
            answers: [.init("The case after it", anyCase)], rules: [.messageEmpty],
            handle: post),
        Operation(
            "withdrawCase", .post, "/v1/cases/{number}/withdrawal", tag: .cases, summary: "Take the application back",
            details: "Open to the applicant at any time before the end.",
            access: .applicant, query: [.trackingCode], headers: [codeHeader],
            body: .init(WithdrawalInput.schema, isRequired: false),
            answers: [.init("The case after it", Shapes.applicantCase.schema)], rules: [.caseEnded]
        ) { call in
            let loaded = try await call.requireApplicant()
            let reason = try WithdrawalInput.read(try await call.bodyOrNothing())
            return call.reply(with: try await call.desk.withdraw(loaded.head.number, reason: reason))
        },
        Operation(
            "getFile", .get, "/v1/cases/{number}/files/{hash}", tag: .cases, summary: "A file of a case",
            details:
                "Applicants fetch what they sent and the products; officers every file, which is logged.",
            access: .applicantOrStaff, query: [.trackingCode], headers: [codeHeader],
            answers: [
                .init(
                    "The bytes", nil, mediaTypes: ["application/pdf", "image/jpeg", "image/png"],
                    headers: [Parameter("Content-Disposition", .text, "attachment, with the file's name")])
            ], handle: file),
    ]

    private static let post: @Sendable (Call) async throws -> Reply = { call in
        switch try await call.caller() {
        case .applicant(let loaded): try await post(call, asApplicantOf: loaded)
        case .officer(let officer): try await post(call, as: officer)
        }
    }

    private static func post(_ call: Call, asApplicantOf loaded: LoadedCase) async throws -> Reply {
        let message = try MessageInput.read(try await call.body())
        return call.reply(with: try await call.desk.postAsApplicant(loaded.head.number, message: message))
    }

    private static func post(_ call: Call, as officer: StaffMember) async throws -> Reply {
        let message = try MessageInput.read(try await call.body())
        let number = try call.number()
        return try await call.reply(
            with: try await call.desk.post(number, message: message, as: officer), to: officer)
    }

    private static let completeStep: @Sendable (Call) async throws -> Reply = { call in
        let step = Step.ID(call.parameter("step"))
        switch try await call.caller() {
        case .applicant(let loaded):
            return try await call.standing(of: loaded) {
                let input = try StepInput(
                    try await call.body(), fields: loaded.standard.step(step)?.fields ?? [], isOfficer: false)
                let completion = try input.completion(of: step, in: call.desk)
                return call.reply(with: try await call.desk.completeAsApplicant(loaded.head.number, completion))
            }
        case .officer(let officer):
            let loaded = try await call.desk.look(at: try call.number(), as: officer)
            return try await call.standing(of: loaded, for: officer) {
                let input = try StepInput(
                    try await call.body(), fields: loaded.standard.step(step)?.fields ?? [], isOfficer: true)
                let completion = try input.completion(of: step, in: call.desk)
                let after = try await call.desk.complete(
                    loaded.head.number, completion, as: officer, expected: input.eventCount)
                return try await call.reply(with: after, to: officer)
            }
        }
    }

    private static let correct: @Sendable (Call) async throws -> Reply = { call in
        switch try await call.caller() {
        case .applicant(let loaded):
            let form = try CorrectionInput.read(try await call.body(), of: loaded.standard, isAtCounter: false)
            let (answers, evidence) = try form.store(in: call.desk)
            return call.reply(
                with: try await call.desk.correct(loaded.head.number, answers: answers, evidence: evidence))
        case .officer(let officer):
            let loaded = try await call.desk.look(at: try call.number(), as: officer)
            let form = try CorrectionInput.read(try await call.body(), of: loaded.standard, isAtCounter: true)
            let (answers, evidence) = try form.store(in: call.desk)
            let after = try await call.desk.correctAtCounter(
                loaded.head.number, answers: answers, evidence: evidence, as: officer)
            return try await call.reply(with: after, to: officer)
        }
    }

    private static let file: @Sendable (Call) async throws -> Reply = { call in
        let hash = call.parameter("hash")
        switch try await call.caller() {
        case .applicant(let loaded):
            return .file(try await call.desk.file(hash, forApplicantOf: loaded))
        case .officer(let officer):
            return .file(try await call.desk.file(hash, of: try call.number(), as: officer))
        }
    }
}
