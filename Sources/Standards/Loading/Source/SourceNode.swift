/// A value of a YAML file together with its place.
///
/// The readers see this tree only, so that nothing outside this folder knows the YAML library.
struct SourceNode: Equatable, Sendable {
    /// What stands in the file.
    enum Content: Equatable, Sendable {
        /// Words, a number, a date, a flag or nothing; `isPlain` is false when it stands in quotes or in a text block.
        case scalar(String, isPlain: Bool)
        case list([SourceNode])
        case object([Entry])
    }

    /// A key with its value.
    struct Entry: Equatable, Sendable {
        let key: String
        let keyPosition: SourcePosition
        let value: SourceNode
    }

    let content: Content
    /// Where a fault of this value points: the value when it is a word or a text, otherwise its key.
    let position: SourcePosition

    /// True for `key:` with nothing behind it, and for `null` and `~`.
    var isNothing: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return switch text {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }

    /// What kind of value this is.
    var kind: ValueKind {
        if isNothing { return .nothing }
        return switch content {
        case .scalar: .text
        case .list: .list
        case .object: .object
        }
    }

    /// The text without white space at its ends; `nil` for anything else.
    var text: String? {
        guard case .scalar(let text, _) = content, !isNothing else { return nil }
        let trimmed = text.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// The items of a list; none for anything else.
    var items: [SourceNode] {
        if case .list(let items) = content { items } else { [] }
    }

    /// The entries of an object; none for anything else.
    var entries: [Entry] {
        if case .object(let entries) = content { entries } else { [] }
    }

    /// The value behind a key.
    subscript(key: String) -> SourceNode? {
        entries.first { $0.key == key }?.value
    }
}

/// A kind of value in a file, as people call it.
public enum ValueKind: Hashable, Sendable, CaseIterable {
    case text, list, object, nothing
    /// One text, or a list of texts.
    case textOrList
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        // Nearly every text begins and ends with a letter or a sign of ASCII, and needs no closer look.
        if let first = utf8.first, let last = utf8.last, Self.visible.contains(first), Self.visible.contains(last) {
            return self
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// What ASCII shows: neither spaces nor control characters.
    private static let visible: ClosedRange<UInt8> = 0x21...0x7E
}
