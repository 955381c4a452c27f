import Casework
import Database
import Desk
import HTTPTypes
import Hummingbird
import Standards
import WorkingTime

extension Operations {
    /// Opens a case.
    static let fileApplication = Operation(
        "fileApplication", .post, "/v1/agencies/{agency}/services/{service}/cases", tag: .applications,
        summary: "Apply",
        details: """
            Opens a case and answers with its number and tracking code. Send an Idempotency-Key (a UUID of your own) \
            so that the request can be repeated after a broken connection: the same key with the same content gives \
            the same case. With a staff token the application is filed at the counter, and evidence may say what the \
            officer saw or copied.
            """,
        access: .openOrStaff,
        headers: [
            Parameter(
                "Idempotency-Key",
                .keywords([.init("type", "string"), .init("minLength", 1), .init("maxLength", 255)]),
                "Makes the request safe to repeat", example: "8e03978e-40d5-43e8-bc93-6894a57f9324")
        ],
        body: .init(
            ApplicationInput.schema,
            example: [
                "applicant": [
                    "name": "Siti Rahayu", "nik": "3514014107900001", "phone": "0811 0000 1234",
                    "address": [
                        "street": "Jl. Melati No. 12", "village": "Kauman", "district": "Bangil",
                        "regency": "Kabupaten Pasuruan", "province": "Jawa Timur", "postalCode": "67153",
                    ],
                ],
                "answers": ["jenis-kantor": "cabang", "modal": 25_000_000],
                "documents": ["domisili": [["name": "domisili.pdf", "content": "JVBERi0xLjQK…"]]],
                "consent": true,
            ]),
        answers: [
            .init(
                status: 201, "The case was opened", Shapes.receipt.schema,
                headers: [Parameter("Location", .address, "The case")]),
            .init(
                status: 200, "The same submission came before: this is its case", Shapes.receipt.schema,
                headers: [Parameter("Idempotency-Replayed", .words(["true"]), "Nothing was opened anew")]),
        ],
        rules: [
            .fieldsInvalid, .consentMissing, .requirementsMissing, .notRequired, .outcomeNotOpen, .fileEmpty,
            .fileTooLarge,
            .fileKind, .tooManyFiles, .idempotencyKeyReused, .notAllowed,
        ],
        handle: file)

    @Sendable private static func file(_ call: Call) async throws -> Reply {
        let officer = try await call.officer()
        let key = try SubmissionKey(of: call, by: officer)
        let isRepeated = try await call.desk.isKnown(key)
        let submission = try Submission(
            try await call.body(), of: call, by: officer, key: key, isRepeated: isRepeated)
        let receipt = try await submission.file(in: call.desk)
        return submission.answer(receipt, at: call.desk.currentInstant)
    }
}

/// An application as it came with one request.
private struct Submission: Sendable {
    private let service: PublishedService
    private let form: ApplicationForm
    /// `nil` for a repeated submission.
    private let check: FormCheck?
    /// Makes it safe to repeat; `nil` when no key was sent.
    private let key: SubmissionKey?
    /// Who files at the counter.
    private let officer: StaffMember?

    /// Reads the application, and keeps its files.
    ///
    /// Everything that is wrong is said at once, before anything is kept. A repeated submission is left to the desk:
    /// it knows the first one.
    init(
        _ body: JSONValue, of call: Call, by officer: StaffMember?, key: SubmissionKey?, isRepeated: Bool
    ) throws {
        service = try call.service()
        self.key = key
        self.officer = officer
        let (sent, isConsented, faults) = ApplicationInput.read(
            body, of: service.standard, isAtCounter: officer != nil)
        var check: FormCheck?
        if !isRepeated || !faults.isEmpty {
            let today = call.desk.currentInstant.date(in: service.agency.zone)
            let found = sent.check(under: service.standard, today: today)
            let all = faults + sent.problems(of: found)
            guard all.isEmpty else { throw Problem(faults: all) }
            check = found
        }
        guard isConsented else { throw DeskError.refused(.consentMissing) }
        let (answers, evidence) = try sent.store(in: call.desk)
        self.check = check?.withFiles(of: answers)
        form = ApplicationForm(answers: answers, evidence: evidence, consented: isConsented)
    }

    func file(in desk: Desk) async throws -> Receipt {
        try await desk.fileApplication(
            form, to: service.standard.id, of: service.agency.id, channel: officer == nil ? .api : .counter, key: key,
            check: check, by: officer)
    }

    func answer(_ receipt: Receipt, at now: Instant) -> Reply {
        var reply = Reply.own(
            Shapes.receipt.bytes(of: ReceiptView(receipt: receipt, now: now), zone: service.agency.zone),
            status: receipt.isRepeated ? .ok : .created)
        if receipt.isRepeated {
            reply.headers[.idempotencyReplayed] = "true"
        } else {
            reply.headers[.location] = APIPath.applicationCase(receipt.loaded.head.number)
        }
        return reply
    }
}

extension SubmissionKey {
    /// The key of a submission that may be repeated; `nil` when none was sent.
    fileprivate init?(of call: Call, by officer: StaffMember?) throws(Problem) {
        guard let header = call.request.headers[.idempotencyKey] else { return nil }
        var key = Substring(header)
        // As a structured field (RFC 8941) it stands in quotes.
        if key.count >= 2, key.hasPrefix("\""), key.hasSuffix("\"") { key = key.dropFirst().dropLast() }
        guard (1...255).contains(key.utf8.count) else {
            throw Call.wrong("Idempotency-Key", value: String(key), expected: "1-255 characters")
        }
        // Two services, and two officers, may use the same key.
        let sender = officer.map { "staff:\($0.id)" } ?? "api"
        self.init(
            scope: "\(sender) \(call.parameter("agency"))/\(call.parameter("service"))", key: String(key))
    }
}
