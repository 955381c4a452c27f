import Casework
import Desk
import Standards

/// What an officer enters at the counter for an applicant who mends something.
struct CorrectionInput {
    let loaded: LoadedCase
    private(set) var answers: [Field.ID: RawAnswer] = [:]
    private(set) var papers: [Requirement.ID: PaperInput] = [:]
    private(set) var refusedFiles: [Field.ID: [String]] = [:]
    private(set) var touched: Field.ID?
    var problems: [FieldProblem] = []

    /// The form as it first shows: with the earlier answers, since most of them stay.
    init(fresh loaded: LoadedCase) {
        self.loaded = loaded
        for field in requirements.flatMap(fields) {
            answers[field.id] = loaded.file.answers[field.id]?.asTyped(for: field)
        }
    }

    init(_ form: FormData, for loaded: LoadedCase, kept: KeptFiles, language: Language) throws {
        self.init(fresh: loaded)
        for requirement in requirements {
            if requirement.isPaper {
                papers[requirement.id] = try PaperInput(requirement.id, form, kept: kept, language: language)
            } else {
                try fill(requirement, from: form, kept: kept, language: language)
            }
        }
    }

    private mutating func fill(_ requirement: Requirement, from form: FormData, kept: KeptFiles, language: Language)
        throws
    {
        let fields = FieldList.shown(fields(of: requirement), choices: choices)
        var before: [Field.ID: RawAnswer] = [:]
        for field in fields where field.type == .file {
            before[field.id] = .files(kept.files(of: FieldInput.name(field.id), in: form))
        }
        let given = try FilledIn(to: fields, in: form, before: before, desk: kept.desk, language: language)
        answers.merge(given.answers) { _, new in new }
        refusedFiles.merge(given.refusedFiles) { _, new in new }
        touched = touched ?? given.touched
    }

    /// Options chosen in the application, with those that the correction changes.
    var choices: [Field.ID: [String]] { loaded.choices(changedBy: answers) }

    /// What was asked, in the order of the standard, and what a changed choice opens.
    var requirements: [Requirement] {
        loaded.process.requirements(for: choices).filter { requirement in
            loaded.state.openCorrection.contains(requirement.id) || loaded.state.requirements[requirement.id] == nil
        }
    }

    /// The fields that answer a requirement, in the order of the form.
    func fields(of requirement: Requirement) -> [Field] {
        requirement.means.fields.compactMap { loaded.standard.field($0) }
    }

    /// A button was pressed that only asks for rows or takes a file out.
    var wasTouched: Bool { touched != nil || papers.values.contains(where: \.wasTouched) }

    /// Every reason why a file was not kept.
    var refusals: [String] { refusedFiles.values.flatMap { $0 } + papers.values.flatMap(\.problems) }

    /// The answers to send: of the fields that the choices open, and no others.
    var answersToSend: [Field.ID: RawAnswer] {
        let open = Set(loaded.standard.openFields(for: choices).map(\.id))
        let asked = requirements.flatMap(fields).map(\.id).filter { open.contains($0) }
        return Dictionary(asked.map { ($0, answers[$0] ?? .text("")) }) { first, _ in first }
    }

    /// What came on paper; what was not brought is left out, and the rules then name it.
    var evidenceToSend: [Requirement.ID: Evidence] {
        let asked = Set(requirements.map(\.id))
        return papers.filter { asked.contains($0.key) }.mapValues(\.evidence).filter { $0.value != .atDesk }
    }
}

extension Requirement {
    /// True for what comes on paper or as a file, and not by the answers of the form or the office's own records.
    var isPaper: Bool {
        switch means {
        case .upload, .bring, .sign: true
        case .form, .known: false
        }
    }
}
