extension Collection<String> {
    /// The items as people list them: at most five, and how many more there are.
    func listed(_ language: Language) -> String {
        let shown = prefix(5).joined(separator: ", ")
        guard count > 5 else { return shown }
        switch language {
        case .indonesian: return "\(shown), dan \(count - 5) lainnya"
        case .english: return "\(shown) and \(count - 5) more"
        }
    }
}

extension Collection<LocalizedText> {
    /// The texts as people list them in one language.
    func listed(_ language: Language) -> String {
        map { $0(language) }.listed(language)
    }
}
