import Casework
import Desk
import HTML
import Standards

/// The requirements with what came for each and what the office found.
struct RequirementsPart: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }

    var body: some HTML {
        section(.class("panel"), .id("persyaratan")) {
            h2 { speech("Persyaratan", "Requirements") }
            ul(.class("documents")) {
                for requirement in loaded.requirements { item(requirement) }
            }
            if loaded.requirements.isEmpty {
                p(.class("hint")) {
                    speech("Layanan ini tidak meminta persyaratan.", "This service has no requirements.")
                }
            }
        }
    }

    private func item(_ requirement: Requirement) -> Fragment {
        li {
            div {
                span(.lang(speech.foreign(requirement.name))) { speech(requirement.name) }
                if requirement.isOptional { span(.class("hint")) { speech(" (bila ada)", " (if any)") } }
                EvidenceView(requirement: requirement, screen: screen)
                if let remark = loaded.file.remarks[requirement.id] {
                    p(.class("remark-line")) {
                        strong { speech("Catatan: ", "Remark: ") }
                        remark
                    }
                }
            }
            status(of: requirement)
        }
    }

    private func status(of requirement: Requirement) -> Fragment {
        switch loaded.state.requirements[requirement.id] {
        case .accepted: span(.class("tag good")) { speech("Diterima", "Accepted") }
        case .returned: span(.class("tag bad")) { speech("Perlu diperbaiki", "To be mended") }
        case .unchecked, nil: span(.class("tag")) { speech("Belum diperiksa", "Not checked") }
        }
    }
}

/// What came for a requirement: files, the pages of the form that answer it, or how it was shown.
struct EvidenceView: View {
    let requirement: Requirement
    let screen: CaseScreen

    private var speech: Speech { screen.speech }

    var body: some HTML {
        switch screen.loaded.file.evidence[requirement.id] {
        case .files(let files): FileNames(files: files, address: screen.fileAddress, speech: speech)
        case .answered: answered
        case .seen: note(speech("Asli dilihat di loket", "Original seen at the counter"))
        case .copied: note(speech("Salinan diterima di loket", "Copy received at the counter"))
        case .atDesk, nil: note(missing)
        }
    }

    private func note(_ words: String) -> Fragment { p(.class("hint")) { words } }

    private var missing: String {
        switch requirement.means {
        case .upload: speech("Belum ada", "Not given")
        case .form: speech("Belum diisi", "Not filled in")
        case .bring: speech("Ditunjukkan di kantor", "To be shown at the office")
        case .sign: speech("Ditandatangani di kantor", "To be signed at the office")
        case .known: speech("Diperiksa di catatan kantor", "Checked in the office's own records")
        }
    }

    /// Links to the pages of the form, and the files among the answers.
    private var answered: Fragment {
        let fields = Set(requirement.means.fields)
        let pages = screen.loaded.standard.formPages.filter { page in page.fields.contains { fields.contains($0.id) } }
        let files = requirement.means.fields.flatMap { screen.loaded.file.answers[$0]?.files ?? [] }
        return Fragment {
            p(.class("hint")) {
                speech("Diisi di: ", "Filled in on: ")
                for (index, page) in pages.enumerated() {
                    if index > 0 { ", " }
                    a(.href("#" + anchor(of: page))) { speech(page.name) }
                }
            }
            if !files.isEmpty { FileNames(files: files, address: screen.fileAddress, speech: speech) }
        }
    }

    private func anchor(of page: FormPage) -> String {
        page.id == screen.loaded.standard.formPages.first?.id ? "pemohon" : FormPart.anchor(page.id)
    }
}
