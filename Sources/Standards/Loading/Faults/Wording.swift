/// A problem in words, in both languages: what was found, and what would be right.
///
/// A message begins in lower case and has no full stop, because it follows a key path and a colon; advice is one or
/// more whole sentences.
struct Wording: Hashable, Sendable {
    private let english: Sentences
    private let indonesian: Sentences

    private struct Sentences: Hashable {
        let message: String
        let advice: String
    }

    init(english: (message: String, advice: String), indonesian: (message: String, advice: String)) {
        self.english = Sentences(message: english.message, advice: english.advice)
        self.indonesian = Sentences(message: indonesian.message, advice: indonesian.advice)
    }

    func message(_ language: Language) -> String { sentences(language).message }

    func advice(_ language: Language) -> String { sentences(language).advice }

    private func sentences(_ language: Language) -> Sentences {
        switch language {
        case .english: english
        case .indonesian: indonesian
        }
    }
}

/// Parts of sentences about faults.
enum Phrase {
    /// A word from the file in quotes, in one line and cut to a readable length.
    static func quoted(_ text: String) -> String {
        let line = StrangeSpace.visible(in: text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\"\(line.count > 60 ? String(line.prefix(60)) + "…" : line)\""
    }

    /// Words in a row; of very many, the first.
    static func list(_ words: [String]) -> String {
        let shown = words.prefix(30)
        let rest = words.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? ", … (+\(rest))" : "")
    }

    /// Advice that names the word that was probably meant and all that are known, in English.
    static func suggestion(for found: String, among known: [String]) -> String {
        guard !known.isEmpty else { return "There is none to refer to." }
        let nearest = Nearest.word(to: found, among: known).map { "Did you mean \"\($0)\"? " } ?? ""
        return "\(nearest)Known: \(list(known))."
    }

    /// Advice that names the word that was probably meant and all that are known, in Indonesian.
    static func saran(for found: String, among known: [String]) -> String {
        guard !known.isEmpty else { return "Belum ada yang dapat dirujuk." }
        let nearest = Nearest.word(to: found, among: known).map { "Maksudnya \"\($0)\"? " } ?? ""
        return "\(nearest)Yang dikenal: \(list(known))."
    }
}
