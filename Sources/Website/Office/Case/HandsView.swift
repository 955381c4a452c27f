import Casework
import Database
import Desk
import HTML

/// Taking a case, from an absent colleague too, letting it go, and handing it over.
struct HandsView: View {
    let screen: CaseScreen

    /// Names the colleague from whom a case is taken over.
    static let holderField = "dari"

    private var speech: Speech { screen.speech }

    var body: some HTML {
        div(.class("hands")) {
            h3 { speech("Penanganan", "Who works on it") }
            if screen.duties.isMine {
                form(.method("post"), .action(Paths.staffCase(screen.number, "lepas"))) {
                    FormToken(token: screen.visit.session.formToken)
                    p { speech("Anda menangani berkas ini.", "You have taken this case.") }
                    button(.class("button"), .type("submit")) {
                        speech("Lepas untuk rekan lain", "Let colleagues take it")
                    }
                }
            } else if let holder = screen.duties.holder {
                form(.method("post"), .action(Paths.staffCase(screen.number, "ambil"))) {
                    FormToken(token: screen.visit.session.formToken)
                    input(.type("hidden"), .name(Self.holderField), .value(holder.rawValue))
                    p(.class("hint")) {
                        let name = screen.names.colleague(holder)
                        speech(
                            "Bila \(name) berhalangan, Anda dapat mengambil alih; riwayat mencatatnya.",
                            "If \(name) is away you can take the case over; the history keeps it.")
                    }
                    button(.class("button"), .type("submit")) { speech("Ambil alih", "Take it over") }
                }
            } else {
                form(.method("post"), .action(Paths.staffCase(screen.number, "ambil"))) {
                    FormToken(token: screen.visit.session.formToken)
                    p(.class("hint")) {
                        speech(
                            "Belum ditangani siapa pun. Ambil agar rekan tidak mengerjakannya bersamaan.",
                            "Nobody has taken it. Take it so that no colleague works on it at the same time.")
                    }
                    button(.class("button"), .type("submit")) { speech("Ambil berkas ini", "Take this case") }
                }
            }
            if !screen.colleagues.isEmpty, screen.duties.holder == nil { handOver }
        }
    }

    private var handOver: Fragment {
        form(.class("inline-form"), .method("post"), .action(Paths.staffCase(screen.number, "alihkan"))) {
            FormToken(token: screen.visit.session.formToken)
            label(.for("kepada")) { speech("Alihkan kepada", "Hand over to") }
            select(.id("kepada"), .name("kepada")) {
                for colleague in screen.colleagues {
                    option(.value(colleague.id.rawValue)) {
                        "\(colleague.name) (\(screen.words.roles(colleague.roles.sorted())))"
                    }
                }
            }
            button(.class("button"), .type("submit")) { speech("Alihkan", "Hand over") }
        }
    }
}
