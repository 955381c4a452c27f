import Casework
import Crypto
import Foundation
import Standards
import WorkingTime

/// Rules of the files for the calendar of an office that the office does not go by yet: the holidays of the next year have come,
/// or its file has other hours.
///
/// They hold once an officer who may change the calendar has seen what they do and adopted them.
public struct CalendarProposal: Sendable {
    let rules: CalendarRules
    /// SHA-256 of the rules and of what they change, 64 hexadecimal digits: whoever adopts them names what was looked at.
    public let digest: String
    /// The days that change, from the year before this one, or that of the oldest open case, to the last year of which the
    /// rules tell anything.
    public let changes: [CalendarChange]
    /// Years whose holidays are new in the rules.
    public let newYears: [Int]
    /// From the first day that changes to the last; today when none does.
    public let days: ClosedRange<CalendarDate>

    /// What people call the change; it is kept with it, in Indonesian.
    public var name: String {
        newYears.isEmpty
            ? "Kalender kerja diperbarui"
            : "Hari libur dan cuti bersama \(newYears.map(String.init).joined(separator: ", "))"
    }

    /// The rules that wait; `nil` when the office goes by those of the files already, or did so before.
    ///
    /// - Parameters:
    ///   - earliest: When the oldest open case was filed; `nil` when none is open.
    /// - Throws: ``DeskError/refused(_:)`` when they make no calendar.
    init?(
        of entry: Catalogue.AgencyEntry, to calendar: OfficeCalendar, since earliest: Instant?, at now: Instant
    ) throws(DeskError) {
        let before = calendar.rules
        guard calendar.isNews(entry.fileRules) else { return nil }
        rules = entry.fileRules
        digest = Hexadecimal.encode(SHA256.hash(data: Data("\(calendar.version) \(entry.fileRulesText)".utf8)))
        newYears = rules.holidays.publishedYears.subtracting(before.holidays.publishedYears).sorted()
        let today = now.date(in: entry.agency.zone)
        let after = try calendar.calendar(holding: calendar.holding, adopting: rules)
        let first = min(today.year - 1, earliest?.date(in: entry.agency.zone).year ?? today.year)
        let last = max(before.lastYear ?? today.year, rules.lastYear ?? today.year, today.year + 1)
        changes = CalendarChange.changes(
            from: calendar.current, to: after, inYears: first...min(last, today.year + 5))
        let dates = changes.flatMap { [$0.days.lowerBound, $0.days.upperBound] }
        days = (dates.min() ?? today)...(dates.max() ?? today)
    }
}

extension CalendarRules {
    /// The last year that a date of the rules lies in.
    fileprivate var lastYear: Int? {
        let closed = (closures + holidays.closures).map(\.date.year)
        let hours = (hours + counterHours).flatMap { [$0.from?.year, $0.to?.year].compactMap(\.self) }
        return (closed + hours + makeUpDays.map(\.date.year)).max()
    }
}
