import Casework
import Standards
import WorkingTime

extension Wording {
    /// "sisa 2 hari 3 jam kerja", "lewat 40 menit kerja".
    public func timeLeft(_ left: TimeLeft) -> String {
        let isNothing = left.days == 0 && left.minutes == 0
        switch (language, left.isOver) {
        case (.indonesian, true): return isNothing ? "baru saja lewat" : "lewat \(span(left))"
        case (.indonesian, false): return isNothing ? "sisa kurang dari 1 menit" : "sisa \(span(left))"
        case (.english, true): return isNothing ? "just over" : "\(span(left)) over"
        case (.english, false): return isNothing ? "less than a minute left" : "\(span(left)) left"
        }
    }

    private func span(_ left: TimeLeft) -> String {
        guard left.days > 0 else { return openTime(minutes: left.minutes) }
        // Beside whole days nobody counts minutes.
        let hours = left.minutes / 60
        switch language {
        case .indonesian: return hours > 0 ? "\(left.days) hari \(hours) jam kerja" : "\(left.days) hari kerja"
        case .english:
            let days = counted(left.days, "working day")
            return hours > 0 ? "\(days) \(counted(hours, "hour"))" : days
        }
    }

    /// Open minutes as hours and minutes: "3 jam 10 menit kerja".
    public func openTime(minutes: Int) -> String {
        let hours = minutes / 60
        let rest = minutes % 60
        switch language {
        case .indonesian:
            if hours == 0 { return "\(rest) menit kerja" }
            return rest == 0 ? "\(hours) jam kerja" : "\(hours) jam \(rest) menit kerja"
        case .english:
            if hours == 0 { return counted(rest, "working minute") }
            return counted(hours, "working hour") + (rest == 0 ? "" : " \(counted(rest, "minute"))")
        }
    }

    /// An amount in the measure in which a term is counted: open minutes, working days, or calendar days.
    public func measure(_ amount: Int, of unit: TermUnit) -> String {
        switch (unit, language) {
        case (.minute, _), (.hour, _): return openTime(minutes: amount)
        case (.workingDay, .indonesian): return "\(amount) hari kerja"
        case (.workingDay, .english): return counted(amount, "working day")
        case (.calendarDay, .indonesian), (.week, .indonesian), (.month, .indonesian): return "\(amount) hari kalender"
        case (.calendarDay, .english), (.week, .english), (.month, .english): return counted(amount, "calendar day")
        }
    }
}
