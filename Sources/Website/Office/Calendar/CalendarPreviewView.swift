import Casework
import Database
import Desk
import HTML
import Standards
import WorkingTime

/// Which cases a change of the calendar moves, and by how much; it is confirmed here.
struct CalendarPreviewView: View {
    /// What is looked at.
    enum Change {
        case edit(CalendarRequest, CalendarInput)
        case adoption(CalendarProposal)
        case takeBack(CalendarEdit)
    }

    let visit: Visit
    let preview: CalendarPreview
    let change: Change
    let reason: String
    let faults: CalendarFaults
    let now: Instant

    private var speech: Speech { visit.speech }
    private var wording: Wording { visit.wording }

    var title: String {
        switch change {
        case .edit(let request, _):
            request.kind == .closure
                ? speech("Tutup kantor?", "Close the office?") : speech("Tambah hari kerja?", "Add working days?")
        case .adoption: speech("Pakai kalender baru?", "Use the new calendar?")
        case .takeBack: speech("Tarik perubahan?", "Take the change back?")
        }
    }

    var body: some HTML {
        CalendarFaultSummary(faults: faults, speech: speech)
        div(.class("page-head")) {
            h1 { title }
            p(.class("lead")) { what }
        }
        if case .adoption(let proposal) = change {
            CalendarProposalDays(proposal: proposal, wording: wording, speech: speech)
        }
        verdict
        if !preview.lines.isEmpty { table }
        confirmation
    }

    private var what: String {
        switch change {
        case .edit(let request, _):
            let days = wording.days(request.firstDay, request.lastDay)
            let hours = request.kind == .workingDay ? ", \(request.hours)" : ""
            return "\(days): \(request.name)\(hours)"
        case .adoption(let proposal):
            return "\(proposal.name), \(wording.days(proposal.days.lowerBound, proposal.days.upperBound))"
        case .takeBack(let edit):
            let kind = CalendarEditWords(edit, speech: speech).kind
            return "\(wording.days(edit.firstDay, edit.lastDay)): \(edit.name) (\(kind))"
        }
    }

    // MARK: What follows

    private var verdict: Fragment {
        div(.class("notice", preview.cases == 0 ? "info" : "warning"), .id("akibat")) {
            p { strong { count } }
            if preview.cases > 0 {
                ul {
                    li { measures }
                    if let worst = preview.worst {
                        li {
                            speech("Terjauh: ", "Furthest: ") + worst.number.text + ", " + speech(worst.name) + ", "
                                + distance(worst.moved)
                        }
                    }
                    if preview.lateAtOnce > 0 {
                        li {
                            speech(
                                "\(preview.lateAtOnce) tenggat langsung terlampaui begitu perubahan ini berlaku.",
                                "\(preview.lateAtOnce) due times have passed as soon as this holds.")
                        }
                    }
                }
            }
            if preview.unreadable > 0 {
                p {
                    speech(
                        "\(preview.unreadable) berkas tidak terbaca dan tidak ikut dihitung.",
                        "\(preview.unreadable) cases cannot be read and are left out.")
                }
            }
        }
    }

    private var count: String {
        let open = wording.number(preview.openCases)
        guard preview.cases > 0 else {
            return speech(
                "Tidak ada dari \(open) berkas terbuka yang tenggatnya bergeser.",
                "None of the \(open) open cases moves.")
        }
        let moved = wording.number(preview.cases)
        return speech(
            "Tenggat \(moved) dari \(open) berkas terbuka bergeser.", "\(moved) of the \(open) open cases move.")
    }

    private var measures: String {
        let counts = preview.counts
        let parts = [
            (counts.promises, speech("janji layanan", "service promises")),
            (counts.steps, speech("target langkah", "targets of steps")),
            (counts.limits, speech("batas hukum", "legal limits")),
        ].filter { $0.0 > 0 }.map { "\(wording.number($0.0)) \($0.1)" }
        let all = counts.promises + counts.steps + counts.limits
        let direction =
            preview.earlier == 0
            ? speech("semuanya lebih lambat", "all of them later")
            : preview.earlier == all
                ? speech("semuanya lebih cepat", "all of them earlier")
                : speech(
                    "\(all - preview.earlier) lebih lambat, \(preview.earlier) lebih cepat",
                    "\(all - preview.earlier) later, \(preview.earlier) earlier")
        return parts.joined(separator: ", ") + ": " + direction + "."
    }

    private var table: Fragment {
        div {
            HTML::table(.class("stack")) {
                caption { speech("Berkas yang bergeser", "Cases that move") }
                thead {
                    tr {
                        th(.scope("col")) { speech("Nomor", "Number") }
                        th(.scope("col")) { speech("Tenggat apa", "What is due") }
                        th(.scope("col")) { speech("Dari", "From") }
                        th(.scope("col")) { speech("Menjadi", "To") }
                        th(.scope("col")) { speech("Geser", "Moves") }
                    }
                }
                tbody { for line in preview.lines { row(line) } }
            }
            if preview.more > 0 {
                p {
                    speech(
                        "Dan \(wording.number(preview.more)) tenggat lagi.",
                        "And \(wording.number(preview.more)) more due times.")
                }
            }
        }
    }

    private func row(_ line: CalendarPreview.Line) -> Fragment {
        tr {
            th(.scope("row")) { span(.class("nowrap"), .translate(false)) { line.number.text } }
            td(.data("label", speech("Tenggat apa", "What is due"))) {
                div {
                    measure(line.moved.clock) + ": " + speech(line.name)
                    small { " – " + speech(line.service) }
                }
            }
            td(.data("label", speech("Dari", "From"))) { instant(line.moved.from) }
            td(.data("label", speech("Menjadi", "To"))) { instant(line.moved.to) }
            td(.data("label", speech("Geser", "Moves"))) { distance(line.moved) }
        }
    }

    private func instant(_ instant: Instant) -> Fragment {
        time(.datetime(instant.iso8601(in: wording.zone))) { wording.instant(instant) }
    }

    private func measure(_ clock: ClockID) -> String {
        switch clock {
        case .promise: speech("Janji", "Promise")
        case .step: speech("Langkah", "Step")
        case .limit: speech("Batas hukum", "Legal limit")
        }
    }

    /// "2 hari lebih lambat": days of the calendar between the two dates, or hours and minutes on one.
    private func distance(_ move: MovedClock) -> String {
        let days = abs(move.from.date(in: wording.zone).days(until: move.to.date(in: wording.zone)))
        let minutes = Int(abs(move.seconds) / 60)
        let amount: String
        if days > 0 {
            amount = speech("\(days) hari", wording.counted(days, "day"))
        } else if minutes >= 60 {
            let rest = minutes % 60
            amount =
                speech("\(minutes / 60) jam", wording.counted(minutes / 60, "hour"))
                + (rest == 0 ? "" : speech(" \(rest) menit", " \(wording.counted(rest, "minute"))"))
        } else {
            amount = speech("\(minutes) menit", wording.counted(minutes, "minute"))
        }
        return amount + " " + (move.seconds > 0 ? speech("lebih lambat", "later") : speech("lebih cepat", "earlier"))
    }

    // MARK: Confirming

    private var confirmation: Fragment {
        form(.method("post"), .action(address), .novalidate(), .data("guard", "")) {
            FormToken(token: visit.session.formToken)
            if case .edit(_, let typed) = change {
                for (field, value) in typed.kept {
                    input(.type("hidden"), .name(field.rawValue), .value(value))
                }
            }
            if case .adoption(let proposal) = change {
                input(.type("hidden"), .name(CalendarPages.digest), .value(proposal.digest))
            }
            CalendarReason(typed: reason, faults: faults, speech: speech)
            p(.class("actions")) {
                button(.class("button primary"), .type("submit")) {
                    switch change {
                    case .edit: speech("Ubah kalender", "Change the calendar")
                    case .adoption: speech("Pakai kalender ini", "Use this calendar")
                    case .takeBack: speech("Tarik perubahan", "Take the change back")
                    }
                }
                a(.class("button"), .href(Paths.calendar + "#ubah")) { speech("Batal", "Cancel") }
            }
        }
    }

    private var address: String {
        switch change {
        case .edit: Paths.calendar
        case .adoption: Paths.calendarAdoption
        case .takeBack(let edit): Paths.calendarTakeBack(edit.id)
        }
    }
}
