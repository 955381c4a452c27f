import Casework
import Database
import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards
import WorkingTime

/// The page of a case with everything that an officer does there.
struct CasePages {
    let site: Website

    var desk: Desk { site.desk }

    func add(to router: RouterGroup<WebContext>) {
        let staff = router.group().add(middleware: SignedIn())
        staff.get("/kantor/berkas/:number") { request, context in try await show(request, context) }
        staff.get("/kantor/berkas/:number/file/:hash") { _, context in try await file(context) }
        staff.get("/kantor/berkas/:number/akses") { request, context in try await accesses(request, context) }
        staff.get("/kantor/berkas/:number/tanda-terima") { request, context in try await receipt(request, context) }
        staff.get("/kantor/unggahan/:ticket") { _, context in try await keptFile(context) }
        staff.post("/kantor/berkas/:number/langkah") { request, context in try await completeStep(request, context) }
        staff.post("/kantor/berkas/:number/jadwal") { request, context in try await schedule(request, context) }
        staff.post("/kantor/berkas/:number/ambil") { request, context in try await take(request, context) }
        staff.post("/kantor/berkas/:number/lepas") { request, context in try await release(request, context) }
        staff.post("/kantor/berkas/:number/alihkan") { request, context in try await handOver(request, context) }
        staff.post("/kantor/berkas/:number/pesan") { request, context in try await post(request, context) }
        for act in [ReleaseView.ask, ReleaseView.allow, ReleaseView.decline, ExtensionView.act] {
            staff.post("/kantor/berkas/:number/\(act)") { request, context in
                try await clockAct(act, request, context)
            }
        }
        staff.post("/kantor/berkas/:number/perbaikan") { request, context in try await correct(request, context) }
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        if request.uri.query == nil { return try await plain(visit, request, context) }
        let isUnmasked = request.asked(CasePage.unmaskedParameter) == CasePage.unmaskedValue
        var screen = try await CaseScreen(number(context), visit: visit, desk: desk, unmasked: isUnmasked)
        if let news = CaseNews(rawValue: request.asked(CaseNews.parameter)) {
            screen.news = news.words(for: screen.loaded, visit.speech)
            if !screen.duties.mayAct {
                screen.next = try await desk.inbox(of: visit.member, kind: .act, limit: 1).lines.first?.head.number
            }
        }
        return answer(screen, request, context)
    }

    /// The page as it is without news and with masked numbers, kept while the case stands still; each look is written down.
    private func plain(_ visit: Visit, _ request: Request, _ context: WebContext) async throws -> Response {
        let head = try await desk.head(of: number(context), for: visit.member)
        let mark = head.mark.inMinute(of: desk.currentInstant)
        let key = PrivatePageCache.key(request, context, viewer: visit.viewer)
        if let page = site.privatePages.page(key, mark: mark) {
            try await desk.logView(of: head, by: visit.member, unmasked: false)
            return page
        }
        let screen = try await CaseScreen(head.number, visit: visit, desk: desk)
        return site.privatePages.draw(document(of: screen, request, context), key, mark: mark, for: request)
    }

    /// Who opened the case, on a page of its own: it changes with every look.
    private func accesses(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        let loaded = try await desk.open(number(context), as: visit.member)
        let page = AccessesPage(
            loaded: loaded, accesses: try await desk.accesses(to: loaded),
            names: try await StaffNames(of: visit, desk: desk), wording: visit.wording, speech: visit.speech)
        let crumbs = [visit.inboxCrumb, (loaded.head.number.text, Paths.staffCase(loaded.head.number))]
        let layout = visit.layout(
            context.speech("Siapa yang membuka", "Who opened it"), request, context, crumbs: crumbs)
        return Answer.page(layout.document { page }, for: request)
    }

    /// A file of the case; each access is written down.
    private func file(_ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        let (reference, bytes) = try await desk.file(
            context.parameters.require("hash"), of: number(context), as: visit.member)
        return StoredFile.answer(reference, bytes: bytes)
    }

    /// A file of a form that was not sent yet.
    private func keptFile(_ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        let kept = KeptFiles(desk: desk, owner: visit.member.id)
        guard let reference = kept.file(try context.parameters.require("ticket")) else { throw DeskError.notFound }
        return StoredFile.answer(reference, bytes: try await desk.bytes(of: reference))
    }

    private func receipt(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        let loaded = try await desk.openReceipt(of: number(context), as: visit.member)
        let page = CounterReceipt(
            loaded: loaded, trackingCode: desk.trackingCode(of: loaded), address: desk.publicAddress,
            officer: try await StaffNames(of: visit, desk: desk).receiver(of: loaded),
            promise: PromiseStanding(of: loaded, now: desk.currentInstant, speech: visit.speech),
            mayOpen: Access.mayOpen(visit.agency, loaded.standard, by: visit.member), speech: visit.speech)
        var crumbs = [visit.inboxCrumb]
        if page.mayOpen { crumbs.append((loaded.head.number.text, Paths.staffCase(loaded.head.number))) }
        let layout = visit.layout(context.speech("Tanda terima", "Receipt"), request, context, crumbs: crumbs)
        return Answer.page(layout.document { page }, for: request)
    }

    func number(_ context: WebContext) throws -> CaseNumber {
        guard let number = CaseNumber(try context.parameters.require("number")) else { throw DeskError.notFound }
        return number
    }

    func answer(
        _ screen: CaseScreen, _ request: Request, _ context: WebContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        Answer.page(document(of: screen, request, context), for: request, status: status)
    }

    private func document(of screen: CaseScreen, _ request: Request, _ context: WebContext) -> HTMLDocument {
        var layout = screen.visit.layout(screen.number.text, request, context, crumbs: [screen.visit.inboxCrumb])
        layout.path = Paths.staffCase(screen.number)
        return layout.document { CasePage(screen: screen) }
    }
}
