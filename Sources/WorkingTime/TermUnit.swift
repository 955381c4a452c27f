/// What the length of a term is counted in.
public enum TermUnit: String, CaseIterable, Hashable, Codable, Sendable {
    /// Minutes of the office's opening hours (menit).
    case minute
    /// Hours of 60 minutes of the office's opening hours (jam).
    case hour
    /// Days on which the office works (hari kerja).
    case workingDay
    /// Days of the calendar, working or not (hari kalender).
    case calendarDay
    /// Periods of seven calendar days (minggu).
    case week
    /// Months of the calendar (bulan).
    case month

    /// Name in Indonesian, as a term is written: `hari kerja`.
    public var name: String {
        switch self {
        case .minute: "menit"
        case .hour: "jam"
        case .workingDay: "hari kerja"
        case .calendarDay: "hari kalender"
        case .week: "minggu"
        case .month: "bulan"
        }
    }

    /// Name in English, for one: `working day`.
    public var nameEn: String {
        switch self {
        case .minute: "minute"
        case .hour: "hour"
        case .workingDay: "working day"
        case .calendarDay: "calendar day"
        case .week: "week"
        case .month: "month"
        }
    }

    /// The largest amount that a term may have: somewhat over a hundred years.
    ///
    /// No promise of an office is longer, and below this limit no sum can overflow.
    public var maximumAmount: Int {
        switch self {
        case .minute: 53_000_000
        case .hour: 880_000
        case .workingDay, .calendarDay: 36_600
        case .week: 5_300
        case .month: 1_200
        }
    }
}
