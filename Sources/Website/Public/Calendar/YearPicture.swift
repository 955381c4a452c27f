import Desk
import HTML
import Standards
import WorkingTime

/// A year of an office as twelve small months: every day that is not a usual working day has a colour, a pattern and a
/// letter, and stands with its name under its month.
struct YearPicture: View {
    let year: Int
    let calendar: WorkCalendar
    let today: CalendarDate
    let wording: Wording

    private var speech: Speech { Speech(language: wording.language) }

    var body: some HTML {
        let days = calendar.days(ofYear: year)
        div(.class("year")) {
            for month in 1...12 { self.month(month, days.filter { $0.date.month == month }) }
        }
        legend(days)
    }

    private func month(_ number: Int, _ days: [CalendarDay]) -> Fragment {
        section {
            table {
                caption { wording.month(number) }
                thead { tr { for name in weekdays { th(.scope("col")) { name } } } }
                tbody { for week in Self.weeks(days) { tr { for day in week { cell(day) } } } }
            }
            names(days)
        }
    }

    private func cell(_ day: CalendarDay?) -> Fragment {
        guard let day else { return td() }
        let style = DayStyle(day.kind)
        return td(.class(style.name), .current("date", if: day.date == today)) {
            String(day.date.day)
            if let letter = style.letter(speech) { i { letter } }
        }
    }

    /// The days with a name, neighbours of one name together: what the picture shows, in words.
    private func names(_ days: [CalendarDay]) -> Fragment {
        var lines: [(first: CalendarDay, last: CalendarDay)] = []
        for day in days where day.name != nil {
            if let open = lines.last, open.last.name == day.name, open.last.kind == day.kind,
                !days.contains(where: { $0.date > open.last.date && $0.date < day.date && $0.kind != .weekend })
            {
                lines[lines.count - 1].last = day
            } else {
                lines.append((day, day))
            }
        }
        guard !lines.isEmpty else { return Fragment() }
        return ul {
            for (first, last) in lines {
                li {
                    b { first.date == last.date ? "\(first.date.day)" : "\(first.date.day)–\(last.date.day)" }
                    " " + (first.name ?? "")
                    if first.kind == .makeUpDay {
                        " (" + first.windows.map(\.description).joined(separator: ", ") + ")"
                    }
                }
            }
        }
    }

    private func legend(_ days: [CalendarDay]) -> Fragment {
        let kinds = Set(days.map(\.kind))
        return ul(.class("legend year-legend"), .aria("label", speech("Arti warna dan huruf", "Colours and letters"))) {
            for kind in CalendarDay.Kind.allCases where kinds.contains(kind) {
                let style = DayStyle(kind)
                li {
                    span(.class("day", style.name), .aria("hidden", true)) { style.letter(speech) ?? "1" }
                    style.words(speech)
                }
            }
        }
    }

    private var weekdays: [String] {
        speech.language == .indonesian
            ? ["Sn", "Sl", "Rb", "Km", "Jm", "Sb", "Mg"] : ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    }

    /// The days in weeks from Monday on, with gaps before the first and after the last.
    private static func weeks(_ days: [CalendarDay]) -> [[CalendarDay?]] {
        guard let first = days.first else { return [] }
        let before = first.date.weekday.rawValue - 1
        var cells: [CalendarDay?] = Array(repeating: nil, count: before) + days
        cells += Array(repeating: nil, count: (7 - cells.count % 7) % 7)
        return stride(from: 0, to: cells.count, by: 7).map { Array(cells[$0..<($0 + 7)]) }
    }
}

/// How a kind of day looks, and what it is called.
struct DayStyle {
    private let kind: CalendarDay.Kind

    init(_ kind: CalendarDay.Kind) { self.kind = kind }

    /// The class of the style sheet; `nil` for a usual working day.
    var name: String? {
        switch kind {
        case .open: nil
        case .otherHours: "dr"
        case .makeUpDay: "dp"
        case .weekend: "dw"
        case .nationalHoliday: "dl"
        case .collectiveLeave: "dc"
        case .officeClosure: "dt"
        }
    }

    /// The letter in the corner; `nil` where the days need none.
    func letter(_ speech: Speech) -> String? {
        switch kind {
        case .open, .weekend: nil
        case .otherHours: speech("J", "H")
        case .makeUpDay: speech("P", "M")
        case .nationalHoliday: speech("L", "N")
        case .collectiveLeave: speech("C", "C")
        case .officeClosure: speech("T", "X")
        }
    }

    func words(_ speech: Speech) -> String {
        switch kind {
        case .open: speech("Hari kerja", "Working day")
        case .otherHours: speech("Hari kerja dengan jam lain", "Working day with other hours")
        case .makeUpDay: speech("Hari kerja pengganti", "Make-up working day")
        case .weekend: speech("Akhir pekan", "Weekend")
        case .nationalHoliday: speech("Libur nasional", "National holiday")
        case .collectiveLeave: speech("Cuti bersama", "Collective leave")
        case .officeClosure: speech("Kantor tutup", "Office closed")
        }
    }
}

/// The way from year to year.
struct YearPager: View {
    let year: Int
    let years: ClosedRange<Int>
    /// Where a year is shown; the year follows.
    let path: String
    let speech: Speech

    static let parameter = "tahun"

    /// The years that an office's calendar is shown for.
    static func years(around today: CalendarDate) -> ClosedRange<Int> { today.year - 3...today.year + 2 }

    /// The year that was asked for, where it is one of these; this year for anything else.
    static func year(_ asked: String, today: CalendarDate) -> Int {
        Int(asked).flatMap { years(around: today).contains($0) ? $0 : nil } ?? today.year
    }

    var body: some HTML {
        nav(.aria("label", speech("Tahun", "Year"))) {
            ul(.class("pagination")) {
                if years.contains(year - 1) { li { link(year - 1, "prev") { "‹ \(year - 1)" } } }
                li { span(.aria("current", "page")) { String(year) } }
                if years.contains(year + 1) { li { link(year + 1, "next") { "\(year + 1) ›" } } }
            }
        }
    }

    private func link(_ year: Int, _ rel: String, @HTMLBuilder content: () -> Fragment) -> Fragment {
        a(.href("\(path)?\(Self.parameter)=\(year)"), .rel(rel)) { content() }
    }
}

/// What readers of a calendar must know about years whose holidays are not settled.
struct YearNotices: View {
    let calendar: WorkCalendar
    /// The year that is shown, with those that are missed besides.
    let years: [Int]
    let provisional: [Int]
    let speech: Speech

    var body: some HTML {
        let missed = years.filter { !calendar.publishedYears.contains($0) }
        if !missed.isEmpty {
            div(.class("notice warning"), .id("belum-ada")) {
                p {
                    let names = missed.map(String.init).joined(separator: ", ")
                    speech(
                        "Hari libur \(names) belum ada dalam daftar. Sampai keputusan bersama dimasukkan, hanya akhir pekan "
                            + "dan hari tutup kantor yang dihitung, jadi tenggat pada tahun itu perkiraan.",
                        "Holidays of \(names) are not in the list yet. Until the joint decree is entered only weekends and "
                            + "closures of the office count, so due times in that year are estimates.")
                }
            }
        }
        let open = provisional.filter { calendar.provisionalYears.contains($0) }
        if !open.isEmpty {
            div(.class("notice info")) {
                p {
                    let names = open.map(String.init).joined(separator: ", ")
                    speech(
                        "Sebagian hari libur \(names) masih dapat berubah; tenggat dapat bergeser.",
                        "Some holidays of \(names) may still change; due times may move.")
                }
            }
        }
    }
}
