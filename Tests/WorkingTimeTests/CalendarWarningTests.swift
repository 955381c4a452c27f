import Testing
import WorkingTime

@Suite("A work calendar warns of what is seldom meant")
struct CalendarWarningTests {
    private func set(_ name: String, _ from: String? = nil, _ to: String? = nil, isOpen: Bool = true) throws
        -> HoursRuleSet
    {
        HoursRuleSet(
            name: name, from: try from.map { try CalendarDate($0) }, to: try to.map { try CalendarDate($0) },
            week: WeeklyHours(isOpen ? [.monday: [TimeWindow(from: 450, to: 720)]] : [:]))
    }

    private func warnings(_ sets: [HoursRuleSet], counter: [HoursRuleSet] = []) throws -> [CalendarWarning] {
        try WorkCalendar(zone: .wib, ruleSets: sets, publishedYears: [2026], counterHours: counter).warnings
    }

    @Test("but not of the hours that offices usually have")
    func none() throws {
        #expect(try eastJava().warnings.isEmpty)
        // Ramadan over the change to new hours, and an exception within Ramadan.
        let sets = try [
            set("Normal"), set("Baru", "2026-03-01"), set("Ramadan", "2026-02-19", "2026-03-20"),
            set("Rapat", "2026-03-02", "2026-03-02"),
        ]
        #expect(try warnings(sets).isEmpty)
    }

    @Test("of rule sets that overlap partly, by both names")
    func overlap() throws {
        let normal = try set("Normal")
        let (first, second) = try (set("A", "2026-02-01", "2026-03-10"), set("B", "2026-03-01", "2026-04-10"))
        #expect(try warnings([normal, first, second]) == [.ruleSetsOverlap(first, second)])
        #expect(try warnings([normal, second, first]) == [.ruleSetsOverlap(second, first)])
        #expect(try warnings([normal], counter: [first, second]) == [.ruleSetsOverlap(first, second)])
        let (old, new) = try (set("Lama", nil, "2026-03-10"), set("Baru", "2026-03-01"))
        #expect(try warnings([old, new]) == [.ruleSetsOverlap(old, new)])
        let next = try set("C", "2026-03-11", "2026-04-10")
        #expect(try warnings([normal, first, next]).isEmpty, "one begins when the other has ended")
        #expect(
            CalendarWarning.ruleSetsOverlap(first, second).description
                == "“A” and “B” share some of their dates, on which “B” applies. Correct the dates, if that is not "
                + "meant.")
    }

    @Test("of a rule set that later ones hide, together or alone")
    func hidden() throws {
        let normal = try set("Normal")
        let hidden = try set("Ramadan", "2026-02-19", "2026-03-20")
        #expect(try warnings([hidden, normal]) == [.ruleSetHidden(hidden)])
        let halves = try [set("A", "2026-02-01", "2026-03-01"), set("B", "2026-03-02", "2026-03-31")]
        #expect(try warnings([normal, hidden] + halves) == [.ruleSetHidden(hidden)])
        #expect(try warnings([normal, hidden] + halves.reversed()) == [.ruleSetHidden(hidden)])
        let gap = try [set("A", "2026-02-01", "2026-03-01"), set("B", "2026-03-03", "2026-03-31")]
        #expect(try !warnings([normal, hidden] + gap).contains(.ruleSetHidden(hidden)))
    }

    @Test("of an office that closes for good")
    func closedForGood() throws {
        let shut = try set("Tutup", "2026-09-01", isOpen: false)
        #expect(try warnings([set("Normal"), shut]) == [.closedForGood(shut)])
        #expect(try warnings([set("Normal"), set("Tutup", "2026-09-01", "2026-09-10", isOpen: false)]).isEmpty)
    }

    @Test("of its own closures on closed days, not of national holidays there")
    func closures() throws {
        func closure(_ date: String) throws -> Closure {
            Closure(date: try CalendarDate(date), name: "Hari jadi", kind: .officeClosure)
        }
        let closures = try ["2026-06-16", "2026-06-13", "2026-06-17"].map(closure)
        // A holiday and a Saturday; Wednesday is a working day.
        #expect(
            try eastJava(officeClosures: closures).warnings
                == [.closureOnClosedDay(closures[1]), .closureOnClosedDay(closures[0])])
    }

    @Test("of make-up days on working days")
    func makeUpDays() throws {
        let days = try ["2026-06-12", "2026-06-13", "2026-06-16"].map {
            MakeUpDay(date: try CalendarDate($0), name: "Pengganti", windows: [TimeWindow(from: 480, to: 720)])
        }
        let calendar = try WorkCalendar(
            zone: .wib, ruleSets: eastJavaHours(), holidays: nationalHolidays(), makeUpDays: days)
        #expect(calendar.warnings == [.makeUpDayOnWorkingDay(days[0])])
        #expect(calendar.warnings[0].description.hasPrefix("The make-up day “Pengganti” is on 2026-06-12"))
    }

    @Test("and refuses hours for listed dates only")
    func listedDates() throws {
        #expect(throws: WorkCalendarError.onlyListedDates) {
            try warnings([set("A", "2026-01-01", "2026-12-31"), set("B", nil, "2026-12-31")])
        }
        #expect(throws: WorkCalendarError.onlyListedDates) {
            try warnings([set("A", "2026-01-01", "2026-12-31"), set("Tutup", isOpen: false)])
        }
        #expect(throws: WorkCalendarError.noWindows) { try warnings([set("Tutup", isOpen: false)]) }
    }
}
