/// Reads a single service file of an office that is already known, such as the text stored with a published version.
public enum StandardLoader {
    /// Reads a service file; its name does not matter here.
    ///
    /// What the file says about roles and divisions is taken as it stands: it was right for the office of its day, and
    /// a role that is gone since must not make the cases of that version unreadable.
    ///
    /// - Parameters:
    ///   - file: The service file.
    ///   - agency: The office that published it.
    /// - Returns: The standard, or everything that keeps it from being read.
    public static func load(file: SourceFile, agency: Agency) -> StandardLoadResult {
        let log = FaultLog(file: file.path)
        guard let root = YAMLReader.read(file, log: log),
            let standard = StandardReader.read(root: root, agency: agency.id, office: nil, log: log),
            log.isEmpty
        else { return StandardLoadResult(faults: log.faults, standard: nil, map: SourceMap()) }
        var map = SourceMap()
        map.add(FileMap(file: file.path, root: root, aliases: log.aliases), for: standard.id)
        return StandardLoadResult(faults: [], standard: standard, map: map)
    }
}

/// What reading a single service file gives: the standard, or the faults that stand in its way.
public struct StandardLoadResult: Sendable {
    /// All faults in the order of the lines.
    public let faults: [Fault]
    /// `nil` exactly when there are faults.
    public let standard: ServiceStandard?
    /// Places of the standard's items.
    public let map: SourceMap
}
