import Casework
import Desk
import Standards

/// What an applicant must mend, with what was typed for it so far.
struct CorrectionSheet {
    let loaded: LoadedCase
    /// Filled in and not sent.
    private(set) var unsent: ApplicationForm

    /// A correction that is open; `nil` when nothing is asked.
    init?(of loaded: LoadedCase, unsent: ApplicationForm) {
        guard !loaded.state.openCorrection.isEmpty else { return nil }
        self.loaded = loaded
        self.unsent = unsent
    }

    /// Options chosen in the application, with those that the correction changes.
    var choices: [Field.ID: [String]] { loaded.choices(changedBy: unsent.answers) }

    /// The requirements to mend, in the order of the standard, and those that a changed choice opens.
    var requirements: [Requirement] {
        loaded.process.requirements(for: choices).filter { requirement in
            loaded.state.openCorrection.contains(requirement.id) || isNew(requirement)
        }
    }

    /// True for a requirement that a changed choice has opened.
    func isNew(_ requirement: Requirement) -> Bool {
        loaded.state.requirements[requirement.id] == nil && !requirement.isOptional
    }

    /// The fields that answer a requirement; one that answers several stands with the first of them.
    func fields(of requirement: Requirement) -> [Field] {
        let earlier = requirements.prefix { $0.id != requirement.id }.flatMap(\.means.fields)
        return requirement.means.fields.filter { !earlier.contains($0) }.compactMap { loaded.standard.field($0) }
    }

    /// What the office wrote about a requirement.
    func remark(on requirement: Requirement) -> String? { loaded.file.remarks[requirement.id] }

    /// Answers as a form shows them: those of the application, and over them what was typed since.
    var answers: [Field.ID: RawAnswer] {
        var answers: [Field.ID: RawAnswer] = [:]
        for field in requirements.flatMap(fields) {
            answers[field.id] = loaded.file.answers[field.id]?.asTyped(for: field)
        }
        return answers.merging(unsent.answers) { _, new in new }
    }

    /// The files that an upload had when it was returned.
    func earlierFiles(of requirement: Requirement) -> [FileReference] {
        (loaded.file.evidence[requirement.id]?.files ?? []).filter { old in
            !files(of: requirement).contains { $0.hash == old.hash }
        }
    }

    /// The files that go instead.
    func files(of requirement: Requirement) -> [FileReference] { unsent.evidence[requirement.id]?.files ?? [] }

    static func input(of requirement: Requirement) -> String { "b.\(requirement.id)" }
    static func stillGood(of requirement: Requirement) -> String { "tetap.\(requirement.id)" }
    static func anchor(of requirement: Requirement) -> String { "b-\(requirement.id)" }

    /// What one form brought beside answers.
    struct Change {
        /// Why files are not kept, by the input's name.
        var refused: [String: [String]] = [:]
        var refusedFiles: [Field.ID: [String]] = [:]
        /// Where the pressed button stands, when it only asks for rows or takes a file out.
        var touched: String?
        var widened: Field.ID?

        var isRefused: Bool { !refused.isEmpty || !refusedFiles.isEmpty }
        var messages: [String] {
            (refused.sorted { $0.key < $1.key }.flatMap(\.value))
                + refusedFiles.sorted { $0.key < $1.key }.flatMap(\.value)
        }
    }

    /// Takes in what a form sent.
    mutating func fill(from form: FormData, desk: Desk, language: Language) throws -> Change {
        var change = Change()
        let before = answers
        let shown = requirements
        let choices = choices
        for requirement in shown {
            switch requirement.means {
            case .upload:
                let name = Self.input(of: requirement)
                let keep = Set(form.all(Self.stillGood(of: requirement)))
                var shelf = FileShelf(
                    files(of: requirement) + earlierFiles(of: requirement).filter { keep.contains($0.hash) })
                try shelf.change(name, by: form, desk: desk, language: language)
                unsent.evidence[requirement.id] = shelf.kept.isEmpty ? nil : .files(shelf.kept)
                if !shelf.problems.isEmpty { change.refused[name] = shelf.problems }
                if shelf.wasTakenOut { change.touched = Self.anchor(of: requirement) }
            case .form:
                let fields = FieldList.shown(fields(of: requirement), choices: choices)
                let given = try FilledIn(to: fields, in: form, before: before, desk: desk, language: language)
                unsent.answers.merge(given.answers) { _, new in new }
                change.refusedFiles.merge(given.refusedFiles) { _, new in new }
                if let touched = given.touched {
                    change.touched = FieldView.anchor(touched)
                    change.widened = touched
                }
            case .bring, .sign, .known: continue
            }
        }
        return change
    }

    /// The answers to send: of the fields that the choices open, and no others.
    var answersToSend: [Field.ID: RawAnswer] {
        let open = Set(loaded.standard.openFields(for: choices).map(\.id))
        let asked = requirements.flatMap(fields).map(\.id).filter { open.contains($0) }
        let answers = answers
        return Dictionary(asked.map { ($0, answers[$0] ?? .text("")) }) { first, _ in first }
    }

    /// The files to send.
    var evidenceToSend: [Requirement.ID: Evidence] {
        let shown = Set(requirements.map(\.id))
        return unsent.evidence.filter { shown.contains($0.key) }
    }
}
