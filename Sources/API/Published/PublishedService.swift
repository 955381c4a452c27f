import Desk
import Standards

/// A current standard with the office that published it.
struct PublishedService: Sendable {
    let entry: Catalogue.AgencyEntry
    let service: Catalogue.ServiceEntry

    var standard: ServiceStandard { service.standard }
    var agency: Agency { entry.agency }
    var paths: ServicePaths { ServicePaths(agency: agency.id, service: standard.id) }

    func part<Item>(_ item: Item) -> Part<Item> { Part(item, of: standard, agency) }

    func parts<Item>(_ items: [Item]) -> [Part<Item>] { items.map { part($0) } }
}

extension Shapes {
    static let serviceSummary = Shape<PublishedService>.object(
        "ServiceSummary", "A service in a list of services.",
        [
            Property("id", identifier()) { $0.standard.id },
            Property("name", localized) { $0.standard.name },
            Property("summary", localized, "What citizens get, and who it is for") { $0.standard.summary },
            Property("mode", word()) { $0.standard.mode },
            Property("division", identifier()) { $0.standard.division },
            Property("keywords", text.list) { $0.standard.keywords },
            Property("version", text, "Changes whenever the standard changes") { $0.service.version },
            Property("links", serviceLinks) { $0.paths },
        ])
}
