/// Loads all offices of an installation and holds them against each other.
public enum OfficesLoader {
    /// Reads offices.
    ///
    /// - Parameter folders: The folder of each office with its files.
    /// - Returns: One result for each folder, in their order. An identifier that several offices have is a fault of
    ///   every office but the first.
    public static func load(_ folders: [OfficeSource]) -> [LoadResult] {
        var first: [Agency.ID: OfficeIdentity] = [:]
        return folders.map { folder in
            let result = AgencyLoader.load(files: folder.files, folder: folder.path)
            guard let identity = result.identity else { return result }
            guard let other = first[identity.id] else {
                first[identity.id] = identity
                return result
            }
            return result.adding(
                Fault(
                    file: identity.file, line: identity.position.line, column: identity.position.column,
                    keyPath: AgencyKey.agency.rawValue,
                    problem: .file(.secondOffice(identity.id, other: "\(other.file):\(other.position.line)"))))
        }
    }
}

/// The files of one office, as the caller has read them.
public struct OfficeSource: Sendable {
    /// Path of the folder, as it is to be shown in faults.
    public let path: String
    /// The YAML files in it, in any order.
    public let files: [SourceFile]

    public init(path: String, files: [SourceFile]) {
        self.path = path
        self.files = files
    }
}

/// What an office calls itself, and where.
struct OfficeIdentity: Sendable {
    let id: Agency.ID
    let file: String
    let position: SourcePosition

    /// Reads it from an `agency.yaml`, whatever else may be wrong there; `nil` where there is no identifier.
    init?(root: SourceNode, file: SourceFile) {
        guard let node = root[AgencyKey.agency.rawValue], let text = node.text, Identifier<Agency>.isWellFormed(text)
        else { return nil }
        id = Agency.ID(text)
        self.file = file.path
        position = node.position
    }
}
