import Casework
import Desk
import Standards
import WorkingTime

/// What an officer typed to finish a step, right or wrong.
struct StepInput {
    /// The step that the screen showed.
    var step: Step.ID
    var outcome: String?
    var answers: [Field.ID: RawAnswer] = [:]
    var checks: [Requirement.ID: CheckInput] = [:]
    var note = ""
    /// How many events the screen showed.
    var expected: Int?
    /// Why files are not kept, by field.
    var refusedFiles: [Field.ID: [String]] = [:]
    /// The field that the pressed button belongs to, when it only asks for more rows or takes a file out.
    var touched: Field.ID?

    /// The verdict on one requirement.
    struct CheckInput: Hashable {
        var mark: Mark?
        var remark = ""
    }

    enum Mark: String { case accepted = "terima", returned = "kembali" }

    // Names of the inputs.
    static let stepField = "langkah"
    static let outcomeField = "hasil"
    static let noteField = "catatan"
    static let expectedField = "peristiwa"
    static func markField(_ id: Requirement.ID) -> String { "periksa.\(id)" }
    static func remarkField(_ id: Requirement.ID) -> String { "perbaikan.\(id)" }

    /// An empty form, with what is known already: the appointment, and today for what happens today.
    init(fresh loaded: LoadedCase, today: CalendarDate) {
        step = loaded.currentStep?.id ?? ""
        guard loaded.currentStep?.isForApplicant == false else { return }
        for field in loaded.stepFields where [.date(nil), .date(.past)].contains(field.type) && !field.isOptional {
            answers[field.id] = .text(today.description)
        }
        // The number that the letter got in an earlier step is the product's.
        if let number = loaded.file.records.last(where: { $0.fields["number"] != nil })?.fields["number"]?.text,
            loaded.stepFields.contains(where: { $0.id == "reference" && $0.type == .text })
        {
            answers["reference"] = .text(number)
        }
        guard let appointment = loaded.file.appointment, loaded.currentStep?.kind.hasAppointment ?? false else {
            return
        }
        answers["date"] = .text(appointment.date.description)
        answers["place"] = .text(appointment.place)
        answers["people"] = .text(appointment.people)
    }

    /// Reads the form of a step; one of another step is read as that step's.
    init(_ form: FormData, for loaded: LoadedCase, kept: KeptFiles, language: Language) throws {
        step = Step.ID(form[Self.stepField] ?? "")
        outcome = form[Self.outcomeField]
        note = form[Self.noteField] ?? ""
        expected = form.count(Self.expectedField)
        let fields = loaded.standard.step(step)?.fields.filter { loaded.state.satisfies($0.condition) } ?? []
        var before: [Field.ID: RawAnswer] = [:]
        for field in fields where field.type == .file {
            before[field.id] = .files(kept.files(of: FieldInput.name(field.id), in: form))
        }
        let given = try FilledIn(to: fields, in: form, before: before, desk: kept.desk, language: language)
        answers = given.answers
        refusedFiles = given.refusedFiles
        touched = given.touched
        for requirement in loaded.standard.requirements {
            let mark = form[Self.markField(requirement.id)].flatMap(Mark.init(rawValue:))
            let remark = form[Self.remarkField(requirement.id)] ?? ""
            if mark != nil || !remark.isEmpty { checks[requirement.id] = CheckInput(mark: mark, remark: remark) }
        }
    }

    /// What the desk is asked to do.
    func completion(outcome: Outcome.ID) -> Completion {
        Completion(
            step: step, outcome: outcome, fields: answers, checks: checks.compactMapValues(\.verdict), note: note)
    }

    /// Everything that cannot be sent yet, before the rules are asked.
    var problems: [FieldProblem] {
        outcome == nil ? [FieldProblem(field: Self.outcome, name: Self.outcomeName, kind: .missing)] : []
    }

    /// Stands for the choice of the outcome in an error summary.
    static let outcome: Field.ID = "hasil"
    static let outcomeName = LocalizedText("Hasil langkah", english: "Result of the step")
}

extension StepInput.CheckInput {
    /// The verdict; a remark without a mark asks for mending.
    var verdict: Verdict? {
        switch mark {
        case .accepted: .accepted
        case .returned: .returned(remark: remark)
        case nil: remark.trimmed.isEmpty ? nil : .returned(remark: remark)
        }
    }
}

extension LoadedCase {
    /// What the current step records for this case.
    var stepFields: [Field] { (currentStep?.fields ?? []).filter { state.satisfies($0.condition) } }
}
