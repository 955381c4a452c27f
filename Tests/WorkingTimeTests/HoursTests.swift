import Testing
import WorkingTime

@Suite("Opening hours")
struct HoursTests {
    @Test(
        "a window is read as offices write it",
        arguments: ["07.30-12.00", "07:30-12:00", "07.30 - 12.00", "07.30–12.00", " 07.30—12.00 "]
    )
    func window(text: String) throws {
        let window = try TimeWindow(parsing: text)
        #expect(window == TimeWindow(from: 450, to: 720))
        #expect(window.description == "07.30-12.00")
        #expect(window.minutes == 270)
    }

    @Test(
        "a window is refused when it is not a pair of times",
        arguments: [
            "", "07.30", "7.30-12.00", "07.30-12", "07.60-12.00", "25.00-26.00", "20.00-24.01", "07.30-12.00-13.00",
            "07.30 12.00",
        ]
    )
    func notAWindow(text: String) {
        #expect(throws: HoursError.notAWindow(text)) { try TimeWindow(parsing: text) }
    }

    @Test("a week is read by ranges of days; a day that is missing is closed")
    func week() throws {
        let week = try WeeklyHours(parsing: [
            "senin - kamis": ["13.00-16.00", "07.30-12.00"], "Jumat": ["07.30-11.30"],
        ])
        for weekday in [Weekday.monday, .tuesday, .wednesday, .thursday] {
            #expect(week.windows(on: weekday).map(\.description) == ["07.30-12.00", "13.00-16.00"])
        }
        #expect(week.windows(on: .friday).map(\.description) == ["07.30-11.30"])
        #expect(week.windows(on: .saturday).isEmpty)
        #expect(week.windows(on: .sunday).isEmpty)
    }

    @Test("the hours of East Java are the 37 h 30 min of Perpres 21/2023")
    func perpres() throws {
        #expect(try eastJavaHours()[0].week.minutesPerWeek == 2250)
    }

    @Test("a day named twice is refused by name")
    func twice() {
        #expect(throws: HoursError.weekdayTwice(.wednesday)) {
            try WeeklyHours(parsing: ["senin-kamis": ["07.30-12.00"], "rabu": ["08.00-12.00"]])
        }
    }

    @Test(
        "days that are no weekdays are refused",
        arguments: ["libur", "kamis-senin", "senin-", "senin-selasa-rabu", "", "senin-senin"]
    )
    func notAWeekday(text: String) {
        #expect(throws: HoursError.notAWeekday(text)) { try WeeklyHours(parsing: [text: []]) }
    }
}

@Suite("A work calendar refuses hours that make no sense, and says where")
struct HoursRefusalTests {
    private func calendar(_ sets: [HoursRuleSet]) throws -> WorkCalendar {
        try WorkCalendar(zone: .wib, ruleSets: sets, publishedYears: [2026])
    }

    private func set(_ windows: [Weekday: [TimeWindow]], name: String = "Loket") -> HoursRuleSet {
        HoursRuleSet(name: name, week: WeeklyHours(windows))
    }

    @Test("overlapping windows")
    func overlap() throws {
        let late = TimeWindow(from: 700, to: 900)
        let early = TimeWindow(from: 450, to: 720)
        let error = WorkCalendarError.windowsOverlap(early, late, .friday, ruleSet: "Loket")
        #expect(throws: error) {
            try calendar([set([.monday: [early]], name: "Normal"), set([.friday: [late, early]])])
        }
        #expect(error.description.hasPrefix("“Loket”, Friday: 07.30-12.00 and 11.40-15.00 overlap."))
    }

    @Test("windows that only touch are accepted")
    func touching() throws {
        let calendar = try calendar([set([.monday: [TimeWindow(from: 450, to: 720), TimeWindow(from: 720, to: 900)]])])
        #expect(try calendar.workingMinutes(from: wib("2026-06-08 00:00"), to: wib("2026-06-09 00:00")) == 450)
        #expect(try calendar.isOpen(at: wib("2026-06-08 12:00")))
    }

    @Test(
        "a window that ends before it starts, or when it starts",
        arguments: [TimeWindow(from: 720, to: 450), TimeWindow(from: 720, to: 720)]
    )
    func reversed(window: TimeWindow) {
        #expect(throws: WorkCalendarError.windowEndsBeforeItStarts(window, .tuesday, ruleSet: "Loket")) {
            try calendar([set([.tuesday: [window]])])
        }
    }

    @Test("a window that leaves the day", arguments: [TimeWindow(from: -1, to: 450), TimeWindow(from: 720, to: 1441)])
    func outside(window: TimeWindow) {
        #expect(throws: WorkCalendarError.windowLeavesTheDay(window, .sunday, ruleSet: "Loket")) {
            try calendar([set([.sunday: [window]])])
        }
    }

    @Test("no windows at all")
    func empty() {
        #expect(throws: WorkCalendarError.noWindows) { try calendar([]) }
        #expect(throws: WorkCalendarError.noWindows) { try calendar([set([:]), set([.monday: []])]) }
    }

    @Test("a rule set that ends before it starts")
    func datesReversed() throws {
        let set = HoursRuleSet(
            name: "Ramadan",
            from: try CalendarDate("2026-03-20"),
            to: try CalendarDate("2026-02-19"),
            week: WeeklyHours([.monday: [TimeWindow(from: 450, to: 720)]])
        )
        #expect(throws: WorkCalendarError.ruleSetEndsBeforeItStarts("Ramadan")) { try calendar([set]) }
    }

    @Test("a date that no rule set covers is not called closed; it is named")
    func uncovered() throws {
        let start = try CalendarDate("2026-03-02")
        let set = HoursRuleSet(
            name: "Baru", from: start, week: WeeklyHours([.monday: [TimeWindow(from: 450, to: 720)]]))
        let calendar = try calendar([set])
        #expect(try calendar.isWorkingDay(start))
        #expect(throws: WorkCalendarError.noHours(start.adding(days: -1))) {
            try calendar.isWorkingDay(start.adding(days: -1))
        }
        // On its way back a term meets the last such date first, on its way forward its own.
        let term = try Term(1, .workingDay)
        #expect(throws: WorkCalendarError.noHours(start.adding(days: -1))) {
            try calendar.due(remaining: -2, of: term, from: wib("2026-03-09 10:00"))
        }
        #expect(throws: WorkCalendarError.noHours(try CalendarDate("2026-02-26"))) {
            try calendar.add(term, to: wib("2026-02-26 10:00"))
        }
    }

    @Test("an office that never opens again is reported, and the search ends")
    func neverAgain() throws {
        let opened = HoursRuleSet(name: "Lama", week: WeeklyHours([.monday: [TimeWindow(from: 450, to: 720)]]))
        let shut = HoursRuleSet(name: "Tutup", from: try CalendarDate("2026-03-03"), week: WeeklyHours([:]))
        let calendar = try WorkCalendar(
            zone: .wib, ruleSets: [opened, shut], publishedYears: [2026], assumingUnpublishedYears: true
        )
        #expect(throws: WorkCalendarError.noWorkingDay(near: try CalendarDate("2026-03-04"))) {
            try calendar.nextOpening(atOrAfter: wib("2026-03-04 09:00"))
        }
    }
}
