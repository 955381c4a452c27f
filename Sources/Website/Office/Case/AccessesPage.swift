import Casework
import Database
import Desk
import HTML
import WorkingTime

/// Who saw the case: for accountability, not for the daily work.
struct AccessesPage: View {
    let loaded: LoadedCase
    let accesses: [AccessEntry]
    let names: StaffNames
    let wording: Wording
    let speech: Speech

    var body: some HTML {
        div(.class("page-head")) {
            p(.class("overline"), .translate(false)) { loaded.head.number.text }
            h1 { speech("Siapa yang membuka berkas ini", "Who opened this case") }
            p(.class("hint")) { speech("Paling banyak 100 yang terbaru.", "The newest 100 at most.") }
        }
        ul(.class("accesses")) {
            for access in accesses {
                li {
                    "\(names.actor(access.actor)): \(words(for: access.what)), "
                    wording.instant(Instant(secondsSinceEpoch: access.at))
                }
            }
        }
    }

    private func words(for what: String) -> String {
        switch what {
        case "case": return speech("membuka berkas", "opened the case")
        case "personal": return speech("melihat NIK dan telepon", "saw NIK and phone")
        case "receipt": return speech("membuka tanda terima", "opened the receipt")
        default: break
        }
        let prefix = what.hasPrefix("file:") ? String(what.dropFirst("file:".count)) : ""
        let file = prefix.isEmpty ? nil : loaded.file.files.first { $0.hash.hasPrefix(prefix) }
        return file.map { speech("membuka lampiran \($0.name)", "opened the attachment \($0.name)") } ?? what
    }
}
