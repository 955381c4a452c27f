/// A number whose figures and words differ: "3 (dua) hari".
///
/// Indonesian decrees repeat numbers in words so that they cannot be changed; where the two differ, nobody can say
/// which holds.
struct NumberWordsDiffer: Rule {
    let name = "number-words-differ"
    let severity = Severity.error

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.printedTexts.flatMap { item in
            Self.contradictions(in: item.text).map { figure, words in
                finding(
                    standard.id, at: item.keyPath,
                    "Angka \(figure) dan huruf “\(words)” berbeda; tidak jelas mana yang berlaku.",
                    "The figure \(figure) and the words “\(words)” differ; nobody can say which holds.",
                    quote: item.text)
            }
        }
    }

    /// The figures followed by words in brackets that stand for another number.
    static func contradictions(in text: String) -> [(figure: Int, words: String)] {
        var found: [(Int, String)] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "(") {
            // Dots part thousands: `1.500 (seribu lima ratus)`.
            let before = rest[..<open].reversed().drop(while: \.isWhitespace).prefix { $0.isNumber || $0 == "." }
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: ")") else { break }
            let words = String(rest[..<close])
            guard let figure = Int(String(before.reversed().filter(\.isNumber))),
                let value = NumberWords.value(of: PlainWords(words).words), value != figure
            else { continue }
            found.append((figure, words))
        }
        return found
    }
}
