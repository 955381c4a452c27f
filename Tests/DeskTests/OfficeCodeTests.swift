import Casework
import Desk
import Foundation
import Standards
import Testing

@Suite("Numbers of two offices never meet")
struct OfficeCodeTests {
    private func catalogue(_ offices: [(id: String, region: String?)]) throws -> Catalogue {
        let loaded = try offices.map { office in
            let result = AgencyLoader.load(
                files: try Offices.smallOffice(id: office.id, regionCode: office.region))
            return try #require(result.loaded, "\(result.faults)")
        }
        return try Catalogue(loaded: loaded, holidays: Offices.holidays())
    }

    private func codes(_ offices: [(id: String, region: String?)]) throws -> [String] {
        try catalogue(offices).agencies.map(\.code)
    }

    @Test func `the region's code stands for an office that is alone in it`() throws {
        #expect(try codes([("kabupaten-a", "35.14"), ("kabupaten-b", "35.17")]) == ["3514", "3517"])
    }

    @Test func `two offices of one region get letters more, the same in any order`() throws {
        let codes = try codes([("dinas-koperasi", "35.14"), ("dinas-perizinan", "35.14")])
        #expect(Set(codes).count == 2 && codes.allSatisfy { $0.hasPrefix("3514") && $0.count == 7 })
        #expect(try self.codes([("dinas-perizinan", "35.14"), ("dinas-koperasi", "35.14")]) == codes.reversed())
    }

    @Test func `an office without a region is named by what tells it apart`() throws {
        #expect(try codes([("kabupaten-sleman", nil), ("kabupaten-bantul", nil)]) == ["SLEMAN", "BANTUL"])
    }

    @Test func `both file cases`() async throws {
        let office = try ScratchOffice(catalogue: catalogue([("dinas-a", "35.14"), ("dinas-b", "35.14")]))
        var numbers: Set<String> = []
        for entry in office.desk.catalogue.agencies {
            let standard = try #require(entry.services.first?.standard)
            let form = try office.desk.sampleForm(for: standard, name: "Siti Rahayu")
            let receipt = try await office.desk.fileApplication(
                form, to: standard.id, of: entry.agency.id, channel: .online, key: nil)
            numbers.insert(receipt.number.text)
        }
        #expect(numbers.count == 2)
    }
}
