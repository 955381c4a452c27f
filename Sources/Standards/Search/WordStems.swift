/// What may be left of a word without its affixes, in Indonesian and English.
///
/// There is no dictionary behind it: where an affix swallowed a letter (`memasarkan` from `pasar`), all readings are
/// given, and two words belong together when they share one.
enum WordStems {
    /// Shorter rests are no stems: `merek` is not `me` and `rek`.
    private static let shortest = 4

    /// The possible stems, without the word itself.
    static func stems(of word: String) -> Set<String> {
        guard word.utf8.count > shortest, word.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
        var found: Set<String> = []
        let base = removing(["nya", "lah", "kah"], from: word)
        if let base { found.insert(base) }
        for form in [word, base].compactMap({ $0 }) {
            let bare = removing(["kan", "an", "in", "i"], from: form, all: true)
            // `-i` and `-in` are too often part of the word itself when nothing stands before it.
            found.formUnion(bare.filter { form.hasPrefix($0 + "kan") || form.hasPrefix($0 + "an") })
            for rest in [form] + bare { found.formUnion(withoutPrefix(rest, hasSuffix: rest != form)) }
        }
        found.formUnion(english(word))
        found.remove(word)
        return found.filter { $0.utf8.count >= shortest }
    }

    private static func removing(_ endings: [String], from word: String) -> String? {
        removing(endings, from: word, all: false).first
    }

    private static func removing(_ endings: [String], from word: String, all: Bool) -> [String] {
        let rests = endings.filter { word.hasSuffix($0) && word.utf8.count >= $0.utf8.count + shortest }
            .map { String(word.dropLast($0.utf8.count)) }
        return all ? rests : Array(rests.prefix(1))
    }

    /// The word without one prefix, or two where the second follows the first (`memper-`, `diper-`).
    private static func withoutPrefix(_ word: String, hasSuffix: Bool) -> Set<String> {
        var found: Set<String> = []
        for prefix in ["memper", "diper", "keter", "keber", "ber", "ter", "per", "bel", "pel", "di"] {
            if let rest = rest(of: word, after: prefix) { found.insert(rest) }
        }
        if hasSuffix, let rest = rest(of: word, after: "ke") { found.insert(rest) }
        for prefix in ["me", "pe"] {
            guard let rest = rest(of: word, after: prefix, shortest: 3) else { continue }
            found.formUnion(afterNasal(rest))
        }
        return found
    }

    /// Stems behind `me-` and `pe-`, whose nasal depends on the first letter of the stem and may replace it.
    private static func afterNasal(_ rest: String) -> Set<String> {
        func swallowed(_ nasal: String, _ letters: [String], kept: [String]) -> Set<String>? {
            guard rest.hasPrefix(nasal) else { return nil }
            let stem = String(rest.dropFirst(nasal.utf8.count))
            if let first = stem.first, "aiueo".contains(first) { return Set(letters.map { $0 + stem }) }
            return kept.contains { stem.hasPrefix($0) } ? [stem] : nil
        }
        if let stems = swallowed("ng", ["", "k"], kept: ["g", "h", "k"]) { return stems }
        if let stems = swallowed("ny", ["s"], kept: []) { return stems }
        if let stems = swallowed("m", ["p", "m"], kept: ["b", "p", "f", "v"]) { return stems }
        if let stems = swallowed("n", ["t", "n"], kept: ["d", "j", "c", "t", "s", "z"]) { return stems }
        return rest.first.map { "lrwy".contains($0) } ?? false ? [rest] : []
    }

    private static func rest(of word: String, after prefix: String, shortest: Int = shortest) -> String? {
        guard word.hasPrefix(prefix), word.utf8.count >= prefix.utf8.count + shortest else { return nil }
        return String(word.dropFirst(prefix.utf8.count))
    }

    private static func english(_ word: String) -> Set<String> {
        var found: Set<String> = []
        if word.hasSuffix("ies") { found.insert(word.dropLast(3) + "y") }
        if word.hasSuffix("s"), !word.hasSuffix("ss") { found.insert(String(word.dropLast())) }
        for ending in ["es", "ing", "ed", "er"] where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.utf8.count))
            found.insert(stem)
            found.insert(stem + "e")
            // `running`: the doubled letter belongs to the ending.
            let letters = Array(stem.utf8)
            if letters.count > 1, letters[letters.count - 1] == letters[letters.count - 2] {
                found.insert(String(stem.dropLast()))
            }
        }
        return found
    }
}
