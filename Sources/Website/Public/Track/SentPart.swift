import Casework
import Database
import Desk
import HTML
import Standards

/// What the applicant sent, folded.
struct SentPart: View {
    let loaded: LoadedCase
    let speech: Speech

    var body: some HTML {
        details(.class("fold"), .id("isian")) {
            summary { speech("Isian dan berkas yang Anda kirim", "What you sent") }
            for page in loaded.standard.formPages where loaded.state.satisfies(page.condition) {
                h3 { speech(page.name) }
                dl(.class("defs")) {
                    for field in page.fields where loaded.state.satisfies(field.condition) {
                        row(speech(field.name)) {
                            AnswerView(
                                value: loaded.file.answers[field.id], field: field, zone: loaded.agency.zone,
                                fileAddress: address, speech: speech)
                        }
                    }
                }
            }
            if !uploads.isEmpty {
                h3 { speech("Berkas", "Files") }
                dl(.class("defs")) {
                    for requirement in uploads {
                        row(speech(requirement.name)) {
                            FileNames(
                                files: loaded.file.evidence[requirement.id]?.files ?? [], address: address,
                                speech: speech)
                        }
                    }
                }
            }
        }
    }

    private var uploads: [Requirement] { loaded.requirements.filter { $0.means == .upload } }

    private var address: @Sendable (FileReference) -> String {
        let number = loaded.head.number
        return { Paths.trackedFile(number, $0.hash) }
    }

    private func row(_ name: String, @HTMLBuilder content: () -> Fragment) -> Fragment {
        div {
            dt { name }
            dd { content() }
        }
    }
}
