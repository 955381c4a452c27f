import WorkingTime

extension CalendarDate {
    /// The date with these parts, or `nil` when the calendar has none: for typed dates, where a wrong one is a normal answer.
    init?(checkedYear year: Int, month: Int, day: Int) {
        guard let date = try? CalendarDate(year: year, month: month, day: day) else { return nil }
        self = date
    }

    /// The date in ISO form, or `nil` when the text is none.
    init?(iso text: String) {
        guard let date = try? CalendarDate(text) else { return nil }
        self = date
    }
}
