import Desk
import Standards

/// What can be wrong with a request before anybody looks at its meaning.
public enum WebError: Error, Hashable, Sendable {
    /// More bytes than a form may have.
    case tooLarge
    /// The form cannot be read.
    case badForm
    /// The form did not come from a page of ours, or its session has ended.
    case foreignForm

    /// What is wrong and what to do.
    func message(in language: Language) -> String {
        let speech = Speech(language: language)
        switch self {
        case .tooLarge:
            return speech(
                "Kiriman ini terlalu besar (lebih dari 40 MB). Unggah berkas satu per satu.",
                "This is too large (more than 40 MB). Upload the files one by one.")
        case .badForm:
            return speech(
                "Formulir tidak terbaca utuh, mungkin karena jaringan terputus. Kembali, lalu kirim lagi.",
                "The form did not arrive whole, perhaps because the network broke off. Go back and send it again.")
        case .foreignForm:
            return speech(
                "Halaman sudah terlalu lama terbuka. Muat ulang halaman, lalu kirim lagi.",
                "The page was open for too long. Reload it, then send again.")
        }
    }
}
