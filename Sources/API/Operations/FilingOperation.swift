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
        ]
    ) { call in
        let service = try call.service()
        let officer = try await call.officer()
        let key = try call.submissionKey(for: officer)
        let (form, isConsented, faults) = ApplicationInput.read(
            try await call.body(), of: service.standard, isAtCounter: officer != nil)
        // Everything that is wrong is said at once. A repeated submission is left to the desk: it knows the first one.
        if key == nil || !faults.isEmpty {
            let today = call.desk.currentInstant.date(in: service.agency.zone)
            let all = faults + form.problems(under: service.standard, today: today)
            guard all.isEmpty else { throw Problem(faults: all) }
        }
        guard isConsented else { throw DeskError.refused(.consentMissing) }
        let (answers, evidence) = try form.store(in: call.desk)
        let receipt = try await call.desk.fileApplication(
            ApplicationForm(answers: answers, evidence: evidence, consented: isConsented), to: service.standard.id,
            of: service.agency.id, channel: officer == nil ? .api : .counter, key: key, by: officer)
        var reply = Reply.own(
            Shapes.receipt.bytes(
                of: ReceiptView(receipt: receipt, now: call.desk.currentInstant), zone: service.agency.zone),
            status: receipt.isRepeated ? .ok : .created)
        if receipt.isRepeated {
            if let name = HTTPField.Name("Idempotency-Replayed") { reply.headers[name] = "true" }
        } else {
            reply.headers[.location] = APIPath.applicationCase(receipt.loaded.head.number)
        }
        return reply
    }
}

extension Call {
    /// The key of a submission that may be repeated; `nil` when none was sent.
    fileprivate func submissionKey(for officer: StaffMember?) throws(Problem) -> SubmissionKey? {
        guard let name = HTTPField.Name("Idempotency-Key"), let header = request.headers[name] else { return nil }
        var key = Substring(header)
        // As a structured field (RFC 8941) it stands in quotes.
        if key.count >= 2, key.hasPrefix("\""), key.hasSuffix("\"") { key = key.dropFirst().dropLast() }
        guard (1...255).contains(key.utf8.count) else {
            throw Self.wrong("Idempotency-Key", value: String(key), expected: "1-255 characters")
        }
        return SubmissionKey(scope: officer.map { "staff:\($0.id)" } ?? "api", key: String(key))
    }
}
