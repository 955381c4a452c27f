extension SourceDefect {
    /// The defect in words.
    var wording: Wording {
        switch self {
        case .absent:
            Wording(
                english: ("there is no such file or folder", "Correct the path."),
                indonesian: ("berkas atau folder ini tidak ada", "Betulkan jalurnya."))
        case .folder:
            Wording(
                english: (
                    "found a folder with the name of a file",
                    "Give the folder a name without .yaml, or put a file in its place."
                ),
                indonesian: (
                    "ada folder yang bernama seperti berkas",
                    "Ganti nama folder itu tanpa .yaml, atau gantikan dengan berkas."
                ))
        case .unreadable(let words):
            Wording(
                english: (
                    "the file cannot be read" + (words.map { " (\($0))" } ?? ""),
                    "Allow the account that runs maklumat to read it, or take it out of the folder."
                ),
                indonesian: (
                    "berkas ini tidak dapat dibaca" + (words.map { " (\($0))" } ?? ""),
                    "Izinkan akun yang menjalankan maklumat membacanya, atau keluarkan dari folder."
                ))
        case .notUTF8(let text): text.wording
        }
    }
}

extension UndecodableText {
    fileprivate var wording: Wording {
        Wording(
            english: (
                "found byte \(hexadecimal) at offset \(offset), which is no UTF-8 text; \(guess.english)",
                advice.english
            ),
            indonesian: (
                "ada bita \(hexadecimal) pada posisi \(offset) yang bukan teks UTF-8; \(guess.indonesian)",
                advice.indonesian
            ))
    }

    private var hexadecimal: String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count < 2 ? "0" : "") + digits
    }

    private var guess: (english: String, indonesian: String) {
        switch kind {
        case .utf16: ("the file seems to be UTF-16", "berkas ini tampaknya UTF-16")
        case .singleByte:
            ("the file seems to be Latin-1 or Windows-1252", "berkas ini tampaknya Latin-1 atau Windows-1252")
        case .binary: ("the file seems to be no text", "berkas ini tampaknya bukan teks")
        }
    }

    private var advice: (english: String, indonesian: String) {
        switch kind {
        case .utf16, .singleByte:
            (
                "Open it in an editor and save it with the encoding UTF-8.",
                "Buka di penyunting teks lalu simpan dengan pengodean UTF-8."
            )
        case .binary:
            (
                "Give it another name, or put the YAML text in its place.",
                "Beri nama lain, atau gantikan dengan teks YAML-nya."
            )
        }
    }
}
