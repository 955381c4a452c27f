import Casework
import Database
import Desk
import HTML
import Standards

/// A visit, a meeting or an activity: first the date, then what came of it.
struct ScheduleView: View {
    let step: Step
    let screen: CaseScreen

    private var speech: Speech { screen.speech }
    private var typed: ScheduleInput { screen.schedule }

    var body: some HTML {
        if let appointment = screen.loaded.file.appointment {
            div(.class("notice info")) {
                h3 { speech("Jadwal", "Date") }
                p { AppointmentWords(appointment: appointment, words: screen.words).line }
            }
            details(.class("fold"), .open(if: !typed.problems.isEmpty)) {
                summary { speech("Ubah jadwal", "Change the date") }
                schedule(isFirst: false)
            }
            h3 { speech("Hasilnya", "What came of it") }
            StepForm(step: step, screen: screen)
        } else {
            h3 { speech("Tetapkan jadwal", "Fix the date") }
            schedule(isFirst: true)
            details(.class("fold"), .open(if: isCompleting)) {
                summary { speech("Sudah terlaksana? Catat hasilnya", "Done already? Record what came of it") }
                div { StepForm(step: step, screen: screen) }
            }
        }
    }

    /// The form of the result was sent, and shows again.
    private var isCompleting: Bool { screen.step.expected != nil }

    private func schedule(isFirst: Bool) -> Fragment {
        form(.method("post"), .action(Paths.staffCase(screen.number, "jadwal")), .novalidate(), .data("guard", "")) {
            FormToken(token: screen.visit.session.formToken)
            input(.type("hidden"), .name(StepInput.stepField), .value(step.id.rawValue))
            input(.type("hidden"), .name(StepInput.expectedField), .value(screen.loaded.head.entryCount))
            FieldList(
                fields: ScheduleInput.fields, answers: typed.answers, problems: typed.problems, choices: [:],
                fileAddress: screen.keptAddress, speech: speech)
            p(.class("actions")) {
                button(.class("button", isFirst ? "primary" : nil), .type("submit")) {
                    speech("Simpan jadwal", "Fix the date")
                }
            }
        }
    }
}
