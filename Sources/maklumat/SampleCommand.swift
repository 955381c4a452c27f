import ArgumentParser
import Casework
import Database
import Desk
import Files
import Foundation
import Standards

/// Prints an application that passes every check, as the API takes it: to learn from, and for measurements.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Prints a sample application for a service, as POST …/cases takes it.")

    @OptionGroup var installation: Installation

    @Argument(help: "An office and a service: kabupaten-pasuruan/rekomendasi-bbm.")
    var target: String

    func run() async throws {
        let catalogue = try installation.loadCatalogue()
        let parts = target.split(separator: "/").map(String.init)
        guard parts.count == 2,
            let service = catalogue.service(ServiceStandard.ID(parts[1]), of: Agency.ID(parts[0]))
        else { throw CommandFault("There is no service \"\(target)\" in \(installation.agencies).") }
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
            "maklumat-sample-\(UUID().uuidString)")
        defer {
            // What stays behind is a folder of samples in the system's scratch space.
            try? FileManager.default.removeItem(at: scratch)
        }
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        let store = try Store(.sqlite(path: scratch.appendingPathComponent("sample.sqlite").path))
        let files = try FileStore(folder: scratch.appendingPathComponent("files").path)
        let desk = try Desk(catalogue: catalogue, store: store, files: files, publicAddress: "http://localhost")
        let form = try desk.sampleForm(for: service.standard, name: "Siti Rahayu")
        var answers: [String: Any] = [:]
        for (field, answer) in form.answers { answers[field.rawValue] = try json(answer, files) }
        var documents: [String: Any] = [:]
        for (requirement, evidence) in form.evidence {
            documents[requirement.rawValue] = try json(evidence.files, files)
        }
        let data = try JSONSerialization.data(
            withJSONObject: ["answers": answers, "documents": documents, "consent": true],
            options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        print(String(decoding: data, as: UTF8.self))
        try store.close()
    }

    private func json(_ answer: RawAnswer, _ store: FileStore) throws -> Any {
        switch answer {
        case .text(let text): text
        case .list(let options): options
        case .rows(let rows): rows
        case .address(let parts): parts
        case .files(let files): try json(files, store)
        }
    }

    private func json(_ files: [FileReference], _ store: FileStore) throws -> [[String: String]] {
        try files.map { ["name": $0.name, "content": Data(try store.bytes($0.hash)).base64EncodedString()] }
    }
}
