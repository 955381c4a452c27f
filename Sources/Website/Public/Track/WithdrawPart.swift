import Casework
import Desk
import HTML

/// The way out, folded so that nobody takes it by accident.
struct WithdrawPart: View {
    let number: CaseNumber
    let formToken: String
    let speech: Speech

    var body: some HTML {
        details(.class("fold"), .id("cabut")) {
            summary { speech("Cabut permohonan", "Withdraw the application") }
            form(.method("post"), .action(Paths.tracking(number) + "/cabut"), .data("guard", "")) {
                FormToken(token: formToken)
                p {
                    speech(
                        """
                        Permohonan yang dicabut tidak diproses lagi dan tidak dapat dibuka kembali. Anda boleh \
                        mengajukan yang baru.
                        """,
                        "A withdrawn application is not handled any more and cannot be reopened. You may apply again.")
                }
                div(.class("field")) {
                    label(.for("f-cabut")) { speech("Alasan (boleh dikosongkan)", "Reason (optional)") }
                    textarea(.id("f-cabut"), .name("alasan"), .rows(2), .maxlength(1000))
                }
                p(.class("actions")) {
                    button(.class("button danger"), .type("submit")) {
                        speech("Cabut permohonan ini", "Withdraw this application")
                    }
                }
            }
        }
    }
}
