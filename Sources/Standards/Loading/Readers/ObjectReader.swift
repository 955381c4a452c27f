/// Reads an object with known keys; unknown keys, missing keys and empty values are noted at once.
struct ObjectReader<Key: FormatKey> {
    /// The object as a whole.
    let whole: NodeReader
    /// In the order of the file; few enough to look at one after the other.
    private let values: [(key: Key, reader: NodeReader)]

    init(_ reader: NodeReader) {
        whole = reader
        var values: [(key: Key, reader: NodeReader)] = []
        var present: [Key] = []
        for entry in reader.node.entries {
            guard let key = Key(rawValue: entry.key) else {
                if let meant = Self.reportUnknown(entry, in: reader) { present.append(meant) }
                continue
            }
            present.append(key)
            let value = NodeReader(node: entry.value, trail: .member(entry.key, of: reader.trail), log: reader.log)
            if !entry.value.isNothing {
                values.append((key, value))
            } else if !Key.nullable.contains(key) {
                reader.log.add(.shape(.emptyValue), at: entry.keyPosition, path: value.path)
            }
        }
        self.values = values
        guard !Key.mandatory.allSatisfy(present.contains) else { return }
        for key in Key.allCases where Key.mandatory.contains(key) && !present.contains(key) {
            reader.report(.shape(.missingKey(key.rawValue)))
        }
    }

    /// Notes a key that the format does not have.
    ///
    /// - Returns: The key that is meant, where all that is wrong is a character that nobody sees: it is not missing as well.
    private static func reportUnknown(_ entry: SourceNode.Entry, in reader: NodeReader) -> Key? {
        let path = KeyPath.member(entry.key, of: reader.path)
        if let strange = StrangeSpace.first(in: entry.key) {
            let code = StrangeSpace.code(of: strange)
            reader.log.add(.syntax(.strangeSpace(code)), at: entry.keyPosition, path: path)
            return Key(rawValue: StrangeSpace.removed(from: entry.key))
        }
        let isRestOfText = entry.value.isNothing && entry.key.contains(" ")
        let problem: ShapeProblem =
            isRestOfText ? .textCutByComma(entry.key) : .unknownKey(entry.key, known: Key.names)
        reader.log.add(.shape(problem), at: entry.keyPosition, path: path)
        return nil
    }

    /// The value behind a key; `nil` when there is none.
    subscript(key: Key) -> NodeReader? { values.first { $0.key == key }?.reader }

    func report(_ problem: Fault.Problem) {
        whole.report(problem)
    }

    func text(_ key: Key) -> String? { self[key]?.text() }

    /// A text with its English twin.
    func text(_ key: Key, english: Key) -> LocalizedText? {
        let twin = text(english)
        if twin != nil, self[key] == nil { report(.shape(.missingKey(key.rawValue))) }
        return text(key).map { LocalizedText($0, english: twin) }
    }

    func texts(_ key: Key) -> [String] { self[key]?.texts() ?? [] }

    /// The items of a list; none when the key is not there.
    func items(_ key: Key) -> [NodeReader] { self[key]?.items() ?? [] }

    /// True or false; false when the key is not there.
    func flag(_ key: Key) -> Bool { self[key]?.flag() ?? false }

    /// Notes that two keys stand together that exclude each other; the place is that of the second.
    func exclude(_ first: Key, _ second: Key) {
        guard self[first] != nil, let other = self[second] else { return }
        other.report(.shape(.bothKeys(first.rawValue, second.rawValue)))
    }
}

extension ObjectReader where Key: IdentifiedKey {
    func identifier<Tag>(of tag: Tag.Type = Tag.self) -> Identifier<Tag>? {
        self[.id]?.identifier(of: tag)
    }
}

extension ObjectReader where Key: NamedKey {
    func name() -> LocalizedText? { text(.name, english: .nameEn) }
}

extension ObjectReader where Key: MarkedKey {
    /// Where the item comes from.
    func provenance() -> Provenance {
        exclude(.inferred, .added)
        if let reason = text(.added) { return .added(reason: reason) }
        if let reason = text(.inferred) { return .inferred(reason: reason) }
        return .printed
    }
}
