import Casework
import Desk
import Standards
import WorkingTime

/// Answers and papers as they were sent with an application or a correction, before files are stored.
struct FormInput: Sendable {
    private(set) var answers: [Field.ID: RawAnswer] = [:]
    private(set) var fileAnswers: [Field.ID: [Upload]] = [:]
    private(set) var documents: [Requirement.ID: [Upload]] = [:]
    /// What an officer at the counter saw or copied.
    private(set) var evidence: [Requirement.ID: Evidence] = [:]
    private(set) var faults: [Problem.Detail] = []

    static let properties = [
        Schema.Property(
            "answers",
            .named("Answers", .described(.map(of: AnswerSchema.answer), "Answers by field id. " + AnswerText.types)),
            isRequired: false),
        Schema.Property("documents", .map(of: Upload.schema), "Files by requirement id", isRequired: false),
        Schema.Property(
            "evidence", .map(of: .words(["seen", "copied"])),
            "Only for staff: by requirement id, that the original was seen or a paper copy taken", isRequired: false),
    ]

    /// Reads answers, documents and evidence from a body.
    init(_ object: inout BodyObject, of standard: ServiceStandard, isAtCounter: Bool) {
        let place = object.pointer + "answers"
        for member in object.map("answers") {
            add(member.value, to: Field.ID(member.name), of: standard, at: place + member.name)
        }
        readDocuments(&object, of: standard)
        readEvidence(&object, isAtCounter: isAtCounter)
    }

    /// Takes one answer; an unknown field is left to the rules, which name it.
    mutating func add(_ value: JSONValue, to id: Field.ID, of standard: ServiceStandard, at pointer: JSONPointer) {
        guard answers[id] == nil, fileAnswers[id] == nil else {
            faults.append(
                .notAllowed(
                    at: pointer.description, "Isian \(id) dikirim dua kali.", "Field \(id) is given twice."))
            return
        }
        guard let field = standard.field(id) else {
            answers[id] = .text("?")
            return
        }
        switch AnswerInput.read(value, for: field, at: pointer, faults: &faults) {
        case .raw(let raw)?: answers[id] = raw
        case .uploads(let uploads)?: fileAnswers[id] = uploads
        case nil: break
        }
    }

    private mutating func readDocuments(_ object: inout BodyObject, of standard: ServiceStandard) {
        let place = object.pointer + "documents"
        for member in object.map("documents") {
            let id = Requirement.ID(member.name)
            guard standard.requirement(id) != nil else {
                faults.append(
                    .unknownMember(
                        at: (place + member.name).description, known: standard.requirements.map(\.id.rawValue)))
                continue
            }
            let read = Upload.read(member.value, at: place + member.name)
            faults += read.faults
            if !read.uploads.isEmpty { documents[id] = read.uploads }
        }
    }

    private mutating func readEvidence(_ object: inout BodyObject, isAtCounter: Bool) {
        let place = object.pointer + "evidence"
        let members = object.map("evidence")
        if !members.isEmpty, !isAtCounter {
            faults.append(
                .notAllowed(
                    at: place.description, "Hanya petugas di loket yang dapat menyatakan ini.",
                    "Only an officer at the counter can state this."))
        }
        for member in members {
            let id = Requirement.ID(member.name)
            switch member.value {
            case "seen": evidence[id] = .seen
            case "copied": evidence[id] = .copied
            case let other:
                faults.append(
                    .wrongType(at: (place + member.name).description, expected: "\"seen\", \"copied\"", found: other))
            }
            if documents[id] != nil {
                faults.append(
                    .notAllowed(
                        at: (place + member.name).description, "Persyaratan ini sudah dikirim dalam documents.",
                        "This requirement is in documents already."))
            }
        }
    }

    /// Every answer, with a stand-in for files: for checking before anything is stored.
    private var rehearsal: [Field.ID: RawAnswer] {
        let placeholder = FileReference(hash: "", name: "", size: 1, contentType: "")
        return answers.merging(fileAnswers.mapValues { .files($0.map { _ in placeholder }) }) { answer, _ in answer }
    }

    /// The answers held against the rules, with stand-ins for the files.
    func check(under standard: ServiceStandard, today: CalendarDate) -> FormCheck {
        FormCheck(of: rehearsal, against: standard, today: today)
    }

    /// What a check says about the answers, besides the faults of shape that are known already.
    func problems(of check: FormCheck) -> [Problem.Detail] {
        guard !check.problems.isEmpty else { return [] }
        let known = Set(faults.compactMap(\.field))
        return check.problems.filter {
            !known.contains($0.field.rawValue)
        }.map { problem in
            var detail = Problem.Detail(problem)
            var place = JSONPointer.root + "answers" + problem.field.rawValue
            if let row = problem.row { place = place + row }
            if let part = problem.part { place = place + part }
            detail.pointer = place.description
            return detail
        }
    }

    /// Stores the files and gives the form as the desk takes it.
    func store(in desk: Desk) throws -> (answers: [Field.ID: RawAnswer], evidence: [Requirement.ID: Evidence]) {
        try Upload.check(Array(documents.values) + Array(fileAnswers.values))
        var answers = answers
        for (id, uploads) in fileAnswers { answers[id] = .files(try desk.keep(uploads)) }
        var evidence = evidence
        for (id, uploads) in documents { evidence[id] = .files(try desk.keep(uploads)) }
        return (answers, evidence)
    }
}

/// The schema of an answer to any field.
enum AnswerSchema {
    private static let scalar = Schema.keywords([.init("type", ["string", "number", "boolean", "null"])])

    static let answer = Schema.named(
        "Answer",
        .described(
            .anyOf([
                scalar,
                .described(.list(of: .text), "The chosen options of a choices field."),
                .described(.list(of: .map(of: scalar)), "The rows of a table, each by column id."),
                .described(.map(of: scalar), "The parts of an address."),
                Upload.schema,
            ]),
            "An answer to a field; its shape hangs on the type of the field. " + AnswerText.types))
}
