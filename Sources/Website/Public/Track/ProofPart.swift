import Casework
import Database
import Desk
import HTML
import Standards
import WorkingTime

/// How the applicant proves later what the office recorded, folded: few need it, and those who do need it badly.
struct ProofPart: View {
    let loaded: LoadedCase
    let sealedAt: Instant?
    let speech: Speech

    var body: some HTML {
        details(.class("fold"), .id("bukti")) {
            summary { speech("Bukti untuk Anda simpan", "Proof for you to keep") }
            div {
                p {
                    speech(
                        "Setiap tindakan pada permohonan ini dicatat dan tidak dapat diubah diam-diam. Setiap malam kantor "
                            + "menyegel catatannya dan mengumumkan segelnya.",
                        "Every act on this application is recorded and cannot be changed unseen. Each night the office seals its "
                            + "records and publishes the seal.")
                }
                p(.class("hint")) { state }
                p(.class("actions")) {
                    a(.class("button"), .href(Paths.proof(loaded.head.number)), .download()) {
                        speech("Unduh bukti", "Download the proof")
                    }
                    a(.href(Paths.seals(loaded.agency.id))) {
                        speech("Segel harian kantor ini", "Seals of this office")
                    }
                }
                p(.class("hint")) {
                    speech("Sidik catatan terakhir: ", "Fingerprint of the newest record: ")
                    code(.class("hash"), .translate(false)) { loaded.head.lastHash }
                }
            }
        }
    }

    private var state: String {
        let wording = Wording(language: speech.language, zone: loaded.agency.zone)
        guard let sealedAt, loaded.head.filedAt <= sealedAt else {
            return speech(
                "Catatan hari ini disegel malam nanti; unduh buktinya mulai besok.",
                "Today's records are sealed tonight; download the proof from tomorrow on.")
        }
        let when = wording.instant(sealedAt)
        return loaded.head.updatedAt <= sealedAt
            ? speech("Semua tindakan sampai kini sudah disegel (\(when)).", "All acts so far are sealed (\(when)).")
            : speech(
                "Sudah disegel sampai \(when); yang sesudahnya disegel malam nanti.",
                "Sealed up to \(when); what came after is sealed tonight.")
    }
}
