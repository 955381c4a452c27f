import Database
import Desk
import HTML
import Hummingbird
import Standards
import WorkingTime

/// The calendar of an office for everybody: when it works and when it does not.
struct PublicCalendarPages {
    let site: Website

    func add(to router: RouterGroup<WebContext>) {
        router.get("/:agency/kalender") { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let id = Agency.ID(try context.parameters.require("agency"))
        guard let entry = site.desk.catalogue.agency(id) else { throw DeskError.notFound }
        let calendar = try await site.desk.calendar(of: id)
        let today = site.desk.currentInstant.date(in: entry.agency.zone)
        let year = YearPager.year(request.asked(YearPager.parameter), today: today)
        var layout = Layout(
            title: context.speech("Kalender kerja \(year)", "Work calendar \(year)"), context: context, request: request
        )
        layout.agency = entry.agency
        layout.crumbs = [
            (context.speech("Semua kantor", "All offices"), Paths.home),
            (entry.agency.shortName, Paths.agency(entry.agency.id)),
        ]
        let view = PublicCalendar(
            agency: entry.agency, calendar: calendar, year: year, today: today,
            wording: Wording(language: context.language, zone: entry.agency.zone))
        return Answer.page(layout.document { view }, for: request)
    }
}

/// A year of an office, and what the office has changed in it; nobody's name is told.
struct PublicCalendar: View {
    let agency: Agency
    let calendar: OfficeCalendar
    let year: Int
    let today: CalendarDate
    let wording: Wording

    private var speech: Speech { Speech(language: wording.language) }

    var body: some HTML {
        div(.class("page-head")) {
            h1 { speech("Kalender kerja \(year)", "Work calendar \(year)") }
            p {
                speech(
                    "Hanya hari kerja di bawah ini yang dihitung dalam janji waktu layanan.",
                    "Only the working days below count in the time that a service promises.")
            }
        }
        YearPager(
            year: year, years: YearPager.years(around: today), path: Paths.calendar(agency.id), speech: speech)
        YearNotices(calendar: calendar.current, years: [year], provisional: [year], speech: speech)
        YearPicture(year: year, calendar: calendar.current, today: today, wording: wording)
        changes
    }

    /// The edits that hold and touch the year.
    @HTMLBuilder private var changes: Fragment {
        let edits = calendar.holding.filter { $0.firstDay.year <= year && $0.lastDay.year >= year }
        if !edits.isEmpty {
            h2 { speech("Ditetapkan kantor ini", "Set by this office") }
            ul {
                for edit in edits.sorted(by: { $0.firstDay < $1.firstDay }) {
                    li {
                        strong { wording.days(edit.firstDay, edit.lastDay) }
                        ": " + edit.name
                        span(.class("hint")) { " – " + CalendarEditWords(edit, speech: speech).kind }
                    }
                }
            }
        }
    }
}

/// An edit in words.
struct CalendarEditWords {
    private let edit: CalendarEdit
    private let speech: Speech

    init(_ edit: CalendarEdit, speech: Speech) {
        self.edit = edit
        self.speech = speech
    }

    /// "kantor tutup", "kantor buka 07.30-12.00", "kalender baru", "perubahan ditarik".
    var kind: String {
        switch edit.kind {
        case .closure: speech("kantor tutup", "office closed")
        case .workingDay(let windows):
            speech("kantor buka ", "office open ") + windows.map(\.description).joined(separator: ", ")
        case .adoption: speech("kalender baru", "new calendar")
        case .takeBack: speech("perubahan ditarik", "change taken back")
        }
    }
}
