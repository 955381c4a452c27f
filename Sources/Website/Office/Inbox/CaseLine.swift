import Casework
import Database
import Desk
import HTML
import Standards
import WorkingTime

/// One case in a list: ready words.
struct CaseLine {
    let number: CaseNumber
    let applicant: String
    let service: String
    /// The step where it stands, or how it ended.
    let place: String
    let isOpen: Bool
    let isDemo: Bool
    let urgency: Urgency
    /// The last rung that one of its clocks has reached.
    let rung: String?
    /// The office broke its promise, and the case goes before others for that.
    let isPriority: Bool
    /// Who has taken it.
    let assignee: String?
    let wording: Wording

    init(_ head: CaseHead, visit: Visit, calendar: WorkCalendar, names: StaffNames, now: Instant) {
        let speech = visit.speech
        let standard = visit.entry.service(head.service)?.standard
        number = head.number
        applicant = head.applicant.isEmpty ? speech("(nama dihapus)", "(name erased)") : head.applicant
        service = standard.map { speech($0.name) } ?? head.service.rawValue
        isOpen = head.step != nil
        isDemo = head.isDemo
        // A step of an older version that today's standard no longer has keeps its identifier.
        let step = head.step.map { id in standard?.step(id).map { speech($0.label) } ?? id.rawValue }
        let end = head.end.map { id in standard?.end(id).map { speech($0.name) } ?? id.rawValue }
        place = step ?? end ?? ""
        urgency = Urgency(of: head, at: now, calendar: calendar, wording: visit.wording)
        rung = isOpen ? head.rung.map { visit.wording.rung($0) } : nil
        isPriority = isOpen && head.isPriority
        assignee = head.assignee.map { names.colleague($0) }
        wording = visit.wording
    }
}

/// Cases as a table, which narrow screens show as cards.
struct CaseTable: View {
    let lines: [CaseLine]
    /// What the table lists, for people who do not see where it stands.
    let name: String
    let speech: Speech

    var body: some HTML {
        table(.class("stack cases")) {
            caption(.class("visually-hidden")) { name }
            thead {
                tr {
                    th(.scope("col")) { speech("Nomor dan pemohon", "Number and applicant") }
                    th(.scope("col")) { speech("Layanan", "Service") }
                    th(.scope("col")) { speech("Langkah", "Step") }
                    th(.scope("col")) { speech("Waktu", "Time") }
                    th(.scope("col")) { speech("Ditangani", "Taken by") }
                }
            }
            tbody {
                for line in lines { row(line) }
            }
        }
    }

    private func row(_ line: CaseLine) -> Fragment {
        tr {
            th(.scope("row")) {
                a(.class("nowrap"), .href(Paths.staffCase(line.number)), .translate(false)) { line.number.text }
                span(.class("applicant")) { line.applicant }
                if line.isPriority {
                    " "
                    span(.class("tag priority")) { speech("▲ didahulukan", "▲ first") }
                }
                if line.isDemo {
                    " "
                    span(.class("tag demo")) { speech("contoh", "demo") }
                }
            }
            td(.data("label", speech("Layanan", "Service"))) { line.service }
            td(.data("label", speech("Langkah", "Step"))) {
                if line.isOpen { line.place } else { span(.class("tag done")) { line.place } }
            }
            td(.data("label", speech("Waktu", "Time"))) {
                div {
                    UrgencyView(urgency: line.urgency, wording: line.wording)
                    if let rung = line.rung { small(.class("rung")) { rung } }
                }
            }
            td(.data("label", speech("Ditangani", "Taken by"))) { line.assignee ?? "-" }
        }
    }
}
