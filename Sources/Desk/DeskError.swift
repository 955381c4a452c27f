import Casework
import Files
import Standards

/// Why the desk does not do what somebody asked.
public enum DeskError: Error, Sendable {
    /// The rules of the case forbid it.
    case refused(CaseRefusal)
    /// Answers of a form are wrong.
    case invalid([FieldProblem])
    /// There is no such thing, or the asker may not know of it.
    case notFound
    /// The asker is known, but may not do this.
    case notAllowed
    /// Nobody is signed in.
    case notSignedIn
    case wrongPassword
    /// Number and code do not belong together.
    case wrongTrackingCode
    case tooManyAttempts(minutes: Int)
    /// Somebody else changed the case meanwhile.
    case changedMeanwhile
    /// The key of a repeated submission was used with other content.
    case keyReused
    case file(FileStoreError)
    /// More files than a requirement takes.
    case tooManyFiles(limit: Int)
    /// The standard of an old case cannot be read any more.
    case standardUnreadable(String)
    /// The journal of a case cannot be read: it was changed behind the program's back.
    case journalUnreadable(CaseNumber, JournalFormatError)
    /// The calendar is not changed so.
    case calendarRefused(CalendarRefusal)
    /// A seal of an office is not one that this program made.
    case sealUnreadable(Agency.ID, String)

    /// A name for programs and logs.
    public var rule: String {
        switch self {
        case .refused(let refusal): refusal.rule
        case .invalid: "fields-invalid"
        case .notFound: "not-found"
        case .notAllowed: "not-allowed"
        case .notSignedIn: "not-signed-in"
        case .wrongPassword: "wrong-password"
        case .wrongTrackingCode: "wrong-tracking-code"
        case .tooManyAttempts: "too-many-attempts"
        case .changedMeanwhile: "changed-meanwhile"
        case .keyReused: "idempotency-key-reused"
        case .file(let error):
            switch error {
            case .empty: "file-empty"
            case .tooLarge: "file-too-large"
            case .unknownKind: "file-kind"
            case .missing, .damaged: "file-missing"
            case .cannotWrite, .cannotRead: "file-not-written"
            }
        case .tooManyFiles: "too-many-files"
        case .standardUnreadable: "standard-unreadable"
        case .journalUnreadable: "journal-unreadable"
        case .sealUnreadable: "seal-unreadable"
        case .calendarRefused(let refusal): refusal.rule
        }
    }

    /// What is wrong and what to do.
    public func message(in language: Language) -> String {
        let indonesian = language == .indonesian
        switch self {
        case .refused(let refusal): return refusal.message(in: language)
        case .invalid(let problems): return CaseRefusal.fieldsInvalid(problems).message(in: language)
        case .notFound:
            return indonesian
                ? "Yang Anda cari tidak ada di sini. Periksa alamat atau nomornya."
                : "What you look for is not here. Check the address or the number."
        case .notAllowed:
            return indonesian
                ? "Akun Anda tidak berwenang untuk ini." : "Your account has no right to do this."
        case .notSignedIn:
            return indonesian ? "Masuk dahulu." : "Sign in first."
        case .wrongPassword:
            return indonesian
                ? "Nama pengguna atau kata sandi salah. Periksa keduanya, lalu coba lagi."
                : "User name or password is wrong. Check both, then try again."
        case .wrongTrackingCode:
            return indonesian
                ? "Nomor dan kode tidak cocok. Lihat keduanya di tanda terima, lalu coba lagi."
                : "Number and code do not match. Both are on the receipt; try again."
        case .tooManyAttempts(let minutes):
            return indonesian
                ? "Terlalu banyak percobaan. Coba lagi \(minutes) menit kemudian."
                : "Too many attempts. Try again in \(minutes) minutes."
        case .changedMeanwhile:
            return indonesian
                ? "Rekan Anda lebih dahulu mengubah berkas ini. Inilah keadaan terbarunya; periksa, lalu lanjutkan."
                : "Someone was faster and changed this case. This is how it stands now; look, then go on."
        case .keyReused:
            return indonesian
                ? "Kunci pengiriman ini sudah dipakai untuk isi yang lain."
                : "This idempotency key was used for other content."
        case .file(let error):
            switch error {
            case .empty: return indonesian ? "Berkas kosong." : "The file is empty."
            case .tooLarge:
                return indonesian
                    ? "Berkas lebih dari 10 MB. Kecilkan atau foto ulang, lalu unggah lagi."
                    : "The file is larger than 10 MB. Make it smaller, then upload again."
            case .unknownKind:
                return indonesian
                    ? "Berkas harus PDF, JPEG, atau PNG." : "The file must be PDF, JPEG or PNG."
            case .missing, .damaged:
                return indonesian ? "Berkas tidak dapat dibaca." : "The file cannot be read."
            case .cannotWrite, .cannotRead:
                return indonesian
                    ? "Berkas tidak dapat disimpan sekarang. Coba lagi sebentar lagi."
                    : "The file cannot be stored now. Try again soon."
            }
        case .tooManyFiles(let limit):
            return indonesian
                ? "Paling banyak \(limit) berkas untuk satu persyaratan."
                : "At most \(limit) files for one requirement."
        case .standardUnreadable(let reason):
            return indonesian
                ? "Standar pelayanan versi lama tidak dapat dibaca: \(reason)"
                : "An old version of the standard cannot be read: \(reason)"
        case .calendarRefused(let refusal): return refusal.message(in: language)
        case .sealUnreadable(let agency, let reason):
            return indonesian
                ? "Segel harian \(agency) rusak dan harus dipulihkan dari cadangan: \(reason)"
                : "A daily seal of \(agency) is damaged and must be restored from a backup: \(reason)"
        case .journalUnreadable(let number, let error):
            return indonesian
                ? "Catatan berkas \(number) rusak dan harus dipulihkan dari cadangan: \(error)"
                : "The journal of \(number) is damaged and must be restored from a backup: \(error)"
        }
    }
}
