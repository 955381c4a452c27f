import Foundation
import Testing
import WorkingTime

@Suite("A date of the calendar")
struct CalendarDateTests {
    @Test(
        "is read from ISO 8601 and written back the same",
        arguments: ["2026-03-13", "2024-02-29", "0001-01-01", "9999-12-31"]
    )
    func readAndWritten(text: String) throws {
        #expect(try CalendarDate(text).description == text)
    }

    @Test(
        "is refused when the text is not a date",
        arguments: [
            "", "2026-3-13", "13-03-2026", "2026-03-13 ", " 2026-03-13", "2026/03/13", "20260313", "2026-03-1x",
            "+026-03-13",
        ]
    )
    func notADate(text: String) {
        #expect(throws: CalendarDateError.notADate(text)) { try CalendarDate(text) }
    }

    @Test(
        "is refused when the calendar does not have it",
        arguments: [
            (2026, 2, 29), (2100, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
            (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (.min, .max, .min),
        ]
    )
    func noSuchDate(year: Int, month: Int, day: Int) {
        #expect(throws: CalendarDateError.noSuchDate(year: year, month: month, day: day)) {
            try CalendarDate(year: year, month: month, day: day)
        }
    }

    @Test("an impossible date is refused as text too")
    func noSuchDateAsText() {
        #expect(throws: CalendarDateError.noSuchDate(year: 2026, month: 2, day: 29)) { try CalendarDate("2026-02-29") }
    }

    @Test("day numbers, parts and weekdays follow a calendar that is counted day by day over 800 years")
    func everyDay() throws {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let start = try CalendarDate("1601-01-01")
        #expect(start.weekday == .monday)
        var number = start.dayNumber
        var weekday = start.weekday.rawValue
        for year in 1601..<2401 {
            for month in 1...12 {
                let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
                for day in 1...(month == 2 && isLeap ? 29 : lengths[month - 1]) {
                    let date = CalendarDate(clampingDayNumber: number)
                    guard date.year == year, date.month == month, date.day == day, date.weekday.rawValue == weekday
                    else {
                        Issue.record("\(date), \(date.weekday) should be \(year)-\(month)-\(day), \(weekday)")
                        return
                    }
                    number += 1
                    weekday = weekday % 7 + 1
                }
                let first = try CalendarDate(year: year, month: month, day: 1)
                #expect(first.adding(months: 1).dayNumber == number)
            }
        }
        #expect(try CalendarDate("1970-01-01").dayNumber == 0)
    }

    @Test(
        "months are added to the same day, or to the last day of a shorter month",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", 1, "2026-04-30"),
            ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-10-31", 4, "2027-02-28"),
            ("2026-05-15", 0, "2026-05-15"), ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -13, "2025-02-28"),
        ]
    )
    func addingMonths(date: String, months: Int, result: String) throws {
        #expect(try CalendarDate(date).adding(months: months) == CalendarDate(result))
    }

    @Test("days are added over the ends of months and years, and counted back")
    func addingDays() throws {
        let date = try CalendarDate("2023-12-31")
        #expect(try date.adding(days: 60) == CalendarDate("2024-02-29"))
        #expect(try date.days(until: CalendarDate("2024-12-31")) == 366)
        #expect(try date.adding(days: -365) == CalendarDate("2022-12-31"))
        #expect(try date < CalendarDate("2024-01-01"))
    }

    @Test("arithmetic stops at the ends of the calendar")
    func ends() throws {
        #expect(try CalendarDate("9999-12-31") == .latest)
        #expect(try CalendarDate("0001-01-01") == .earliest)
        for date in [CalendarDate.earliest, .latest, try CalendarDate("2026-03-13")] {
            #expect(date.adding(days: .max) == .latest)
            #expect(date.adding(days: .min) == .earliest)
            #expect(date.adding(months: .max) == .latest)
            #expect(date.adding(months: .min) == .earliest)
        }
        #expect(CalendarDate.latest.adding(months: 1) == .latest)
        #expect(CalendarDate.earliest.adding(months: -1) == .earliest)
    }

    @Test("is one ISO string in JSON, and an impossible one is refused there")
    func json() throws {
        let date = try CalendarDate("2026-03-13")
        let bytes = try JSONEncoder().encode([date])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["2026-03-13"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: bytes) == [date])
        #expect(throws: CalendarDateError.noSuchDate(year: 2026, month: 2, day: 30)) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }

    @Test("weekdays are found by their Indonesian names")
    func weekdayNames() {
        for weekday in Weekday.allCases {
            #expect(Weekday(named: weekday.name.uppercased()) == weekday)
        }
        #expect(Weekday(named: "Friday") == nil)
        #expect(Weekday.monday < .sunday)
    }
}
