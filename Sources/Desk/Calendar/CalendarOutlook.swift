import Database
import Standards
import WorkingTime

/// The calendar of an office with what makes its due times uncertain.
public struct CalendarOutlook: Sendable {
    public let calendar: OfficeCalendar
    /// Every edit with how far the cases have followed it, newest first.
    public let edits: [CalendarEdit]
    /// Rules of the files that the office does not go by yet; `nil` when none wait.
    public let proposal: CalendarProposal?
    public let today: CalendarDate
    /// The last date on which something is due now; `nil` when no clock runs.
    public let lastDue: CalendarDate?

    /// From this month on, the joint decree for the next year is due.
    static let decreeMonth = 10

    /// Years whose holidays are missed: next year's from October on, and those into which a due time reaches.
    public var missedYears: [Int] {
        var years: Set<Int> = [today.year]
        if today.month >= Self.decreeMonth { years.insert(today.year + 1) }
        if let lastDue, lastDue > today { years.formUnion(today.year...lastDue.year) }
        return years.subtracting(calendar.current.publishedYears).sorted()
    }

    /// Due times reach into a year whose holidays are not published, so that they are assumed.
    public var hasAssumedDues: Bool {
        guard let lastDue, lastDue >= today else { return false }
        return (today.year...lastDue.year).contains { !calendar.current.publishedYears.contains($0) }
    }

    /// Due times reach into a year of which a holiday may still change.
    public var hasProvisionalDues: Bool {
        guard let lastDue, lastDue >= today else { return false }
        return (today.year...lastDue.year).contains { calendar.current.provisionalYears.contains($0) }
    }
}

extension Desk {
    /// The calendar of an office and how far its due times reach, for officers who look at it.
    public func calendarOutlook(of agency: Agency.ID) async throws -> CalendarOutlook {
        guard let entry = catalogue.agency(agency) else { throw DeskError.notFound }
        let now = now()
        return try await store.read { transaction in
            let calendar = try self.calendar(of: agency, in: transaction)
            return CalendarOutlook(
                calendar: calendar, edits: try transaction.calendarEdits(of: agency).reversed(),
                proposal: try self.proposal(for: entry, calendar, at: now, in: transaction),
                today: now.date(in: entry.agency.zone),
                lastDue: try transaction.lastDue(of: agency)?.date(in: entry.agency.zone))
        }
    }

    /// The offices whose files have rules for their calendar that they do not go by yet.
    public func agenciesWithCalendarProposal() async throws -> [Agency.ID] {
        try await store.read { transaction in
            try self.catalogue.agencies.compactMap { entry in
                let calendar = try self.calendar(of: entry.agency.id, in: transaction)
                return calendar.isNews(entry.fileRules) ? entry.agency.id : nil
            }
        }
    }

    /// Rules of the files that the office does not go by yet.
    func proposal(
        for entry: Catalogue.AgencyEntry, _ calendar: OfficeCalendar, at now: Instant, in transaction: Transaction
    ) throws -> CalendarProposal? {
        guard calendar.isNews(entry.fileRules) else { return nil }
        return try CalendarProposal(
            of: entry, to: calendar, since: transaction.earliestOpenCase(of: entry.agency.id), at: now)
    }
}
