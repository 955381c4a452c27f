import Database
import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards
import WorkingTime

/// The calendar of the office, for its staff: the year, what was changed, and the way to change it.
///
/// A change is typed, looked at, and then confirmed with its reason; looking at it changes nothing.
struct CalendarPages {
    let site: Website

    /// The field that names the rules that were looked at.
    static let digest = "aturan"

    private var desk: Desk { site.desk }

    func add(to router: RouterGroup<WebContext>) {
        let staff = router.group().add(middleware: SignedIn())
        staff.get(RouterPath(Paths.calendar)) { request, context in try await show(request, context) }
        staff.get(RouterPath(Paths.calendarPreview)) { request, context in try await preview(request, context) }
        staff.post(RouterPath(Paths.calendar)) { request, context in try await edit(request, context) }
        staff.get(RouterPath(Paths.calendarAdoption)) { request, context in try await lookAhead(request, context) }
        staff.post(RouterPath(Paths.calendarAdoption)) { request, context in try await adopt(request, context) }
        staff.get("/kantor/kalender/tarik/:id") { request, context in try await lookBack(request, context) }
        staff.post("/kantor/kalender/tarik/:id") { request, context in try await takeBack(request, context) }
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        return try await calendar(visit, CalendarInput(), CalendarFaults(), request, context)
    }

    private func preview(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        return try await preview(CalendarInput(asked: request), CalendarFaults(), visit, request, context)
    }

    private func edit(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        let typed = CalendarInput(try await FormData(request, of: visit))
        guard case .success(let wanted) = typed.request(visit.speech) else {
            return try await preview(typed, CalendarFaults(), visit, request, context)
        }
        do {
            let edit = try await desk.editCalendar(wanted, reason: typed.reason, by: visit.member)
            return Answer.see(Self.address(of: edit))
        } catch DeskError.calendarRefused(let refusal) {
            let faults = CalendarFaults(refusal, language: context.language)
            return try await preview(typed, faults, visit, request, context)
        }
    }

    private func lookAhead(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        return try await adoption(reason: "", CalendarFaults(), visit, request, context)
    }

    private func adopt(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        let form = try await FormData(request, of: visit)
        let reason = form[CalendarInput.Field.reason.rawValue] ?? ""
        do {
            let edit = try await desk.adoptCalendar(form[Self.digest] ?? "", reason: reason, by: visit.member)
            return Answer.see(Self.address(of: edit))
        } catch DeskError.calendarRefused(let refusal) where refusal.place == .reason {
            let faults = CalendarFaults(refusal, language: context.language)
            return try await adoption(reason: reason, faults, visit, request, context)
        } catch DeskError.changedMeanwhile {
            // What was typed stays; what it would do is shown as it is now.
            var faults = CalendarFaults()
            faults.whole = visit.speech(
                "Kalender berubah sementara itu. Periksa kembali akibatnya, lalu setujui.",
                "The calendar changed meanwhile. Look at what follows again, then confirm.")
            return try await adoption(reason: reason, faults, visit, request, context)
        }
    }

    private func lookBack(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        return try await back(try id(context), reason: "", CalendarFaults(), visit, request, context)
    }

    private func takeBack(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: desk)
        let reason = try await FormData(request, of: visit)[CalendarInput.Field.reason.rawValue] ?? ""
        let id = try id(context)
        do {
            let edit = try await desk.takeBackCalendarEdit(id, reason: reason, by: visit.member)
            return Answer.see(Self.address(of: edit))
        } catch DeskError.calendarRefused(let refusal) where refusal.place == .reason {
            let faults = CalendarFaults(refusal, language: context.language)
            return try await back(id, reason: reason, faults, visit, request, context)
        }
    }

    private func id(_ context: WebContext) throws -> CalendarEdit.ID {
        guard let id = CalendarEdit.ID(try context.parameters.require("id")) else { throw DeskError.notFound }
        return id
    }

    /// The list of changes in the year of an edit.
    private static func address(of edit: CalendarEdit) -> String {
        "\(Paths.calendar)?\(YearPager.parameter)=\(edit.firstDay.year)#perubahan"
    }

    // MARK: Pages

    private func calendar(
        _ visit: Visit, _ typed: CalendarInput, _ faults: CalendarFaults, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let outlook = try await desk.calendarOutlook(of: visit.agency.id)
        let year = YearPager.year(request.asked(YearPager.parameter), today: outlook.today)
        let view = OfficeCalendarView(
            visit: visit, outlook: outlook, year: year, names: try await StaffNames(of: visit, desk: desk),
            typed: typed, faults: faults)
        let layout = visit.layout(
            visit.speech("Kalender kerja \(year)", "Work calendar \(year)"), request, context,
            crumbs: [visit.inboxCrumb])
        return Answer.page(
            layout.document { view }, for: request, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    /// What a change would do, with its confirmation; the form again where it cannot be made.
    private func preview(
        _ typed: CalendarInput, _ refused: CalendarFaults, _ visit: Visit, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let wanted: CalendarRequest
        switch typed.request(visit.speech) {
        case .success(let request): wanted = request
        case .failure(let faults): return try await calendar(visit, typed, faults, request, context)
        }
        do {
            let preview = try await desk.previewCalendar(wanted, by: visit.member)
            let view = CalendarPreviewView(
                visit: visit, preview: preview, change: .edit(wanted, typed), reason: typed.reason, faults: refused,
                now: desk.currentInstant)
            return answer(view, refused, visit, request, context)
        } catch DeskError.calendarRefused(let refusal) {
            let faults = CalendarFaults(refusal, language: context.language)
            return try await calendar(visit, typed, faults, request, context)
        }
    }

    private func adoption(
        reason: String, _ faults: CalendarFaults, _ visit: Visit, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let (proposal, preview) = try await desk.previewAdoption(by: visit.member)
        let view = CalendarPreviewView(
            visit: visit, preview: preview, change: .adoption(proposal), reason: reason, faults: faults,
            now: desk.currentInstant)
        return answer(view, faults, visit, request, context)
    }

    private func back(
        _ id: CalendarEdit.ID, reason: String, _ faults: CalendarFaults, _ visit: Visit, _ request: Request,
        _ context: WebContext
    ) async throws -> Response {
        let preview = try await desk.previewTakingBack(id, by: visit.member)
        guard let edit = try await desk.calendar(of: visit.agency.id).edit(id) else { throw DeskError.notFound }
        let view = CalendarPreviewView(
            visit: visit, preview: preview, change: .takeBack(edit), reason: reason, faults: faults,
            now: desk.currentInstant)
        return answer(view, faults, visit, request, context)
    }

    private func answer(
        _ view: CalendarPreviewView, _ faults: CalendarFaults, _ visit: Visit, _ request: Request, _ context: WebContext
    ) -> Response {
        var layout = visit.layout(
            view.title, request, context,
            crumbs: [visit.inboxCrumb, (visit.speech("Kalender", "Calendar"), Paths.calendar)])
        // A form that was refused has no address of its own to come back to.
        if request.method == .post, case .edit = view.change { layout.path = Paths.calendar }
        return Answer.page(
            layout.document { view }, for: request, status: faults.isEmpty ? .ok : .unprocessableContent)
    }
}
