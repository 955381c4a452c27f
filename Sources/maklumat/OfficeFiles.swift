import Foundation
import Standards
import WorkingTime

/// The files of the offices on disk.
struct OfficeFiles {
    /// A folder with one folder for each office, or the folder of a single office.
    let folder: String

    init(folder: String) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    /// The folders of the offices, by name.
    ///
    /// Every folder with YAML files is one, also without an `agency.yaml`: the loader then says what is missing. A
    /// folder that holds an `agency.yaml` itself is the one office that is meant, and so is one whose YAML files lie
    /// beside no folder of an office.
    ///
    /// - Throws: A ``CommandFault`` when the folder cannot be read.
    func offices() throws -> [String] {
        if Self.exists("\(folder)/agency.yaml") { return [folder] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw CommandFault("The folder \(folder) cannot be read. Name it with --agencies.")
        }
        let folders = names.filter(Self.isShown).sorted().map { "\(folder)/\($0)" }.filter {
            Self.isFolder($0) && Self.holdsYAML($0)
        }
        if folders.isEmpty, Self.holdsYAML(folder) { return [folder] }
        return folders
    }

    /// YAML files that lie beside the folders of the offices and that nothing reads, such as a service in the wrong
    /// folder.
    func strays() throws -> [String] {
        guard try !offices().contains(folder) else { return [] }
        return Self.files(in: folder).map { "\(folder)/\($0)" }
    }

    /// The offices with their files, as far as these can be read.
    func sources() throws -> [OfficeSource] {
        try offices().map(Self.source)
    }

    /// One office with its YAML files; what cannot be read stands there with the reason.
    static func source(_ office: String) -> OfficeSource {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: office)
        } catch {
            return OfficeSource(
                path: office, files: [SourceFile(path: "\(office)/agency.yaml", defect: .unreadable(reason(error)))])
        }
        return OfficeSource(
            path: office, files: names.filter(isRead).sorted().map { file("\(office)/\($0)") })
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func file(_ path: String) -> SourceFile {
        if isFolder(path) { return SourceFile(path: path, defect: .folder) }
        do {
            return SourceFile(path: path, bytes: try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            return SourceFile(path: path, defect: exists(path) ? .unreadable(reason(error)) : .absent)
        }
    }

    /// Whether YAML files lie in a folder; one that cannot be listed may hold some, and is told so when it is read.
    private static func holdsYAML(_ folder: String) -> Bool {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).contains(where: isRead)
        } catch {
            return true
        }
    }

    /// The YAML files in a folder, by name; none where it cannot be listed.
    private static func files(in folder: String) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter(isRead).sorted()
        } catch {
            return []
        }
    }

    private static func isRead(_ name: String) -> Bool { isShown(name) && SourceFile.isYAML(name) }

    /// False for what systems and editors keep to themselves, such as `.git` and `._izin.yaml`.
    private static func isShown(_ name: String) -> Bool { !name.hasPrefix(".") }

    /// What the system says, as it says it.
    private static func reason(_ error: any Error) -> String? {
        let error = error as NSError
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        return cause.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(cause.code))) : nil
    }
}
