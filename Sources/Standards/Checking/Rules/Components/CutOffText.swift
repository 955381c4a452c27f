/// A text that stops in the middle: it ends with "dan", with a comma, or inside a bracket.
///
/// Part of what was decided is lost, and nobody can be held to it. Texts that we added are left out.
struct CutOffText: Rule {
    let name = "cut-off-text"
    let severity = Severity.warning

    func findings(in standard: ServiceStandard, of agency: Agency) -> [Finding] {
        standard.printedTexts.compactMap { item in
            if Self.stopsShort(item.text) {
                return finding(
                    standard.id, at: item.keyPath, "Teks ini terputus di tengah kalimat; sebagian ketetapannya hilang.",
                    "This text stops in the middle of a sentence; part of what was decided is lost.", quote: item.text)
            }
            guard Self.hasOpenBracket(item.text) else { return nil }
            return finding(
                standard.id, at: item.keyPath,
                "Teks ini membuka kurung yang tidak ditutup; tidak jelas di mana keterangannya berakhir.",
                "This text opens a bracket that is never closed; it is not clear where the explanation "
                    + "ends.", quote: item.text)
        }
    }

    private static func stopsShort(_ text: String) -> Bool {
        if let last = text.last(where: { !$0.isWhitespace }), ",:;(-/&".contains(last) { return true }
        return PlainWords(text).words.last.map(openWords.contains) ?? false
    }

    /// An enumeration "a)" closes brackets that it never opened; only open ones tell of a loss.
    private static func hasOpenBracket(_ text: String) -> Bool {
        text.count { $0 == "(" } > text.count { $0 == ")" }
    }

    private static let openWords: Set<String> = [
        "dan", "atau", "serta", "yang", "dengan", "untuk", "dari", "ke", "di", "pada", "oleh", "sebagai", "karena",
        "bahwa",
        "antara", "tentang", "terhadap", "kepada", "bagi", "agar", "supaya", "jika", "apabila", "maupun", "dalam",
        "adalah",
        "yaitu",
    ]
}
