import Desk
import HTML
import Hummingbird
import Standards
import WorkingTime

/// The pages of an office: what it serves, and each of its standards.
struct OfficePages {
    let site: Website

    func add(to router: RouterGroup<WebContext>) {
        router.get("/:agency") { request, context in try await office(request, context) }
        router.get("/:agency/:service") { request, context in try service(request, context) }
        router.get("/:agency/:service/data.jsonld") { _, context in
            let (entry, service) = try find(context)
            return Answer.see(Paths.serviceJSON(entry.agency.id, service.standard.id) + "/linked-data")
        }
    }

    private func office(_ request: Request, _ context: WebContext) async throws -> Response {
        let id = Agency.ID(try context.parameters.require("agency"))
        guard let entry = site.desk.catalogue.agency(id) else { throw DeskError.notFound }
        let now = site.desk.currentInstant
        // The hours that hold; those of the file may wait to be adopted.
        let calendar = try await site.desk.calendar(of: id)
        return try site.pages.answer(request, context, mark: String(calendar.version), now: now) {
            var layout = Layout(title: context.speech("Layanan", "Services"), context: context, request: request)
            layout.agency = entry.agency
            layout.crumbs = [(context.speech("Semua kantor", "All offices"), Paths.home)]
            let page = OfficePage(
                agency: entry.agency, hours: calendar.rules.hours, standards: entry.services.map(\.standard),
                today: now.date(in: entry.agency.zone), speech: context.speech)
            return layout.document { page }
        }
    }

    private func service(_ request: Request, _ context: WebContext) throws -> Response {
        let (entry, service) = try find(context)
        let isForPrint = request.asked("tampilan") == "cetak"
        return try site.pages.answer(
            request, context, query: isForPrint ? "tampilan=cetak" : "", now: site.desk.currentInstant
        ) {
            document(of: service, in: entry, isForPrint: isForPrint, request, context)
        }
    }

    private func document(
        of service: Catalogue.ServiceEntry, in entry: Catalogue.AgencyEntry, isForPrint: Bool, _ request: Request,
        _ context: WebContext
    ) -> HTMLDocument {
        let speech = context.speech
        var layout = Layout(title: speech(service.standard.name), context: context, request: request)
        layout.agency = entry.agency
        layout.crumbs = [
            (speech("Semua kantor", "All offices"), Paths.home),
            (entry.agency.shortName, Paths.agency(entry.agency.id)),
        ]
        let page = ServicePage(
            standard: service.standard, agency: entry.agency, version: service.version,
            isForPrint: isForPrint, speech: speech)
        return layout.document { page }
    }

    private func find(_ context: WebContext) throws -> (Catalogue.AgencyEntry, Catalogue.ServiceEntry) {
        let agency = Agency.ID(try context.parameters.require("agency"))
        let service = ServiceStandard.ID(try context.parameters.require("service"))
        guard let entry = site.desk.catalogue.agency(agency), let found = entry.service(service) else {
            throw DeskError.notFound
        }
        return (entry, found)
    }
}
