import WorkingTime

/// Reads one value of a file, and notes what is wrong with it.
///
/// Each method gives `nil` after noting a fault; whoever reads on can leave the item out, because a file with a fault
/// is never loaded.
struct NodeReader {
    let node: SourceNode
    /// Where the value stands in its file.
    let trail: KeyTrail
    let log: FaultLog

    /// The key path of the value.
    var path: String { trail.path }

    func report(_ problem: Fault.Problem) {
        log.add(problem, at: node.position, path: path)
    }

    /// The most characters that a text may have: far more than any decree prints in one place, and few enough for a
    /// page.
    static let longestText = 20_000

    /// The text of the value, whatever YAML would take it for.
    func text() -> String? {
        guard case .scalar = node.content else {
            report(.shape(.wrongKind(found: node.kind, expected: .text)))
            return nil
        }
        guard let text = node.text else {
            report(.shape(.emptyValue))
            return nil
        }
        guard text.utf8.count <= Self.longestText || text.count <= Self.longestText else {
            report(.value(.textTooLong(text.count, limit: Self.longestText)))
            return nil
        }
        return text
    }

    /// The items of a list; they may be none.
    func items() -> [NodeReader]? {
        guard case .list(let items) = node.content else {
            report(.shape(.wrongKind(found: node.kind, expected: .list)))
            return nil
        }
        return items.enumerated().map { index, item in
            NodeReader(node: item, trail: .item(index, of: trail), log: log)
        }
    }

    /// The items of a list behind a key, without noting anything.
    func list(_ key: String) -> [NodeReader] {
        guard let list = node[key] else { return [] }
        let trail = KeyTrail.member(key, of: trail)
        return list.items.enumerated().map { index, item in
            NodeReader(node: item, trail: .item(index, of: trail), log: log)
        }
    }

    /// The items of a list, or the one value that stands for a list of one; none is a fault.
    func oneOrMore() -> [NodeReader]? {
        switch node.content {
        case .scalar:
            guard node.text != nil else {
                report(.shape(.emptyValue))
                return nil
            }
            return [self]
        case .list(let items):
            guard !items.isEmpty else {
                report(.shape(.emptyList))
                return nil
            }
            return self.items()
        case .object:
            report(.shape(.wrongKind(found: .object, expected: .textOrList)))
            return nil
        }
    }

    /// The items of a list of texts.
    ///
    /// - Parameter limit: The most items there may be; `nil` for any number.
    func texts(atMost limit: Int? = nil) -> [String]? {
        guard let items = items() else { return nil }
        if let limit, items.count > limit {
            report(.value(.tooMany(items.count, limit: limit)))
            return nil
        }
        return items.compactMap { $0.text() }
    }

    /// The object with the keys of a kind.
    func object<Key: FormatKey>(_ kind: Key.Type) -> ObjectReader<Key>? {
        guard case .object = node.content else {
            report(.shape(.noObject(found: node.kind, example: Key.example)))
            return nil
        }
        return ObjectReader(self)
    }

    /// The values of an object whose keys the file chooses, such as the outcomes of a step.
    func members() -> [(key: String, position: SourcePosition, value: NodeReader)]? {
        guard case .object(let entries) = node.content else {
            report(.shape(.wrongKind(found: node.kind, expected: .object)))
            return nil
        }
        return entries.map { entry in
            let reader = NodeReader(node: entry.value, trail: .member(entry.key, of: trail), log: log)
            return (entry.key, entry.keyPosition, reader)
        }
    }

    func identifier<Tag>(of tag: Tag.Type = Tag.self) -> Identifier<Tag>? {
        guard let text = text() else { return nil }
        guard Identifier<Tag>.isWellFormed(text) else {
            report(.value(.identifier(text)))
            return nil
        }
        return Identifier(text)
    }

    /// One of the words of an enumeration.
    func word<Word: RawRepresentable & CaseIterable>(of type: Word.Type = Word.self) -> Word?
    where Word.RawValue == String {
        word(among: Array(Word.allCases))
    }

    /// One of some words of an enumeration.
    func word<Word: RawRepresentable>(among words: [Word]) -> Word? where Word.RawValue == String {
        guard let text = text() else { return nil }
        guard let found = words.first(where: { $0.rawValue == text }) else {
            report(.value(.word(text, known: words.map(\.rawValue))))
            return nil
        }
        return found
    }

    func flag() -> Bool? {
        guard let text = text() else { return nil }
        switch (node.isPlain, text) {
        case (true, "true"): return true
        case (true, "false"): return false
        default:
            report(.value(.flag(text)))
            return nil
        }
    }

    /// A whole number within limits.
    func integer(_ range: ClosedRange<Int>) -> Int? {
        guard let text = text() else { return nil }
        guard node.isPlain, Self.isDecimal(text, point: false), let number = Int(text) else {
            report(.value(.wholeNumber(text)))
            return nil
        }
        guard range.contains(number) else {
            report(.value(.outOfRange(text, from: String(range.lowerBound), to: String(range.upperBound))))
            return nil
        }
        return number
    }

    /// A number with or without decimals.
    func number() -> Double? {
        guard let text = text() else { return nil }
        guard node.isPlain, Self.isDecimal(text, point: true), let number = Double(text), number.isFinite else {
            report(.value(.number(text)))
            return nil
        }
        return number
    }

    func date() -> CalendarDate? {
        guard let text = text() else { return nil }
        do {
            return try CalendarDate(text)
        } catch {
            switch error {
            case .notADate: report(.time(.date(text)))
            case .noSuchDate: report(.time(.noSuchDate(text)))
            }
            return nil
        }
    }

    func term() -> Term? {
        guard let text = text() else { return nil }
        do {
            return try Term(parsing: text)
        } catch {
            switch error {
            case .notATerm: report(.time(.term(text)))
            case .outOfRange(_, let unit): report(.time(.termTooLong(text, unit: unit)))
            }
            return nil
        }
    }

    /// Whether the text is a number as YAML and JSON write it: no signs but a minus, no leading zeros.
    private static func isDecimal(_ text: String, point: Bool) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= (point ? 2 : 1) else { return false }
        let isLeadingZero = whole.count > 1 && whole.hasPrefix("0")
        return !isLeadingZero
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
    }
}

extension SourceNode {
    /// True for a value without quotes.
    fileprivate var isPlain: Bool {
        if case .scalar(_, isPlain: true) = content { true } else { false }
    }
}
