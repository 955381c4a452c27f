/// Loads an office and all its service standards from the files of one folder.
public enum AgencyLoader {
    /// Reads the files of an office.
    ///
    /// `agency.yaml` is the office, every other file that ends in `.yaml` a service; files that are not YAML are passed
    /// over.
    ///
    /// - Parameters:
    ///   - files: The files of one folder, in any order.
    ///   - folder: The path of that folder; `nil` to take it from the files.
    /// - Returns: The office with its standards, or everything that keeps it from being loaded, over all files.
    public static func load(files: [SourceFile], folder path: String? = nil) -> LoadResult {
        var folder = OfficeFolder(files, folder: path)
        guard let agencyFile = folder.agency else {
            folder.log(for: folder.missingAgency).add(.file(.noAgencyFile), at: .start, path: "")
            _ = standards(in: &folder, agency: nil, office: nil)
            return LoadResult(faults: folder.faults, loaded: nil, identity: nil)
        }
        let log = folder.log(for: agencyFile)
        let root = YAMLReader.read(agencyFile, log: log)
        let agency = root.flatMap { AgencyReader.read(root: $0, services: folder.services.map(\.stem), log: log) }
        let office = agency.map(OfficeOutline.init) ?? root.map(OfficeOutline.init(root:))
        let identity = root.flatMap { OfficeIdentity(root: $0, file: agencyFile) }
        let read = standards(in: &folder, agency: agency, office: office)
        guard folder.faults.isEmpty, let agency, let root else {
            return LoadResult(faults: folder.faults, loaded: nil, identity: identity)
        }
        var map = SourceMap()
        map.add(FileMap(file: agencyFile.path, root: root), for: nil)
        for standard in read { map.add(standard.map, for: standard.standard.id) }
        let loaded = LoadedAgency(
            agency: agency, standards: inOrder(read.map(\.standard), of: agency.decree),
            sources: Dictionary(read.map { ($0.standard.id, $0.file) }) { first, _ in first }, map: map)
        return LoadResult(faults: [], loaded: loaded, identity: identity)
    }

    private typealias ReadStandard = (standard: ServiceStandard, file: SourceFile, map: FileMap)

    private static func standards(
        in folder: inout OfficeFolder, agency: Agency?, office: OfficeOutline?
    ) -> [ReadStandard] {
        var read: [ReadStandard] = []
        for file in folder.services {
            let log = folder.log(for: file)
            guard let root = YAMLReader.read(file, log: log) else { continue }
            checkName(of: file, root: root, log: log)
            // Without an office the standard is still read for its own faults.
            let standard = StandardReader.read(root: root, agency: agency?.id ?? "", office: office, log: log)
            if let standard, log.isEmpty {
                read.append((standard, file, FileMap(file: file.path, root: root, aliases: log.aliases)))
            }
        }
        return read
    }

    private static func checkName(of file: SourceFile, root: SourceNode, log: FaultLog) {
        let key = StandardKey.service.rawValue
        // What is no identifier is a fault of its own, and its advice would contradict this one.
        guard let node = root[key], let service = node.text, service != file.stem,
            Identifier<ServiceStandard>.isWellFormed(service)
        else { return }
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
    /// What the office calls itself, also where faults keep it from being loaded; `nil` where that cannot be read.
    let identity: OfficeIdentity?

    /// The result with a further fault in front of those that follow it in the file.
    func adding(_ fault: Fault) -> LoadResult {
        let rest = faults.filter { $0.file == fault.file && ($0.line, $0.column) <= (fault.line, fault.column) }.count
        var all = faults
        all.insert(fault, at: rest)
        return LoadResult(faults: all, loaded: nil, identity: identity)
    }
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
