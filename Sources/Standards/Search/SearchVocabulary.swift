/// Every word that occurs in the texts of an index, with quick ways to the words that are meant by a word of a query.
struct SearchVocabulary: Sendable {
    /// In alphabetical order; a word's number is its place.
    let words: [String]
    private let letters: [[UInt8]]
    /// Which letters a word has, one bit each; words with too different letters need no closer look.
    private let signatures: [UInt32]
    private let stems: [String: [Int]]
    /// Numbers of the words by how many bytes they have.
    private let byLength: [[Int]]

    init(_ words: Set<String>) {
        self.words = words.sorted()
        letters = self.words.map { Array($0.utf8) }
        signatures = letters.map(SearchVocabulary.signature)
        var stems: [String: [Int]] = [:]
        for (number, word) in self.words.enumerated() {
            for stem in WordStems.stems(of: word) { stems[stem, default: []].append(number) }
        }
        self.stems = stems
        var byLength = Array(repeating: [Int](), count: (letters.map(\.count).max() ?? 0) + 1)
        for (number, word) in letters.enumerated() { byLength[word.count].append(number) }
        self.byLength = byLength
    }

    /// The words that a word of a query may mean, with how surely: 1 for the word itself, less for relatives,
    /// beginnings and slips of the pen.
    func matches(of word: String) -> [Int: Double] {
        var found: [Int: Double] = [:]
        func add(_ number: Int, _ certainty: Double) {
            found[number] = max(found[number] ?? 0, certainty)
        }
        let own = number(of: word)
        if let own { add(own, 1) }
        for stem in WordStems.stems(of: word) {
            if let number = number(of: stem) { add(number, 0.85) }
            for number in stems[stem] ?? [] { add(number, 0.8) }
        }
        for number in stems[word] ?? [] { add(number, 0.85) }
        addBeginnings(of: word, to: &found)
        addSlips(of: word, isKnown: own != nil, to: &found)
        return found
    }

    func number(of word: String) -> Int? {
        let place = firstPlace(notBefore: word)
        return place < words.count && words[place] == word ? place : nil
    }

    /// The two known words that a word consists of, written without the space between them; the most even pair.
    func parts(of word: String) -> [String]? {
        let letters = Array(word)
        guard (6...40).contains(letters.count) else { return nil }
        let middle = letters.count / 2
        for cut in (3...letters.count - 3).sorted(by: { abs($0 - middle) < abs($1 - middle) }) {
            let parts = [String(letters[..<cut]), String(letters[cut...])]
            if parts.allSatisfy({ number(of: $0) != nil }) { return parts }
        }
        return nil
    }

    private func addBeginnings(of word: String, to found: inout [Int: Double]) {
        let length = word.utf8.count
        guard length >= 3 else { return }
        for number in firstPlace(notBefore: word)..<words.count {
            guard words[number].hasPrefix(word) else { return }
            let share = Double(length) / Double(letters[number].count)
            found[number] = max(found[number] ?? 0, 0.5 + 0.3 * share)
        }
    }

    /// Forgives slips of the pen; less readily where the word exists as it was typed.
    private func addSlips(of word: String, isKnown: Bool, to found: inout [Int: Double]) {
        let typed = Array(word.utf8)
        let limit = EditDistance.allowance(letters: typed.count)
        guard limit > 0, typed.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return }
        let signature = SearchVocabulary.signature(of: typed)
        var distance = EditDistance()
        for length in typed.count - limit...typed.count + limit where byLength.indices.contains(length) {
            // A short word is not what is left of a longer one.
            guard length >= 4 else { continue }
            for number in byLength[length] where found[number] == nil {
                guard (signatures[number] ^ signature).nonzeroBitCount <= 2 * limit,
                    let slips = distance.slips(typed, letters[number], limit: limit)
                else { continue }
                var certainty = slips == 1 ? 0.65 : 0.5
                if letters[number].first != typed.first { certainty -= 0.15 }
                found[number] = isKnown ? certainty / 2 : certainty
            }
        }
    }

    private func firstPlace(notBefore word: String) -> Int {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func signature(of letters: [UInt8]) -> UInt32 {
        letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }
}
