import Casework
import Desk
import HTML
import Standards

/// What an applicant mended and brought to the counter.
struct CorrectionView: View {
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var typed: CorrectionInput { screen.correction }
    private var problems: [FieldProblem] { typed.problems }

    var body: some HTML {
        details(.class("fold"), .open(if: screen.isCorrecting)) {
            summary {
                speech(
                    "Pemohon datang ke loket? Isi perbaikannya",
                    "The applicant is at the counter? Enter the corrections")
            }
            form(
                .method("post"), .action(Paths.staffCase(screen.number, "perbaikan")), .enctype("multipart/form-data"),
                .novalidate(), .data("unsaved"), .data("guard", "")
            ) {
                FormToken(token: screen.visit.session.formToken)
                button(.class("visually-hidden"), .type("submit"), .tabindex(-1), .aria("hidden", true)) { submitName }
                for requirement in typed.requirements { item(requirement) }
                p(.class("actions")) { button(.class("button primary"), .type("submit")) { submitName } }
            }
        }
    }

    private var submitName: String { speech("Simpan perbaikan", "Record the corrections") }

    @HTMLBuilder private func item(_ requirement: Requirement) -> Fragment {
        let remark = screen.loaded.file.remarks[requirement.id]
        if requirement.isPaper {
            PaperChoice(
                requirement: requirement, given: typed.papers[requirement.id] ?? PaperInput(), remark: remark,
                kept: screen.kept, speech: speech)
        } else {
            fieldset(.class("check-row")) {
                legend { speech(requirement.name) }
                if let remark { p(.class("notice warning")) { speech("Diminta: ", "Asked: ") + remark } }
                fields(of: requirement)
            }
        }
    }

    private func fields(of requirement: Requirement) -> Fragment {
        let fields = typed.fields(of: requirement)
        return Fragment {
            if requirement.means == .known {
                p(.class("hint")) {
                    speech(
                        "Diperiksa di catatan kantor; tidak ada yang diisi.",
                        "Checked in the office's own records; nothing to fill in.")
                }
            }
            for field in fields where field.type == .file {
                KeptFileFields(
                    input: FieldInput.name(field.id), files: typed.answers[field.id]?.files ?? [], kept: screen.kept)
            }
            FieldList(
                fields: fields, answers: typed.answers, problems: problems, refusedFiles: typed.refusedFiles,
                choices: typed.choices, widened: typed.touched, fileAddress: screen.keptAddress, speech: speech)
        }
    }
}
