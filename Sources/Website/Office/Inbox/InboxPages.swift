import Casework
import Database
import Desk
import HTML
import Hummingbird
import Standards
import WorkingTime

/// The inbox of an officer's roles, and the search for cases.
struct InboxPages {
    let site: Website

    func add(to router: RouterGroup<WebContext>) {
        let staff = router.group().add(middleware: SignedIn())
        staff.get(RouterPath(Paths.inbox)) { request, context in try await inbox(request, context) }
        staff.get(RouterPath(Paths.search)) { request, context in try await search(request, context) }
    }

    private func inbox(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: site.desk)
        let standing = try await site.desk.inboxStanding(of: visit.member)
        // What remains of a term is told by the minute, and colleagues change their names less often than that.
        let mark = standing.mark.inMinute(of: site.desk.currentInstant)
        let key = PrivatePageCache.key(request, context, viewer: visit.viewer)
        if let page = site.privatePages.page(key, mark: mark) { return page }
        let services = Access.services(of: visit.entry, openTo: visit.member)
        let filter = InboxFilter(request, services: services)
        let found = try await site.desk.inbox(
            of: visit.member, kind: filter.kind, service: filter.service, mine: filter.isMine,
            overdue: filter.isOverdue, after: filter.after)
        let page = InboxView(
            visit: visit, filter: filter, counts: standing.counts,
            services: visit.entry.services.map(\.standard).filter { services.contains($0.id) },
            cases: try await list(found.lines.map(\.head), visit), next: found.next,
            task: try await site.desk.calendarTask(for: visit.member))
        let layout = visit.layout(context.speech("Kotak masuk", "Inbox"), request, context)
        return site.privatePages.draw(layout.document { page }, key, mark: mark, for: request)
    }

    private func search(_ request: Request, _ context: WebContext) async throws -> Response {
        let visit = try Visit(context, desk: site.desk)
        let asked = String(request.asked("q").prefix(200))
        let result =
            asked.isEmpty
            ? SearchResult.byNumber([])
            : try await site.desk.find(asked, as: visit.member, limit: SearchView.most + 1)
        // A whole number has one case only: no list stands between.
        if case .byNumber(let heads) = result, let only = heads.first, CaseNumber(asked) != nil {
            return Answer.see(Paths.staffCase(only.number))
        }
        // The same cases in the same state make the same page.
        let mark = result.mark.inMinute(of: site.desk.currentInstant)
        let key = PrivatePageCache.key(request, context, viewer: visit.viewer)
        if let page = site.privatePages.page(key, mark: mark) { return page }
        let found = try await site.desk.heads(of: result)
        let page = SearchView(
            asked: asked, cases: try await list(Array(found.prefix(SearchView.most)), visit),
            hasMore: found.count > SearchView.most, speech: visit.speech)
        let layout = visit.layout(
            context.speech("Cari berkas", "Find a case"), request, context, crumbs: [visit.inboxCrumb])
        return site.privatePages.draw(layout.document { page }, key, mark: mark, for: request)
    }

    private func list(_ heads: [CaseHead], _ visit: Visit) async throws -> [CaseLine] {
        guard !heads.isEmpty else { return [] }
        let names = try await StaffNames(of: visit, desk: site.desk)
        let calendar = try await site.desk.calendar(of: visit.agency.id).current
        let now = site.desk.currentInstant
        return heads.map { CaseLine($0, visit: visit, calendar: calendar, names: names, now: now) }
    }
}
