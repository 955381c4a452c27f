import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards

/// What was promised against what was measured, for everybody: pages and tables to compute with.
struct PerformancePages {
    let site: Website

    func add(to router: RouterGroup<WebContext>) {
        router.get("/:agency/kinerja") { request, context in try await office(request, context) }
        router.get("/:agency/kinerja.csv") { request, context in try await officeTable(request, context) }
        router.get("/:agency/:service/kinerja") { request, context in try await service(request, context) }
        router.get("/:agency/:service/kinerja.csv") { request, context in try await serviceTable(request, context) }
    }

    private func office(_ request: Request, _ context: WebContext) async throws -> Response {
        let entry = try agency(context)
        let performances = try await site.desk.performances(of: entry.agency.id)
        let mark = performances.map(\.mark).joined(separator: "|")
        return try site.pages.answer(request, context, mark: mark, now: site.desk.currentInstant) {
            let view = OfficePerformanceView(entry: entry, performances: performances, speech: context.speech)
            return layout(entry, request, context).document { view }
        }
    }

    private func service(_ request: Request, _ context: WebContext) async throws -> Response {
        let (entry, standard) = try find(context)
        let performance = try await site.desk.performance(of: entry.agency.id, service: standard.id)
        return try site.pages.answer(request, context, mark: performance.mark, now: site.desk.currentInstant) {
            var layout = layout(entry, request, context)
            layout.crumbs.append((context.speech(standard.name), Paths.service(entry.agency.id, standard.id)))
            return layout.document {
                ServicePerformanceView(
                    performance: performance, standard: standard, agency: entry.agency, speech: context.speech)
            }
        }
    }

    private func officeTable(_ request: Request, _ context: WebContext) async throws -> Response {
        let entry = try agency(context)
        let table = PerformanceTable.office(entry, try await site.desk.performances(of: entry.agency.id))
        return answer(table, named: "kinerja-\(entry.agency.id)", request)
    }

    private func serviceTable(_ request: Request, _ context: WebContext) async throws -> Response {
        let (entry, standard) = try find(context)
        let performance = try await site.desk.performance(of: entry.agency.id, service: standard.id)
        let table = PerformanceTable.service(standard, of: entry.agency, performance)
        return answer(table, named: "kinerja-\(entry.agency.id)-\(standard.id)", request)
    }

    private func answer(_ table: CSVText, named name: String, _ request: Request) -> Response {
        var response = Answer.bytes(table.bytes, type: "text/csv; charset=utf-8; header=present", for: request)
        response.headers[.contentDisposition] = "attachment; filename=\"\(name).csv\""
        return response
    }

    private func layout(_ entry: Catalogue.AgencyEntry, _ request: Request, _ context: WebContext) -> Layout {
        var layout = Layout(
            title: context.speech("Janji dan kenyataan", "Promised and measured"), context: context, request: request)
        layout.agency = entry.agency
        layout.crumbs = [
            (context.speech("Semua kantor", "All offices"), Paths.home),
            (entry.agency.shortName, Paths.agency(entry.agency.id)),
        ]
        return layout
    }

    private func agency(_ context: WebContext) throws -> Catalogue.AgencyEntry {
        let id = Agency.ID(try context.parameters.require("agency"))
        guard let entry = site.desk.catalogue.agency(id) else { throw DeskError.notFound }
        return entry
    }

    private func find(_ context: WebContext) throws -> (Catalogue.AgencyEntry, ServiceStandard) {
        let entry = try agency(context)
        let service = ServiceStandard.ID(try context.parameters.require("service"))
        guard let found = entry.service(service) else { throw DeskError.notFound }
        return (entry, found.standard)
    }
}
