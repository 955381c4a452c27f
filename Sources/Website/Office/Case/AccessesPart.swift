import Casework
import Database
import Desk
import HTML
import WorkingTime

/// Who saw the case, folded: for accountability, not for the daily work.
struct AccessesPart: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }

    var body: some HTML {
        details(.class("fold"), .id("akses")) {
            summary { speech("Siapa yang membuka berkas ini", "Who opened this case") + " (\(screen.accesses.count))" }
            div {
                p(.class("hint")) {
                    speech("Paling banyak 100 yang terbaru.", "The newest 100 at most.")
                }
                ul(.class("accesses")) {
                    for access in screen.accesses {
                        li {
                            "\(screen.names.actor(access.actor)): \(words(for: access.what)), "
                            screen.wording.instant(Instant(secondsSinceEpoch: access.at))
                        }
                    }
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
        let file = prefix.isEmpty ? nil : screen.loaded.file.files.first { $0.hash.hasPrefix(prefix) }
        return file.map { speech("membuka lampiran \($0.name)", "opened the attachment \($0.name)") } ?? what
    }
}
