import Casework
import Desk
import HTML
import Standards

/// Every requirement with what the office found about it.
struct RequirementStates: View {
    let loaded: LoadedCase
    let speech: Speech

    @HTMLBuilder var body: Fragment {
        if !loaded.requirements.isEmpty {
            section(.id("persyaratan")) {
                h2 { speech("Persyaratan", "Requirements") }
                ul(.class("documents")) {
                    for requirement in loaded.requirements {
                        li {
                            span(.lang(speech.foreign(requirement.name))) { speech(requirement.name) }
                            tag(of: requirement)
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func tag(of requirement: Requirement) -> Fragment {
        switch loaded.state.requirements[requirement.id] {
        case .accepted: span(.class("tag done")) { speech("Diterima", "Accepted") }
        case .returned:
            span(.class("tag refused")) {
                loaded.state.isOpen ? speech("Harus diperbaiki", "To be mended") : speech("Tidak sesuai", "At fault")
            }
            if !loaded.state.isOpen, let remark = loaded.file.remarks[requirement.id] { p(.class("hint")) { remark } }
        case .unchecked, nil: span(.class("tag")) { speech("Belum diperiksa", "Not checked yet") }
        }
    }
}
