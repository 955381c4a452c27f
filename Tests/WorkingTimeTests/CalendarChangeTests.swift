import Foundation
import Testing
import WorkingTime

@Suite("What changes from one calendar to another")
struct CalendarChangeTests {
    private func rules(
        closures: [Closure] = [], makeUpDays: [MakeUpDay] = [], counterHours: [HoursRuleSet] = []
    ) throws -> CalendarRules {
        CalendarRules(
            zone: .wib, hours: try eastJavaHours(), counterHours: counterHours, closures: closures,
            makeUpDays: makeUpDays, holidays: try nationalHolidays())
    }

    private func closed(_ dates: String..., name: String = "Banjir") throws -> [Closure] {
        try dates.map { Closure(date: try CalendarDate($0), name: name, kind: .officeClosure) }
    }

    private func changes(to rules: CalendarRules) throws -> [CalendarChange] {
        CalendarChange.changes(
            from: try WorkCalendar(self.rules()), to: try WorkCalendar(rules), inYears: 2025...2027)
    }

    @Test func `is nothing between equal calendars`() throws {
        #expect(try changes(to: rules()) == [])
    }

    @Test func `is one run of days around a weekend`() throws {
        // Friday, and the Monday after it.
        let changes = try changes(to: rules(closures: closed("2026-07-17", "2026-07-20")))
        let change = try #require(changes.first)
        #expect(changes.count == 1)
        #expect(try change.days == CalendarDate("2026-07-17")...CalendarDate("2026-07-20"))
        #expect(change.first.name == "Banjir" && change.first.windows.isEmpty && !change.before.windows.isEmpty)
    }

    @Test func `is two runs where a working day stays between, or the days are called otherwise`() throws {
        #expect(try changes(to: rules(closures: closed("2026-07-14", "2026-07-16"))).count == 2)
        let named = try closed("2026-07-14") + closed("2026-07-15", name: "Gempa")
        #expect(try changes(to: rules(closures: named)).map(\.first.name) == ["Banjir", "Gempa"])
    }

    @Test func `is told of a day that opens, and of the counter alone`() throws {
        let windows = [TimeWindow(from: 480, to: 720)]
        let extra = MakeUpDay(date: try CalendarDate("2026-07-18"), name: "Pengganti", windows: windows)
        let opened = try #require(try changes(to: rules(makeUpDays: [extra])).first)
        #expect(opened.before.kind == .weekend && opened.first.windows == windows)

        let counter = HoursRuleSet(
            name: "Loket", from: try CalendarDate("2026-07-15"), to: try CalendarDate("2026-07-15"),
            week: WeeklyHours([.wednesday: windows]))
        let atCounter = try #require(try changes(to: rules(counterHours: [counter])).first)
        #expect(atCounter.first == atCounter.before)
        #expect(try atCounter.first.date == CalendarDate("2026-07-15"))
    }

    @Test func `names exactly the days that differ`() throws {
        var random = SeededGenerator(seed: 7)
        let start = try CalendarDate("2026-01-01")
        for _ in 0..<60 {
            let dates = (0..<12).map { _ in start.adding(days: Int.random(in: 0..<365, using: &random)) }
            let closures = Set(dates).map {
                Closure(date: $0, name: Bool.random(using: &random) ? "A" : "B", kind: .officeClosure)
            }
            let (before, after) = (try WorkCalendar(rules()), try WorkCalendar(rules(closures: closures)))
            let named = Set(
                try changes(to: rules(closures: closures)).flatMap { change in
                    (change.days.lowerBound.dayNumber...change.days.upperBound.dayNumber)
                })
            for day in 0..<365 {
                let date = start.adding(days: day)
                let (old, new) = (before.day(on: date), after.day(on: date))
                // Days on which nobody works may stand within a run.
                if old != new { #expect(named.contains(date.dayNumber), "\(date)") }
                if old == new, !new.windows.isEmpty { #expect(!named.contains(date.dayNumber), "\(date)") }
            }
        }
    }

    @Test func `rules are read as they were written, and equal ones are written alike`() throws {
        let rules = try rules(
            closures: closed("2026-07-17"),
            makeUpDays: [
                MakeUpDay(
                    date: CalendarDate("2026-07-18"), name: "Pengganti", windows: [TimeWindow(from: 480, to: 720)],
                    counterWindows: [])
            ],
            counterHours: [HoursRuleSet(name: "Loket", week: WeeklyHours([.friday: [TimeWindow(from: 0, to: 1440)]]))])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let written = try encoder.encode(rules)
        let again = try JSONDecoder().decode(CalendarRules.self, from: written)
        #expect(again == rules)
        #expect(try encoder.encode(again) == written)
    }
}
