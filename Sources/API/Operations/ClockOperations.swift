import Casework
import Database
import Desk
import HTTPTypes
import Standards

extension Operations {
    /// The operations of staff on the clocks of a case: another round of corrections, and the one extension.
    static let clockOperations = [
        Operation(
            "askRelease", .post, "/v1/cases/{number}/release-request", tag: .office,
            summary: "Ask for another round of corrections",
            details: """
                From the second round on a superior must let corrections begin, because each stops the office's clock \
                again; completeStep answers release-missing until then.
                """,
            access: .staff,
            body: .init(ReleaseInput.schema, example: ["reason": "Akta yang diperbaiki memuat alamat lain."]),
            answers: [.init("The case after it", Shapes.officeCase.schema)],
            rules: [
                .caseEnded, .changedMeanwhile, .notYourStep, .heldByColleague, .releaseNotNeeded, .reasonMissing,
                .fieldsInvalid,
            ]
        ) { call in
            let input = try ReleaseInput.read(try await call.body())
            return try await act(on: call) { number, officer in
                try await call.desk.askRelease(number, reason: input.reason, as: officer, expected: input.eventCount)
            }
        },
        Operation(
            "releaseCorrection", .post, "/v1/cases/{number}/release", tag: .office,
            summary: "Let another round of corrections begin",
            details: "For superiors, or the roles that the standard names; never for who asked.",
            access: .staff,
            body: .init(ReleaseInput.plainSchema, isRequired: false, example: ["ifEventCount": 12]),
            answers: [.init("The case after it", Shapes.officeCase.schema)],
            rules: [.caseEnded, .changedMeanwhile, .notYourStep, .releaseNotAsked, .ownRequest]
        ) { call in
            let eventCount = try ReleaseInput.readPlain(try await call.bodyOrNothing())
            return try await act(on: call) { number, officer in
                try await call.desk.releaseCorrection(number, as: officer, expected: eventCount)
            }
        },
        Operation(
            "declineRelease", .post, "/v1/cases/{number}/release-refusal", tag: .office,
            summary: "Decline another round of corrections", details: "As releaseCorrection, with the reason.",
            access: .staff,
            body: .init(ReleaseInput.schema, example: ["reason": "Alamat dapat diperiksa sendiri di AHU."]),
            answers: [.init("The case after it", Shapes.officeCase.schema)],
            rules: [
                .caseEnded, .changedMeanwhile, .notYourStep, .releaseNotAsked, .ownRequest, .reasonMissing,
                .fieldsInvalid,
            ]
        ) { call in
            let input = try ReleaseInput.read(try await call.body())
            return try await act(on: call) { number, officer in
                try await call.desk.declineRelease(
                    number, reason: input.reason, as: officer, expected: input.eventCount)
            }
        },
        Operation(
            "extendClock", .post, "/v1/cases/{number}/extension", tag: .office,
            summary: "Give a clock its one extension",
            details: "Where standard or law allows it, before the time has run out, once for each case.",
            access: .staff,
            body: .init(
                ExtensionInput.schema,
                example: [
                    "clock": "limit:jawaban-permintaan",
                    "reason": "Data tersebar di tiga bidang dan harus dikumpulkan.",
                ]),
            answers: [.init("The case after it", Shapes.officeCase.schema)],
            rules: [
                .caseEnded, .changedMeanwhile, .notYourStep, .notExtendable, .alreadyExtended, .reasonMissing,
                .fieldsInvalid,
            ]
        ) { call in
            let input = try ExtensionInput.read(try await call.body())
            return try await act(on: call) { number, officer in
                try await call.desk.extendClock(
                    number, input.clock, reason: input.reason, as: officer, expected: input.eventCount)
            }
        },
    ]

    /// Acts in the name of the token, and answers with the case after it, or with where it stands when it has moved on.
    private static func act(
        on call: Call, _ body: (CaseNumber, StaffMember) async throws -> LoadedCase
    ) async throws -> Reply {
        let officer = try await call.requireOfficer()
        let loaded = try await call.desk.look(at: try call.number(), as: officer)
        return try await call.standing(of: loaded, for: officer) {
            try await call.reply(with: try await body(loaded.head.number, officer), to: officer)
        }
    }
}
