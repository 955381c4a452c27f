import Testing
import WorkingTime

@Suite("The counter of an office")
struct CounterTests {
    private func calendar(makeUpDays: [MakeUpDay] = []) throws -> WorkCalendar {
        try WorkCalendar(
            zone: .wib, ruleSets: eastJavaHours(), holidays: nationalHolidays(),
            counterHours: [
                HoursRuleSet(
                    name: "Loket", from: try CalendarDate("2026-04-01"),
                    week: try WeeklyHours(parsing: [
                        "senin-kamis": ["08.00-12.00", "13.00-15.00"], "jumat": ["08.00-11.00"],
                    ]))
            ], makeUpDays: makeUpDays)
    }

    @Test("has hours of its own, and those of the office where it has none")
    func hours() throws {
        let calendar = try calendar()
        func hours(_ date: String) throws -> [String] {
            try calendar.atCounter.hours(on: CalendarDate(date)).map(\.description)
        }
        #expect(try hours("2026-06-10") == ["08.00-12.00", "13.00-15.00"])
        #expect(try hours("2026-06-12") == ["08.00-11.00"])
        #expect(try hours("2026-06-16").isEmpty, "a holiday closes both")
        #expect(try hours("2026-02-19") == ["08.00-12.00", "12.30-15.00"], "Ramadan, before the counter had its own")
        #expect(
            try calendar.hours(on: CalendarDate("2026-06-12")).map(\.description) == ["07.30-11.30", "13.00-16.30"])
    }

    @Test("opens and closes by itself, while terms run in the hours of the office")
    func terms() throws {
        let calendar = try calendar()
        #expect(try calendar.isOpen(at: wib("2026-06-12 15:00")))
        #expect(try !calendar.atCounter.isOpen(at: wib("2026-06-12 15:00")))
        #expect(try shown(calendar.atCounter.nextOpening(atOrAfter: wib("2026-06-12 15:00"))) == "2026-06-15 08:00")
        let term = try Term(1, .workingDay)
        #expect(try shown(calendar.add(term, to: wib("2026-06-10 15:30"))) == "2026-06-11 16:00")
        #expect(try shown(calendar.atCounter.add(term, to: wib("2026-06-10 15:30"))) == "2026-06-12 11:00")
        #expect(try shown(calendar.add(Term(1, .hour), to: wib("2026-06-12 10:30"))) == "2026-06-12 11:30")
        #expect(try shown(calendar.atCounter.add(Term(1, .hour), to: wib("2026-06-12 10:30"))) == "2026-06-15 08:30")
    }

    @Test("is the office itself where nothing differs")
    func same() throws {
        let calendar = try eastJava()
        #expect(calendar.atCounter == calendar)
        let counter = try self.calendar().atCounter
        #expect(counter != (try self.calendar()))
        #expect(counter.atCounter == counter)
    }

    @Test("may have other hours on a make-up day, or none")
    func makeUpDay() throws {
        let date = try CalendarDate("2026-06-13")
        let windows = [TimeWindow(from: 480, to: 720)]
        func hours(_ counter: [TimeWindow]?) throws -> [TimeWindow] {
            let day = MakeUpDay(date: date, name: "Pengganti", windows: windows, counterWindows: counter)
            return try calendar(makeUpDays: [day]).atCounter.hours(on: date)
        }
        #expect(try hours(nil) == windows)
        #expect(try hours([TimeWindow(from: 500, to: 600)]) == [TimeWindow(from: 500, to: 600)])
        #expect(try hours([]).isEmpty)
    }

    @Test("has its hours checked like those of the office")
    func refused() throws {
        let week = WeeklyHours([.monday: [TimeWindow(from: 720, to: 450)]])
        #expect(
            throws: WorkCalendarError.windowEndsBeforeItStarts(
                TimeWindow(from: 720, to: 450), .monday, ruleSet: "Loket")
        ) {
            try WorkCalendar(
                zone: .wib, ruleSets: eastJavaHours(), publishedYears: [2026],
                counterHours: [HoursRuleSet(name: "Loket", week: week)])
        }
    }
}
