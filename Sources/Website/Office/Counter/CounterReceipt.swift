import Casework
import Database
import Desk
import Documents
import HTML
import Standards

/// The receipt that a visitor takes home: number, code, papers with their marks, promise, officer, QR code.
struct CounterReceipt: View {
    let loaded: LoadedCase
    let trackingCode: String
    /// The address of the installation.
    let address: String
    /// Who took it in; `nil` where the applicant sent it.
    let officer: String?
    let promise: PromiseStanding
    /// The officer's roles take part in the service.
    let mayOpen: Bool
    let speech: Speech

    private var number: CaseNumber { loaded.head.number }
    private var wording: Wording { Wording(language: speech.language, zone: loaded.agency.zone) }
    private var link: String { address + Paths.tracking(number) }

    var body: some HTML {
        article(.class("receipt")) {
            h1 { speech("Tanda terima", "Receipt") }
            p(.class("lead")) { speech(loaded.standard.name) }
            p(.class("receipt-number"), .translate(false)) { number.text }
            dl(.class("defs")) {
                row(speech("Kode lacak", "Tracking code")) { strong(.class("code"), .translate(false)) { grouped } }
                row(speech("Pemohon", "Applicant")) { loaded.head.applicant }
                row(speech("Diterima", "Received")) { wording.longInstant(loaded.head.filedAt) }
                if let officer { row(speech("Petugas", "Officer")) { officer } }
                row(speech("Janji waktu", "Promised time")) { promisedTime }
                row(speech("Kantor", "Office")) { office }
            }
            papers
            div(.class("receipt-track")) {
                qr
                p {
                    speech(
                        """
                        Pindai atau buka \(link), lalu tulis kode lacak. Siapa pun yang memegang nomor dan \
                        kode ini dapat membuka permohonan Anda.
                        """,
                        """
                        Scan it or open \(link), then write the tracking code. Whoever holds this number \
                        and code can open your application.
                        """)
                }
            }
        }
        p(.class("actions")) {
            button(.class("button primary"), .type("button"), .data("print"), .hidden()) { speech("Cetak", "Print") }
            if mayOpen {
                a(.class("button"), .href(Paths.staffCase(number))) { speech("Buka berkas", "Open the case") }
            }
            a(.class("button"), .href(Paths.counter)) { speech("Pengunjung berikutnya", "Next visitor") }
        }
        p(.class("hint no-print")) {
            speech("Tanpa tombol Cetak: pakai menu peramban, lalu Cetak.", "No Print button? Use the browser's menu.")
        }
    }

    /// The code in two halves, easier to read out.
    private var grouped: String {
        let half = trackingCode.index(trackingCode.startIndex, offsetBy: trackingCode.count / 2)
        return trackingCode[..<half] + " " + trackingCode[half...]
    }

    private var promisedTime: Fragment {
        Fragment {
            if promise.sentences.isEmpty { speech("Tidak dicantumkan dalam keputusan.", "Not stated in the decree.") }
            for sentence in promise.sentences { p { sentence } }
        }
    }

    private var office: Fragment {
        Fragment {
            speech(loaded.agency.name)
            p(.class("hint")) { loaded.agency.contact.address }
        }
    }

    @HTMLBuilder private var papers: Fragment {
        let requirements = loaded.requirements
        if !requirements.isEmpty {
            h2 { speech("Dokumen", "Documents") }
            ul(.class("documents")) {
                for requirement in requirements {
                    li {
                        span(.lang(speech.foreign(requirement.name))) { speech(requirement.name) }
                        span(.class("tag")) { state(of: requirement) }
                    }
                }
            }
        }
    }

    private func state(of requirement: Requirement) -> String {
        switch loaded.file.evidence[requirement.id] {
        case .files(let files):
            return speech(
                "dipindai, \(files.count) berkas",
                files.count == 1 ? "scanned, 1 file" : "scanned, \(files.count) files")
        case .answered: return speech("diisi di formulir", "on the form")
        case .seen:
            return requirement.means == .sign
                ? speech("ditandatangani", "signed") : speech("asli dilihat", "original seen")
        case .copied: return speech("salinan diterima", "copy received")
        case .atDesk, nil:
            return requirement.means == .known
                ? speech("diperiksa kantor", "checked by the office") : speech("belum ada", "not given")
        }
    }

    @HTMLBuilder private var qr: Fragment {
        if let code {
            code.picture(
                label: speech("Kode QR ke halaman lacak \(number)", "QR code to the tracking page of \(number)"))
        }
    }

    /// An address is far shorter than what a QR code holds; without a picture the words still lead there.
    private var code: QRCode? {
        do { return try QRCode(link) } catch { return nil }
    }

    private func row(_ name: String, @HTMLBuilder content: () -> Fragment) -> Fragment {
        div {
            dt { name }
            dd { content() }
        }
    }
}
