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
    private var positions: [String: SourcePosition] = [:]
    /// Items that the file writes under another key, such as the outcome that `next` stands for.
    private var aliases: [String: String] = [:]

    init(file: String, root: SourceNode, aliases: [String: String] = [:]) {
        self.file = file
        self.aliases = aliases
        add(root, at: "")
    }

    /// The place of an item, or of the nearest item around it that is written down.
    func position(of keyPath: String) -> SourcePosition {
        var path = keyPath
        while !path.isEmpty {
            if let found = positions[path] { return found }
            if let alias = aliases[path], let found = positions[alias] { return found }
            path = KeyPath.parent(of: path)
        }
        return .start
    }

    private mutating func add(_ node: SourceNode, at path: String) {
        positions[path] = node.position
        for (index, item) in node.items.enumerated() {
            add(item, at: KeyPath.item(index, of: path))
        }
        for entry in node.entries {
            add(entry.value, at: KeyPath.member(entry.key, of: path))
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
