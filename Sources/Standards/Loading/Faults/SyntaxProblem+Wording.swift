extension SyntaxProblem {
    /// The problem in words.
    var wording: Wording {
        switch self {
        case .tab:
            Wording(
                english: ("found a tab", "Indent with spaces only."),
                indonesian: ("ada tab", "Buat inden dengan spasi saja."))
        case .strangeSpace(let code):
            Wording(
                english: (
                    "found the character \(code), which looks like a space or like nothing, and is no space",
                    "Delete it and type an ordinary space in its place; it often comes with text copied from a page."
                ),
                indonesian: (
                    "ada karakter \(code), yang tampak seperti spasi atau tidak tampak, tetapi bukan spasi",
                    "Hapus lalu ketik spasi biasa; karakter ini sering ikut tersalin dari halaman lain."
                ))
        case .strayColon(let indentation):
            Wording(
                english: (
                    "found a colon that makes a key where none can stand" + Self.words(indentation).english,
                    "Put a text that holds a colon and a space in quotes, or correct the indentation of this line."
                ),
                indonesian: (
                    "ada titik dua yang membentuk kunci di tempat yang salah" + Self.words(indentation).indonesian,
                    "Beri tanda kutip pada teks yang memuat titik dua dan spasi, atau betulkan inden baris ini."
                ))
        case .missingColon:
            Wording(
                english: (
                    "the line before this one has no colon behind its key",
                    "Write \"key: value\", or put a long text in quotes."
                ),
                indonesian: (
                    "baris sebelum ini tidak memuat titik dua sesudah kuncinya",
                    "Tulis \"kunci: nilai\", atau beri tanda kutip pada teks yang panjang."
                ))
        case .misplacedLine(let line, let indentation):
            Wording(
                english: (
                    "this does not fit the lines around it" + Self.block(line, "; their block begins on line")
                        + Self.words(indentation).english,
                    "Correct the indentation, hyphens, commas and quotes here or on the lines before."
                ),
                indonesian: (
                    "ini tidak cocok dengan baris di sekitarnya" + Self.block(line, "; bloknya mulai pada baris")
                        + Self.words(indentation).indonesian,
                    "Betulkan inden, tanda hubung, koma, dan tanda kutip di sini atau pada baris sebelumnya."
                ))
        case .openBracket(let line):
            Wording(
                english: (
                    "found no comma and no closing bracket" + Self.block(line, " for the one opened on line"),
                    "Close the bracket, put a comma between the items, or put a text with commas or brackets in quotes."
                ),
                indonesian: (
                    "tidak ada koma atau kurung tutup" + Self.block(line, " untuk kurung yang dibuka pada baris"),
                    "Tutup kurungnya, pisahkan butir dengan koma, atau beri tanda kutip pada teks yang memuatnya."
                ))
        case .openQuote(let line):
            Wording(
                english: (
                    "found the end of the file inside quotes" + Self.block(line, " that open on line"),
                    "Close the quotes."
                ),
                indonesian: (
                    "berkas berakhir di dalam tanda kutip" + Self.block(line, " yang dibuka pada baris"),
                    "Tutup tanda kutipnya."
                ))
        case .badStart(let character):
            Wording(
                english: ("found a text that begins with \(character)", "Put the whole text in quotes."),
                indonesian: ("ada teks yang diawali \(character)", "Beri tanda kutip pada seluruh teks itu."))
        case .badEscape:
            Wording(
                english: (
                    "found a backslash that means nothing here",
                    "Use single quotes around the text, or write two backslashes."
                ),
                indonesian: (
                    "ada garis miring terbalik yang tidak bermakna di sini",
                    "Pakai tanda kutip tunggal, atau tulis garis miring terbalik dua kali."
                ))
        case .strayAlias:
            Wording(
                english: ("found a text that begins with * or &", "Put the whole text in quotes."),
                indonesian: ("ada teks yang diawali * atau &", "Beri tanda kutip pada seluruh teks itu."))
        case .secondDocument:
            Wording(
                english: (
                    "found the beginning of a second document",
                    "Keep one document in a file; remove the line --- or ... here."
                ),
                indonesian: (
                    "ada awal dokumen kedua", "Satu berkas memuat satu dokumen; hapus baris --- atau ... di sini."
                ))
        case .tooDeep:
            Wording(
                english: (
                    "found more levels of lists and keys than a file may have", "Remove brackets that are not needed."
                ),
                indonesian: ("tingkat daftar dan kunci terlalu dalam", "Hapus kurung yang tidak diperlukan."))
        case .forbiddenCharacter(let code):
            Wording(
                english: ("found the character \(code), which text files cannot hold", "Remove it."),
                indonesian: ("ada karakter \(code) yang tidak boleh ada dalam berkas teks", "Hapus karakter itu."))
        case .other(let words):
            Wording(
                english: ("this is not YAML: \(words)", "Correct this line or the one before it."),
                indonesian: ("ini bukan YAML: \(words)", "Betulkan baris ini atau baris sebelumnya."))
        }
    }

    /// How the line is indented, where it differs from the line before.
    private static func words(_ indentation: Indentation?) -> (english: String, indonesian: String) {
        guard let indentation, indentation.spaces != indentation.before else { return ("", "") }
        return (
            "; the line begins with \(indentation.spaces) spaces, the one before with \(indentation.before)",
            "; baris ini diawali \(indentation.spaces) spasi, baris sebelumnya \(indentation.before)"
        )
    }

    private static func block(_ line: Int?, _ words: String) -> String {
        line.map { "\(words) \($0)" } ?? ""
    }
}
