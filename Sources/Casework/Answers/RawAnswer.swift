/// What a form or a program sent for a field, before any check.
public enum RawAnswer: Hashable, Sendable, Codable {
    case text(String)
    case list([String])
    case rows([[String: String]])
    case address([String: String])
    case files([FileReference])

    /// True when nothing was given: only blanks, no rows with content, no files.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.isBlank
        case .list(let options): options.isEmpty
        case .rows(let rows): rows.allSatisfy { $0.values.allSatisfy(\.isBlank) }
        case .address(let parts): parts.values.allSatisfy(\.isBlank)
        case .files(let files): files.isEmpty
        }
    }
}
