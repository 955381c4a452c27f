import Casework
import Database
import Desk
import HTML
import Standards
import WorkingTime

/// How urgent a case is, in words and a tone: what an officer with a queue looks at first.
struct Urgency {
    let words: String
    /// A class of the style sheet, or `nil`.
    let tone: String?
    /// The due instant, for the machine-readable form.
    let due: Instant?
    /// What is due: the step or the whole service.
    let what: String
    /// How much of the opening time up to the due instant is over, 0 to 1; `nil` where no clock runs.
    let share: Double?

    /// - Parameters:
    ///   - head: The case.
    ///   - now: This instant.
    init(of head: CaseHead, at now: Instant, calendar: WorkCalendar, wording: Wording) {
        let speech = Speech(language: wording.language)
        due = [head.stepDueAt, head.dueAt].compactMap { $0 }.min()
        guard let due else {
            tone = nil
            what = ""
            share = nil
            words =
                head.isPaused
                ? speech("waktu berhenti", "clock stopped")
                : head.result == nil ? speech("tanpa batas waktu", "no time limit") : ""
            return
        }
        let isStep = due == head.stepDueAt && due != head.dueAt
        what = isStep ? speech("target langkah", "target of the step") : speech("janji layanan", "service promise")
        do {
            let begun = isStep ? head.enteredAt ?? head.filedAt : head.filedAt
            let gone = try calendar.workingMinutes(from: begun, to: now)
            let all = try calendar.workingMinutes(from: begun, to: due)
            let left = try TimeLeft(until: due, at: now, in: calendar)
            share = left.isOver ? 1 : all > 0 ? min(1, Double(gone) / Double(all)) : 0
            words = wording.timeLeft(left)
            tone = left.isOver ? "overdue" : left.isSoon ? "due-soon" : nil
        } catch {
            // Where the calendar cannot count, the instant itself still says whether it has passed.
            words = due < now ? speech("lewat waktu", "overdue") : speech("belum lewat", "not yet due")
            tone = due < now ? "overdue" : nil
            share = nil
        }
    }
}

/// Time left as a tag, with the due instant beside it.
struct UrgencyView: View {
    let urgency: Urgency
    let wording: Wording

    var body: some HTML {
        if let tone = urgency.tone {
            span(.class("tag", tone)) { urgency.words }
        } else {
            span { urgency.words }
        }
        if let share = urgency.share {
            // The same as the words beside it.
            svg(.class("time-bar"), .viewBox(0, 0, 100, 4), .preserveAspectRatio("none"), .aria("hidden", true)) {
                rect(
                    .class(urgency.tone == "overdue" ? "clock-over" : "clock-used"), .x(0), .y(0), .width(100 * share),
                    .height(4))
            }
        }
        if let due = urgency.due {
            small(.class("due-line")) {
                " "
                urgency.what
                " "
                time(.datetime(due.iso8601(in: wording.zone))) { wording.instant(due) }
            }
        }
    }
}
