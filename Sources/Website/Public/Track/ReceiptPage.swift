import Casework
import Database
import Desk
import Documents
import HTML
import Standards

/// The receipt: number, code, promise, and a code for the phone that leads to the tracking page.
struct ReceiptPage: View {
    let loaded: LoadedCase
    /// The tracking code.
    let code: String
    /// The address of the installation.
    let address: String
    let promise: PromiseStanding
    let speech: Speech

    private var number: CaseNumber { loaded.head.number }
    private var wording: Wording { Wording(language: speech.language, zone: loaded.agency.zone) }
    /// The number is filled in there; the code is a secret and stands in no address.
    private var link: String { address + Paths.tracking(number) }

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Tanda terima", "Receipt") }
            p(.class("lead")) {
                speech(
                    "Permohonan Anda sudah diterima. Simpan nomor dan kode ini.",
                    "Your application has been received. Keep this number and code.")
            }
        }
        article(.class("receipt")) {
            div(.class("receipt-head")) {
                dl(.class("receipt-facts")) {
                    row(speech("Nomor permohonan", "Number")) {
                        p(.class("receipt-number"), .translate(false)) { number.text }
                    }
                    row(speech("Kode lacak", "Tracking code")) {
                        p(.class("receipt-number"), .translate(false)) { grouped }
                    }
                }
                qr
            }
            dl(.class("receipt-facts")) {
                row(speech("Layanan", "Service")) { speech(loaded.standard.name) }
                row(speech("Kantor", "Office")) { speech(loaded.agency.name) }
                row(speech("Pemohon", "Applicant")) { loaded.head.applicant }
                row(speech("Diterima", "Received")) { wording.longInstant(loaded.head.filedAt) }
                row(speech("Janji waktu", "Promised time")) {
                    for sentence in promiseSentences { p { sentence } }
                }
                row(speech("Berkas diterima", "Files received")) { papers }
            }
            p(.class("hint")) {
                speech(
                    """
                    Pindai untuk melacak, atau buka \(address)\(Paths.track). Siapa pun yang memegang nomor \
                    dan kode ini dapat membuka permohonan Anda.
                    """,
                    """
                    Scan to track, or open \(address)\(Paths.track). Whoever holds this number and code can \
                    open your application.
                    """
                )
            }
        }
        p(.class("actions")) {
            a(.class("button primary"), .href(Paths.tracking(number))) {
                speech("Lihat perkembangannya", "See how far it is")
            }
            button(.class("button"), .type("button"), .data("print"), .hidden()) { speech("Cetak", "Print") }
        }
        p(.class("hint screen-only")) {
            speech(
                "Untuk mencetak: menu peramban, lalu Cetak. Atau ambil tangkapan layar.",
                "To print: the browser's menu, then Print. Or take a screenshot.")
        }
    }

    /// The promise as it stands; for a case that has ended, as it was given.
    private var promiseSentences: [String] {
        let words = StandardWords(standard: loaded.standard, agency: loaded.agency, speech: speech)
        if loaded.state.isOpen, !promise.sentences.isEmpty { return promise.sentences }
        guard let given = loaded.promise else {
            return [speech("Tidak dicantumkan dalam keputusan.", "Not stated in the decree.")]
        }
        return [words.limit(of: given) + ". " + words.span(of: given)]
    }

    /// The code in two halves, easier to read out.
    private var grouped: String {
        let half = code.index(code.startIndex, offsetBy: code.count / 2)
        return code[..<half] + " " + code[half...]
    }

    @HTMLBuilder private var qr: Fragment {
        if let picture = try? QRCode(link) {
            picture.picture(label: speech("Kode QR ke halaman lacak", "QR code to the tracking page"))
        }
    }

    private var papers: Fragment {
        ul {
            for requirement in loaded.requirements {
                li(.lang(speech.foreign(requirement.name))) {
                    speech(requirement.name)
                    span(.class("hint")) { " (\(state(of: requirement)))" }
                }
            }
        }
    }

    private func state(of requirement: Requirement) -> String {
        switch loaded.file.evidence[requirement.id] {
        case .files(let files):
            return speech("\(files.count) berkas", files.count == 1 ? "1 file" : "\(files.count) files")
        case .answered: return speech("diisi", "filled in")
        case .seen: return speech("asli dilihat", "original seen")
        case .copied: return speech("salinan diterima", "copy received")
        case .atDesk, nil:
            switch requirement.means {
            case .bring: return speech("ditunjukkan di kantor", "shown at the office")
            case .sign: return speech("ditandatangani di kantor", "signed at the office")
            case .known: return speech("diperiksa kantor", "checked by the office")
            case .upload, .form: return speech("belum ada", "not given")
            }
        }
    }

    private func row(_ name: String, @HTMLBuilder content: () -> Fragment) -> Fragment {
        div {
            dt { name }
            dd { content() }
        }
    }
}
