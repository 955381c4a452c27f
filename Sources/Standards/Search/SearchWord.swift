/// Splits texts into the words that a search compares: small letters and digits, without marks.
enum SearchWord {
    /// The words of a text, in its order; words that are joined by hyphens also count as one ("si-jawara").
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var chain = ""
        var word = ""
        func close(_ words: inout [String]) {
            if word.utf8.count > 1 { words.append(word) }
            chain += word
            word = ""
        }
        func closeChain(_ words: inout [String], parts: Int) {
            if parts > 1, chain.utf8.count > 2 { words.append(chain) }
            chain = ""
        }
        var parts = 0
        for scalar in text.unicodeScalars {
            if let letters = folded(scalar) {
                if word.isEmpty { parts += 1 }
                word += letters
            } else if isMark(scalar) {
                continue
            } else {
                close(&words)
                if scalar != "-" {
                    closeChain(&words, parts: parts)
                    parts = 0
                }
            }
        }
        close(&words)
        closeChain(&words, parts: parts)
        return words
    }

    /// Words that say nothing about what is looked for.
    static let stopWords: Set<String> = [
        "di", "ke", "dari", "yang", "dan", "atau", "untuk", "cara", "mau", "ingin", "bagaimana", "gimana", "saya",
        "kami",
        "apa", "apakah", "itu", "ini", "dengan", "pada", "tentang", "buat", "bikin", "bisa", "agar", "supaya", "oleh",
        "dalam", "adalah", "saja", "soal", "an", "the", "of", "for", "to", "in", "on", "at", "how", "want", "my", "and",
        "or", "with", "get", "do", "is", "we", "our", "need",
    ]

    /// Letters and digits in their plain form; `nil` for anything that separates words.
    private static func folded(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: String(Character(scalar))
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 32).map { String(Character($0)) }
        case ..<0x80: nil
        default:
            if let plain = plain[Unicode.Scalar(scalar.properties.lowercaseMapping) ?? scalar] {
                plain
            } else {
                scalar.properties.isAlphabetic && !isMark(scalar) ? scalar.properties.lowercaseMapping : nil
            }
        }
    }

    /// Accents that follow their letter.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value) || scalar == "'" || scalar == "’"
    }

    private static let plain: [Unicode.Scalar: String] = {
        let groups: [(String, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ğģ"), ("i", "ìíîïīĭį"),
            ("l", "ł"),
            ("n", "ñńň"), ("o", "òóôõöøōŏő"), ("r", "ř"), ("s", "śşš"), ("t", "ťţ"), ("u", "ùúûüūŭůűų"), ("y", "ýÿ"),
            ("z", "źżž"), ("ss", "ß"), ("ae", "æ"), ("oe", "œ"),
        ]
        return Dictionary(
            groups.flatMap { plain, letters in letters.unicodeScalars.map { ($0, plain) } }, uniquingKeysWith: { $1 })
    }()
}
