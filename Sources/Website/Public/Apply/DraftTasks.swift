import Casework
import Desk
import Standards
import WorkingTime

/// What there is to do in a draft, in order, and how far each thing is.
struct DraftTasks {
    /// How far one thing is.
    enum State {
        case untouched, incomplete, done
        /// Nothing was given, and nothing has to be.
        case optional
    }

    /// One page of the form, or the upload for one requirement.
    struct Task {
        let name: LocalizedText
        let path: String
        let state: State
        /// How many files an upload has.
        var fileCount: Int?
        var isOptional = false

        var isOpen: Bool { state == .untouched || state == .incomplete }
    }

    let pages: [Task]
    let uploads: [Task]
    /// What is shown, signed or looked up at the office.
    let atDesk: [Requirement]

    /// Looks through a draft.
    init(of draft: OpenDraft, today: CalendarDate) {
        let standard = draft.standard
        let choices = draft.choices
        pages = FormCheck.openPages(of: standard, choices: choices).map { page in
            Task(
                name: page.name, path: Paths.draft(draft.token, page: page.id.rawValue),
                state: Self.state(of: page, in: draft, choices: choices, today: today))
        }
        let open = draft.openRequirements
        uploads = open.filter { $0.means == .upload }.map { requirement in
            let count = draft.form.evidence[requirement.id]?.files.count ?? 0
            let empty: State = requirement.isOptional ? .optional : .untouched
            return Task(
                name: requirement.name, path: Paths.draft(draft.token, requirement: requirement.id),
                state: count > 0 ? .done : empty, fileCount: count, isOptional: requirement.isOptional)
        }
        atDesk = open.filter { requirement in
            switch requirement.means {
            case .bring, .sign, .known: true
            case .upload, .form: false
            }
        }
    }

    private static func state(
        of page: FormPage, in draft: OpenDraft, choices: [Field.ID: [String]], today: CalendarDate
    ) -> State {
        let fields = page.fields.filter { $0.condition?.isMet(by: choices) ?? true }
        let isEmpty = fields.allSatisfy { draft.form.answers[$0.id]?.isEmpty ?? true }
        let check = FormCheck(of: draft.form.answers, against: draft.standard, today: today, only: page.id)
        if check.problems.isEmpty { return isEmpty ? .optional : .done }
        return isEmpty ? .untouched : .incomplete
    }

    var all: [Task] { pages + uploads }

    /// True while nothing has been filled in.
    var isUntouched: Bool { all.allSatisfy { $0.state == .untouched || $0.state == .optional } }

    var isComplete: Bool { !all.contains(where: \.isOpen) }

    var doneCount: Int { all.count { $0.state == .done } }

    /// How many parts have or need something; those that may be left out do not count.
    var neededCount: Int { all.count { $0.state != .optional } }

    /// The next thing that is not finished: behind the given one, or else from the beginning.
    func next(after path: String?) -> Task? {
        let place = all.firstIndex { $0.path == path }.map { $0 + 1 } ?? 0
        return all[place...].first(where: \.isOpen) ?? all.first(where: \.isOpen)
    }
}

extension OpenDraft {
    /// The options chosen so far.
    var choices: [Field.ID: [String]] { FormCheck.choices(in: form.answers, of: standard) }

    /// The requirements that these choices open.
    var openRequirements: [Requirement] {
        let choices = choices
        return standard.requirements.filter { $0.condition?.isMet(by: choices) ?? true }
    }

    /// The pages that these choices open.
    var openPages: [FormPage] { FormCheck.openPages(of: standard, choices: choices) }

    /// Where a file of the draft can be seen.
    func address(of file: FileReference) -> String { Paths.draft(token) + "/lihat/\(file.hash)" }

    /// Every file of the draft.
    var files: [FileReference] { form.evidence.values.flatMap(\.files) + form.answers.values.flatMap(\.files) }
}
