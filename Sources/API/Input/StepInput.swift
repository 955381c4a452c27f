import Casework
import Desk
import Standards

/// The body with which somebody finishes a step.
struct StepInput: Sendable {
    private(set) var outcome: Outcome.ID = ""
    private(set) var fields: [Field.ID: RawAnswer] = [:]
    private(set) var uploads: [Field.ID: [Upload]] = [:]
    private(set) var checks: [Requirement.ID: Verdict] = [:]
    private(set) var note = ""
    private(set) var eventCount: Int?

    private static let verdictProperties = [
        Schema.Property("accepted", .boolean),
        Schema.Property(
            "remark", .text, "What the applicant must mend, and why; with accepted: false", isRequired: false),
    ]

    private static let common = [
        Schema.Property("outcome", .text, "Id of one of the step's outcomes"),
        Schema.Property(
            "fields", .map(of: AnswerSchema.answer), "What the step records, by field id; files as uploads",
            isRequired: false),
        Schema.Property(
            "documents", .map(of: Upload.schema), "Files by field id; another way to answer file fields",
            isRequired: false),
        Schema.Property(
            "note", .text, "A note for colleagues, or the reason where the outcome needs one", isRequired: false),
    ]

    static let properties =
        common + [
            Schema.Property(
                "checks", .map(of: .anyOf([.boolean, .object(verdictProperties, isClosed: true)])),
                """
                Verdicts by requirement id, where papers are judged: true accepts, {"accepted": false, "remark": "…"} \
                returns to the applicant. Each requirement is named; there is no way to accept all.
                """, isRequired: false),
            Schema.Property(
                "ifEventCount", .integer,
                "The eventCount that was shown; refuses with changed-meanwhile when the case has moved since",
                isRequired: false),
        ]

    static let schema = Schema.named(
        "StepCompletion",
        .described(
            .object(properties, isClosed: true),
            "How somebody finishes the current step. Applicants send no checks and no ifEventCount."))

    /// Reads the body for a step with these fields.
    ///
    /// - Throws: ``Problem`` with everything that is wrong with the shape.
    init(_ value: JSONValue, fields known: [Field], isOfficer: Bool) throws(Problem) {
        var object = BodyObject(value, declared: isOfficer ? Self.properties : Self.common)
        outcome = Outcome.ID(object.string("outcome") ?? "")
        note = object.string("note") ?? ""
        for name in ["fields", "documents"] {
            for member in object.map(name) {
                object.add(add(member, known: known, at: object.pointer + name + member.name))
            }
        }
        if isOfficer {
            eventCount = object.integer("ifEventCount")
            for member in object.map("checks") {
                object.add(addCheck(member, at: object.pointer + "checks" + member.name))
            }
        }
        try object.finish()
    }

    private mutating func add(
        _ member: JSONValue.Member, known: [Field], at pointer: JSONPointer
    ) -> [Problem.Detail] {
        let id = Field.ID(member.name)
        guard fields[id] == nil, uploads[id] == nil else {
            return [
                .notAllowed(at: pointer.description, "Isian \(id) dikirim dua kali.", "Field \(id) is given twice.")
            ]
        }
        // An unknown field is left to the rules, which name it.
        guard let field = known.first(where: { $0.id == id }) else {
            fields[id] = .text("?")
            return []
        }
        var faults: [Problem.Detail] = []
        switch AnswerInput.read(member.value, for: field, at: pointer, faults: &faults) {
        case .raw(let raw)?: fields[id] = raw
        case .uploads(let files)?: uploads[id] = files
        case nil: break
        }
        return faults
    }

    private mutating func addCheck(_ member: JSONValue.Member, at pointer: JSONPointer) -> [Problem.Detail] {
        let id = Requirement.ID(member.name)
        switch member.value {
        case true: checks[id] = .accepted
        case false: checks[id] = .returned(remark: "")
        case .object:
            var object = BodyObject(member.value, declared: Self.verdictProperties, at: pointer)
            let remark = object.string("remark")
            switch object.boolean("accepted") {
            case true?:
                checks[id] = .accepted
                if let remark, !remark.allSatisfy(\.isWhitespace) {
                    object.add(
                        .notAllowed(
                            at: (pointer + "remark").description, "Catatan hanya untuk yang harus diperbaiki.",
                            "A remark is only for what must be mended."))
                }
            case false?: checks[id] = .returned(remark: remark ?? "")
            case nil: break
            }
            return object.faults
        default:
            return [
                .wrongType(at: pointer.description, expected: "true, {\"accepted\": …}", found: member.value)
            ]
        }
        return []
    }

    /// Stores the files and gives the completion as the desk takes it.
    func completion(of step: Step.ID, in desk: Desk) throws -> Completion {
        try Upload.check(Array(uploads.values))
        var fields = fields
        for (id, files) in uploads { fields[id] = .files(try desk.keep(files)) }
        return Completion(step: step, outcome: outcome, fields: fields, checks: checks, note: note)
    }
}
