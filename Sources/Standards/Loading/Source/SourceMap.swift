/// Finds the place in the files at which an item of an office or of a standard is written.
///
/// Items are named by key paths as in faults: keys joined by dots, items of lists by their index from 0 in brackets, as
/// in `delivery.procedure[2].outcomes.lengkap.to`. The order of a list in the file is the order in the model.
public struct SourceMap: Sendable {
    private var files: [ServiceStandard.ID?: FileMap] = [:]

    /// The place of an item.
    ///
    /// - Parameters:
    ///   - keyPath: The item; where the file does not spell it out, the place of the nearest item around it is given.
    ///   - standard: The service file to look in; `nil` for `agency.yaml`.
    /// - Returns: `nil` when that file was not loaded.
    public func location(of keyPath: String, in standard: ServiceStandard.ID? = nil) -> SourceLocation? {
        guard let map = files[standard] else { return nil }
        let position = map.position(of: keyPath)
        return SourceLocation(file: map.file, line: position.line, column: position.column)
    }

    mutating func add(_ map: FileMap, for standard: ServiceStandard.ID?) {
        files[standard] = map
    }
}

/// The places of all items of one file.
struct FileMap: Sendable {
    let file: String
    /// The file's tree: a place is looked up in it when somebody asks, which in most runs of the program nobody does.
    private let root: SourceNode
    /// Items that the file writes under another key, such as the outcome that `next` stands for.
    private let aliases: [String: String]

    init(file: String, root: SourceNode, aliases: [String: String] = [:]) {
        self.file = file
        self.root = root
        self.aliases = aliases
    }

    /// The place of an item, or of the nearest item around it that is written down.
    func position(of keyPath: String) -> SourcePosition {
        var path = keyPath
        while !path.isEmpty {
            if let found = root.position(of: path[...]) { return found }
            if let alias = aliases[path], let found = root.position(of: alias[...]) { return found }
            path = KeyPath.parent(of: path)
        }
        return .start
    }
}

extension SourceNode {
    /// The place of the value behind a key path that starts inside of this value; `nil` where it leads nowhere.
    fileprivate func position(of path: Substring) -> SourcePosition? {
        switch content {
        case .scalar: return nil
        case .list(let items):
            guard path.first == "[", let end = path.firstIndex(of: "]"),
                let index = Int(path[path.index(after: path.startIndex)..<end]), items.indices.contains(index)
            else { return nil }
            return items[index].position(behind: path[path.index(after: end)...])
        case .object(let entries):
            // A key may hold a dot itself, so the path is held against the keys that are there.
            for entry in entries where path.hasPrefix(entry.key) {
                if let found = entry.value.position(behind: path.dropFirst(entry.key.count)) { return found }
            }
            return nil
        }
    }

    /// The place of this value, or of what the rest of a key path names inside of it.
    private func position(behind rest: Substring) -> SourcePosition? {
        switch rest.first {
        case nil: position
        case ".": position(of: rest.dropFirst())
        case "[": position(of: rest)
        default: nil
        }
    }
}

/// Writes key paths.
enum KeyPath {
    static func member(_ key: String, of path: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    static func item(_ index: Int, of path: String) -> String {
        "\(path)[\(index)]"
    }

    /// The path of what stands around an item; empty for the file itself.
    static func parent(of path: String) -> String {
        guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return "" }
        return String(path[..<end])
    }
}

/// The way from the file to one of its values.
///
/// Readers take one with every value; it becomes a key path, as people read it, only where something is wrong.
indirect enum KeyTrail {
    case file
    case member(String, of: KeyTrail)
    case item(Int, of: KeyTrail)

    /// The key path; empty for the file itself.
    var path: String {
        switch self {
        case .file: ""
        case .member(let key, let trail): KeyPath.member(key, of: trail.path)
        case .item(let index, let trail): KeyPath.item(index, of: trail.path)
        }
    }
}
