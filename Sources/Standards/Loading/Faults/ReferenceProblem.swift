/// Why things that refer to each other cannot run.
public enum ReferenceProblem: Hashable, Sendable {
    case unknown(Fault.Noun, String, known: [String])
    case duplicate(Fault.Noun, String, firstLine: Int)
    /// A name that the software keeps for itself.
    case reserved(Fault.Noun, String)
    /// A condition rests on a field that is not a choice; `known` are the choices there are.
    case notAChoice(String, type: String, known: [String])
    /// A condition rests on a field that is asked only later, or on the item itself.
    case conditionTooEarly(String)
    case columnType(String)
    case superiorLoop(String)
}

extension ReferenceProblem {
    /// The problem in words.
    var wording: Wording {
        switch self {
        case .unknown(let noun, let text, let known):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), which is no \(noun.name(in: .english))",
                    Phrase.suggestion(for: text, among: known)
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) bukan \(noun.name(in: .indonesian)) yang ada",
                    Phrase.saran(for: text, among: known)
                ))
        case .duplicate(let noun, let text, let line):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)) for a second \(noun.name(in: .english))",
                    "Give each its own; the first stands on line \(line)."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) dipakai lagi untuk \(noun.name(in: .indonesian))",
                    "Bedakan keduanya; yang pertama di baris \(line)."
                ))
        case .reserved(let noun, let text):
            Wording(
                english: (
                    "found \(Phrase.quoted(text)), a \(noun.name(in: .english)) that is always there",
                    "Leave it out, or choose another identifier."
                ),
                indonesian: (
                    "\(Phrase.quoted(text)) adalah \(noun.name(in: .indonesian)) yang selalu ada",
                    "Hapus, atau pilih pengenal lain."
                ))
        case .notAChoice(let field, let type, let known):
            Wording(
                english: (
                    "found \(Phrase.quoted(field)), a field of type \(type), which gives no options to decide by",
                    known.isEmpty ? "Add a field of type choice." : "Use a field of type choice: \(Phrase.list(known))."
                ),
                indonesian: (
                    "\(Phrase.quoted(field)) berjenis \(type), sehingga tidak ada pilihan yang menentukan",
                    known.isEmpty
                        ? "Tambahkan isian berjenis choice." : "Pakai isian berjenis choice: \(Phrase.list(known))."
                ))
        case .conditionTooEarly(let field):
            Wording(
                english: (
                    "found \(Phrase.quoted(field)), which is not yet answered when this is shown",
                    "Ask it before this: further up on the page, or on an earlier page."
                ),
                indonesian: (
                    "\(Phrase.quoted(field)) belum terjawab ketika bagian ini tampil",
                    "Tanyakan sebelum ini: lebih atas di halaman yang sama, atau di halaman sebelumnya."
                ))
        case .columnType(let type):
            Wording(
                english: (
                    "found a column of type \(type)", "Columns take the simple types; put this in a field of its own."
                ),
                indonesian: ("ada kolom berjenis \(type)", "Kolom memakai jenis sederhana; jadikan isian tersendiri."))
        case .superiorLoop(let role):
            Wording(
                english: (
                    "found \(Phrase.quoted(role)), which reports to this role itself",
                    "Correct one superior of the chain."
                ),
                indonesian: (
                    "\(Phrase.quoted(role)) sendiri berada di bawah peran ini",
                    "Betulkan salah satu atasan dalam rantai ini."
                ))
        }
    }
}
