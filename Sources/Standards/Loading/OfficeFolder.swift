/// The files of an office, sorted by what they are, with the faults found in each.
struct OfficeFolder {
    /// `nil` when there is none.
    private(set) var agency: SourceFile?
    /// Service files by path.
    private(set) var services: [SourceFile] = []
    /// The file that ought to be there when ``agency`` is `nil`; its text is empty.
    let missingAgency: SourceFile
    private var logs: [FaultLog] = []

    /// Sorts files.
    ///
    /// - Parameter folder: Their folder, for the place of a fault where there are none; `nil` to take it from them.
    init(_ files: [SourceFile], folder: String? = nil) {
        let files = files.sorted { $0.path < $1.path }
        let place = folder.map { $0.isEmpty || $0.hasSuffix("/") ? $0 : $0 + "/" } ?? files.first?.folder ?? ""
        missingAgency = SourceFile(path: place + Self.agencyName, text: "")
        var first: [String: SourceFile] = [:]
        for file in files where SourceFile.isYAML(file.name) {
            if !file.name.hasSuffix(".yaml") {
                log(for: file).add(.file(.ending(expected: file.stem + ".yaml")), at: .start, path: "")
            } else if let other = first[file.name] {
                log(for: file).add(.file(.second(other: other.path)), at: .start, path: "")
            } else {
                first[file.name] = file
                if file.name == Self.agencyName { agency = file } else { services.append(file) }
            }
        }
    }

    /// All faults: those of `agency.yaml` first, then by path.
    var faults: [Fault] {
        let agencyPath = (agency ?? missingAgency).path
        return logs.sorted { ($0.file != agencyPath ? 1 : 0, $0.file) < ($1.file != agencyPath ? 1 : 0, $1.file) }
            .flatMap(\.faults)
    }

    /// A log for the faults of a file.
    mutating func log(for file: SourceFile) -> FaultLog {
        let log = FaultLog(file: file.path)
        logs.append(log)
        return log
    }

    private static let agencyName = "agency.yaml"
}
