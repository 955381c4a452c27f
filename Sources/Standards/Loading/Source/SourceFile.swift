/// A file that the caller has read; this room opens nothing itself.
public struct SourceFile: Hashable, Sendable {
    /// Path as it is to be shown in faults, with `/` between folders.
    public let path: String
    /// The whole content, decoded from UTF-8.
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The last part of the path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The name without its ending.
    var stem: String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The path up to the name, with the `/` behind it; empty when there is no folder.
    var folder: String { String(path.dropLast(name.count)) }
}
