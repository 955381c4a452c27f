/// A value of the journal's JSON, as it was read.
enum CanonicalValue: Hashable, Sendable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([CanonicalValue])
    case object([Member])

    /// A key of an object with its value.
    struct Member: Hashable, Sendable {
        let key: String
        let value: CanonicalValue
    }

    /// Reads a text that holds one value and nothing else.
    ///
    /// - Throws: ``JournalFormatError`` when it is no JSON in the journal's one form: blanks, fractions, `null`, keys out of
    ///   order or twice, other ways to escape, or more than ``CanonicalReader/mostLevels`` levels are none of it.
    init(reading text: String) throws(JournalFormatError) {
        var reader = CanonicalReader(text)
        self = try reader.value(level: 0)
        guard reader.isAtEnd else { throw .unexpected(at: reader.index) }
    }

    /// The value of a key of an object.
    subscript(key: String) -> CanonicalValue? {
        guard case .object(let members) = self else { return nil }
        // Swift takes a Kelvin sign for the letter K; the format does not.
        return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }

    func text(_ key: String) throws(JournalFormatError) -> String {
        guard case .text(let value) = self[key] else { throw .missing(key) }
        return value
    }

    func number(_ key: String) throws(JournalFormatError) -> Int64 {
        guard case .number(let value) = self[key] else { throw .missing(key) }
        return value
    }

    func flag(_ key: String) throws(JournalFormatError) -> Bool {
        guard case .flag(let value) = self[key] else { throw .missing(key) }
        return value
    }

    func texts(_ key: String) throws(JournalFormatError) -> [String] {
        guard let value = self[key] else { throw .missing(key) }
        return try value.texts()
    }

    /// The texts of a list of texts.
    func texts() throws(JournalFormatError) -> [String] {
        guard case .list(let values) = self else { throw .missing("[]") }
        var texts: [String] = []
        for value in values {
            guard case .text(let text) = value else { throw .missing("\"\"") }
            texts.append(text)
        }
        return texts
    }

    func members(_ key: String) throws(JournalFormatError) -> [Member] {
        guard case .object(let members) = self[key] else { throw .missing(key) }
        return members
    }
}

/// Why a text is not one that a journal holds.
public enum JournalFormatError: Error, Hashable, Sendable, CustomStringConvertible {
    /// At this byte, counted from 0, stands something else than the format has there.
    case unexpected(at: Int)
    /// The key is not there, or has a value of another kind.
    case missing(String)
    /// A kind of fact that this program does not know: a newer one wrote it.
    case unknownFact(String)
    /// The key is not one of the object in which it stands.
    case unknownKey(String)
    /// The value of the key is of the right kind, but not one that the format allows.
    case notAllowed(String)

    public var description: String {
        switch self {
        case .unexpected(let index): "Byte \(index) is not what the journal's format has there."
        case .missing(let key): "\"\(key)\" is missing or of another kind."
        case .unknownFact(let kind): "\"\(kind)\" is a fact that this program does not know. Start a newer program."
        case .unknownKey(let key): "\"\(key)\" is not a key of this format."
        case .notAllowed(let key): "\"\(key)\" has a value that the format does not allow."
        }
    }
}
