/// A date on which an office is closed although its weekly hours would open it.
public struct Closure: Hashable, Codable, Sendable {
    /// Why an office is closed.
    public enum Kind: String, CaseIterable, Hashable, Codable, Sendable {
        /// A national public holiday (libur nasional), set by the yearly joint decree of three ministers or by a
        /// presidential decree.
        case nationalHoliday
        /// A day of collective leave for state employees (cuti bersama), set by the same joint decree.
        case collectiveLeave
        /// A day on which this office or its region is closed, such as the anniversary of a regency.
        case officeClosure
    }

    /// The closed date.
    public let date: CalendarDate

    /// Name for people, in Indonesian: `Idul Adha 1447 Hijriah`.
    public let name: String

    /// Why the office is closed.
    public let kind: Kind

    /// Makes a closure.
    ///
    /// - Parameters:
    ///   - date: The closed date.
    ///   - name: Name for people, in Indonesian.
    ///   - kind: Why the office is closed.
    public init(date: CalendarDate, name: String, kind: Kind) {
        self.date = date
        self.name = name
        self.kind = kind
    }
}
