import Casework
import Database
import Desk
import HTML
import Standards

/// Messages between applicant and office.
struct MessagePart: View {
    let loaded: LoadedCase
    let formToken: String
    var text = ""
    var problem: String?
    let speech: Speech

    static let anchor = "pesan"

    private var wording: Wording { Wording(language: speech.language, zone: loaded.agency.zone) }

    var body: some HTML {
        section(.id(Self.anchor)) {
            h2 { speech("Pesan", "Messages") }
            if !loaded.file.messages.isEmpty {
                ol(.class("thread")) {
                    for message in loaded.file.messages {
                        li(.class(message.isFromApplicant ? "mine" : nil)) {
                            p(.class("meta")) {
                                span { message.isFromApplicant ? speech("Anda", "You") : loaded.agency.shortName }
                                span { wording.instant(message.at) }
                            }
                            p(.class("answer")) { message.text }
                        }
                    }
                }
            }
            form(
                .method("post"), .action(Paths.tracking(loaded.head.number) + "/pesan"), .novalidate(),
                .data("guard", speech("Mengirim…", "Sending…"))
            ) {
                FormToken(token: formToken)
                input(.type("hidden"), .name("terlihat"), .value(loaded.file.messages.count))
                div(.class("field", problem == nil ? nil : "invalid")) {
                    label(.for("f-pesan")) { speech("Tulis kepada kantor", "Write to the office") }
                    if let problem { p(.class("error"), .id("f-pesan-e")) { problem } }
                    textarea(
                        .id("f-pesan"), .name("pesan"), .rows(3), .maxlength(5000),
                        .describedBy(problem == nil ? nil : "f-pesan-e"),
                        .aria("invalid", problem == nil ? nil : "true")
                    ) { text }
                }
                p(.class("actions")) {
                    button(.class("button"), .type("submit")) { speech("Kirim pesan", "Send message") }
                }
            }
        }
    }
}
