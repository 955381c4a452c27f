import Casework
import Database
import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards
import WorkingTime

/// The counter: an officer files for a visitor who came in person.
struct CounterPages {
    let site: Website

    private var desk: Desk { site.desk }

    func add(to router: RouterGroup<WebContext>) {
        let staff = router.group().add(middleware: SignedIn())
        staff.get(RouterPath(Paths.counter)) { request, context in try choose(request, context) }
        staff.get("/kantor/loket/:service") { request, context in try blank(request, context) }
        staff.post("/kantor/loket/:service") { request, context in try await file(request, context) }
    }

    private func choose(_ request: Request, _ context: WebContext) throws -> Response {
        let visit = try Visit(context, desk: desk)
        let page = CounterChoice(
            agency: visit.agency, standards: visit.entry.services.map(\.standard), asked: request.asked("q"),
            speech: visit.speech)
        let layout = visit.layout(context.speech("Loket", "Counter"), request, context, crumbs: [visit.inboxCrumb])
        return Answer.page(layout.document { page }, for: request)
    }

    private func blank(_ request: Request, _ context: WebContext) throws -> Response {
        let visit = try Visit(context, desk: desk)
        let standard = try standard(context, visit)
        return answer(form(CounterInput(for: standard), visit), request, context)
    }

    private func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        let standard = try standard(context, visit)
        let sent = try await FormData(request, of: visit)
        let kept = KeptFiles(desk: desk, owner: visit.member.id)
        let typed = try CounterInput(sent, for: standard, kept: kept, language: context.language)
        var page = form(typed, visit)
        if typed.wasTouched { return answer(page, request, context) }
        let refusals = typed.refusals(visit.speech)
        page.problems = page.faults(today: desk.currentInstant.date(in: visit.agency.zone))
        guard page.problems.isEmpty, refusals.isEmpty else {
            page.message = refusals.isEmpty ? nil : refusals.joined(separator: " ")
            return answer(page, request, context, status: .unprocessableContent)
        }
        do {
            let receipt = try await desk.fileApplication(
                typed.application, to: standard.id, of: visit.agency.id, channel: .counter,
                key: SubmissionKey(scope: "counter:\(visit.member.id)", key: typed.key), by: visit.member,
                isDemo: visit.member.isDemo)
            return Answer.see(Paths.staffCase(receipt.loaded.head.number, "tanda-terima"))
        } catch DeskError.keyReused {
            // The form of a case that was filed, changed and sent again from the browser's memory.
            page.typed.key = CounterInput.freshKey()
            page.message = visit.speech(
                "Formulir ini sudah pernah dikirim dengan isi lain. Kirim lagi hanya bila ini memang permohonan baru.",
                "This form was sent before with other content. Send it again only if this is really a new application.")
            return answer(page, request, context, status: .conflict)
        } catch let error as DeskError {
            page.refuse(with: error)
            return answer(page, request, context, status: error.status)
        }
    }

    private func standard(_ context: WebContext, _ visit: Visit) throws -> ServiceStandard {
        let id = ServiceStandard.ID(try context.parameters.require("service"))
        guard let found = visit.entry.service(id) else { throw DeskError.notFound }
        return found.standard
    }

    private func form(_ typed: CounterInput, _ visit: Visit) -> CounterForm {
        CounterForm(typed: typed, visit: visit, kept: KeptFiles(desk: desk, owner: visit.member.id))
    }

    private func answer(
        _ page: CounterForm, _ request: Request, _ context: WebContext, status: HTTPResponse.Status = .ok
    ) -> Response {
        let speech = page.visit.speech
        let layout = page.visit.layout(
            speech(page.standard.name), request, context,
            crumbs: [page.visit.inboxCrumb, (speech("Loket", "Counter"), Paths.counter)])
        return Answer.page(layout.document { page }, for: request, status: status)
    }
}
