/// Why a single value cannot be read.
public enum ValueProblem: Hashable, Sendable {
    case identifier(String)
    /// Not one of the words that the key knows.
    case word(String, known: [String])
    /// A kind of law that the format has no word for.
    case lawKind(LawKindProblem)
    case flag(String)
    case wholeNumber(String)
    case number(String)
    /// A number outside its limits; the limits are written as in the file.
    case outOfRange(String, from: String, to: String)
    case regionCode(String)
    /// The lower or earlier limit lies above the other.
    case reversed(String, String)
    /// A text of more characters than any page can show.
    case textTooLong(Int, limit: Int)
    /// A list of more items than anybody needs.
    case tooMany(Int, limit: Int)
}

extension ValueProblem {
    /// The problem in words.
    var wording: Wording {
        switch self {
        case .identifier(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is not an identifier",
                    "Write lower-case letters and digits with hyphens between them, 64 at most"
                        + Self.example(text, ", such as ")
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan pengenal",
                    "Tulis huruf kecil dan angka dengan tanda hubung di antaranya, paling banyak 64"
                        + Self.example(text, ", misalnya ")
                ))
        case .word(let text, let known):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is none of the words for this",
                    Phrase.suggestion(for: text, among: known)
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan kata yang berlaku di sini", Phrase.saran(for: text, among: known)
                ))
        case .lawKind(let problem): problem.wording
        case .flag(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is neither true nor false",
                    "Write true or false, without quotes."
                ),
                indonesian: ("\(Phrase.quoted(text)) bukan true atau false", "Tulis true atau false tanpa tanda kutip.")
            )
        case .wholeNumber(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is not a whole number",
                    "Write digits only, without quotes, such as 15."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan bilangan bulat", "Tulis angka saja tanpa tanda kutip, misalnya 15."
                ))
        case .number(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is not a number",
                    "Write digits without quotes, with a point before decimals, such as 0.5."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan bilangan",
                    "Tulis angka tanpa tanda kutip, dengan titik sebelum desimal, misalnya 0.5."
                ))
        case .outOfRange(let text, let from, let to):
            Wording(
                english: ("found \(text), which is out of range", "Write a number from \(from) to \(to)."),
                indonesian: ("\(text) di luar batas", "Tulis bilangan dari \(from) sampai \(to)."))
        case .regionCode(let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is not the code of a region",
                    "Write two digits for a province, or two, a dot and two for a regency or city, such as \"35.14\"."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan kode wilayah",
                    "Tulis dua angka (provinsi), atau dua, titik, dan dua angka (kabupaten/kota), misalnya \"35.14\"."
                ))
        case .textTooLong(let count, let limit):
            Wording(
                english: ("found a text of \(count) characters", "Write at most \(limit); put the rest in a document."),
                indonesian: (
                    "teks ini \(count) karakter panjangnya", "Tulis paling banyak \(limit); sisanya dalam dokumen lain."
                ))
        case .tooMany(let count, let limit):
            Wording(
                english: ("found \(count) items", "Keep the \(limit) that matter most, or fewer."),
                indonesian: ("ada \(count) butir", "Simpan paling banyak \(limit) yang terpenting."))
        case .reversed(let first, let second):
            Wording(
                english: ("found \(first), which is more than \(second)", "Swap them, or correct one of them."),
                indonesian: ("\(first) melebihi \(second)", "Tukar keduanya, atau betulkan salah satunya."))
        }
    }

    private static func example(_ text: String, _ words: String) -> String {
        identifier(from: text).map { "\(words)\"\($0)\"." } ?? "."
    }

    /// The text in the form of an identifier; `nil` when nothing is left of it.
    private static func identifier(from text: String) -> String? {
        let words = text.lowercased().utf8.split { byte in
            !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        let joined = words.compactMap { String($0) }.joined(separator: "-")
        return (1...64).contains(joined.utf8.count) && joined != text ? joined : nil
    }
}
