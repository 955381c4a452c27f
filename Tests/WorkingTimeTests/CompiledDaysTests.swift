import Testing
import WorkingTime

@Suite("A calendar that has summed up its days")
struct CompiledDaysTests {
    /// Days after which the calendar repeats, weekdays included: 400 years.
    private static let era = Int64(146_097) * 86_400

    private func plain() throws -> WorkCalendar {
        try WorkCalendar(
            zone: .wita, ruleSets: [eastJavaHours()[0]], publishedYears: [], assumingUnpublishedYears: true)
    }

    @Test("answers in every era alike, for every unit", arguments: [-1600, -400, 400, 800, 7200])
    func eras(years: Int) throws {
        let calendar = try plain()
        let distance = Int64(years / 400) * Self.era
        var random = SeededGenerator(seed: UInt64(bitPattern: Int64(years)))
        for _ in 0..<200 {
            let start = try wib("2026-01-01 00:00").adding(seconds: .random(in: 0...40_000_000, using: &random))
            for unit in TermUnit.allCases {
                let term = try Term(.random(in: 0...30, using: &random), unit)
                let due = try calendar.add(term, to: start)
                #expect(try calendar.add(term, to: start.adding(seconds: distance)) == due.adding(seconds: distance))
            }
        }
    }

    @Test("answers behind its last closure, and before its first one, as if it had none")
    func outside() throws {
        let closed = try eastJava(assumingUnpublishedYears: true)
        let open = try WorkCalendar(
            zone: .wib, ruleSets: eastJavaHours(), publishedYears: [], assumingUnpublishedYears: true)
        var random = SeededGenerator(seed: 5)
        for from in ["2023-06-01 00:00", "2028-01-01 00:00", "0042-01-01 00:00", "9900-01-01 00:00"] {
            for _ in 0..<100 {
                let start = try wib(from).adding(seconds: .random(in: 0...9_000_000, using: &random))
                for unit in TermUnit.allCases {
                    let term = try Term(
                        .random(in: 0...(unit == .month ? 2 : unit == .week ? 8 : 60), using: &random), unit)
                    #expect(try closed.add(term, to: start) == open.add(term, to: start))
                }
            }
        }
    }

    @Test("adds long terms to the day that short ones lead to, one after the other")
    func longTerms() throws {
        let calendar = try eastJava(assumingUnpublishedYears: true)
        let start = try wib("2024-01-02 10:00")
        var step = start
        for _ in 0..<2400 { step = try calendar.add(Term(1, .workingDay), to: step) }
        #expect(try calendar.add(Term(2400, .workingDay), to: start) == step)
        step = start
        for _ in 0..<2400 { step = try calendar.add(Term(7, .hour), to: step) }
        #expect(try calendar.add(Term(2400 * 7, .hour), to: start) == step)
    }

    @Test("is known by its definition alone, and its copies are equal")
    func equality() throws {
        let calendars = try [
            eastJava(), eastJava(assumingUnpublishedYears: true), plain(),
            WorkCalendar(
                zone: .wita, ruleSets: [eastJavaHours()[0]], publishedYears: [], assumingUnpublishedYears: true,
                counterHours: [eastJavaHours()[1]]),
            WorkCalendar(
                zone: .wita, ruleSets: [eastJavaHours()[0]], publishedYears: [], assumingUnpublishedYears: true,
                makeUpDays: [
                    MakeUpDay(
                        date: CalendarDate("2026-06-13"), name: "Pengganti",
                        windows: [TimeWindow(from: 480, to: 720)])
                ]),
        ]
        #expect(Set(calendars + calendars).count == calendars.count)
        #expect(try eastJava() == eastJava())
    }

    @Test("takes years that have no dates, and dates at the ends of the calendar")
    func ends() throws {
        let calendar = try WorkCalendar(
            zone: .wib, ruleSets: eastJavaHours(),
            closures: [
                Closure(date: .earliest, name: "Awal", kind: .officeClosure),
                Closure(date: .latest, name: "Akhir", kind: .officeClosure),
            ], publishedYears: [-5, 0, 1, 9999, 10_000])
        #expect(try calendar.hours(on: .latest).isEmpty)
        #expect(try !calendar.hours(on: CalendarDate.latest.adding(days: -1)).isEmpty)
        #expect(try calendar.hours(on: .earliest).isEmpty)
        #expect(throws: WorkCalendarError.yearNotPublished(9998)) {
            try calendar.isWorkingDay(CalendarDate("9998-12-31"))
        }
    }
}
