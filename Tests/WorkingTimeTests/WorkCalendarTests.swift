import Testing
import WorkingTime

@Suite("The calendar of an office in East Java")
struct WorkCalendarTests {
    @Test(
        "has as many working days a year as the joint decrees leave",
        arguments: [(2024, 238), (2025, 237), (2026, 240), (2027, 242)]
    )
    func workingDaysOfAYear(year: Int, count: Int) throws {
        let last = try CalendarDate(year: year, month: 12, day: 31)
        let first = try CalendarDate(year: year, month: 1, day: 1)
        #expect(try eastJava().workingDays(after: first.adding(days: -1), through: last) == count)
    }

    @Test(
        "working days between dates: the first is not counted, the last is",
        arguments: [
            ("2026-06-10", "2026-06-10", 0), ("2026-06-10", "2026-06-11", 1), ("2026-06-12", "2026-06-14", 0),
            ("2026-06-12", "2026-06-15", 1), ("2026-06-15", "2026-06-17", 1), ("2026-06-17", "2026-06-10", 0),
        ]
    )
    func workingDays(after: String, through: String, count: Int) throws {
        #expect(try eastJava().workingDays(after: CalendarDate(after), through: CalendarDate(through)) == count)
    }

    @Test(
        "is open inside its windows, at their first minute and not at their last",
        arguments: [
            ("2026-06-10 07:29:59", false), ("2026-06-10 07:30", true), ("2026-06-10 11:59:59", true),
            ("2026-06-10 12:00", false), ("2026-06-10 13:00", true), ("2026-06-10 16:00", false),
            ("2026-06-12 11:45", false), ("2026-06-12 16:15", true), ("2026-06-13 10:00", false),
            ("2026-06-16 10:00", false), ("2026-02-18 07:45", true), ("2026-02-19 07:45", false),
            ("2026-02-19 12:15", false), ("2026-02-19 12:45", true), ("2026-03-25 15:30", true),
        ]
    )
    func isOpen(at: String, open: Bool) throws {
        #expect(try eastJava().isOpen(at: wib(at)) == open)
    }

    @Test(
        "tells when it opens next",
        arguments: [
            ("2026-06-10 10:00:30", "2026-06-10 10:00:30"), ("2026-06-10 06:00", "2026-06-10 07:30"),
            ("2026-06-10 12:00", "2026-06-10 13:00"), ("2026-06-10 16:00", "2026-06-11 07:30"),
            ("2026-06-12 17:00", "2026-06-15 07:30"), ("2026-06-15 18:00", "2026-06-17 07:30"),
            ("2026-02-18 16:00", "2026-02-19 08:00"), ("2026-03-17 15:00", "2026-03-25 07:30"),
        ]
    )
    func nextOpening(at: String, opens: String) throws {
        #expect(try shown(eastJava().nextOpening(atOrAfter: wib(at))) == opens)
    }

    @Test("closes later on Fridays, earlier in Ramadan, and not at all when it is closed")
    func closing() throws {
        let calendar = try eastJava()
        #expect(try calendar.closing(on: CalendarDate("2026-06-10")) == wib("2026-06-10 16:00"))
        #expect(try calendar.closing(on: CalendarDate("2026-06-12")) == wib("2026-06-12 16:30"))
        #expect(try calendar.closing(on: CalendarDate("2026-02-19")) == wib("2026-02-19 15:00"))
        #expect(try calendar.closing(on: CalendarDate("2026-06-14")) == nil)
        #expect(try calendar.closing(on: CalendarDate("2026-06-16")) == nil)
    }

    @Test("names the closures of a date")
    func closureNames() throws {
        let date = try CalendarDate("2026-08-17")
        let local = Closure(date: date, name: "Hari jadi", kind: .officeClosure)
        let calendar = try eastJava(officeClosures: [local, local])
        #expect(calendar.closureName(on: date) == "Proklamasi Kemerdekaan / Hari jadi")
        #expect(calendar.closures(on: date).map(\.kind) == [.nationalHoliday, .officeClosure])
        #expect(calendar.closureName(on: date.adding(days: 1)) == nil)
        #expect(calendar.closureName(on: date.adding(days: -1)) == nil, "a Sunday is closed, but not by a closure")
    }

    @Test("a local closure moves a due day")
    func localClosure() throws {
        let local = Closure(date: try CalendarDate("2026-06-11"), name: "Hari jadi", kind: .officeClosure)
        let term = try Term(1, .workingDay)
        #expect(try shown(eastJava().add(term, to: wib("2026-06-10 10:00"))) == "2026-06-11 16:00")
        #expect(
            try shown(eastJava(officeClosures: [local]).add(term, to: wib("2026-06-10 10:00"))) == "2026-06-12 16:30"
        )
    }

    @Test("of several rule sets that apply on a date the last one wins")
    func lastSetWins() throws {
        let date = try CalendarDate("2026-06-10")
        let exception = HoursRuleSet(
            name: "Rapat kerja", from: date, to: date, week: try WeeklyHours(parsing: ["rabu": ["09.00-10.00"]])
        )
        func hours(_ sets: [HoursRuleSet]) throws -> [String] {
            try WorkCalendar(zone: .wib, ruleSets: sets, publishedYears: [2026]).hours(on: date).map(\.description)
        }
        #expect(try hours(eastJavaHours() + [exception]) == ["09.00-10.00"])
        #expect(try hours([exception] + eastJavaHours()) == ["07.30-12.00", "13.00-16.00"])
    }

    @Test("counts full working minutes only while the office is open")
    func workingMinutes() throws {
        let calendar = try eastJava()
        #expect(try calendar.workingMinutes(from: wib("2026-06-10 00:00"), to: wib("2026-06-11 00:00")) == 450)
        #expect(try calendar.workingMinutes(from: wib("2026-06-10 11:50:30"), to: wib("2026-06-10 13:10:20")) == 19)
        #expect(try calendar.workingMinutes(from: wib("2026-06-13 00:00"), to: wib("2026-06-15 00:00")) == 0)
        #expect(try calendar.workingMinutes(from: wib("2026-06-11 10:00"), to: wib("2026-06-10 10:00")) == 0)
        // A normal Wednesday, then six Ramadan days of 390, 360 (Friday), 390, 390, 390, 390 minutes.
        #expect(try calendar.workingMinutes(from: wib("2026-02-18 00:00"), to: wib("2026-02-27 00:00")) == 450 + 2310)
    }

    @Test("lives in its own zone")
    func zone() throws {
        let calendar = try WorkCalendar(zone: .wit, ruleSets: eastJavaHours(), publishedYears: [2026])
        let due = try calendar.add(Term(25, .minute), to: Instant(iso8601: "2026-06-10T11:50:00+09:00"))
        #expect(due.iso8601(in: .wit) == "2026-06-10T13:15:00+09:00")
        #expect(try calendar.isOpen(at: wib("2026-06-10 05:30")))
    }
}
