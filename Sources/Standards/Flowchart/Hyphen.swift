/// Where a word may be broken in Indonesian: before a syllable, and never with fewer than three letters behind it.
enum Hyphen {
    /// Whether a hyphen may stand before the letter at `index`.
    static func isAllowed(at index: Int, in letters: [Character]) -> Bool {
        guard index > 1, index + 3 <= letters.count else { return false }
        let first = letters[index].lowercased()
        let second = letters[index + 1].lowercased()
        guard isConsonant(first) else { return false }
        if pairs.contains(letters[index - 1].lowercased() + first) { return false }
        return isVowel(second) || (pairs.contains(first + second) && isVowel(letters[index + 2].lowercased()))
    }

    /// Letters that stand for one sound.
    private static let pairs: Set<String> = ["ng", "ny", "sy", "kh"]

    private static func isVowel(_ letter: String) -> Bool { ["a", "i", "u", "e", "o"].contains(letter) }

    private static func isConsonant(_ letter: String) -> Bool {
        !isVowel(letter) && letter.allSatisfy(\.isLetter)
    }
}
