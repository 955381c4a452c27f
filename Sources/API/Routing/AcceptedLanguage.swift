import Standards

/// Finds the language of an answer (RFC 9110, section 12.5.4): Indonesian unless English is wanted more.
enum AcceptedLanguage {
    /// The language that a header `Accept-Language` asks for.
    static func language(for header: String?) -> Language {
        guard let header else { return .indonesian }
        var best: (language: Language, weight: Double)?
        for part in header.split(separator: ",").prefix(20) {
            let pieces = part.split(separator: ";")
            let tag = pieces.first.map { $0.filter { !$0.isWhitespace }.lowercased() } ?? ""
            guard let language = language(ofTag: tag) else { continue }
            let weight = pieces.dropFirst().compactMap(weight(of:)).first ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language ?? .indonesian
    }

    private static func language(ofTag tag: String) -> Language? {
        switch tag.split(separator: "-").first {
        case "id", "in", "*": .indonesian
        case "en": .english
        default: nil
        }
    }

    private static func weight(of piece: Substring) -> Double? {
        let text = piece.filter { !$0.isWhitespace }.lowercased()
        guard text.hasPrefix("q=") else { return nil }
        return Double(text.dropFirst(2)).map { min(max($0, 0), 1) }
    }
}
