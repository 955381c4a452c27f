/// A file that the caller has read; this room opens nothing itself.
public struct SourceFile: Hashable, Sendable {
    /// Path as it is to be shown in faults, with `/` between folders.
    public let path: String
    /// The whole content, decoded from UTF-8; empty when there is a ``defect``.
    public let text: String
    /// Why there is no text; `nil` for a file that could be read.
    public let defect: SourceDefect?

    public init(path: String, text: String) {
        self.path = path
        self.text = text
        defect = nil
    }

    /// A file whose bytes were read; it has a ``defect`` when they are not UTF-8.
    public init(path: String, bytes: some Collection<UInt8>) {
        self.path = path
        if let text = String(validating: bytes, as: UTF8.self) {
            self.text = text
            defect = nil
        } else {
            text = ""
            defect = .notUTF8(UndecodableText(Array(bytes)))
        }
    }

    /// A file that could not be read at all.
    public init(path: String, defect: SourceDefect) {
        self.path = path
        text = ""
        self.defect = defect
    }

    /// Whether a name is that of a YAML file; names that only nearly end in `.yaml` are among them, so that the loader
    /// can say so instead of passing over a service.
    public static func isYAML(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
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
