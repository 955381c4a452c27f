import ArgumentParser
import Database
import Desk
import Files
import Foundation
import Standards
import WorkingTime

/// Where an installation keeps its standards and its data.
struct Installation: ParsableArguments {
    @Option(help: "Folder with one folder for each office.")
    var agencies: String = "Agencies"

    @Option(help: "Folder of the data. MAKLUMAT_DATA, or ./data.")
    var data: String?

    /// The folder of the data: option, environment, `./data`.
    var dataFolder: String { data ?? ProcessInfo.processInfo.environment["MAKLUMAT_DATA"] ?? "data" }

    /// Reads every office and opens the data.
    ///
    /// - Parameters:
    ///   - publicAddress: For links on paper, without a slash at the end.
    ///   - admitsDemoStaff: Lets demo accounts in.
    /// - Throws: A ``CommandFault`` of one clear line.
    func open(publicAddress: String, admitsDemoStaff: Bool = true) throws -> Desk {
        // Whatever is written here holds personal data and the installation's secret: nobody else may read it.
        umask(0o077)
        let catalogue = try loadCatalogue()
        let folder = URL(fileURLWithPath: dataFolder, isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFault("The data folder \(folder.path) cannot be made. Choose another one with MAKLUMAT_DATA.")
        }
        guard FileManager.default.isWritableFile(atPath: folder.path) else {
            throw CommandFault("The data folder \(folder.path) cannot be written. Choose another one with MAKLUMAT_DATA.")
        }
        let database = folder.appendingPathComponent("maklumat.sqlite").path
        let store = try Store(path: database)
        for path in ["", "-wal", "-shm"].map({ database + $0 }) where FileManager.default.fileExists(atPath: path) {
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
        let files = try FileStore(folder: folder.appendingPathComponent("files").path)
        return try Desk(
            catalogue: catalogue, store: store, files: files, publicAddress: publicAddress,
            admitsDemoStaff: admitsDemoStaff)
    }

    /// Reads every office.
    ///
    /// - Throws: A ``CommandFault`` that lists every fault of every file.
    func loadCatalogue() throws -> Catalogue {
        let folder = OfficeFiles(folder: agencies)
        let results = try folder.offices().map { ($0, AgencyLoader.load(files: try folder.files(of: $0))) }
        let faults = results.flatMap(\.1.faults)
        guard faults.isEmpty else {
            let lines = faults.map(String.init(describing:)).joined(separator: "\n")
            throw CommandFault("\(lines)\n\(faults.count) faults in \(agencies). Mend them, then start again.")
        }
        let loaded = results.compactMap(\.1.loaded)
        guard !loaded.isEmpty else {
            throw CommandFault("There is no office in \(agencies). Each is a folder with an agency.yaml.")
        }
        return try Catalogue(loaded: loaded, holidays: try folder.holidays())
    }
}

/// The files of the offices on disk.
struct OfficeFiles {
    let folder: String

    /// The folders that hold an `agency.yaml`, by name.
    func offices() throws -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw CommandFault("The folder \(folder) cannot be read. Name it with --agencies.")
        }
        return names.sorted().map { "\(folder)/\($0)" }.filter {
            FileManager.default.fileExists(atPath: "\($0)/agency.yaml")
        }
    }

    /// The YAML files of one office; the loader says what is wrong with names that end in `.yml`.
    func files(of office: String) throws -> [SourceFile] {
        let names = try FileManager.default.contentsOfDirectory(atPath: office)
        return try names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map {
            try Self.source("\(office)/\($0)")
        }
    }

    /// One file as text.
    static func source(_ path: String) throws -> SourceFile {
        guard let data = FileManager.default.contents(atPath: path) else { throw CommandFault("\(path) cannot be read.") }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFault("\(path) is not UTF-8 text. Save it as UTF-8.")
        }
        return SourceFile(path: path, text: text)
    }

    /// The national holidays beside the offices.
    func holidays() throws -> HolidayTable {
        let path = "\(folder)/national-holidays.json"
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFault("\(path) is missing: without holidays no due time is right.")
        }
        do {
            return try HolidayTable(json: data)
        } catch {
            throw CommandFault("\(path): \(error)")
        }
    }
}

/// What keeps a command from working, in one clear line or list.
struct CommandFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
