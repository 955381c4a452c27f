import Standards
import WorkingTime

extension Wording {
    /// Says one of two sentences, in the language of the reader.
    public var speech: Speech { Speech(language: language) }

    /// "Jumat 13 Maret 2026".
    public func day(_ date: CalendarDate) -> String { "\(weekday(date.weekday)) \(self.date(date))" }

    /// "Jumat 13 Maret 2026 10.20 WIB".
    public func moment(_ instant: Instant) -> String {
        var text = ""
        text.reserveCapacity(48)
        let date = instant.date(in: zone)
        text += weekday(date.weekday)
        text += " "
        write(date, to: &text)
        text += " "
        text += time(instant)
        text += " "
        text += zone.rawValue
        return text
    }

    /// "18–24 Maret 2026", "30 Maret–2 April 2026", or for one date "Senin 6 April 2026".
    public func days(_ from: CalendarDate, to: CalendarDate) -> String {
        guard from != to else { return day(from) }
        guard from.year == to.year else { return "\(date(from))–\(date(to))" }
        return "\(shortDays(from, to: to, within: from.year)) \(from.year)"
    }

    /// The same without the year where it is the one that is spoken of: "18–24 Maret", "3 April".
    public func shortDays(_ from: CalendarDate, to: CalendarDate, within year: Int) -> String {
        guard from.year == year, to.year == year else {
            return from == to ? date(from) : "\(date(from))–\(date(to))"
        }
        if from == to { return dayAndMonth(from) }
        return from.month == to.month ? "\(from.day)–\(dayAndMonth(to))" : "\(dayAndMonth(from))–\(dayAndMonth(to))"
    }

    /// "3 April".
    private func dayAndMonth(_ date: CalendarDate) -> String {
        "\(date.day) \(month(date.month))"
    }

    /// "07.30–12.00 dan 13.00–16.00".
    public func windows(_ windows: [TimeWindow]) -> String {
        list(windows.map { $0.text(joinedBy: "–") })
    }

    /// "satu, dua dan tiga".
    public func list(_ parts: [String]) -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        let and = language == .indonesian ? " dan " : " and "
        return parts.dropLast().joined(separator: ", ") + and + last
    }

    /// The length of a term with what is counted: "60 menit kerja", "10 hari kerja".
    public func length(_ term: Term) -> String {
        guard term.unit.measure == .openTime else { return self.term(term) }
        switch language {
        case .indonesian: return self.term(term) + " kerja"
        case .english: return counted(term.amount, "working \(term.unit.nameEn)")
        }
    }
}

extension TermUnit {
    /// In what the days or minutes of a term are added up.
    enum Measure {
        case openTime, workingDays, calendarDays
    }

    var measure: Measure {
        switch self {
        case .minute, .hour: .openTime
        case .workingDay: .workingDays
        case .calendarDay, .week, .month: .calendarDays
        }
    }
}
