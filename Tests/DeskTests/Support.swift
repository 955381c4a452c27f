import Casework
import Database
import Desk
import Files
import Foundation
import Standards
import Synchronization
import WorkingTime

/// The offices of this repository, read once.
enum Offices {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let all: Result<[LoadedAgency], any Error> = Result {
        let folder = root.appendingPathComponent("Agencies")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().compactMap { name in
            let office = folder.appendingPathComponent(name)
            guard FileManager.default.fileExists(atPath: office.appendingPathComponent("agency.yaml").path) else {
                return nil
            }
            let files = try FileManager.default.contentsOfDirectory(atPath: office.path).filter {
                $0.hasSuffix(".yaml")
            }
            .map { file in
                SourceFile(
                    path: file,
                    text: try String(contentsOf: office.appendingPathComponent(file), encoding: .utf8))
            }
            let result = AgencyLoader.load(files: files)
            guard let loaded = result.loaded else {
                throw Unloadable(faults: result.faults.map(String.init(describing:)))
            }
            return loaded
        }
    }

    /// The office of Sijunjung, with its one service, under another name and in another region.
    static func smallOffice(id: String, regionCode: String?) throws -> [SourceFile] {
        let folder = root.appendingPathComponent("Agencies/kabupaten-sijunjung")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }.map {
            let text = try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
            guard $0 == "agency.yaml" else { return SourceFile(path: $0, text: text) }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
                if line.hasPrefix("agency:") { return "agency: \(id)" }
                if line.hasPrefix("regionCode:") { return regionCode.map { "regionCode: \"\($0)\"" } }
                return String(line)
            }
            return SourceFile(path: $0, text: lines.joined(separator: "\n"))
        }
    }

    struct Unloadable: Error { let faults: [String] }

    static func holidays() throws -> HolidayTable {
        try HolidayTable(json: Data(contentsOf: root.appendingPathComponent("Agencies/national-holidays.json")))
    }

    static func catalogue() throws -> Catalogue { try Catalogue(loaded: all.get(), holidays: holidays()) }

    /// Every service, as `office/service`.
    static let services: [String] = {
        guard case .success(let all) = all else { preconditionFailure("Agencies/ cannot be read: \(all)") }
        return all.flatMap { office in office.standards.map { "\(office.agency.id)/\($0.id)" } }
    }()
}

/// A clock that a test sets.
final class TestClock: Sendable {
    private let seconds: Mutex<Int64>

    init(_ text: String) throws { seconds = Mutex(try Instant(iso8601: text).secondsSinceEpoch) }

    var now: Instant { Instant(secondsSinceEpoch: seconds.withLock { $0 }) }

    func advance(seconds more: Int64) { seconds.withLock { $0 += more } }
}

/// An installation in a scratch folder, gone when the test ends.
final class ScratchOffice: Sendable {
    let desk: Desk
    let clock: TestClock
    let folder: URL
    /// Where its database lies, to open it again.
    let location: DatabaseLocation

    /// A Tuesday morning within office hours.
    init(
        catalogue: Catalogue? = nil, at time: String = "2026-07-14T09:00:00+07:00", folder: URL? = nil,
        location: DatabaseLocation? = nil
    ) throws {
        clock = try TestClock(time)
        self.folder =
            folder ?? FileManager.default.temporaryDirectory.appendingPathComponent("maklumat-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
        let clock = clock
        self.location = try location ?? ScratchDatabase.location(in: self.folder)
        desk = try Desk(
            catalogue: catalogue ?? Offices.catalogue(),
            store: Store(self.location),
            files: FileStore(folder: self.folder.appendingPathComponent("files").path),
            publicAddress: "http://localhost",
            now: { clock.now }, patience: .seconds(3600))
    }

    deinit {
        // A folder that stays behind is the system's to clean; a test must not fail for it.
        try? FileManager.default.removeItem(at: folder)
    }

    func officer(_ roles: Role.ID..., of agency: Agency.ID, named name: String = "petugas") -> StaffMember {
        StaffMember(
            id: UserID("\(agency).\(name)"), agency: agency, name: name, roles: Set(roles), isActive: true,
            isDemo: false)
    }

    /// Files a fuel recommendation in Pasuruan: the shortest of the decrees' letters.
    func fileFuelRecommendation(key: SubmissionKey? = nil, name: String = "Siti Rahayu") async throws -> Receipt {
        try await desk.fileApplication(
            try fuelForm(name: name), to: "rekomendasi-bbm", of: Self.pasuruan, channel: .online, key: key)
    }

    func fuelForm(name: String = "Siti Rahayu") throws -> ApplicationForm {
        guard let service = desk.catalogue.service("rekomendasi-bbm", of: Self.pasuruan) else {
            throw DeskError.notFound
        }
        return try desk.sampleForm(for: service.standard, name: name)
    }

    static let pasuruan: Agency.ID = "kabupaten-pasuruan"
    static let jombang: Agency.ID = "kabupaten-jombang"
}

extension Receipt {
    var number: CaseNumber { loaded.head.number }
}
