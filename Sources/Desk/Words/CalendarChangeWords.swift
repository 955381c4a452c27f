import Standards
import WorkingTime

/// A change of days in words.
public struct CalendarChangeWords {
    private let change: CalendarChange
    private let wording: Wording

    /// Gets a change ready to be told.
    public init(_ change: CalendarChange, wording: Wording) {
        self.change = change
        self.wording = wording
    }

    /// "tutup (Hari Raya Nyepi)", "dari buka 07.30–16.00 menjadi buka 08.00–15.00 (Jam kerja Ramadan)".
    public var text: String {
        let (old, new) = (change.before, change.first)
        let speech = wording.speech
        guard old.windows != new.windows || old.name != new.name else {
            return speech("jam loket berubah", "the counter's hours change")
        }
        // Which hours a day had that closes is nobody's question.
        if new.windows.isEmpty, !old.windows.isEmpty || old.name == nil { return words(new) }
        return speech("dari ", "from ") + words(old) + speech(" menjadi ", " to ") + words(new)
    }

    private func words(_ day: CalendarDay) -> String {
        let speech = wording.speech
        let state =
            day.windows.isEmpty
            ? speech("tutup", "closed") : speech("buka ", "open ") + wording.windows(day.windows)
        return day.name.map { "\(state) (\($0))" } ?? state
    }
}
