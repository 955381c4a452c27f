/// A day of the week; the week begins on Monday (ISO 8601).
public enum Weekday: Int, CaseIterable, Hashable, Codable, Sendable {
    case monday = 1
    case tuesday = 2
    case wednesday = 3
    case thursday = 4
    case friday = 5
    case saturday = 6
    case sunday = 7

    /// Name in Indonesian: `Senin`.
    public var name: String {
        switch self {
        case .monday: "Senin"
        case .tuesday: "Selasa"
        case .wednesday: "Rabu"
        case .thursday: "Kamis"
        case .friday: "Jumat"
        case .saturday: "Sabtu"
        case .sunday: "Minggu"
        }
    }

    /// Name in English: `Monday`.
    public var nameEn: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// Finds the weekday with an Indonesian name, in capitals or not; `nil` when there is none.
    public init?(named name: String) {
        let wanted = name.lowercased()
        guard let found = Self.allCases.first(where: { $0.name.lowercased() == wanted }) else { return nil }
        self = found
    }
}

extension Weekday: Comparable {
    /// Whether the first day comes before the second in a week that begins on Monday.
    public static func < (first: Weekday, second: Weekday) -> Bool {
        first.rawValue < second.rawValue
    }
}
