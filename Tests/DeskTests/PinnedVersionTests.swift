import Casework
import Database
import Desk
import Foundation
import Standards
import Testing
import WorkingTime

@Suite("A case keeps the version it was filed under")
struct PinnedVersionTests {
    @Test func `a new decree changes new cases only`() async throws {
        let old = try ScratchOffice()
        let before = try await old.fileFuelRecommendation()
        try old.desk.store.close()

        // The office publishes a new version: the promised hour becomes two.
        let changed = try Offices.all.get().map { office -> LoadedAgency in
            guard office.agency.id == ScratchOffice.pasuruan else { return office }
            return try office.republished("rekomendasi-bbm") { $0.replacing("max: 1 jam", with: "max: 2 jam") }
        }
        let catalogue = try Catalogue(loaded: changed, holidays: Offices.holidays())
        let new = try ScratchOffice(catalogue: catalogue, folder: old.folder, location: old.location)
        let after = try await new.fileFuelRecommendation(name: "Budi Santoso")
        let again = try await new.desk.track(before.number.text, code: before.trackingCode, from: "test")

        #expect(again.promise?.maximum?.amount == 1)
        #expect(after.loaded.promise?.maximum?.amount == 2)
        #expect(again.head.version != after.loaded.head.version)
    }
}

extension LoadedAgency {
    /// The office with one service file changed, loaded again from its files.
    func republished(_ service: ServiceStandard.ID, _ change: (String) -> String) throws -> LoadedAgency {
        let folder = Offices.root.appendingPathComponent("Agencies/\(agency.id)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
            .map {
                name in
                let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                return SourceFile(path: name, text: name == "\(service).yaml" ? change(text) : text)
            }
        let result = AgencyLoader.load(files: files)
        guard let loaded = result.loaded else {
            throw Offices.Unloadable(faults: result.faults.map(String.init(describing:)))
        }
        return loaded
    }
}
