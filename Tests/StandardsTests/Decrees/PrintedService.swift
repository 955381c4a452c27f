import Standards
import Testing

/// One service of the decrees: our standard, and what the decree prints about it.
struct PrintedService: CustomTestStringConvertible, Sendable {
    let office: String
    let service: String

    var testDescription: String { "\(office)/\(service)" }

    static func all() throws -> [PrintedService] {
        try DecreeFacts.all.get().offices.sorted { $0.key < $1.key }.flatMap { office, facts in
            facts.services.keys.sorted().map { PrintedService(office: office, service: $0) }
        }
    }

    func pair() throws -> (standard: ServiceStandard, facts: DecreeFacts.Service) {
        let facts = try #require(try DecreeFacts.all.get().offices[office]?.services[service])
        return (try #require(try Self.office(office).standards.first { $0.id.rawValue == service }), facts)
    }

    /// The office with its standards.
    static func office(_ name: String) throws -> LoadedAgency {
        try #require(try offices.get()[name])
    }

    /// Every office, read once.
    private static let offices = Result {
        try RepositoryFiles.offices().reduce(into: [String: LoadedAgency]()) { offices, name in
            offices[name] = AgencyLoader.load(files: try RepositoryFiles.files(of: name)).loaded
        }
    }
}
