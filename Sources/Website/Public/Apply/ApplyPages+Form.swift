import Casework
import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards

extension ApplyPages {
    /// One page of the form.
    func formPage(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withDraft(request, context) { draft in
            guard let page = try openPage(of: draft, context) else { return Answer.see(Paths.draft(draft.token)) }
            var step = FormStep(
                draft: draft, page: page, tasks: DraftTasks(of: draft, today: today(of: draft)), speech: context.speech)
            step.widened = page.fields.map(\.id).first { $0.rawValue == request.asked("baris") }
            return answer(step, request, context)
        }
    }

    /// Keeps what was typed, right or wrong, and goes on when it is right.
    func saveFormPage(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withDraft(request, context) { found in
            var draft = found
            guard let page = try openPage(of: draft, context) else { return Answer.see(Paths.draft(draft.token)) }
            let form: FormData
            do {
                form = try await FormData(request)
            } catch WebError.tooLarge {
                var step = FormStep(
                    draft: draft, page: page, tasks: DraftTasks(of: draft, today: today(of: draft)),
                    speech: context.speech)
                step.message = WebError.tooLarge.message(in: context.language)
                return answer(step, request, context, status: .contentTooLarge)
            }
            let fields = FieldList.shown(page.fields, choices: draft.choices)
            let given = try FilledIn(
                to: fields, in: form, before: draft.form.answers, desk: desk, language: context.language)
            draft.form.answers.merge(given.answers) { _, new in new }
            try await desk.keep(draft)
            let path = Paths.draft(draft.token, page: page.id.rawValue)
            let refusedNothing = given.refusedFiles.isEmpty
            if let touched = given.touched, refusedNothing {
                let query = form[RowsView.moreRows] == nil ? "" : "?baris=\(touched)"
                return Answer.see(path + query + "#" + FieldView.anchor(touched))
            }
            if form[FormStep.justSave] != nil, refusedNothing { return Answer.see(Paths.draft(draft.token)) }
            let check = FormCheck(
                of: draft.form.answers, against: draft.standard, today: today(of: draft), only: page.id)
            if check.problems.isEmpty, refusedNothing { return Answer.see(next(after: path, in: draft)) }
            var step = FormStep(
                draft: draft, page: page, tasks: DraftTasks(of: draft, today: today(of: draft)), speech: context.speech)
            step.problems = given.touched == nil ? check.problems : []
            step.refusedFiles = given.refusedFiles
            step.message = refusedNothing ? nil : given.refusals.joined(separator: " ")
            return answer(step, request, context, status: .unprocessableContent)
        }
    }

    /// The page of the address; `nil` when the choices have closed it.
    private func openPage(of draft: OpenDraft, _ context: WebContext) throws -> FormPage? {
        let id = try context.parameters.require("page")
        guard draft.standard.formPages.contains(where: { $0.id.rawValue == id }) else { throw DeskError.notFound }
        return draft.openPages.first { $0.id.rawValue == id }
    }

    private func answer(
        _ step: FormStep, _ request: Request, _ context: WebContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        let layout = layout(context.speech(step.page.name), of: step.draft, request, context)
        return Answer.page(layout.document { step }, for: request, status: status)
    }
}

/// One page of the form of an application.
struct FormStep: View {
    let draft: OpenDraft
    let page: FormPage
    let tasks: DraftTasks
    let speech: Speech
    var problems: [FieldProblem] = []
    var refusedFiles: [Field.ID: [String]] = [:]
    /// What is wrong with the form as a whole.
    var message: String?
    /// The table for which more rows were asked.
    var widened: Field.ID?

    /// The name of the button that keeps everything and asks for nothing.
    static let justSave = "simpan"

    private var path: String { Paths.draft(draft.token, page: page.id.rawValue) }
    private var hasFiles: Bool { page.fields.contains { $0.type == .file } }

    var body: some HTML {
        ErrorSummary(problems: problems, speech: speech, message: message)
        StepHead(name: speech(page.name), path: path, tasks: tasks, speech: speech)
        answered
        form(
            .method("post"), .action(path),
            .enctype(hasFiles ? "multipart/form-data" : "application/x-www-form-urlencoded"),
            .novalidate(), .data("unsaved"), .data("guard", "")
        ) {
            DefaultButton(speech: speech)
            FieldList(
                fields: page.fields, answers: draft.form.answers, problems: problems, refusedFiles: refusedFiles,
                choices: draft.choices, widened: widened, fileAddress: draft.address, speech: speech)
            p(.class("actions")) {
                button(.class("button primary"), .type("submit")) { speech("Simpan dan lanjut", "Save and continue") }
                button(.class("button"), .type("submit"), .name(Self.justSave), .value("ya"), .formnovalidate()) {
                    speech("Simpan dulu", "Save for now")
                }
            }
        }
    }

    /// The requirements that this page answers, in the decree's words.
    @HTMLBuilder private var answered: Fragment {
        let here = Set(page.fields.map(\.id))
        let requirements = draft.openRequirements.filter { !here.isDisjoint(with: $0.means.fields) }
        if !requirements.isEmpty {
            details(.class("why")) {
                summary { speech("Persyaratan yang dijawab halaman ini", "Requirements that this page answers") }
                ul {
                    for requirement in requirements {
                        li(.lang(speech.foreign(requirement.name))) {
                            speech(requirement.name)
                            if let note = requirement.note { p(.class("hint")) { speech(note) } }
                        }
                    }
                }
            }
        }
    }
}

/// The head of one step of an application: where it stands among the others, and its name.
struct StepHead: View {
    let name: String
    let path: String
    let tasks: DraftTasks
    let speech: Speech

    private var place: Int { (tasks.all.firstIndex { $0.path == path } ?? 0) + 1 }

    var body: some HTML {
        div(.class("page-head")) {
            p(.class("overline")) {
                speech("Bagian \(place) dari \(tasks.all.count)", "Part \(place) of \(tasks.all.count)")
            }
            progress(
                .max(tasks.neededCount), .value(tasks.doneCount),
                .aria("label", speech("Bagian yang selesai", "Parts done")))
            h1 { name }
        }
    }
}

/// The button that the Enter key presses: without it the first of the small buttons of a form would be.
struct DefaultButton: View {
    let speech: Speech

    var body: some HTML {
        button(.class("visually-hidden"), .type("submit"), .tabindex(-1), .aria("hidden", true)) {
            speech("Simpan", "Save")
        }
    }
}
