import Testing
import WorkingTime

@Suite("The due time of a term")
struct TermDueTests {
    private func due(_ term: String, _ start: String) throws -> String {
        try shown(eastJava().add(Term(parsing: term), to: wib(start)))
    }

    @Test(
        "working days skip weekends, holidays and collective leave; the day of receipt is day 0",
        arguments: [
            ("2024-04-05", 3, "2024-04-18"), ("2025-03-27", 5, "2025-04-14"), ("2025-08-15", 1, "2025-08-19"),
            ("2026-03-13", 10, "2026-04-06"), ("2026-03-13", 17, "2026-04-15"), ("2026-05-13", 5, "2026-05-22"),
            ("2026-12-23", 3, "2026-12-30"), ("2027-03-05", 5, "2027-03-22"),
        ]
    )
    func workingDays(receipt: String, count: Int, last: String) throws {
        let calendar = try eastJava()
        let end = try CalendarDate(last)
        let due = try calendar.add(Term(count, .workingDay), to: wib("\(receipt) 10:00"))
        #expect(due.date(in: .wib) == end)
        #expect(try calendar.closing(on: end) == due)
        #expect(try calendar.workingDays(after: CalendarDate(receipt), through: end) == count)
    }

    @Test(
        "a receipt after closing or on a closed day counts as received on the next working day",
        arguments: [
            ("2026-06-10 16:00", "2026-06-11 16:00"),  // Wednesday, the minute of closing
            ("2026-06-10 16:00:01", "2026-06-12 16:30"),
            ("2026-06-10 05:00", "2026-06-11 16:00"),  // before opening is the same day
            ("2026-06-10 12:30", "2026-06-11 16:00"),  // in the break
            ("2026-06-12 16:31", "2026-06-17 16:00"),  // Friday evening: received Monday; Tuesday is a holiday
            ("2026-06-13 10:00", "2026-06-17 16:00"),  // Saturday
            ("2026-06-16 10:00", "2026-06-18 16:00"),  // holiday
            ("2026-03-17 15:30", "2026-03-26 16:00"),  // in Ramadan, before Idul Fitri
            ("2025-12-31 17:00", "2026-01-05 16:00"),  // over New Year
            ("2024-02-28 10:00", "2024-02-29 16:00"),  // to a leap day
            ("2024-02-29 10:00", "2024-03-01 16:30"),  // from a leap day
        ]
    )
    func oneWorkingDay(start: String, expected: String) throws {
        #expect(try due("1 hari kerja", start) == expected)
        #expect(try due("1 hari", start) == expected, "plain days are counted as working days")
    }

    @Test("0 minutes are due at once, 0 of longer units at closing of the day of receipt")
    func zero() throws {
        #expect(try due("0 hari kerja", "2026-06-10 10:00") == "2026-06-10 16:00")
        #expect(try due("hari yang sama", "2026-06-10 10:00") == "2026-06-10 16:00")
        #expect(try due("0 hari kerja", "2026-06-13 10:00") == "2026-06-15 16:00")
        #expect(try due("0 menit", "2026-06-13 10:00:30") == "2026-06-13 10:00:30")
        #expect(try due("0 hari kalender", "2026-06-10 10:00") == "2026-06-10 16:00")
        #expect(try due("0 hari kalender", "2026-06-10 17:00") == "2026-06-11 16:00")
        #expect(try due("0 bulan", "2026-06-13 10:00") == "2026-06-15 16:00")
    }

    @Test(
        "minutes and hours run only while the office is open",
        arguments: [
            ("2026-06-10 10:00", "25 menit", "2026-06-10 10:25"),
            ("2026-06-10 10:00:30", "25 menit", "2026-06-10 10:25:30"),
            ("2026-06-10 06:00", "1 jam", "2026-06-10 08:30"),  // before opening
            ("2026-06-10 11:50", "25 menit", "2026-06-10 13:15"),  // over the break
            ("2026-06-10 11:35", "25 menit", "2026-06-10 12:00"),  // used up at the break
            ("2026-06-10 15:35", "25 menit", "2026-06-10 16:00"),  // used up at closing
            ("2026-06-10 15:36", "25 menit", "2026-06-11 07:31"),
            ("2026-06-10 17:00", "25 menit", "2026-06-11 07:55"),  // after closing
            ("2026-06-12 11:20", "25 menit", "2026-06-12 13:15"),  // Friday prayer
            ("2026-06-12 16:20", "25 menit", "2026-06-15 07:45"),  // weekend
            ("2026-06-15 15:50", "25 menit", "2026-06-17 07:45"),  // holiday
            ("2025-12-31 15:50", "25 menit", "2026-01-02 07:45"),  // New Year
            ("2024-02-28 15:50", "25 menit", "2024-02-29 07:45"),  // leap day
            ("2026-02-18 15:30", "1 jam", "2026-02-19 08:30"),  // first day of Ramadan opens later
            ("2026-02-19 14:30", "1 jam", "2026-02-20 08:30"),
            ("2026-03-17 14:30", "1 jam", "2026-03-25 08:00"),  // Idul Fitri, then normal hours again
            ("2026-06-08 07:30", "15 jam", "2026-06-09 16:00"),  // two whole days
        ]
    )
    func openMinutes(start: String, term: String, expected: String) throws {
        #expect(try due(term, start) == expected)
    }

    @Test(
        "calendar days, weeks and months end at closing, and roll forward to a working day",
        arguments: [
            ("2026-06-10 10:00", "1 hari kalender", "2026-06-11 16:00"),
            ("2026-06-10 10:00", "2 hari kalender", "2026-06-12 16:30"),
            ("2026-06-10 10:00", "3 hari kalender", "2026-06-15 16:00"),  // Saturday
            ("2026-06-10 10:00", "6 hari kalender", "2026-06-17 16:00"),  // holiday
            ("2026-06-13 20:00", "3 hari kalender", "2026-06-17 16:00"),  // Saturday is day 0
            ("2026-06-10 10:00", "2 minggu", "2026-06-24 16:00"),
            ("2026-03-06 10:00", "2 minggu", "2026-03-25 16:00"),  // into Idul Fitri
            ("2026-08-31 10:00", "4 bulan", "2026-12-31 16:00"),
            ("2024-01-31 10:00", "1 bulan", "2024-02-29 16:00"),
            ("2024-02-29 10:00", "12 bulan", "2025-02-28 16:30"),
            ("2026-04-30 23:30", "1 bulan", "2026-06-02 16:00"),  // 30 May is a Saturday, 1 June a holiday
        ]
    )
    func calendarPeriods(start: String, term: String, expected: String) throws {
        #expect(try due(term, start) == expected)
    }
}

@Suite("A year whose holidays are not published")
struct UnpublishedYearTests {
    @Test(
        "is never counted silently",
        arguments: [
            ("5 hari kerja", "2027-12-30 10:00"), ("1 hari kerja", "2027-12-31 10:00"),
            ("0 hari kerja", "2027-12-31 17:00"),
            ("1 jam", "2027-12-31 16:00"), ("1 bulan", "2027-12-15 10:00"), ("1 menit", "2028-01-03 10:00"),
        ]
    )
    func refused(term: String, start: String) throws {
        #expect(throws: WorkCalendarError.yearNotPublished(2028)) {
            try eastJava().add(Term(parsing: term), to: wib(start))
        }
    }

    @Test("is named too when a term that was overrun leads back to it", arguments: ["1 menit", "1 hari kerja"])
    func backwards(term: String) throws {
        #expect(throws: WorkCalendarError.yearNotPublished(2023)) {
            try eastJava().due(remaining: -20_000, of: Term(parsing: term), from: wib("2024-02-05 10:00"))
        }
    }

    @Test("does not disturb a term that ends before it")
    func notReached() throws {
        let calendar = try eastJava()
        #expect(try shown(calendar.add(Term(1, .workingDay), to: wib("2027-12-30 10:00"))) == "2027-12-31 16:30")
        #expect(try shown(calendar.add(Term(1, .hour), to: wib("2027-12-31 15:30"))) == "2027-12-31 16:30")
        #expect(try calendar.workingMinutes(from: wib("2027-12-31 15:30"), to: wib("2028-01-01 00:00")) == 60)
    }

    @Test("makes every question about it fail by name")
    func questions() throws {
        let calendar = try eastJava()
        let date = try CalendarDate("2028-01-03")
        let error = WorkCalendarError.yearNotPublished(2028)
        #expect(throws: error) { try calendar.isWorkingDay(date) }
        #expect(throws: error) { try calendar.closing(on: date) }
        #expect(throws: error) { try calendar.isOpen(at: wib("2028-01-03 10:00")) }
        #expect(throws: error) { try calendar.nextOpening(atOrAfter: wib("2027-12-31 17:00")) }
        #expect(throws: error) { try calendar.workingDays(after: CalendarDate("2027-12-30"), through: date) }
        #expect(error.description.hasPrefix("Holidays for 2028 are not published."))
    }

    @Test("is counted with weekends and known closures when the office asks for it, and the answer says so")
    func assumed() throws {
        let known = Closure(date: try CalendarDate("2028-01-04"), name: "Hari jadi", kind: .officeClosure)
        let calendar = try eastJava(assumingUnpublishedYears: true, officeClosures: [known])
        let start = try wib("2027-12-30 10:00")
        let due = try calendar.add(Term(5, .workingDay), to: start)
        #expect(shown(due) == "2028-01-07 16:30")
        #expect(calendar.isAssumed(due))
        #expect(!calendar.isAssumed(start))
        #expect(calendar.isAssumed(from: start, through: due))
        #expect(try !calendar.isAssumed(from: wib("2026-01-01 00:00"), through: start))
    }

    @Test("between two published ones is noticed although the due time itself is in a published year")
    func gap() throws {
        let calendar = try WorkCalendar(
            zone: .wib, ruleSets: eastJavaHours(), publishedYears: [2024, 2026], assumingUnpublishedYears: true
        )
        let start = try wib("2024-12-30 10:00")
        let due = try calendar.add(Term(300, .workingDay), to: start)
        #expect(!calendar.isAssumed(due))
        #expect(calendar.isAssumed(from: start, through: due))
    }

    @Test("is another matter than a year that may still change")
    func provisional() throws {
        let calendar = try eastJava()
        #expect(try calendar.isProvisional(wib("2027-03-05 10:00")))
        #expect(try !calendar.isProvisional(wib("2026-03-05 10:00")))
        #expect(try calendar.isProvisional(from: wib("2026-12-30 10:00"), through: wib("2027-01-04 10:00")))
        #expect(try !calendar.isAssumed(wib("2027-03-05 10:00")))
    }

    @Test("far beyond the calendar's end is refused, not cut off")
    func beyond() throws {
        let calendar = try eastJava(assumingUnpublishedYears: true)
        let late = try wib("9999-12-20 10:00")
        for term in ["30 hari kerja", "30 hari kalender", "2 bulan", "900 jam"] {
            #expect(throws: WorkCalendarError.beyondCalendar, "\(term)") {
                try calendar.add(Term(parsing: term), to: late)
            }
        }
        #expect(throws: WorkCalendarError.beyondCalendar) {
            try calendar.due(remaining: .min, of: Term(1, .minute), from: wib("2026-06-10 10:00"))
        }
    }
}
