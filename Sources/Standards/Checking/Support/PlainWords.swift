/// A text reduced to its words, so that capitals, punctuation and spaces make no difference.
struct PlainWords: Hashable, Sendable {
    let words: [String]

    init(_ text: String) {
        words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    init(words: [String]) {
        self.words = words
    }

    var isEmpty: Bool { words.isEmpty }

    /// True when the words of a phrase stand here next to each other.
    func contains(_ phrase: PlainWords) -> Bool {
        guard !phrase.isEmpty, words.count >= phrase.words.count else { return false }
        return (0...(words.count - phrase.words.count)).contains { start in
            words[start..<(start + phrase.words.count)].elementsEqual(phrase.words)
        }
    }

    func contains(_ phrase: String) -> Bool { contains(PlainWords(phrase)) }

    /// The first of some phrases that stands here.
    func first(of phrases: [String]) -> String? {
        phrases.first { contains($0) }
    }

    /// The words without those that carry no meaning of their own.
    var significant: PlainWords {
        PlainWords(words: words.filter { !Self.fillers.contains($0) })
    }

    private static let fillers: Set<String> = [
        "dan", "atau", "serta", "pada", "di", "yang", "untuk", "tentang", "bagi", "oleh",
    ]
}
