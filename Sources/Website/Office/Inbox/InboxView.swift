import Database
import Desk
import HTML
import Standards

/// The inbox: what the officer's roles must do, and what waits for applicants, first due first.
struct InboxView: View {
    let visit: Visit
    let filter: InboxFilter
    let counts: InboxCounts
    let services: [ServiceStandard]
    let cases: [CaseLine]
    let next: InboxQuery.Cursor?
    /// What the office's calendar asks of the officer.
    let task: CalendarTask?

    private var speech: Speech { visit.speech }

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Kotak masuk", "Inbox") }
            p(.class("lead")) { "\(visit.member.name), \(roles)" }
        }
        calendar
        SearchBox(asked: "", speech: speech)
        tabs
        filters
        if cases.isEmpty { nothing } else { CaseTable(lines: cases, name: tabName(filter.kind), speech: speech) }
        pages
    }

    @HTMLBuilder private var calendar: Fragment {
        if let task {
            div(.class("notice warning"), .id("kalender")) {
                p {
                    switch task {
                    case .adopt: speech("Kalender kerja yang baru menunggu. ", "A new work calendar waits. ")
                    case .enterHolidays(let year):
                        speech(
                            "Hari libur \(year) belum ada dalam daftar. ",
                            "Holidays of \(year) are not in the list yet. ")
                    }
                    a(.href(Paths.calendar)) { speech("Buka kalender", "Open the calendar") }
                }
            }
        }
    }

    private var roles: String {
        visit.agency.roles.filter { visit.member.roles.contains($0.id) }.map { speech($0.name) }.joined(separator: ", ")
    }

    private func tabName(_ kind: InboxDesk.Kind) -> String {
        switch kind {
        case .act: speech("Perlu dikerjakan", "To do")
        case .wait: speech("Menunggu pemohon", "Waiting for applicants")
        }
    }

    private var tabs: Fragment {
        ul(.class("tabs")) {
            for (kind, count) in [(InboxDesk.Kind.act, counts.toAct), (.wait, counts.waiting)] {
                li {
                    a(.href(filter.with { $0.kind = kind }.path), .current(if: filter.kind == kind)) {
                        "\(tabName(kind)) (\(visit.wording.number(count)))"
                    }
                }
            }
        }
    }

    private var filters: Fragment {
        div(.class("inbox-filters")) {
            ul(.class("filters")) {
                toggle(speech("Semua", "All"), isOn: !filter.isMine && !filter.isOverdue) {
                    $0.isMine = false
                    $0.isOverdue = false
                }
                toggle(speech("Saya tangani", "Taken by me"), isOn: filter.isMine) { $0.isMine.toggle() }
                toggle(speech("Lewat waktu", "Overdue"), isOn: filter.isOverdue) { $0.isOverdue.toggle() }
            }
            if services.count > 1 { serviceChoice }
        }
    }

    private func toggle(_ name: String, isOn: Bool, _ change: (inout InboxFilter) -> Void) -> Fragment {
        li { a(.href(filter.with(change).path), .current("true", if: isOn)) { name } }
    }

    private var serviceChoice: Fragment {
        form(.class("inline-form"), .method("get"), .action(Paths.inbox)) {
            for pair in filter.with({ $0.service = nil }).parameters {
                input(.type("hidden"), .name(pair.name), .value(pair.value))
            }
            label(.class("visually-hidden"), .for("layanan")) { speech("Layanan", "Service") }
            select(.id("layanan"), .name("layanan")) {
                option(.value("")) { speech("Semua layanan", "All services") }
                for service in services {
                    option(.value(service.id.rawValue), .selected(if: filter.service == service.id)) {
                        speech(service.name)
                    }
                }
            }
            button(.class("button"), .type("submit")) { speech("Saring", "Filter") }
        }
    }

    private var nothing: Fragment {
        div(.class("notice info")) {
            if filter.isNarrowed || filter.after != nil {
                p { speech("Tidak ada berkas yang cocok dengan saringan ini.", "No case matches this filter.") }
                p { a(.href(filter.with { $0 = InboxFilter() }.path)) { speech("Tampilkan semua", "Show all") } }
            } else if filter.kind == .act {
                p { speech("Tidak ada yang perlu dikerjakan sekarang.", "There is nothing to do now.") }
            } else {
                p { speech("Tidak ada berkas yang menunggu pemohon.", "No case waits for an applicant.") }
            }
        }
    }

    @HTMLBuilder private var pages: Fragment {
        if filter.after != nil || next != nil {
            nav(.aria("label", speech("Halaman daftar", "Pages of the list"))) {
                ul(.class("pagination")) {
                    if filter.after != nil {
                        li { a(.href(filter.with { _ in }.path)) { speech("Dari awal", "From the start") } }
                    }
                    if let next {
                        li {
                            a(.href(filter.with { $0.after = next }.path), .rel("next")) {
                                speech("Berikutnya", "Next")
                            }
                        }
                    }
                }
            }
        }
    }
}
