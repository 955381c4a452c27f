import Testing
import WorkingTime

@Suite("A make-up day")
struct MakeUpDayTests {
    private static let hours = [TimeWindow(from: 780, to: 900), TimeWindow(from: 480, to: 720)]

    private func calendar(_ dates: String...) throws -> WorkCalendar {
        try WorkCalendar(
            zone: .wib, ruleSets: eastJavaHours(), holidays: nationalHolidays(),
            makeUpDays: dates.map {
                MakeUpDay(date: try CalendarDate($0), name: "Pengganti \($0)", windows: Self.hours)
            })
    }

    @Test(
        "is a working day with hours of its own although the week or a closure says no",
        arguments: ["2026-06-13", "2026-06-16", "2026-06-14"]  // Saturday, a holiday, Sunday
    )
    func opens(date: String) throws {
        let calendar = try calendar(date)
        #expect(try !eastJava().isWorkingDay(CalendarDate(date)))
        #expect(try calendar.hours(on: CalendarDate(date)).map(\.description) == ["08.00-12.00", "13.00-15.00"])
        #expect(try shown(calendar.nextOpening(atOrAfter: wib("\(date) 07:00"))) == "\(date) 08:00")
    }

    @Test("counts in terms of days and of minutes")
    func counts() throws {
        let calendar = try calendar("2026-06-13", "2026-06-16")
        #expect(try shown(calendar.add(Term(1, .workingDay), to: wib("2026-06-12 10:00"))) == "2026-06-13 15:00")
        #expect(try shown(calendar.add(Term(3, .workingDay), to: wib("2026-06-12 10:00"))) == "2026-06-16 15:00")
        #expect(try shown(calendar.add(Term(1, .hour), to: wib("2026-06-12 16:00"))) == "2026-06-13 08:30")
        #expect(try shown(calendar.add(Term(1, .calendarDay), to: wib("2026-06-12 10:00"))) == "2026-06-13 15:00")
        let (first, last) = try (CalendarDate("2026-06-07"), CalendarDate("2026-06-21"))
        #expect(try calendar.workingDays(after: first, through: last) == 11)
    }

    @Test("does not publish the holidays of its year")
    func unpublished() throws {
        #expect(throws: WorkCalendarError.yearNotPublished(2028)) {
            try calendar("2028-01-08").isWorkingDay(CalendarDate("2028-01-08"))
        }
    }

    @Test("is refused by name when its hours make no sense, or it stands there twice")
    func refused() throws {
        #expect(throws: WorkCalendarError.makeUpDayTwice(try CalendarDate("2026-06-13"))) {
            try calendar("2026-06-13", "2026-06-14", "2026-06-13")
        }
        func make(_ windows: [TimeWindow]) throws {
            let day = MakeUpDay(date: try CalendarDate("2026-06-13"), name: "Pengganti", windows: windows)
            _ = try WorkCalendar(zone: .wib, ruleSets: eastJavaHours(), publishedYears: [2026], makeUpDays: [day])
        }
        #expect(
            throws: WorkCalendarError.makeUpDayWithoutHours(try CalendarDate("2026-06-13"), name: "Pengganti")
        ) { try make([]) }
        let window = TimeWindow(from: 720, to: 480)
        let error = WorkCalendarError.windowEndsBeforeItStarts(window, .saturday, ruleSet: "Pengganti")
        #expect(throws: error) { try make([window]) }
        #expect(error.description == "“Pengganti”, Saturday: 12.00-08.00 ends before it starts. Correct the times.")
    }
}
