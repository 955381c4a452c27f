import Casework
import Database
import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards

extension ApplyPages {
    /// Everything that was given, before it is sent.
    func review(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withDraft(request, context) { draft in
            review(draft, message: nil, request, context, status: .ok)
        }
    }

    /// Sends the application; sent twice, it gives the same receipt.
    func send(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withDraft(request, context) { found in
            var draft = found
            let form = try await FormData(request)
            guard form[ConsentPart.field] != nil else {
                let problem = FieldProblem(
                    field: ConsentPart.id, name: ConsentPart.name, kind: .mustBeTicked)
                return review(draft, problems: [problem], message: nil, request, context)
            }
            draft.form.consented = true
            do {
                let receipt = try await desk.send(draft.token, consented: true)
                let number = receipt.loaded.head.number
                return try await TrackingPass(desk: desk).admit(to: number, with: request, at: Paths.receipt(number))
            } catch let error as DeskError {
                switch error {
                case .invalid, .refused, .tooManyFiles:
                    return review(draft, message: error.message(in: context.language), request, context)
                case .notFound, .notAllowed, .notSignedIn, .wrongPassword, .wrongTrackingCode, .tooManyAttempts,
                    .changedMeanwhile, .keyReused, .file, .standardUnreadable, .journalUnreadable, .sealUnreadable,
                    .calendarRefused:
                    throw error
                }
            }
        }
    }

    private func review(
        _ draft: OpenDraft, problems: [FieldProblem] = [], message: String?, _ request: Request, _ context: WebContext,
        status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        let today = today(of: draft)
        let page = ReviewStep(
            draft: draft, tasks: DraftTasks(of: draft, today: today),
            check: FormCheck(of: draft.form.answers, against: draft.standard, today: today), problems: problems,
            message: message, speech: context.speech)
        let layout = layout(context.speech("Periksa isian Anda", "Check your answers"), of: draft, request, context)
        return Answer.page(layout.document { page }, for: request, status: status)
    }
}

/// All answers with a way to change each, the notice on personal data, and the button that sends.
struct ReviewStep: View {
    let draft: OpenDraft
    let tasks: DraftTasks
    let check: FormCheck
    var problems: [FieldProblem] = []
    /// Why it could not be sent.
    var message: String?
    let speech: Speech

    private var choices: [Field.ID: [String]] { check.choices }

    var body: some HTML {
        ErrorSummary(problems: problems, speech: speech, message: message)
        div(.class("page-head")) {
            p(.class("overline")) { speech(draft.standard.name) }
            h1 { speech("Periksa isian Anda", "Check your answers") }
        }
        if !tasks.isComplete { openNotice }
        for page in draft.openPages { answers(on: page) }
        if !tasks.uploads.isEmpty { uploads }
        if tasks.isComplete { sendPart }
    }

    private var openNotice: Fragment {
        div(.class("notice warning")) {
            h2 { speech("Masih ada yang perlu dilengkapi", "Some parts still need something") }
            ul {
                for task in tasks.all where task.isOpen { li { a(.href(task.path)) { speech(task.name) } } }
            }
        }
    }

    private func answers(on page: FormPage) -> Fragment {
        let path = Paths.draft(draft.token, page: page.id.rawValue)
        return section(.class("panel")) {
            PartHead(name: speech(page.name), path: path, speech: speech)
            dl(.class("defs")) {
                for field in page.fields where field.condition?.isMet(by: choices) ?? true {
                    div {
                        dt { speech(field.name) }
                        dd { answer(to: field) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func answer(to field: Field) -> Fragment {
        if let problem = check.problems.first(where: { $0.field == field.id }) {
            p(.class("error")) { problem.message(in: speech.language) }
        } else {
            AnswerView(
                value: check.answers[field.id], field: field, zone: draft.agency.zone, fileAddress: draft.address,
                speech: speech)
        }
    }

    private var uploads: Fragment {
        section(.class("panel")) {
            h2 { speech("Berkas yang diunggah", "Uploaded files") }
            dl(.class("defs")) {
                for requirement in draft.openRequirements where requirement.means == .upload {
                    div {
                        dt(.lang(speech.foreign(requirement.name))) { speech(requirement.name) }
                        dd {
                            FileNames(
                                files: draft.form.evidence[requirement.id]?.files ?? [], address: draft.address,
                                speech: speech)
                            a(.href(Paths.draft(draft.token, requirement: requirement.id))) {
                                speech("Ubah", "Change")
                                span(.class("visually-hidden")) { ": " + speech(requirement.name) }
                            }
                        }
                    }
                }
            }
        }
    }

    private var sendPart: Fragment {
        form(
            .method("post"), .action(Paths.draft(draft.token) + "/kirim"), .novalidate(),
            .data("guard", speech("Mengirim…", "Sending…"))
        ) {
            ConsentPart(draft: draft, problems: problems, speech: speech)
            p(.class("actions")) {
                button(.class("button primary"), .type("submit")) { speech("Kirim permohonan", "Send the application") }
                a(.class("button quiet"), .href(Paths.draft(draft.token))) {
                    speech("Kembali ke daftar", "Back to the list")
                }
            }
        }
    }
}

/// The name of a part of an application with the way to change it.
struct PartHead: View {
    let name: String
    let path: String
    let speech: Speech

    var body: some HTML {
        h2 { name }
        p(.class("meta")) {
            a(.href(path)) {
                speech("Ubah", "Change")
                span(.class("visually-hidden")) { ": " + name }
            }
        }
    }
}
