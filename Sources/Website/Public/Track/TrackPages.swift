import Casework
import Database
import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards
import WorkingTime

/// What an applicant sees and does after sending: track, mend, answer, write, withdraw.
struct TrackPages {
    let site: Website

    var desk: Desk { site.desk }

    func add(to router: RouterGroup<WebContext>) {
        router.get("/lacak") { request, context in askPage(AskPage(request, context), request, context) }
        router.post("/lacak") { request, context in try await admit(request, context) }
        router.get("/lacak/:number") { request, context in try await tracking(request, context) }
        router.get("/lacak/:number/tanda-terima") { request, context in try await receipt(request, context) }
        router.get("/lacak/:number/bukti.json") { request, context in try await proof(request, context) }
        router.get("/lacak/:number/berkas/:hash") { request, context in try await file(request, context) }
        router.post("/lacak/:number/perbaikan") { request, context in try await correct(request, context) }
        router.post("/lacak/:number/langkah") { request, context in try await completeStep(request, context) }
        router.post("/lacak/:number/pesan") { request, context in try await post(request, context) }
        router.post("/lacak/:number/cabut") { request, context in try await withdraw(request, context) }
        // A reload or a change of language after a refused form asks for its address: the case is shown there.
        for act in ["perbaikan", "langkah", "pesan", "cabut"] {
            router.get("/lacak/:number/\(act)") { _, context in
                Answer.see("/lacak/" + (try context.parameters.require("number")))
            }
        }
    }

    // MARK: The door

    private func admit(_ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await FormData(request)
        var page = AskPage(speech: context.speech)
        page.number = form["nomor"] ?? ""
        page.code = form["kode"] ?? ""
        do {
            let loaded = try await desk.track(page.number, code: page.code, from: context.peer)
            let number = loaded.head.number
            return try await TrackingPass(desk: desk).admit(to: number, with: request, at: Paths.tracking(number))
        } catch let error as DeskError {
            page.problem = error.message(in: context.language)
            switch error {
            case .wrongTrackingCode: return askPage(page, request, context, status: .unprocessableContent)
            case .tooManyAttempts: return askPage(page, request, context, status: .tooManyRequests)
            default: throw error
            }
        }
    }

    private func askPage(
        _ page: AskPage, _ request: Request, _ context: WebContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        let layout = Layout(
            title: context.speech("Lacak permohonan", "Track an application"), context: context, request: request)
        var page = page
        page.sample = desk.catalogue.agencies.first.map { entry in
            CaseNumber(
                officeCode: entry.code, year: desk.currentInstant.date(in: entry.agency.zone).year, serial: 42)
        }
        return Answer.page(layout.document { page }, for: request, status: status)
    }

    /// Opens the case of the address for a browser with a pass; others are asked for the code.
    func withCase(
        _ request: Request, _ context: WebContext, _ show: (LoadedCase, String) async throws -> Response
    ) async throws -> Response {
        guard let number = CaseNumber(try context.parameters.require("number")) else { throw DeskError.notFound }
        let question = Answer.see(Paths.track + "?nomor=\(number)")
        guard let cookie = TrackingPass(desk: desk).cookie(in: context, for: number) else { return question }
        let loaded: LoadedCase
        do {
            loaded = try await desk.track(number, cookie: cookie)
        } catch DeskError.wrongTrackingCode {
            return question
        }
        return try await show(loaded, cookie)
    }

    /// As above, with the form that was sent; one that did not come from a page of this browser is refused.
    func withForm(
        _ request: Request, _ context: WebContext, _ act: (LoadedCase, FormData, String) async throws -> Response
    ) async throws -> Response {
        try await withCase(request, context) { loaded, cookie in
            let form: FormData
            do {
                form = try await FormData(request)
            } catch WebError.tooLarge {
                var page = try await page(of: loaded, cookie: cookie, context)
                page.message = WebError.tooLarge.message(in: context.language)
                return answer(page, request, context, status: .contentTooLarge)
            }
            guard desk.accepts(formToken: form[FormToken.field] ?? "", for: cookie) else { throw WebError.foreignForm }
            return try await act(loaded, form, cookie)
        }
    }

    // MARK: Pages

    private func tracking(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let number = CaseNumber(try context.parameters.require("number")),
            let cookie = TrackingPass(desk: desk).cookie(in: context, for: number), request.uri.query == nil
        else { return try await changing(request, context) }
        let mark: Mark
        do {
            // What remains of a term is told by the minute.
            mark = try await desk.trackingMark(of: number, cookie: cookie).inMinute(of: desk.currentInstant)
        } catch DeskError.wrongTrackingCode {
            return try await changing(request, context)
        }
        let key = PrivatePageCache.key(request, context, viewer: Viewer(pass: cookie))
        if let page = site.privatePages.page(key, mark: mark) { return page }
        return try await withCase(request, context) { loaded, cookie in
            let page = try await page(of: loaded, cookie: cookie, context)
            return site.privatePages.draw(document(page, request, context), key, mark: mark, for: request)
        }
    }

    /// The page for a browser that asks for more than the case as it stands.
    private func changing(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withCase(request, context) { loaded, cookie in
            var page = try await page(of: loaded, cookie: cookie, context)
            let rows = request.asked("baris")
            page.widened = rows.isEmpty ? nil : Field.ID(rows)
            return answer(page, request, context)
        }
    }

    /// The tracking page with what was filled in and not sent yet.
    func page(of loaded: LoadedCase, cookie: String, _ context: WebContext) async throws -> TrackingPage {
        let unsent = try await desk.unsent(for: loaded)
        return TrackingPage(
            loaded: loaded, now: desk.currentInstant, formToken: desk.formToken(for: cookie),
            correction: CorrectionSheet(of: loaded, unsent: unsent), step: StepSheet(of: loaded, unsent: unsent),
            chart: site.charts.layout(
                of: loaded.standard, version: loaded.head.version, agency: loaded.agency, language: context.language),
            sealedAt: try await desk.sealedAt(loaded.head.agency), speech: context.speech)
    }

    func answer(
        _ page: TrackingPage, _ request: Request, _ context: WebContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        Answer.page(document(page, request, context), for: request, status: status)
    }

    private func document(_ page: TrackingPage, _ request: Request, _ context: WebContext) -> HTMLDocument {
        layout("\(page.loaded.head.number)", of: page.loaded, request, context).document { page }
    }

    private func layout(_ title: String, of loaded: LoadedCase, _ request: Request, _ context: WebContext) -> Layout {
        var layout = Layout(
            title: "\(title): \(context.speech(loaded.standard.name))", context: context, request: request)
        layout.agency = loaded.agency
        layout.isDemo = loaded.head.isDemo
        layout.crumbs = [
            (loaded.agency.shortName, Paths.agency(loaded.agency.id)),
            (context.speech(loaded.standard.name), Paths.service(loaded.agency.id, loaded.standard.id)),
        ]
        return layout
    }

    private func receipt(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withCase(request, context) { loaded, _ in
            let page = ReceiptPage(
                loaded: loaded, code: desk.trackingCode(of: loaded), address: desk.publicAddress,
                promise: PromiseStanding(of: loaded, now: desk.currentInstant, speech: context.speech),
                speech: context.speech)
            let layout = layout(
                context.speech("Tanda terima", "Receipt") + " \(loaded.head.number)", of: loaded, request, context)
            return Answer.page(layout.document { page }, for: request)
        }
    }

    /// The file with which anybody checks what the office recorded of this case.
    private func proof(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withCase(request, context) { loaded, _ in
            let proof = try await desk.proof(of: loaded)
            var response = Answer.bytes(Array(proof.file.utf8), type: "application/json", for: request)
            response.headers[.contentDisposition] = "attachment; filename=\"bukti-\(loaded.head.number).json\""
            return response
        }
    }

    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        try await withCase(request, context) { loaded, _ in
            let hash = try context.parameters.require("hash")
            let unsent = try await desk.unsent(for: loaded)
            let waiting = unsent.evidence.values.flatMap(\.files) + unsent.answers.values.flatMap(\.files)
            if let reference = waiting.first(where: { $0.hash == hash }) {
                return StoredFile.answer(reference, bytes: try await desk.bytes(of: reference))
            }
            let (reference, bytes) = try await desk.file(hash, forApplicantOf: loaded)
            return StoredFile.answer(reference, bytes: bytes)
        }
    }
}

/// The mark by which a form proves that a page of this browser showed it.
struct FormToken: View {
    let token: String

    static let field = "formulir"

    var body: some HTML {
        input(.type("hidden"), .name(Self.field), .value(token))
    }
}

/// Asks for number and code.
struct AskPage: View {
    let speech: Speech
    var number = ""
    var code = ""
    var problem: String?
    /// A number as receipts of this installation show it.
    var sample: CaseNumber?

    init(speech: Speech) { self.speech = speech }

    /// With the number that a link brings; a code is never taken from an address.
    init(_ request: Request, _ context: WebContext) {
        speech = context.speech
        number = request.asked("nomor")
    }

    var body: some HTML {
        ErrorSummary(problems: [], speech: speech, message: problem)
        div(.class("page-head")) {
            h1 { speech("Lacak permohonan", "Track an application") }
            p(.class("lead")) {
                speech(
                    "Nomor dan kode ada di tanda terima Anda.", "Number and code are on your receipt.")
            }
        }
        form(.method("post"), .action(Paths.track), .novalidate(), .data("guard", "")) {
            field(
                "nomor", speech("Nomor permohonan", "Number of the application"), number,
                hint: sample.map { speech("Contoh: \($0)", "For example: \($0)") } ?? "")
            field(
                "kode", speech("Kode lacak", "Tracking code"), code,
                hint: speech(
                    "10 huruf dan angka; huruf besar atau kecil sama saja.",
                    "10 letters and digits; capitals do not matter."))
            p(.class("actions")) {
                button(.class("button primary"), .type("submit")) { speech("Lihat permohonan", "Show the application") }
            }
        }
        details(.class("fold")) {
            summary { speech("Tanda terima hilang?", "Lost your receipt?") }
            p {
                speech(
                    """
                    Datang ke kantor dengan KTP Anda, atau hubungi kantor tempat Anda mengajukan. Petugas \
                    dapat mencetaknya lagi.
                    """,
                    """
                    Come to the office with your identity card, or contact the office where you applied. The \
                    desk can print it again.
                    """
                )
            }
        }
    }

    private func field(_ name: String, _ heading: String, _ value: String, hint: String) -> Fragment {
        div(.class("field", problem == nil ? nil : "invalid")) {
            label(.for("f-" + name)) { heading }
            p(.class("hint"), .id("f-\(name)-h")) { hint }
            input(
                .id("f-" + name), .type("text"), .name(name), .value(value), .required, .maxlength(40),
                .autocomplete("off"), .attribute("autocapitalize", "characters"), .attribute("spellcheck", "false"),
                .describedBy("f-\(name)-h"), .aria("invalid", problem == nil ? nil : "true"), .class("short"))
        }
    }
}
