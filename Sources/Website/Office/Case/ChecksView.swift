import Casework
import Desk
import HTML
import Standards

/// A tick or a remark on each requirement.
///
/// What an earlier step accepted is folded away, and can still be returned.
struct ChecksView: View {
    let screen: CaseScreen

    static func anchor(_ id: Requirement.ID) -> String { "periksa-\(id)" }

    private var speech: Speech { screen.speech }
    private var loaded: LoadedCase { screen.loaded }
    private var mayReturn: Bool { screen.duties.mayReturn }

    /// A faulty paper goes back to the applicant; elsewhere it can only be the ground of a refusal.
    private var goesBack: Bool { screen.duties.mayAskForCorrection }

    private var faultWord: String {
        goesBack ? speech("Kembalikan", "Return") : speech("Tidak sesuai", "At fault")
    }

    private var open: [Requirement] { loaded.requirements.filter { loaded.state.requirements[$0.id] != .accepted } }

    /// Accepted by another step; what this step itself accepted it cannot ask for again.
    private var acceptedBefore: [Requirement] {
        loaded.requirements.filter { requirement in
            loaded.state.requirements[requirement.id] == .accepted
                && loaded.state.acceptedAt[requirement.id] != loaded.state.currentStep
        }
    }

    private var acceptedHere: [Requirement] {
        loaded.requirements.filter { requirement in
            loaded.state.requirements[requirement.id] == .accepted
                && loaded.state.acceptedAt[requirement.id] == loaded.state.currentStep
        }
    }

    var body: some HTML {
        if !open.isEmpty {
            h3 { speech("Periksa persyaratan (\(open.count))", "Check the requirements (\(open.count))") }
            if let accept = acceptAll { accept }
            for requirement in open { row(requirement) }
        }
        if !acceptedHere.isEmpty {
            p(.class("hint")) {
                speech("Sudah diterima di langkah ini: ", "Accepted in this step already: ") + names(acceptedHere) + "."
            }
        }
        if mayReturn, !acceptedBefore.isEmpty {
            let isTouched = acceptedBefore.contains { screen.step.checks[$0.id]?.mark == .returned }
            details(.class("fold"), .open(if: isTouched)) {
                summary {
                    speech("Sudah diterima (\(acceptedBefore.count))", "Accepted before (\(acceptedBefore.count))")
                }
                div {
                    for requirement in acceptedBefore { row(requirement) }
                }
            }
        }
    }

    /// A help for those whose browser runs scripts; it appears only there.
    private var acceptAll: Fragment? {
        guard open.count > 2 else { return nil }
        return button(
            .class("button"), .type("button"), .data("check-all", StepInput.Mark.accepted.rawValue), .hidden()
        ) {
            speech("Terima semua", "Accept all")
        }
    }

    private func names(_ requirements: [Requirement]) -> String {
        requirements.map { speech($0.name) }.joined(separator: "; ")
    }

    private func row(_ requirement: Requirement) -> Fragment {
        let given = screen.step.checks[requirement.id] ?? StepInput.CheckInput()
        let isAccepted = loaded.state.requirements[requirement.id] == .accepted
        let isWrong = isMissing(requirement, given)
        return fieldset(.class("check-row", isWrong ? "invalid" : nil), .id(Self.anchor(requirement.id))) {
            legend {
                speech(requirement.name)
                if requirement.isOptional { span(.class("hint")) { speech(" (bila ada)", " (if any)") } }
            }
            EvidenceView(requirement: requirement, screen: screen)
            div(.class("choices inline")) {
                div {
                    mark(.accepted, of: requirement, given, isAccepted)
                    if mayReturn { mark(.returned, of: requirement, given, isAccepted) }
                }
            }
            if mayReturn { remark(on: requirement, given) }
        }
    }

    private func mark(
        _ mark: StepInput.Mark, of requirement: Requirement, _ given: StepInput.CheckInput, _ isAccepted: Bool
    ) -> Fragment {
        let isChosen = given.mark == mark || (given.mark == nil && isAccepted && mark == .accepted)
        return label(.class("choice")) {
            input(
                .type("radio"), .name(StepInput.markField(requirement.id)), .value(mark.rawValue),
                .checked(if: isChosen), .class(mark == .returned ? "asks-remark" : nil))
            span { mark == .accepted ? speech("Terima", "Accept") : faultWord }
        }
    }

    private func remark(on requirement: Requirement, _ given: StepInput.CheckInput) -> Fragment {
        let identifier = "perbaikan-\(requirement.id)"
        return div(.class("field remark")) {
            label(.for(identifier)) {
                goesBack
                    ? speech("Apa yang harus diperbaiki pemohon", "What the applicant must mend")
                    : speech("Apa yang tidak sesuai", "What is at fault")
            }
            textarea(
                .id(identifier), .name(StepInput.remarkField(requirement.id)), .rows(2),
                .maxlength(AnswerReader.longestParagraph)
            ) { given.remark }
        }
    }

    /// After a refusal: what was still open then.
    private func isMissing(_ requirement: Requirement, _ given: StepInput.CheckInput) -> Bool {
        guard let rule = screen.refusal?.rule else { return false }
        switch rule {
        case "requirements-unchecked": return given.mark == nil && !requirement.isOptional
        case "remark-missing": return given.mark == .returned && given.remark.trimmed.isEmpty
        default: return false
        }
    }
}
