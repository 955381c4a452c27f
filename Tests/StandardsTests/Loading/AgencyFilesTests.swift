import Foundation
import Standards
import Testing

@Suite("The offices in Agencies/")
struct AgencyFilesTests {
    @Test("Every office loads without a fault", arguments: try RepositoryFiles.offices())
    func loads(office: String) throws {
        let result = AgencyLoader.load(files: try RepositoryFiles.files(of: office))
        #expect(result.faults.map(\.description) == [])
        let loaded = try #require(result.loaded)
        #expect(loaded.agency.id.rawValue == office)
        #expect(!loaded.standards.isEmpty)
        #expect(loaded.standards.allSatisfy { loaded.sources[$0.id] != nil })
    }
}

/// Files of the repository that tests read.
enum RepositoryFiles {
    /// The names of the folders in `Agencies/`.
    static func offices() throws -> [String] {
        let folders = try FileManager.default.contentsOfDirectory(
            at: root.appending(path: "Agencies").resolvingSymlinksInPath(),
            includingPropertiesForKeys: [.isDirectoryKey])
        return try folders.filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
            .map(\.lastPathComponent).sorted()
    }

    /// The files of an office.
    static func files(of office: String) throws -> [SourceFile] {
        let folder = root.appending(path: "Agencies/\(office)")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return SourceFile(path: "Agencies/\(office)/\(name)", text: text)
        }
    }

    static func schema(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: root.appending(path: "Schemas/\(name).schema.json"))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// The folder of the package.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}
