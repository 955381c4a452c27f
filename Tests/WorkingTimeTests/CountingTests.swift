import Testing
import WorkingTime

@Suite("How the days of a term are counted")
struct CountingTests {
    private static let dayOne = Counting(receiptDay: .dayOne)
    private static let sameDay = Counting(afterClosing: .sameDay)
    private static let both = Counting(receiptDay: .dayOne, afterClosing: .sameDay)

    private func due(_ term: String, _ start: String, _ counting: Counting) throws -> String {
        try shown(eastJava().add(Term(parsing: term), to: wib(start), counting: counting))
    }

    // In these tables Tuesday 16 June 2026 is a holiday, and the office closes at 16.00, on Fridays at 16.30.

    @Test(
        "is a setting: whether the day of receipt is day 0 or day 1, and when something counts that comes after closing",
        arguments: [
            // Wednesday, while the office is open.
            ("1 hari kerja", "2026-06-10 10:00", "06-11 16:00", "06-10 16:00", "06-11 16:00", "06-10 16:00"),
            ("3 hari kerja", "2026-06-10 10:00", "06-15 16:00", "06-12 16:30", "06-15 16:00", "06-12 16:30"),
            ("4 hari kerja", "2026-06-10 10:00", "06-17 16:00", "06-15 16:00", "06-17 16:00", "06-15 16:00"),
            // Wednesday evening: with the last two, nothing is due before it arrives.
            ("1 hari kerja", "2026-06-10 17:00", "06-12 16:30", "06-11 16:00", "06-11 16:00", "06-11 16:00"),
            ("2 hari kerja", "2026-06-10 17:00", "06-15 16:00", "06-12 16:30", "06-12 16:30", "06-11 16:00"),
            ("hari itu juga", "2026-06-10 17:00", "06-11 16:00", "06-11 16:00", "06-11 16:00", "06-11 16:00"),
            // Friday evening, and the Saturday after it, which is no working day to count on.
            ("1 hari kerja", "2026-06-12 17:00", "06-17 16:00", "06-15 16:00", "06-15 16:00", "06-15 16:00"),
            ("1 hari kerja", "2026-06-13 10:00", "06-17 16:00", "06-15 16:00", "06-17 16:00", "06-15 16:00"),
            // Calendar days count from the local date, whenever the office closes.
            ("1 hari kalender", "2026-06-10 17:00", "06-11 16:00", "06-11 16:00", "06-11 16:00", "06-11 16:00"),
            ("2 hari kalender", "2026-06-10 17:00", "06-12 16:30", "06-11 16:00", "06-12 16:30", "06-11 16:00"),
            ("2 minggu", "2026-06-10 10:00", "06-24 16:00", "06-23 16:00", "06-24 16:00", "06-23 16:00"),
            ("1 bulan", "2026-06-09 10:00", "07-09 16:00", "07-08 16:00", "07-09 16:00", "07-08 16:00"),
            // Minutes and hours have no days.
            ("2 jam", "2026-06-10 17:00", "06-11 09:30", "06-11 09:30", "06-11 09:30", "06-11 09:30"),
        ]
    )
    func combinations(
        term: String, start: String, standard: String, dayOne: String, sameDay: String, both: String
    ) throws {
        #expect(try due(term, start, .standard) == "2026-\(standard)")
        #expect(try due(term, start, Self.dayOne) == "2026-\(dayOne)", "the day of receipt is day 1")
        #expect(try due(term, start, Self.sameDay) == "2026-\(sameDay)", "after closing counts on the same day")
        #expect(try due(term, start, Self.both) == "2026-\(both)", "both")
    }

    @Test(
        "holds at both ends of a pause too",
        arguments: [
            // Five working days from Wednesday 10.00, paused and resumed as follows.
            (Counting.standard, "2026-06-11 10:00", "2026-06-11 15:00", 1, "2026-06-18 16:00"),
            (Counting.standard, "2026-06-11 17:00", "2026-06-11 20:00", 2, "2026-06-18 16:00"),
            (Counting.standard, "2026-06-11 17:00", "2026-06-15 10:00", 2, "2026-06-19 16:30"),
            (dayOne, "2026-06-11 10:00", "2026-06-11 15:00", 1, "2026-06-17 16:00"),
            (dayOne, "2026-06-11 17:00", "2026-06-15 10:00", 2, "2026-06-18 16:00"),
            (sameDay, "2026-06-11 17:00", "2026-06-11 20:00", 1, "2026-06-18 16:00"),
            (sameDay, "2026-06-11 17:00", "2026-06-15 10:00", 1, "2026-06-22 16:00"),
            (both, "2026-06-11 17:00", "2026-06-11 20:00", 1, "2026-06-17 16:00"),
            (both, "2026-06-11 17:00", "2026-06-15 10:00", 1, "2026-06-19 16:30"),
        ]
    )
    func pauses(counting: Counting, pause: String, resume: String, used: Int, expected: String) throws {
        let calendar = try eastJava()
        let term = try Term(5, .workingDay)
        let start = try wib("2026-06-10 10:00")
        let consumed = try calendar.consumed(of: term, from: start, to: wib(pause), counting: counting)
        #expect(consumed == used)
        let due = try calendar.due(
            remaining: calendar.budget(of: term, from: start, counting: counting) - consumed, of: term,
            from: wib(resume), startedAt: start, counting: counting)
        #expect(shown(due) == expected)
    }

    @Test("gives the day of receipt itself one day where it counts")
    func budget() throws {
        let calendar = try eastJava()
        let start = try wib("2026-06-10 10:00")
        for (text, days) in [("hari itu juga", 1), ("5 hari kerja", 5), ("2 minggu", 14), ("0 bulan", 1)] {
            #expect(try calendar.budget(of: Term(parsing: text), from: start, counting: Self.dayOne) == days)
        }
        #expect(try calendar.budget(of: Term(parsing: "0 menit"), from: start, counting: Self.dayOne) == 0)
    }

    @Test("is told apart in the day of receipt")
    func dayOfReceipt() throws {
        let calendar = try eastJava()
        func day(_ text: String, _ counting: Counting) throws -> String {
            try calendar.dayOfReceipt(of: wib(text), counting: counting).description
        }
        #expect(try day("2026-06-10 17:00", .standard) == "2026-06-11")
        #expect(try day("2026-06-10 17:00", Self.sameDay) == "2026-06-10")
        #expect(try day("2026-06-13 10:00", Self.sameDay) == "2026-06-15", "a Saturday is no working day")
    }

    @Test("leaves the midnight at which an office closes to the day that it ends")
    func midnight() throws {
        let week = try WeeklyHours(parsing: ["senin-jumat": ["00.00-24.00"]])
        let calendar = try WorkCalendar(
            zone: .wib, ruleSets: [HoursRuleSet(name: "Penuh", week: week)], publishedYears: [2026])
        let due = try calendar.add(Term(1, .workingDay), to: wib("2026-06-10 10:00"))
        #expect(shown(due) == "2026-06-12 00:00")
        #expect(try calendar.dayOfReceipt(of: due).description == "2026-06-11")
        #expect(try calendar.consumed(of: Term(1, .workingDay), from: wib("2026-06-10 10:00"), to: due) == 1)
        #expect(try calendar.dayOfReceipt(of: due.adding(seconds: 1)).description == "2026-06-12")
    }

    @Test("does not change how much is left or overrun")
    func remaining() throws {
        let calendar = try eastJava()
        func left(_ term: String, _ due: String, _ now: String) throws -> Int {
            try calendar.remaining(of: Term(parsing: term), until: wib(due), at: wib(now))
        }
        #expect(try left("5 hari kerja", "2026-06-17 16:00", "2026-06-10 10:00") == 4)
        #expect(try left("5 hari kerja", "2026-06-17 16:00", "2026-06-17 16:00") == 0)
        #expect(try left("5 hari kerja", "2026-06-17 16:00", "2026-06-17 16:01") == -1)
        #expect(try left("2 jam", "2026-06-10 13:30", "2026-06-10 11:00") == 90)
        #expect(try left("2 jam", "2026-06-10 13:30", "2026-06-11 08:00") == -180)
        #expect(try left("2 minggu", "2026-06-24 16:00", "2026-06-27 10:00") == -3)
    }
}
