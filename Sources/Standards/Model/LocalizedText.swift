/// The languages that the interface speaks.
public enum Language: String, Hashable, Sendable, CaseIterable, Codable {
    /// Bahasa Indonesia, the default.
    case indonesian = "id"
    case english = "en"
}

/// A text in Indonesian with its English twin.
public struct LocalizedText: Hashable, Sendable {
    /// The text as the office says it.
    public let indonesian: String
    /// The English twin; `nil` where nobody wrote one yet.
    public let english: String?

    public init(_ indonesian: String, english: String? = nil) {
        self.indonesian = indonesian
        self.english = english
    }

    /// The text in the language asked for; Indonesian where the twin is missing.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english ?? indonesian
        }
    }
}
