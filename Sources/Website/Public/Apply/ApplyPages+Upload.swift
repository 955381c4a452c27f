import Casework
import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards

extension ApplyPages {
    /// The page on which files for one requirement are sent.
    func upload(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withDraft(request, context) { draft in
            guard let requirement = try openUpload(of: draft, context) else {
                return Answer.see(Paths.draft(draft.token))
            }
            let step = UploadStep(
                draft: draft, requirement: requirement, tasks: DraftTasks(of: draft, today: today(of: draft)),
                speech: context.speech)
            return answer(step, request, context)
        }
    }

    /// Takes files in or out; the good ones are kept when others are refused.
    func saveUpload(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withDraft(request, context) { found in
            var draft = found
            guard let requirement = try openUpload(of: draft, context) else {
                return Answer.see(Paths.draft(draft.token))
            }
            let form: FormData
            do {
                form = try await FormData(request)
            } catch WebError.tooLarge {
                let step = UploadStep(
                    draft: draft, requirement: requirement, tasks: DraftTasks(of: draft, today: today(of: draft)),
                    speech: context.speech, problems: [WebError.tooLarge.message(in: context.language)])
                return answer(step, request, context, status: .contentTooLarge)
            }
            var shelf = FileShelf(draft.form.evidence[requirement.id]?.files ?? [])
            try shelf.change(UploadStep.input, by: form, desk: desk, language: context.language)
            draft.form.evidence[requirement.id] = shelf.kept.isEmpty ? nil : .files(shelf.kept)
            try await desk.keep(draft)
            let path = Paths.draft(draft.token, requirement: requirement.id)
            var problems = shelf.problems
            if problems.isEmpty {
                if shelf.wasTakenOut || form[UploadField.stay] != nil { return Answer.see(path) }
                if !shelf.kept.isEmpty || requirement.isOptional { return Answer.see(next(after: path, in: draft)) }
                problems = [
                    context.speech(
                        "Pilih sedikitnya satu berkas, atau kembali ke daftar dan lanjutkan nanti.",
                        "Choose at least one file, or go back to the list and continue later.")
                ]
            }
            let step = UploadStep(
                draft: draft, requirement: requirement, tasks: DraftTasks(of: draft, today: today(of: draft)),
                speech: context.speech, problems: problems)
            return answer(step, request, context, status: .unprocessableContent)
        }
    }

    /// The requirement of the address; `nil` when the choices have closed it.
    private func openUpload(of draft: OpenDraft, _ context: WebContext) throws -> Requirement? {
        let id = Requirement.ID(try context.parameters.require("requirement"))
        guard draft.standard.requirement(id)?.means == .upload else { throw DeskError.notFound }
        return draft.openRequirements.first { $0.id == id }
    }

    private func answer(
        _ step: UploadStep, _ request: Request, _ context: WebContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        let layout = layout(context.speech(step.requirement.name), of: step.draft, request, context)
        return Answer.page(layout.document { step }, for: request, status: status)
    }
}

/// The upload for one requirement.
struct UploadStep: View {
    let draft: OpenDraft
    let requirement: Requirement
    let tasks: DraftTasks
    let speech: Speech
    var problems: [String] = []

    static let input = "berkas"

    private var path: String { Paths.draft(draft.token, requirement: requirement.id) }
    private var kept: [FileReference] { draft.form.evidence[requirement.id]?.files ?? [] }

    var body: some HTML {
        if !problems.isEmpty { ErrorSummary(problems: [], speech: speech, message: problems.joined(separator: " ")) }
        StepHead(name: speech(requirement.name), path: path, tasks: tasks, speech: speech)
        if requirement.isOptional { p(.class("hint")) { speech("Berkas ini tidak wajib.", "This file is optional.") } }
        if let note = requirement.note { p(.lang(speech.foreign(note))) { speech(note) } }
        if !requirement.parts.isEmpty {
            ul {
                for part in requirement.parts { li(.lang(speech.foreign(part))) { speech(part) } }
            }
        }
        form(
            .method("post"), .action(path), .enctype("multipart/form-data"), .novalidate(),
            .data("guard", speech("Mengunggah…", "Uploading…"))
        ) {
            DefaultButton(speech: speech)
            UploadField(
                name: Self.input, anchor: "f-berkas", heading: speech("Berkas", "Files"),
                help: speech(
                    "Foto dari kamera boleh, asal semua tulisan terbaca.",
                    "A photo will do, as long as everything can be read."),
                kept: kept, problems: problems, address: draft.address, speech: speech)
            p(.class("actions")) {
                button(.class("button primary"), .type("submit")) { speech("Simpan dan lanjut", "Save and continue") }
                button(.class("button"), .type("submit"), .name(UploadField.stay), .value("ya")) {
                    speech("Unggah, lalu tambah lagi", "Upload, then add more")
                }
                a(.class("button quiet"), .href(Paths.draft(draft.token))) {
                    speech("Kembali ke daftar", "Back to the list")
                }
            }
        }
    }
}
