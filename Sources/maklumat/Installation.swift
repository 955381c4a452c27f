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

    @Option(
        help: "The database: sqlite:PATH or postgres://... MAKLUMAT_DATABASE, or maklumat.sqlite in the data folder.")
    var database: String?

    /// The folder of the data: option, environment, `./data`.
    var dataFolder: String { data ?? ProcessInfo.processInfo.environment["MAKLUMAT_DATA"] ?? "data" }

    /// Where the database lies.
    ///
    /// - Throws: A ``CommandFault`` when the address is of neither engine; it is not repeated, because it may hold a password.
    func databaseLocation() throws -> DatabaseLocation {
        guard let text = database ?? ProcessInfo.processInfo.environment["MAKLUMAT_DATABASE"], !text.isEmpty else {
            return .sqlite(path: URL(fileURLWithPath: dataFolder).appendingPathComponent("maklumat.sqlite").path)
        }
        guard let location = DatabaseLocation(text) else {
            throw CommandFault(
                "The database must be sqlite:PATH or postgres://USER@HOST/NAME. Check --database or MAKLUMAT_DATABASE.")
        }
        return location
    }

    /// Makes the data folder if it is not there.
    ///
    /// - Throws: A ``CommandFault`` when it cannot be made or written.
    func makeDataFolder() throws {
        umask(0o077)
        let folder = URL(fileURLWithPath: dataFolder, isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFault("The data folder \(folder.path) cannot be made. Choose another one with MAKLUMAT_DATA.")
        }
        guard FileManager.default.isWritableFile(atPath: folder.path) else {
            throw CommandFault(
                "The data folder \(folder.path) cannot be written. Choose another one with MAKLUMAT_DATA.")
        }
    }

    /// The uploads of the data folder.
    func files() throws -> FileStore {
        try FileStore(folder: URL(fileURLWithPath: dataFolder).appendingPathComponent("files").path)
    }

    private func requireData(in folder: URL) throws {
        guard case .sqlite(let path) = try databaseLocation() else { return }
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFault("There is no database at \(path). Name the data folder with --data or MAKLUMAT_DATA.")
        }
    }

    /// Only the owner reads the files of a SQLite database.
    private static func close(_ path: String) throws {
        for file in ["", "-wal", "-shm"].map({ path + $0 }) where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        }
    }

    /// Reads every office and opens the data.
    ///
    /// - Parameters:
    ///   - publicAddress: For links on paper, without a slash at the end.
    ///   - admitsDemoStaff: Lets demo accounts in.
    ///   - publishes: Notes the standards as published; false only looks.
    ///   - mustExist: Refuses a data folder that is not there, instead of making one.
    /// - Throws: A ``CommandFault`` of one clear line.
    func open(
        publicAddress: String, admitsDemoStaff: Bool = true, mustExist: Bool = false, publishes: Bool = true
    ) throws -> Desk {
        // Whatever is written here holds personal data and the installation's secret: nobody else may read it.
        umask(0o077)
        let catalogue = try loadCatalogue()
        let folder = URL(fileURLWithPath: dataFolder, isDirectory: true)
        if mustExist { try requireData(in: folder) }
        try makeDataFolder()
        let location = try databaseLocation()
        let shift = try Self.shiftedClock()
        let store = try Store(location)
        if case .sqlite(let path) = location { try Self.close(path) }
        do { try ShiftedClock.admit(shift, to: store) } catch let fault as ShiftedClockFault {
            throw CommandFault(fault.description(of: dataFolder))
        }
        return try Desk(
            catalogue: catalogue, store: store, files: try files(), publicAddress: publicAddress,
            admitsDemoStaff: admitsDemoStaff, publishes: publishes, now: shift?.now ?? Desk.systemClock,
            isShifted: shift != nil)
    }

    /// The clock that MAKLUMAT_NOW sets; `nil` without it.
    ///
    /// - Throws: A ``CommandFault`` when it names no instant.
    private static func shiftedClock() throws -> ShiftedClock? {
        guard let text = ProcessInfo.processInfo.environment["MAKLUMAT_NOW"], !text.isEmpty else { return nil }
        do {
            return ShiftedClock(startingAt: try Instant(iso8601: text))
        } catch {
            throw CommandFault(
                "MAKLUMAT_NOW must be an instant such as 2026-03-13T10:20:00+07:00; it is \"\(text)\".")
        }
    }

    /// Reads every office.
    ///
    /// - Throws: `ExitCode(3)` after listing every fault of every file, or a ``CommandFault`` of one clear line.
    func loadCatalogue() throws -> Catalogue {
        let folder = OfficeFiles(folder: agencies)
        let results = OfficesLoader.load(try folder.sources())
        guard !results.isEmpty else {
            throw CommandFault("There is no office in \(agencies). Each is a folder with an agency.yaml.")
        }
        let holidays = HolidayFile(for: folder.folder)
        let faults = results.flatMap(\.faults) + [holidays.fault].compactMap(\.self)
        guard faults.isEmpty, let table = holidays.table else {
            let lines = faults.map(String.init(describing:)).joined(separator: "\n")
            let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
            Self.complain(
                "\(lines)\n\(count) in \(agencies). Mend \(faults.count == 1 ? "it" : "them"), then start again.")
            throw ExitCode(3)
        }
        for stray in try folder.strays() { Self.complain(Self.notice(ofStray: stray, .english)) }
        if let substitute = holidays.substitute { Self.complain(substitute.notice(.english)) }
        return try Catalogue(loaded: results.compactMap(\.loaded), holidays: table)
    }

    /// Says that a file lies where nothing reads it.
    static func notice(ofStray path: String, _ language: Language) -> String {
        switch language {
        case .indonesian: "\(path) tidak dibaca: berkas layanan berada dalam folder kantornya."
        case .english: "\(path) is not read: the file of a service lies in the folder of its office."
        }
    }

    /// Writes a line for whoever started the command, apart from what the command gives.
    static func complain(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}

/// What keeps a command from working, in one clear line or list.
struct CommandFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
