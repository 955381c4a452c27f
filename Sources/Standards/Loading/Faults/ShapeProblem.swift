/// Why keys and lists do not have the shape of the format.
public enum ShapeProblem: Hashable, Sendable {
    case emptyFile
    /// Anchors, aliases and merge keys are no part of the format.
    case anchor
    case keyIsNotText
    case duplicateKey(String, firstLine: Int)
    case unknownKey(String, known: [String])
    /// A text in braces that holds a comma, so that its rest is taken for a key.
    case textCutByComma(String)
    case missingKey(String)
    case emptyValue
    case emptyList
    case wrongKind(found: ValueKind, expected: ValueKind)
    /// A value of another kind stands in the place of a group of keys, which looks like the example.
    case noObject(found: ValueKind, example: String)
    /// A list or a group of keys stands in the place of the one amount of a fee.
    case severalAmounts
    /// Two keys that exclude each other.
    case bothKeys(String, String)
    /// One of two keys must stand here.
    case neitherKey(String, String)
    /// A key that has a meaning only where another key has one of the values named.
    case keyOutOfPlace(String, other: String, values: [String])
}

extension ShapeProblem {
    /// The problem in words.
    var wording: Wording {
        switch self {
        case .emptyFile:
            Wording(
                english: ("the file is empty", "Write the keys that docs/standard-format.md describes."),
                indonesian: ("berkas ini kosong", "Tulis kunci-kunci yang diterangkan docs/standard-format.md."))
        case .anchor:
            Wording(
                english: (
                    "found an anchor or an alias",
                    "The format has none of them: write the value out where it is needed."
                ),
                indonesian: (
                    "ada jangkar atau alias", "Format ini tidak memakainya: tulis nilainya di tempat yang perlu."
                ))
        case .keyIsNotText:
            Wording(
                english: ("found a key that is not a word", "Write one word before the colon."),
                indonesian: ("ada kunci yang bukan kata", "Tulis satu kata di depan titik dua."))
        case .duplicateKey(let key, let line):
            Wording(
                english: ("found \(Phrase.quoted(key)) a second time", "Keep one; the first stands on line \(line)."),
                indonesian: (
                    "\(Phrase.quoted(key)) tertulis dua kali", "Simpan satu saja; yang pertama di baris \(line)."
                ))
        case .unknownKey(let key, let known):
            Wording(
                english: (
                    "found the key \(Phrase.quoted(key)), which has no meaning here",
                    Phrase.suggestion(for: key, among: known)
                ),
                indonesian: ("kunci \(Phrase.quoted(key)) tidak bermakna di sini", Phrase.saran(for: key, among: known))
            )
        case .textCutByComma(let rest):
            Wording(
                english: (
                    "found the key \(Phrase.quoted(rest)), which looks like the rest of a text",
                    "Between braces a comma ends a value: put the whole text before it in quotes."
                ),
                indonesian: (
                    "kunci \(Phrase.quoted(rest)) tampaknya sambungan sebuah teks",
                    "Di antara kurung kurawal, koma mengakhiri nilai: beri tanda kutip pada seluruh teksnya."
                ))
        case .missingKey(let key):
            Wording(
                english: ("\"\(key)\" is missing", "Add \"\(key):\" with its value."),
                indonesian: ("\"\(key)\" tidak ada", "Tambahkan \"\(key):\" beserta nilainya."))
        case .emptyValue:
            Wording(
                english: (
                    "found nothing behind the key", "Write the value, or leave the key out if the decree has none."
                ),
                indonesian: (
                    "tidak ada nilainya", "Tulis nilainya, atau hapus kuncinya bila keputusan tidak memuatnya."
                ))
        case .emptyList:
            Wording(
                english: ("found nothing in here", "Write at least one item."),
                indonesian: ("tidak ada isinya", "Tulis sedikitnya satu butir."))
        case .wrongKind(let found, let expected):
            Wording(
                english: ("found \(found.english) in the place of \(expected.english)", expected.englishAdvice),
                indonesian: ("ada \(found.indonesian), seharusnya \(expected.indonesian)", expected.indonesianAdvice))
        case .noObject(let found, let example):
            Wording(
                english: (
                    "found \(found.english) in the place of \(ValueKind.object.english)",
                    "Write keys with their values, as in \(example)."
                ),
                indonesian: (
                    "ada \(found.indonesian), seharusnya \(ValueKind.object.indonesian)",
                    "Tulis kunci beserta nilainya, misalnya \(example)."
                ))
        case .severalAmounts:
            Wording(
                english: (
                    "found something else than one number",
                    "Write digits only, such as amount: 50000; for several sums leave \"amount\" out and write "
                        + "rates: [{ name: Kapal kecil, amount: 5000, per: kapal }]."
                ),
                indonesian: (
                    "ada isi lain, seharusnya satu angka",
                    "Tulis angka saja, misalnya amount: 50000; bila tarifnya beberapa, hapus \"amount\" dan tulis "
                        + "rates: [{ name: Kapal kecil, amount: 5000, per: kapal }]."
                ))
        case .bothKeys(let first, let second):
            Wording(
                english: ("found \"\(first)\" together with \"\(second)\"", "Keep the one that is right."),
                indonesian: ("\"\(first)\" dan \"\(second)\" tertulis bersamaan", "Simpan salah satu yang benar."))
        case .neitherKey(let first, let second):
            Wording(
                english: ("found neither \"\(first)\" nor \"\(second)\"", "Add one of them."),
                indonesian: ("tidak ada \"\(first)\" maupun \"\(second)\"", "Tambahkan salah satunya."))
        case .keyOutOfPlace(let key, let other, let values):
            Wording(
                english: (
                    "found \"\(key)\", which has a meaning only with \(Self.pairs(other, values, "or"))",
                    "Leave \"\(key)\" out, or correct \"\(other)\"."
                ),
                indonesian: (
                    "\"\(key)\" hanya bermakna bersama \(Self.pairs(other, values, "atau"))",
                    "Hapus \"\(key)\", atau betulkan \"\(other)\"."
                ))
        }
    }

    private static func pairs(_ key: String, _ values: [String], _ or: String) -> String {
        values.map { "\"\(key): \($0)\"" }.joined(separator: " \(or) ")
    }
}

extension ValueKind {
    fileprivate var english: String {
        switch self {
        case .text: "a text"
        case .list: "a list"
        case .object: "a group of keys"
        case .nothing: "nothing"
        case .textOrList: "a text or a list of texts"
        }
    }

    fileprivate var indonesian: String {
        switch self {
        case .text: "teks"
        case .list: "daftar"
        case .object: "kelompok kunci"
        case .nothing: "kosong"
        case .textOrList: "teks atau daftar teks"
        }
    }

    fileprivate var englishAdvice: String {
        switch self {
        case .text: "Write one value behind the colon; put it in quotes if it holds a colon, a bracket or a brace."
        case .list: "Write the items in brackets, or one a line with a hyphen and a space before each."
        case .object: "Write keys with their values, as in { id: surat, name: Surat permohonan }."
        case .nothing: "Leave it empty."
        case .textOrList: "Write one value, or several in brackets."
        }
    }

    fileprivate var indonesianAdvice: String {
        switch self {
        case .text: "Tulis satu nilai sesudah titik dua; beri tanda kutip bila memuat titik dua atau kurung."
        case .list: "Tulis butirnya dalam kurung siku, atau satu per baris dengan tanda hubung dan spasi di depannya."
        case .object: "Tulis kunci beserta nilainya, misalnya { id: surat, name: Surat permohonan }."
        case .nothing: "Biarkan kosong."
        case .textOrList: "Tulis satu nilai, atau beberapa dalam kurung siku."
        }
    }
}
