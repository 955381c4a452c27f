/// Why a text is not YAML at all, in the words of people who write it by hand.
public enum SyntaxProblem: Hashable, Sendable {
    /// A tab stands where only spaces may indent.
    case tab
    /// A character that looks like a space and is none, such as `U+00A0`.
    case strangeSpace(String)
    /// A colon makes a key where none can stand.
    case strayColon(Indentation?)
    /// A line that should be a key has no colon.
    case missingColon
    /// A line does not fit its block, which begins on the line given.
    case misplacedLine(blockLine: Int?, Indentation?)
    /// A bracket or a brace, opened on the line given, is not closed.
    case openBracket(line: Int?)
    /// A quote, opened on the line given, is not closed.
    case openQuote(line: Int?)
    /// A text begins with a character that means something else in YAML.
    case badStart(String)
    /// A backslash in double quotes with a letter behind it that YAML does not know.
    case badEscape
    /// A text begins with `*` or `&`, which stand for anchors and aliases.
    case strayAlias
    /// A second document begins in the file.
    case secondDocument
    /// More brackets or levels than any file needs.
    case tooDeep
    /// A character that no text file should hold, such as `U+0000`.
    case forbiddenCharacter(String)
    /// Anything else, in the words of the parser.
    case other(String)

    /// How many spaces a line begins with, and the line before it.
    public struct Indentation: Hashable, Sendable {
        /// Spaces at the beginning of the line.
        public let spaces: Int
        /// Spaces at the beginning of the line before that holds anything.
        public let before: Int
    }
}
