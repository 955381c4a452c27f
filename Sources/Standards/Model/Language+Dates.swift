import WorkingTime

extension Language {
    private static let monthsInIndonesian = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]
    private static let monthsInEnglish = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The names of the months, January first.
    public var months: [String] {
        switch self {
        case .indonesian: Self.monthsInIndonesian
        case .english: Self.monthsInEnglish
        }
    }

    /// "17 Agustus 2026".
    public func date(_ date: CalendarDate) -> String {
        let (year, month, day) = date.parts
        return "\(day) \(months[month - 1]) \(year)"
    }
}
