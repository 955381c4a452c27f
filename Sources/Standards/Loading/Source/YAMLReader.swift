import Yams

/// Turns the text of a YAML file into a tree of values with their places.
struct YAMLReader {
    private let log: FaultLog
    private var masks = KeyMasks()
    private var reportedAnchors: Set<String> = []

    /// Reads a file.
    ///
    /// - Returns: `nil` when the file cannot be read as one tree of keys; the log then says why.
    static func read(_ file: SourceFile, log: FaultLog) -> SourceNode? {
        if let defect = file.defect {
            log.add(.file(.defect(defect)), at: defect.position, path: "")
            return nil
        }
        // A byte order mark is no part of the text, but the parser stumbles over it.
        let hasMark = file.text.unicodeScalars.first == "\u{FEFF}"
        let text = hasMark ? String(file.text.unicodeScalars.dropFirst()) : file.text
        return PlainYAML.read(text) ?? readAll(text, log: log)
    }

    /// Reads a text with the library, which knows all of YAML and what is wrong with a text.
    static func readAll(_ text: String, log: FaultLog) -> SourceNode? {
        var reader = YAMLReader(log: log)
        return reader.read(text)
    }

    private init(log: FaultLog) {
        self.log = log
    }

    private mutating func read(_ text: String) -> SourceNode? {
        if let position = SourceText(text).positionOfAliasFlood() {
            log.add(.shape(.anchor), at: position, path: "")
            return nil
        }
        guard let root = parse(text) else { return nil }
        guard reportedAnchors.isEmpty else { return nil }
        guard case .object = root.content else {
            log.add(
                .shape(root.isNothing ? .emptyFile : .wrongKind(found: root.kind, expected: .object)), at: .start,
                path: "")
            return nil
        }
        return root
    }

    /// Parses the text; a key that stands twice is hidden and the text parsed again, so that one such slip does not
    /// keep every other fault of the file out of sight.
    private mutating func parse(_ original: String) -> SourceNode? {
        var text = original
        while true {
            do {
                // Without rules of its own the resolver leaves `2024-01-31` and `35.10` the texts that they are.
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard let node = try parser.singleRoot() else {
                    log.add(.shape(.emptyFile), at: .start, path: "")
                    return nil
                }
                // Nodes hold their anchors weakly; the parser owns them.
                return withExtendedLifetime(parser) { convert(node, position: .start, path: "") }
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let position = SourcePosition(context.mark)
                guard let key = keys.first, let masked = masks.hide(key, at: position, in: text) else {
                    log.add(.shape(.duplicateKey(keys.first ?? "", firstLine: position.line)), at: position, path: "")
                    return nil
                }
                text = masked
            } catch {
                let (problem, position) = SyntaxProblem.read(from: error, text: text)
                log.add(.syntax(problem), at: position, path: "")
                return nil
            }
        }
    }

    private mutating func convert(_ node: Node, position: SourcePosition, path: String) -> SourceNode {
        if let anchor = node.anchor {
            // What an alias stands for is the same node again: it is reported once and never walked into, so that
            // aliases of aliases cannot grow without bound.
            if reportedAnchors.insert(anchor.rawValue).inserted {
                log.add(.shape(.anchor), at: SourcePosition(node.mark), path: path)
            }
            return SourceNode(content: .list([]), position: position)
        }
        switch node {
        case .scalar(let scalar):
            let content = SourceNode.Content.scalar(scalar.string, isPlain: scalar.style == .plain)
            let converted = SourceNode(content: content, position: SourcePosition(scalar.mark))
            return converted.isNothing ? SourceNode(content: content, position: position) : converted
        case .sequence(let sequence):
            let items = sequence.enumerated().map { index, item in
                convert(item, position: SourcePosition(item.mark), path: KeyPath.item(index, of: path))
            }
            return SourceNode(content: .list(items), position: position)
        case .mapping(let mapping):
            return SourceNode(content: .object(entries(of: mapping, path: path)), position: position)
        case .alias:
            // The composer puts the node itself in the place of every alias.
            log.add(.shape(.anchor), at: SourcePosition(node.mark), path: path)
            return SourceNode(content: .list([]), position: position)
        }
    }

    private mutating func entries(of mapping: Node.Mapping, path: String) -> [SourceNode.Entry] {
        var entries: [SourceNode.Entry] = []
        var firstLines: [String: Int] = [:]
        for (keyNode, valueNode) in mapping {
            let keyPosition = SourcePosition(keyNode.mark)
            guard case .scalar(let scalar) = keyNode, keyNode.anchor == nil else {
                log.add(.shape(keyNode.anchor == nil ? .keyIsNotText : .anchor), at: keyPosition, path: path)
                continue
            }
            let key = masks.original(of: scalar.string)
            let keyPath = KeyPath.member(key, of: path)
            let value = convert(valueNode, position: keyPosition, path: keyPath)
            if let firstLine = firstLines[key] {
                log.add(.shape(.duplicateKey(key, firstLine: firstLine)), at: keyPosition, path: keyPath)
            } else {
                firstLines[key] = keyPosition.line
                entries.append(SourceNode.Entry(key: key, keyPosition: keyPosition, value: value))
            }
        }
        return entries
    }
}

/// Keys that stand twice, each hidden behind a character of its own until the text parses.
private struct KeyMasks {
    private var originals: [String: String] = [:]

    /// Hides a key.
    ///
    /// - Returns: `nil` when the text at the position is not the key as such (because of escapes, say), or when
    ///   there are more of them than anybody would want listed.
    mutating func hide(_ key: String, at position: SourcePosition, in text: String) -> String? {
        // One private-use character repeated: the places of everything behind it stay the same.
        guard originals.count < 200, let mask = Unicode.Scalar(0xE000 + UInt32(originals.count)),
            !text.unicodeScalars.contains(mask), !key.isEmpty,
            var start = SourceText(text).index(of: position)
        else { return nil }
        let scalars = text.unicodeScalars
        if scalars[start] == "\"" || scalars[start] == "'" { start = scalars.index(after: start) }
        guard scalars[start...].starts(with: key.unicodeScalars) else { return nil }
        let end = scalars.index(start, offsetBy: key.unicodeScalars.count)
        let hidden = String(repeating: String(mask), count: key.unicodeScalars.count)
        originals[hidden] = key
        return String(scalars[..<start]) + hidden + String(scalars[end...])
    }

    /// The key as the file has it.
    func original(of key: String) -> String {
        originals[key] ?? key
    }
}

extension SourcePosition {
    /// The place that the parser gives; the start of the file when it gives none.
    init(_ mark: Mark?) {
        self.init(line: max(1, mark?.line ?? 1), column: max(1, mark?.column ?? 1))
    }
}
