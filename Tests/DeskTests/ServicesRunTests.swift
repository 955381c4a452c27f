import Desk
import Standards
import Testing

@Suite("Every service of the four decrees runs")
struct ServicesRunTests {
    @Test func `the four offices hold the 35 services of their decrees`() throws {
        let catalogue = try Offices.catalogue()
        let counts = Dictionary(
            uniqueKeysWithValues: catalogue.agencies.map { ($0.agency.id.rawValue, $0.services.count) })
        #expect(
            counts == [
                "kabupaten-jombang": 2, "provinsi-jawa-timur": 23, "kabupaten-pasuruan": 9, "kabupaten-sijunjung": 1,
            ])
    }

    @Test("From application to product, through every outcome of every step", arguments: Offices.services)
    func walk(service: String) async throws {
        let parts = service.split(separator: "/").map(String.init)
        let office = try ScratchOffice()
        let report = try await office.desk.walk(ServiceStandard.ID(parts[1]), of: Agency.ID(parts[0]))
        #expect(report.missed == [])
        #expect(report.ways.contains { $0.result == .fulfilled }, "no way gives the service")
        #expect(report.ways.allSatisfy { $0.end != nil }, "a way never ends")
        #expect(!report.products.isEmpty, "nothing comes out of it")
    }
}
