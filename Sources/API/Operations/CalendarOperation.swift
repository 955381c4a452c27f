import Desk
import HTTPTypes
import Standards
import WorkingTime

extension Operations {
    /// The days of an office.
    static let calendarOperation = Operation(
        "getCalendar", .get, "/v1/agencies/{agency}/calendar", tag: .catalogue,
        summary: "When an office works in a year",
        details: """
            The weekly hours, and every day that is not as they say: holidays, collective leave, closures of the office, \
            make-up days, and days with other hours. Changes that the office makes count at once.
            """,
        query: [
            Parameter(
                "year", .keywords([.init("type", "integer"), .init("minimum", 2000), .init("maximum", 2100)]),
                "The year; this one when left out", example: "2026")
        ],
        answers: [.init("The calendar", Shapes.calendar.schema)], rules: [.parameterInvalid]
    ) { call in
        let entry = try call.agency()
        let today = call.desk.currentInstant.date(in: entry.agency.zone)
        let year = try call.integer("year", in: 2000...2100, default: today.year)
        let calendar = try await call.desk.calendar(of: entry.agency.id).current
        let published = PublishedCalendar(entry: entry, year: year, calendar: calendar)
        return .published(PublishedDocument(Shapes.calendar.bytes(of: published)), for: call.request)
    }
}

/// The calendar of an office in one year.
struct PublishedCalendar: Sendable {
    let entry: Catalogue.AgencyEntry
    let year: Int
    let calendar: WorkCalendar

    /// The sets of hours that apply on a day of the year.
    var hours: [HoursRuleSet] {
        calendar.ruleSets.filter { ($0.from?.year ?? year) <= year && ($0.to?.year ?? year) >= year }
    }

    /// The days that are not as the usual week says.
    var days: [CalendarDay] { calendar.days(ofYear: year).filter { $0.kind != .open && $0.kind != .weekend } }
}

extension Shapes {
    static let calendar = Shape<PublishedCalendar>.object(
        "Calendar", "When an office works in one year.",
        [
            Property("agency", identifier()) { $0.entry.agency.id },
            Property("year", integer) { $0.year },
            Property("timeZone", word(), "WIB is UTC+7, WITA UTC+8, WIT UTC+9") { $0.entry.agency.zone },
            Property("published", boolean, "False while the national holidays of the year are not set") {
                $0.calendar.publishedYears.contains($0.year)
            },
            Property("provisional", boolean, "True while a national holiday of the year may still change") {
                $0.calendar.provisionalYears.contains($0.year)
            },
            Property("hours", openingHours.list, "Of several sets that apply on a date, the last one wins") {
                published in
                let agency = published.entry.agency
                return published.hours.map { ($0, agency.hoursProvenance[$0.name] ?? .printed) }
            },
            Property("days", calendarDay.list, "The days that are not as the usual week says, in order") { $0.days },
        ])

    static let calendarDay = Shape<CalendarDay>.object(
        "CalendarDay", "A day that is closed, or has hours of its own.",
        [
            Property("date", date) { $0.date },
            Property("kind", word()) { $0.kind },
            Property("name", text) { $0.name ?? "" },
            Property("open", text.list, "Windows such as 07:30-12:00; empty when closed") { day in
                day.windows.map { $0.description.replacing(".", with: ":") }
            },
        ])
}
