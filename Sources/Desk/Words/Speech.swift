import Standards

/// Says a sentence in the language of the page; both languages stand side by side where the sentence is used.
public struct Speech: Hashable, Sendable {
    public let language: Language

    public init(language: Language) { self.language = language }

    /// The sentence of the page's language.
    public func callAsFunction(_ indonesian: String, _ english: String) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    /// A text of the standard.
    public func callAsFunction(_ text: LocalizedText) -> String { text(language) }
}
