/// Reads Indonesian number words: "dua puluh lima" is 25.
enum NumberWords {
    private static let digits: [String: Int] = [
        "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
        "sembilan": 9,
    ]

    /// The number that some lower-case words stand for, up to 999,999; `nil` when they are no number.
    static func value(of words: [String]) -> Int? {
        guard !words.isEmpty, words.count <= 12 else { return nil }
        var total = 0
        var hundreds = 0
        var last: Int?
        for word in words {
            switch word {
            case "sepuluh": hundreds += 10
            case "sebelas": hundreds += 11
            case "seratus": hundreds += 100
            case "seribu": total += 1000
            case "belas", "puluh", "ratus":
                guard let digit = last else { return nil }
                hundreds += word == "belas" ? 10 + digit : digit * (word == "puluh" ? 10 : 100)
                last = nil
            case "ribu":
                total += (hundreds + (last ?? 0)) * 1000
                (hundreds, last) = (0, nil)
            default:
                guard let digit = digits[word], last == nil else { return nil }
                last = digit
            }
        }
        return total + hundreds + (last ?? 0)
    }
}
