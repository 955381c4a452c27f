/// Loads an office and all its service standards from the files of one folder.
public enum AgencyLoader {
    /// Reads the files of an office.
    ///
    /// `agency.yaml` is the office, every other file that ends in `.yaml` a service; files that are not YAML are passed
    /// over.
    ///
    /// - Parameter files: The files of one folder, in any order.
    /// - Returns: The office with its standards, or everything that keeps it from being loaded, over all files.
    public static func load(files: [SourceFile]) -> LoadResult {
        var folder = OfficeFolder(files)
        guard let agencyFile = folder.agency else {
            folder.log(for: folder.missingAgency).add(.file(.noAgencyFile), at: .start, path: "")
            _ = standards(in: &folder, agency: nil, office: nil)
            return LoadResult(faults: folder.faults, loaded: nil)
        }
        let log = folder.log(for: agencyFile)
        let root = YAMLReader.read(agencyFile.text, log: log)
        let agency = root.flatMap { AgencyReader.read(root: $0, services: folder.services.map(\.stem), log: log) }
        let office = agency.map(OfficeOutline.init) ?? root.map(OfficeOutline.init(root:))
        let read = standards(in: &folder, agency: agency, office: office)
        guard folder.faults.isEmpty, let agency, let root else {
            return LoadResult(faults: folder.faults, loaded: nil)
        }
        var map = SourceMap()
        map.add(FileMap(file: agencyFile.path, root: root), for: nil)
        for standard in read { map.add(standard.map, for: standard.standard.id) }
        let loaded = LoadedAgency(
            agency: agency, standards: inOrder(read.map(\.standard), of: agency.decree),
            sources: Dictionary(read.map { ($0.standard.id, $0.file) }) { first, _ in first }, map: map)
        return LoadResult(faults: [], loaded: loaded)
    }

    private typealias ReadStandard = (standard: ServiceStandard, file: SourceFile, map: FileMap)

    private static func standards(
        in folder: inout OfficeFolder, agency: Agency?, office: OfficeOutline?
    ) -> [ReadStandard] {
        var read: [ReadStandard] = []
        for file in folder.services {
            let log = folder.log(for: file)
            guard let root = YAMLReader.read(file.text, log: log) else { continue }
            checkName(of: file, root: root, log: log)
            // Without an office the standard is still read for its own faults.
            let standard = StandardReader.read(
                root: root, agency: agency?.id ?? "", office: office, complaints: agency?.complaints ?? [], log: log)
            if let standard, log.isEmpty {
                read.append((standard, file, FileMap(file: file.path, root: root, aliases: log.aliases)))
            }
        }
        return read
    }

    private static func checkName(of file: SourceFile, root: SourceNode, log: FaultLog) {
        let key = StandardKey.service.rawValue
        guard let node = root[key], let service = node.text, service != file.stem else { return }
        log.add(.file(.name(service: service, stem: file.stem)), at: node.position, path: key)
    }

    /// The standards in the order of the decree's list; those that it does not list behind them, by name.
    private static func inOrder(_ standards: [ServiceStandard], of decree: AgencyDecree) -> [ServiceStandard] {
        let listed = decree.services.compactMap { entry in standards.first { $0.id == entry.service } }
        let ids = Set(listed.map(\.id))
        let rest = standards.filter { !ids.contains($0.id) }
        return listed + rest.sorted { ($0.name.indonesian, $0.id) < ($1.name.indonesian, $1.id) }
    }
}

/// What loading an office gives: the office, or the faults that stand in its way.
public struct LoadResult: Sendable {
    /// All faults of all files: `agency.yaml` first, then the others by path, each in the order of its lines.
    public let faults: [Fault]
    /// `nil` exactly when there are faults.
    public let loaded: LoadedAgency?
}

/// An office with its standards, and where everything is written.
public struct LoadedAgency: Sendable {
    /// The office.
    public let agency: Agency
    /// In the order of the decree's list; those that it does not list behind them, by name.
    public let standards: [ServiceStandard]
    /// The file of each standard, for storing its text with the published version.
    public let sources: [ServiceStandard.ID: SourceFile]
    /// Where every item of the office and of its standards is written.
    public let map: SourceMap
}
