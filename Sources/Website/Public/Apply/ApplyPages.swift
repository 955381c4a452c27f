import Casework
import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards
import WorkingTime

/// The way of an application: begin, one thing at a time, check, send.
struct ApplyPages {
    let site: Website

    var desk: Desk { site.desk }

    func add(to router: RouterGroup<WebContext>) {
        router.get("/:agency/:service/ajukan") { _, context in Answer.see(try servicePath(context)) }
        router.post("/:agency/:service/ajukan") { _, context in try await begin(context) }
        router.get("/ajukan/:token") { request, context in try await overview(request, context) }
        router.get("/ajukan/:token/isi/:page") { request, context in try await formPage(request, context) }
        router.post("/ajukan/:token/isi/:page") { request, context in try await saveFormPage(request, context) }
        router.get("/ajukan/:token/berkas/:requirement") { request, context in try await upload(request, context) }
        router.post("/ajukan/:token/berkas/:requirement") { request, context in try await saveUpload(request, context) }
        router.get("/ajukan/:token/lihat/:hash") { request, context in try await file(request, context) }
        router.get("/ajukan/:token/periksa") { request, context in try await review(request, context) }
        router.get("/ajukan/:token/kirim") { _, context in
            Answer.see(Paths.review(try context.parameters.require("token")))
        }
        router.post("/ajukan/:token/kirim") { request, context in try await send(request, context) }
    }

    private func servicePath(_ context: WebContext) throws -> String {
        Paths.service(
            Agency.ID(try context.parameters.require("agency")),
            ServiceStandard.ID(try context.parameters.require("service")))
    }

    private func begin(_ context: WebContext) async throws -> Response {
        let token = try await desk.beginDraft(
            for: ServiceStandard.ID(try context.parameters.require("service")),
            of: Agency.ID(try context.parameters.require("agency")))
        return Answer.see(Paths.draft(token))
    }

    /// Opens the draft of the address; one that was sent leads to its receipt, whichever of its pages was asked for.
    func withDraft(
        _ request: Request, _ context: WebContext, _ show: (OpenDraft) async throws -> Response
    ) async throws -> Response {
        let draft: OpenDraft
        do {
            draft = try await desk.draft(try context.parameters.require("token"))
        } catch DeskError.notFound {
            return lost(request, context)
        }
        guard let number = draft.number else { return try await show(draft) }
        return try await TrackingPass(desk: desk).admit(to: number, with: request, at: Paths.receipt(number))
    }

    private func lost(_ request: Request, _ context: WebContext) -> Response {
        let layout = Layout(
            title: context.speech("Permohonan tidak ditemukan", "Application not found"), context: context,
            request: request)
        return Answer.page(layout.document { LostDraft(speech: context.speech) }, for: request, status: .notFound)
    }

    func today(of draft: OpenDraft) -> CalendarDate { desk.currentInstant.date(in: draft.agency.zone) }

    func layout(_ title: String, of draft: OpenDraft, _ request: Request, _ context: WebContext) -> Layout {
        let speech = context.speech
        var layout = Layout(title: "\(title): \(speech(draft.standard.name))", context: context, request: request)
        layout.agency = draft.agency
        layout.crumbs = [
            (draft.agency.shortName, Paths.agency(draft.agency.id)),
            (speech(draft.standard.name), Paths.service(draft.agency.id, draft.standard.id)),
        ]
        if request.uri.path != Paths.draft(draft.token) {
            layout.crumbs.append((speech("Permohonan ini", "This application"), Paths.draft(draft.token)))
        }
        return layout
    }

    private func overview(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withDraft(request, context) { draft in
            let page = DraftOverview(
                draft: draft, tasks: DraftTasks(of: draft, today: today(of: draft)),
                address: desk.publicAddress + Paths.draft(draft.token), speech: context.speech)
            let layout = layout(context.speech("Permohonan", "Application"), of: draft, request, context)
            return Answer.page(layout.document { page }, for: request)
        }
    }

    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withDraft(request, context) { draft in
            let hash = try context.parameters.require("hash")
            guard let reference = draft.files.first(where: { $0.hash == hash }) else { throw DeskError.notFound }
            return StoredFile.answer(reference, bytes: try await desk.bytes(of: reference))
        }
    }

    /// Where "save and go on" leads.
    func next(after path: String, in draft: OpenDraft) -> String {
        DraftTasks(of: draft, today: today(of: draft)).next(after: path)?.path ?? Paths.review(draft.token)
    }
}
