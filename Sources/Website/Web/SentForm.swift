import Desk
import HTML
import HTTPTypes
import Hummingbird
import Standards
import Synchronization

/// What a visitor typed into the form of this request, so that a page that cannot take it gives it back.
final class SentForm: Sendable {
    @TaskLocal static var current: SentForm?

    private let form = Mutex<FormData?>(nil)

    /// Remembers a form that was read.
    func keep(_ sent: FormData) { form.withLock { $0 = sent } }

    /// The form of the request; `nil` when it carries none that can be read.
    func form(of request: Request) async -> FormData? {
        guard request.method == .post else { return nil }
        if let kept = form.withLock({ $0 }) { return kept }
        // Nobody has read it yet. One that did not arrive whole has nothing to give back.
        do { return try await FormData(request) } catch { return nil }
    }
}

/// Lets a visitor send a form again that could not be taken, with everything that was typed.
struct SendAgain: View {
    let form: FormData
    let path: String
    let speech: Speech

    /// Fields that never come back in a page.
    private static let secrets: Set<String> = ["sandi"]

    var body: some HTML {
        HTML::form(.method("post"), .action(path), .class("send-again")) {
            for field in form.fields where !Self.secrets.contains(field.name) {
                input(.type("hidden"), .name(field.name), .value(field.value))
            }
            p { speech("Yang Anda ketik masih ada di halaman ini.", "What you typed is still on this page.") }
            if !form.files.isEmpty {
                p {
                    speech(
                        "Berkas harus dipilih lagi setelah layanan pulih: ",
                        "Files must be chosen again once the service is back: ")
                    form.files.map(\.name).joined(separator: ", ")
                }
            }
            p(.class("actions")) {
                button(.class("button primary"), .type("submit")) { speech("Kirim lagi", "Send again") }
            }
        }
    }
}
