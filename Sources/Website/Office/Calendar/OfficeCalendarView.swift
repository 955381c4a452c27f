import Database
import Desk
import HTML
import Standards
import WorkingTime

/// The year, what was changed in the calendar and by whom, and the form for whoever may change it.
struct OfficeCalendarView: View {
    let visit: Visit
    let outlook: CalendarOutlook
    let year: Int
    let names: StaffNames
    let typed: CalendarInput
    let faults: CalendarFaults

    private var speech: Speech { visit.speech }
    private var wording: Wording { visit.wording }
    private var calendar: WorkCalendar { outlook.calendar.current }
    private var mayEdit: Bool { Access.mayEditCalendar(of: visit.agency, visit.member) }

    var body: some HTML {
        CalendarFaultSummary(faults: faults, speech: speech)
        div(.class("page-head")) {
            h1 { speech("Kalender kerja \(year)", "Work calendar \(year)") }
            p(.class("hint")) {
                speech(
                    "Menurut kalender inilah setiap tenggat dihitung.",
                    "Every due time is counted by this calendar.")
            }
        }
        YearPager(
            year: year, years: YearPager.years(around: outlook.today), path: Paths.calendar, speech: speech)
        YearNotices(
            calendar: calendar, years: Set(outlook.missedYears + [year]).sorted(),
            provisional: outlook.hasProvisionalDues ? provisionalYears : [year], speech: speech)
        if outlook.hasAssumedDues {
            div(.class("notice warning")) {
                p {
                    let last = outlook.lastDue.map { wording.date($0) } ?? ""
                    speech(
                        "Ada berkas dengan tenggat sampai \(last), yang hari liburnya belum lengkap: tenggat itu perkiraan.",
                        "Some cases are due as late as \(last), whose holidays are not complete: those due times are "
                            + "estimates.")
                }
            }
        }
        if let proposal = outlook.proposal {
            CalendarProposalNotice(proposal: proposal, mayAdopt: mayEdit, wording: wording, speech: speech)
        }
        YearPicture(year: year, calendar: calendar, today: outlook.today, wording: wording)
        oddities
        edits
        if mayEdit { form }
    }

    private var provisionalYears: [Int] { Set(calendar.provisionalYears).union([year]).sorted() }

    /// What in the calendar is seldom meant.
    @HTMLBuilder private var oddities: Fragment {
        let warnings = calendar.warnings
        if !warnings.isEmpty {
            div(.class("notice warning")) {
                h2 { speech("Periksa kembali", "Please look again") }
                ul { for warning in warnings { li { words(warning) } } }
            }
        }
    }

    private func words(_ warning: CalendarWarning) -> String {
        guard speech.language == .indonesian else { return warning.description }
        switch warning {
        case .ruleSetsOverlap(let first, let second):
            return
                "\"\(first.name)\" dan \"\(second.name)\" bertumpuk tanggalnya; pada tanggal itu \"\(second.name)\" berlaku."
        case .ruleSetHidden(let set): return "\"\(set.name)\" tidak pernah berlaku karena tertutup jam kerja lain."
        case .closedForGood(let set): return "\"\(set.name)\" menutup kantor tanpa tanggal akhir."
        case .closureOnClosedDay(let closure):
            return "\"\(closure.name)\" menutup kantor pada \(wording.date(closure.date)), yang memang sudah tutup."
        case .makeUpDayOnWorkingDay(let day):
            return "Hari kerja pengganti \"\(day.name)\" jatuh pada \(wording.date(day.date)), yang memang hari kerja."
        }
    }

    // MARK: Changes

    private var edits: Fragment {
        section(.id("perubahan")) {
            h2 { speech("Perubahan kalender", "Changes of the calendar") }
            if outlook.edits.isEmpty {
                p(.class("hint")) {
                    speech(
                        "Belum ada. Hari tutup dari berkas kantor dan libur nasional sudah tampak di atas.",
                        "None yet. Closures of the office's file and national holidays are shown above.")
                }
            } else {
                table(.class("stack")) {
                    thead {
                        tr {
                            th(.scope("col")) { speech("Hari", "Days") }
                            th(.scope("col")) { speech("Perubahan", "Change") }
                            th(.scope("col")) { speech("Alasan", "Reason") }
                            th(.scope("col")) { speech("Oleh", "By") }
                            th(.scope("col")) { speech("Keadaan", "State") }
                        }
                    }
                    tbody { for edit in outlook.edits { row(edit) } }
                }
            }
        }
    }

    private func row(_ edit: CalendarEdit) -> Fragment {
        tr {
            th(.scope("row")) { wording.days(edit.firstDay, edit.lastDay) }
            td(.data("label", speech("Perubahan", "Change"))) {
                div {
                    edit.name
                    small { " – " + CalendarEditWords(edit, speech: speech).kind }
                }
            }
            td(.data("label", speech("Alasan", "Reason"))) { edit.reason }
            td(.data("label", speech("Oleh", "By"))) {
                div {
                    names.colleague(edit.madeBy)
                    small {
                        " "
                        time(.datetime(edit.madeAt.iso8601(in: wording.zone))) { wording.instant(edit.madeAt) }
                    }
                }
            }
            td(.data("label", speech("Keadaan", "State"))) { div { state(edit) } }
        }
    }

    @HTMLBuilder private func state(_ edit: CalendarEdit) -> Fragment {
        if edit.doneAt == nil {
            p(.title(speech("Tenggat berkas sedang dihitung kembali", "Due times are being computed again"))) {
                span(.class("tag due-soon")) {
                    speech("Sedang dihitung", "Being computed")
                }
            }
        }
        if let by = edit.takenBackBy {
            span(.class("tag")) { speech("Ditarik", "Taken back") }
            small { " " + names.colleague(by) }
        } else if case .takeBack = edit.kind {
            span(.class("tag done")) { speech("Selesai", "Done") }
        } else {
            span(.class("tag done")) { speech("Berlaku", "Holds") }
            if mayEdit {
                " "
                a(.href(Paths.calendarTakeBack(edit.id))) {
                    speech("Tarik", "Take back")
                    span(.class("visually-hidden")) { " " + edit.name }
                }
            }
        }
    }

    private var form: Fragment {
        section(.id("ubah")) {
            h2 { speech("Ubah kalender", "Change the calendar") }
            p {
                speech(
                    "Akibatnya diperlihatkan dahulu; tidak ada yang berubah sebelum Anda menyetujuinya.",
                    "What follows is shown first; nothing changes before you confirm it.")
            }
            HTML::form(.method("get"), .action(Paths.calendarPreview), .novalidate()) {
                CalendarFields(typed: typed, faults: faults, speech: speech)
                p(.class("actions")) {
                    button(.class("button primary"), .type("submit")) {
                        speech("Lihat akibatnya", "See what follows")
                    }
                }
            }
        }
    }
}
