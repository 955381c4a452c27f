import Standards
import WorkingTime

/// The account of a due time in short lines, so that anybody can count it again by hand, and in one sentence.
public struct AccountWords: Sendable {
    /// From what a term runs.
    public enum Start: Hashable, Sendable {
        /// The receipt of the application.
        case receipt
        /// The check that found the file complete.
        case complete
        /// The start of a step.
        case step
    }

    private let account: TermAccount
    private let start: Start
    private let wording: Wording
    /// Why the clock stood still, for each pause of the account.
    private let pauses: [String]

    private var speech: Speech { wording.speech }

    /// Gets an account ready to be told.
    ///
    /// - Parameters:
    ///   - start: From what the term runs.
    ///   - pauses: Why the clock stood still and who let it, for each pause of the account in order.
    public init(_ account: TermAccount, from start: Start, pauses: [String] = [], in wording: Wording) {
        self.account = account
        self.start = start
        self.pauses = pauses
        self.wording = wording
    }

    // MARK: Lines

    /// The account from the receipt to the due time, a line for each thing that somebody who counts must know.
    public var lines: [String] {
        var lines: [String] = []
        var pause = 0
        var rest = account.lines[...]
        while let line = rest.popFirst() {
            switch line {
            case .closed(let from, let to, let reason):
                // What follows at once is told with it: a holiday and its weekend are one gap for whoever counts.
                var gap = Gap(from: from, to: to, reasons: [reason])
                var changes: [String] = []
                while let next = rest.first {
                    if case .closed(let first, let last, let more) = next, gap.to.days(until: first) == 1 {
                        gap.to = last
                        gap.reasons.append(more)
                    } else if case .hoursChange(let day, let name) = next, case .closed? = rest.dropFirst().first {
                        changes.append(hoursChange(on: day, to: name))
                    } else {
                        break
                    }
                    rest.removeFirst()
                }
                lines += [closed(gap)] + changes
            case .lastDay(_, let hours):
                // The due time is the end of that day.
                if case .due(let instant)? = rest.first {
                    lines.append(due(instant, hours: hours))
                    rest.removeFirst()
                }
            case .paused(let at, _, let used):
                lines.append(paused(at, used: used, why: pauses.indices.contains(pause) ? pauses[pause] : nil))
                pause += 1
            case .received(let at, let day): lines.append(received(at, countsOn: day))
            case .resumed(let at, let day): lines.append(resumed(at, countsOn: day))
            case .afterClosing(let day, let hours): lines.append(afterClosing(day, hours))
            case .hoursChange(let day, let name): lines.append(hoursChange(on: day, to: name))
            case .makeUpDay(let day): lines.append(makeUp(day))
            case .counted(let days): lines.append(counted(days))
            case .calendarDays(let from, let to, let amount, let total):
                lines.append(
                    "\(wording.days(from, to: to)): \(measure(amount))"
                        + speech(", jumlah \(total).", ", \(total) in all."))
            case .overrun(let amount):
                lines.append(
                    speech(
                        "Waktu sudah habis \(measure(amount)) sebelum itu. Dihitung dari hari terakhirnya:",
                        "The time had run out \(measure(amount)) before that. Counted from its last day:"))
            case .endsOnClosedDay(let day):
                lines.append(
                    speech(
                        "\(wording.day(day)) hari tutup: berakhir pada hari kerja berikutnya.",
                        "\(wording.day(day)) is a closed day: it ends on the next working day."))
            case .due(let instant): lines.append(due(instant, hours: []))
            }
        }
        return lines
    }

    private func received(_ at: Instant, countsOn day: CalendarDate) -> String {
        let moment = wording.moment(at)
        let what =
            switch start {
            case .receipt: speech("Diterima \(moment)", "Received \(moment)")
            case .complete: speech("Berkas lengkap \(moment)", "Papers complete \(moment)")
            case .step: speech("Langkah dimulai \(moment)", "Step begun \(moment)")
            }
        if account.term.unit.measure == .openTime {
            return what + speech("; dihitung pada jam kerja saja.", "; only office hours count.")
        }
        let number = account.counting.receiptDay == .dayZero ? 0 : 1
        guard day != at.date(in: wording.zone) else {
            return what + speech(" (hari ke-\(number)).", " (day \(number)).")
        }
        return what
            + speech(
                "; dihitung masuk \(wording.day(day)) (hari ke-\(number)).",
                "; counts as of \(wording.day(day)) (day \(number)).")
    }

    private func resumed(_ at: Instant, countsOn day: CalendarDate) -> String {
        let moment = wording.moment(at)
        guard account.term.unit.measure != .openTime else {
            return speech("Berjalan lagi \(moment).", "Goes on \(moment).")
        }
        let isCounted = account.counting.receiptDay == .dayOne
        let rule = isCounted ? speech("dihitung", "counts") : speech("tidak dihitung", "does not count")
        guard day != at.date(in: wording.zone) else {
            return speech("Berjalan lagi \(moment); hari itu \(rule).", "Goes on \(moment); that day \(rule).")
        }
        return speech(
            "Berjalan lagi \(moment); dihitung masuk \(wording.day(day)), yang \(rule).",
            "Goes on \(moment); counts as of \(wording.day(day)), which \(rule).")
    }

    private func paused(_ at: Instant, used: Int, why: String?) -> String {
        let budget = measure(account.budget)
        let stopped = speech(
            "Berhenti \(wording.moment(at)); terpakai \(measure(used)) dari \(budget).",
            "Stands still from \(wording.moment(at)); \(measure(used)) of \(budget) used.")
        return why.map { "\(stopped) \($0)" } ?? stopped
    }

    private func afterClosing(_ day: CalendarDate, _ hours: [TimeWindow]) -> String {
        speech(
            "\(wording.day(day)): sudah lewat jam kerja (\(wording.windows(hours))).",
            "\(wording.day(day)): after office hours (\(wording.windows(hours))).")
    }

    private func hoursChange(on day: CalendarDate, to name: String) -> String {
        speech("Mulai \(wording.day(day)): \(name).", "From \(wording.day(day)): \(name).")
    }

    private func makeUp(_ day: MakeUpDay) -> String {
        let hours = day.windows.isEmpty ? speech("tutup", "closed") : wording.windows(day.windows)
        return speech(
            "\(wording.day(day.date)): hari kerja pengganti (\(day.name)), \(hours).",
            "\(wording.day(day.date)): make-up day (\(day.name)), \(hours).")
    }

    private func counted(_ days: CountedDays) -> String {
        let span = wording.days(days.from, to: days.to)
        guard account.term.unit.measure == .openTime else {
            return "\(span): \(measure(days.amount))" + speech(", jumlah \(days.total).", ", \(days.total) in all.")
        }
        let hours = days.from == days.to ? " (\(wording.windows(days.hours.windows(on: days.from.weekday))))" : ""
        return "\(span)\(hours): \(openTime(seconds: days.amount))"
            + speech(", jumlah \(openTime(seconds: days.total)).", ", \(openTime(seconds: days.total)) in all.")
    }

    private func due(_ instant: Instant, hours: [TimeWindow]) -> String {
        let closing =
            hours.isEmpty
            ? ""
            : speech(
                ", saat kantor tutup (\(wording.windows(hours)))",
                ", when the office closes (\(wording.windows(hours)))")
        return speech("Jatuh tempo \(wording.moment(instant))\(closing).", "Due \(wording.moment(instant))\(closing).")
    }

    // MARK: Closed days

    /// Neighbouring days that do not count.
    private struct Gap {
        var from: CalendarDate
        var to: CalendarDate
        var reasons: [ClosedReason]

        /// The closures by name, each once, and their kinds.
        var closures: [Closure] {
            reasons.flatMap { reason -> [Closure] in
                if case .closures(let closures) = reason { closures } else { [] }
            }
        }
    }

    private func closed(_ gap: Gap) -> String {
        var parts: [String] = []
        if !gap.closures.isEmpty {
            var names: [String] = []
            for closure in gap.closures where !names.contains(closure.name) { names.append(closure.name) }
            parts.append("\(kinds(of: gap.closures)) (\(names.joined(separator: "; ")))")
        }
        if gap.reasons.contains(.week) { parts.append(week(of: gap)) }
        return "\(wording.days(gap.from, to: gap.to)): \(parts.joined(separator: ", "))."
    }

    private func kinds(of closures: [Closure]) -> String {
        let kinds = Set(closures.map(\.kind))
        return wording.list(
            Closure.Kind.allCases.filter(kinds.contains).map { kind in
                switch kind {
                case .nationalHoliday: speech("libur", "public holiday")
                case .collectiveLeave: speech("cuti bersama", "collective leave")
                case .officeClosure: speech("kantor tutup", "office closed")
                }
            })
    }

    private func week(of gap: Gap) -> String {
        let isWeekend = gap.closures.isEmpty && gap.from.weekday >= .saturday && gap.from.days(until: gap.to) < 2
        // Beside holidays the days without hours are the weekend between them, or whatever the office's week has.
        return isWeekend || !gap.closures.isEmpty
            ? speech("akhir pekan", "weekend") : speech("tutup menurut jam kerja", "closed by the week")
    }

    /// Gaps with a holiday or a leave in them, from the first day of one to the last: weekends around them are left out.
    private var holidays: [(from: CalendarDate, to: CalendarDate)] {
        var gaps: [(from: CalendarDate, to: CalendarDate)] = []
        var end: CalendarDate?
        for case .closed(let from, let to, let reason) in account.lines {
            let isNext = end.map { $0.days(until: from) == 1 } ?? false
            if case .closures = reason {
                if isNext, let last = gaps.indices.last {
                    gaps[last].to = to
                } else {
                    gaps.append((from, to))
                }
                end = to
            } else if isNext {
                end = to
            }
        }
        return gaps
    }

    // MARK: One sentence

    /// The due time with the length it comes from and the days that moved it.
    public var sentence: String {
        guard let due = account.due else {
            guard case .paused(let at, _, let used)? = account.lines.last else { return "" }
            return speech(
                "Berhenti sejak \(wording.moment(at)); terpakai \(measure(used)) dari \(measure(account.budget)).",
                "Standing still since \(wording.moment(at)); \(measure(used)) of \(measure(account.budget)) used.")
        }
        let year = due.date(in: wording.zone).year
        var parts = [
            speech("Jatuh tempo \(wording.moment(due)): ", "Due \(wording.moment(due)): ") + length + " " + since
        ]
        let closed = holidays.map { wording.shortDays($0.from, to: $0.to, within: year) }
        if !closed.isEmpty {
            let named = closed.count > 4 ? Array(closed.prefix(3)) + [others(closed.count - 3)] : closed
            parts.append(speech("\(wording.list(named)) libur", "\(wording.list(named)) closed"))
        }
        for line in account.lines {
            switch line {
            case .endsOnClosedDay(let day) where !holidays.contains(where: { $0.from <= day && day <= $0.to }):
                let day = wording.shortDays(day, to: day, within: year)
                parts.append(speech("\(day) hari tutup", "\(day) is a closed day"))
            case .hoursChange(let day, let name) where account.term.unit.measure == .openTime:
                let day = wording.shortDays(day, to: day, within: year)
                parts.append(speech("mulai \(day) \(name)", "from \(day) \(name)"))
            default: break
            }
        }
        let still = standstills(within: year)
        if !still.isEmpty {
            let spans = wording.list(still)
            parts.append(speech("waktu berhenti \(spans)", "the clock stood still \(spans)"))
        }
        return parts.joined(separator: "; ") + "."
    }

    private var length: String {
        account.term.isSameDay ? speech("hari yang sama", "the same day") : wording.length(account.term)
    }

    private var since: String {
        guard case .received(let at, let day)? = account.lines.first else { return "" }
        let isOpenTime = account.term.unit.measure == .openTime
        let begun = isOpenTime ? wording.moment(at) : wording.day(at.date(in: wording.zone))
        let words =
            switch start {
            case .receipt: speech("sejak diterima \(begun)", "from receipt on \(begun)")
            case .complete: speech("sejak berkas lengkap \(begun)", "from complete papers on \(begun)")
            case .step: speech("sejak langkah dimulai \(begun)", "from the start of the step on \(begun)")
            }
        guard !isOpenTime, day != at.date(in: wording.zone) else { return words }
        return words + speech(" (dihitung masuk \(wording.day(day)))", " (counts as of \(wording.day(day)))")
    }

    private func others(_ count: Int) -> String {
        speech("\(count) masa lain", count == 1 ? "1 other time" : "\(count) other times")
    }

    private func standstills(within year: Int) -> [String] {
        var spans: [String] = []
        var from: Instant?
        for line in account.lines {
            switch line {
            case .paused(let at, _, _): from = at
            case .resumed(let at, _):
                if let from {
                    let (first, last) = (from.date(in: wording.zone), at.date(in: wording.zone))
                    let times = first == last ? " \(wording.time(from))–\(wording.time(at))" : ""
                    spans.append(wording.shortDays(first, to: last, within: year) + times)
                }
            default: break
            }
        }
        return spans.count > 3 ? Array(spans.prefix(2)) + [others(spans.count - 2)] : spans
    }

    // MARK: Amounts

    private func measure(_ amount: Int) -> String { wording.measure(amount, of: account.term.unit) }

    private func openTime(seconds: Int) -> String {
        let minutes = wording.openTime(minutes: seconds / 60)
        let rest = seconds % 60
        guard rest > 0 else { return minutes }
        return minutes + speech(" \(rest) detik", rest == 1 ? " 1 second" : " \(rest) seconds")
    }
}
