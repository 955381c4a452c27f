import Testing
import WorkingTime

@Suite("A clock that pauses while the office waits for the applicant")
struct PauseTests {
    /// When a term is due that starts, pauses and resumes at the given times.
    private func due(_ text: String, start: String, pause: String, resume: String) throws -> String {
        let calendar = try eastJava()
        let term = try Term(parsing: text)
        let consumed = try calendar.consumed(of: term, from: wib(start), to: wib(pause))
        let remaining = try calendar.budget(of: term, from: wib(start)) - consumed
        return try shown(calendar.due(remaining: remaining, of: term, from: wib(resume)))
    }

    @Test(
        "keeps its budget in open minutes, working days or calendar days",
        arguments: [
            ("25 menit", 25), ("2 jam", 120), ("5 hari kerja", 5), ("5 hari", 5), ("3 hari kalender", 3),
            ("2 minggu", 14), ("1 bulan", 28), ("4 bulan", 120),
        ]
    )
    func budget(text: String, expected: Int) throws {
        #expect(try eastJava().budget(of: Term(parsing: text), from: wib("2026-01-31 10:00")) == expected)
    }

    @Test(
        "in working days moves by the working days of waiting",
        arguments: [
            // Without a pause, or with one inside a working day, it is due on Monday 15 June.
            ("2026-06-09 09:00", "2026-06-09 15:00", "2026-06-15 16:00"),  // back on the same day
            ("2026-06-09 17:00", "2026-06-09 20:00", "2026-06-15 16:00"),  // out and back after closing
            ("2026-06-09 17:00", "2026-06-10 15:00", "2026-06-15 16:00"),  // that is the next working day
            ("2026-06-09 09:00", "2026-06-10 09:00", "2026-06-17 16:00"),  // a day; 16 June is a holiday
            ("2026-06-09 09:00", "2026-06-09 17:00", "2026-06-17 16:00"),  // back on the next working day
            ("2026-06-12 17:00", "2026-06-14 12:00", "2026-06-15 16:00"),  // a weekend costs nothing
            ("2026-06-09 09:00", "2026-07-07 09:00", "2026-07-13 16:00"),
            ("2026-06-08 10:00", "2026-07-07 09:00", "2026-07-14 16:00"),  // the whole term remains
        ]
    )
    func workingDays(pause: String, resume: String, expected: String) throws {
        #expect(try due("5 hari kerja", start: "2026-06-08 10:00", pause: pause, resume: resume) == expected)
    }

    @Test(
        "in minutes runs on where it stopped",
        arguments: [
            ("2026-06-10 10:10", "2026-06-10 10:10", "2026-06-10 10:25"),
            ("2026-06-10 10:10", "2026-06-12 11:20", "2026-06-12 13:05"),  // 15 minutes left, over the Friday break
            ("2026-06-10 10:10:40", "2026-06-10 11:00", "2026-06-10 11:15"),  // the broken minute is not charged
            ("2026-06-10 10:25", "2026-06-10 11:00", "2026-06-10 11:00"),  // nothing left
        ]
    )
    func minutes(pause: String, resume: String, expected: String) throws {
        #expect(try due("25 menit", start: "2026-06-10 10:00", pause: pause, resume: resume) == expected)
    }

    @Test(
        "in weeks moves by the calendar days of waiting",
        arguments: [
            ("2026-06-12 10:00", "2026-06-12 20:00", "2026-06-24 16:00"),
            ("2026-06-12 10:00", "2026-06-15 10:00", "2026-06-29 16:00"),  // Saturday 27 June rolls forward
        ]
    )
    func weeks(pause: String, resume: String, expected: String) throws {
        #expect(try due("2 minggu", start: "2026-06-10 10:00", pause: pause, resume: resume) == expected)
    }

    @Test("that was already late stays late after a pause")
    func late() throws {
        // Due on Tuesday 9 June; paused on Thursday, two days late.
        #expect(
            try due("1 hari kerja", start: "2026-06-08 10:00", pause: "2026-06-11 10:00", resume: "2026-06-11 11:00")
                == "2026-06-09 16:00"
        )
        // Due on Wednesday at 16.00 sharp, nothing left; the evening is not the office's time.
        #expect(
            try due("1 jam", start: "2026-06-10 15:00", pause: "2026-06-10 20:00", resume: "2026-06-10 20:00")
                == "2026-06-10 16:00"
        )
        // Due on Wednesday at 16.00 sharp; paused on Thursday after ten minutes more.
        #expect(
            try due("1 jam", start: "2026-06-10 15:00", pause: "2026-06-11 07:40", resume: "2026-06-11 07:40")
                == "2026-06-10 16:00"
        )
    }

    @Test("consumes nothing when the end is not later than the start")
    func backwards() throws {
        let calendar = try eastJava()
        for text in ["25 menit", "5 hari kerja", "2 minggu"] {
            let term = try Term(parsing: text)
            #expect(try calendar.consumed(of: term, from: wib("2026-06-10 10:00"), to: wib("2026-06-08 10:00")) == 0)
        }
    }
}
