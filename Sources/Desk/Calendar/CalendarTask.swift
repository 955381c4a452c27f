import Casework
import Database
import Standards
import WorkingTime

/// What the calendar of an office asks of whoever may change it.
public enum CalendarTask: Hashable, Sendable {
    /// The files have rules that the office does not go by yet.
    case adopt
    /// The holidays of a year are not in the list although its joint decree is due.
    case enterHolidays(year: Int)
}

extension Desk {
    /// What the calendar asks of an officer; `nil` when it asks nothing, and for whoever may not change it.
    public func calendarTask(for officer: StaffMember) async throws -> CalendarTask? {
        guard let entry = catalogue.agency(officer.agency), Access.mayEditCalendar(of: entry.agency, officer) else {
            return nil
        }
        let calendar = try await calendar(of: entry.agency.id)
        if calendar.isNews(entry.fileRules) { return .adopt }
        let today = now().date(in: entry.agency.zone)
        let year = today.month >= CalendarOutlook.decreeMonth ? today.year + 1 : today.year
        return calendar.current.publishedYears.contains(year) ? nil : .enterHolidays(year: year)
    }
}
