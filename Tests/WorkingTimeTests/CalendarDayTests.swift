import Testing
import WorkingTime

@Suite("The days of a year")
struct CalendarDayTests {
    private static let week: [Weekday: [TimeWindow]] = [
        .monday: [TimeWindow(from: 480, to: 960)], .tuesday: [TimeWindow(from: 480, to: 960)],
    ]

    private func calendar() throws -> WorkCalendar {
        try WorkCalendar(
            zone: .wib,
            ruleSets: [
                HoursRuleSet(name: "Biasa", week: WeeklyHours(Self.week)),
                HoursRuleSet(
                    name: "Ramadan", from: CalendarDate("2026-03-02"), to: CalendarDate("2026-03-03"),
                    week: WeeklyHours([.monday: [TimeWindow(from: 480, to: 840)]])),
            ],
            closures: [
                Closure(date: CalendarDate("2026-01-05"), name: "Hari jadi", kind: .officeClosure),
                Closure(date: CalendarDate("2026-01-06"), name: "Cuti", kind: .collectiveLeave),
                Closure(date: CalendarDate("2026-01-06"), name: "Libur", kind: .nationalHoliday),
                Closure(date: CalendarDate("2026-01-07"), name: "Cuti Rabu", kind: .collectiveLeave),
            ],
            publishedYears: [2026],
            makeUpDays: [
                MakeUpDay(
                    date: CalendarDate("2026-01-10"), name: "Pengganti", windows: [TimeWindow(from: 540, to: 600)])
            ])
    }

    @Test(
        "each are what people see of them",
        arguments: [
            ("2026-01-05", CalendarDay.Kind.officeClosure, "Hari jadi", 0),
            ("2026-01-06", .nationalHoliday, "Cuti / Libur", 0),
            ("2026-01-07", .collectiveLeave, "Cuti Rabu", 0),
            ("2026-01-08", .weekend, nil, 0),
            ("2026-01-10", .makeUpDay, "Pengganti", 60),
            ("2026-01-12", .open, nil, 480),
            ("2026-03-02", .otherHours, "Ramadan", 360),
            ("2026-03-03", .weekend, nil, 0),
        ] as [(String, CalendarDay.Kind, String?, Int)]
    )
    func kind(date: String, kind: CalendarDay.Kind, name: String?, minutes: Int) throws {
        let day = try calendar().day(on: CalendarDate(date))
        #expect(day.kind == kind && day.name == name)
        #expect(day.windows.reduce(0) { $0 + $1.minutes } == minutes)
    }

    @Test func `are as many as the year has`() throws {
        #expect(try calendar().days(ofYear: 2026).count == 365)
        #expect(try calendar().days(ofYear: 2028).count == 366)
        #expect(try calendar().days(ofYear: 0).isEmpty)
    }

    @Test func `and a calendar is remembered as it was at each moment`() throws {
        let (old, new) = (try calendar(), try calendar().atCounter)
        let change = try Instant(iso8601: "2026-02-01T00:00:00+07:00")
        let history = CalendarHistory(old, changes: [CalendarHistory.Change(at: change, calendar: new)])
        #expect(history.current == new && history.changedAt == change)
        #expect(history.calendar(at: change.adding(seconds: -1)) == old && history.calendar(at: change) == new)
        #expect(CalendarHistory(old).calendar(at: change) == old && CalendarHistory(old).changedAt == nil)
    }
}
