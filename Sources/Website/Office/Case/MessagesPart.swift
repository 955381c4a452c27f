import Casework
import Desk
import HTML

/// What applicant and office wrote to each other.
struct MessagesPart: View {
    let screen: CaseScreen

    static let anchor = "pesan"

    private var speech: Speech { screen.speech }

    var body: some HTML {
        section(.class("panel"), .id(Self.anchor)) {
            h2 { speech("Pesan", "Messages") }
            if screen.loaded.file.messages.isEmpty {
                p(.class("hint")) { speech("Belum ada pesan.", "No messages yet.") }
            }
            ol(.class("thread")) {
                for message in screen.loaded.file.messages {
                    li(.class(message.isFromApplicant ? nil : "mine")) {
                        p(.class("hint")) {
                            "\(screen.names.actor(message.actor)), \(screen.wording.instant(message.at))"
                        }
                        p(.class("answer")) { message.text }
                    }
                }
            }
            form(.method("post"), .action(Paths.staffCase(screen.number, "pesan"))) {
                FormToken(token: screen.visit.session.formToken)
                input(.type("hidden"), .name("terlihat"), .value(screen.loaded.file.messages.count))
                div(.class("field")) {
                    label(.for("f-message")) { speech("Tulis kepada pemohon", "Write to the applicant") }
                    textarea(.id("f-message"), .name("pesan"), .rows(3), .maxlength(5000), .required) { screen.message }
                }
                button(.class("button"), .type("submit")) { speech("Kirim pesan", "Send the message") }
            }
        }
    }
}
